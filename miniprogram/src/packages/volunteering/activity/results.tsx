import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { useLoad } from '../../../state/use-load.ts'
import { day } from '../../../text/dates.ts'
import { amountWords, resultsWords, yearWords } from '../../../text/results.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { shift: Pick<Output<'GET /shifts/:shiftId'>['shift'], 'activityId' | 'community'> }

const load = async ({ activityId, community }: Props['shift']) => {
  const { items: results } = await client('GET /activities/:activityId/results', { activityId, limit: 3 })
  return results.length === 0 ? undefined : { results, sums: await client('GET /community-results', { community }) }
}

/** What came of the last shifts of an activity, and what the community's came to this year; the page does not wait. */
export const Results = ({ shift }: Props) => {
  const say = useText()
  const { data } = useLoad(() => load(shift), shift.activityId)
  if (!data) return null
  const { results, sums } = data
  return (
    <Section title={say(resultsWords.section)}>
      {results.map(({ shiftId, startsAt, results: counted }) => (
        <Card key={shiftId} id={`results-${shiftId}`}>
          <View>{say(day(Date.parse(startsAt)))}</View>
          {counted.map(({ kind, unit, amount }) => <Fact key={`${kind}/${unit}`} name={kind}>{say(amountWords(amount, unit))}</Fact>)}
        </Card>
      ))}
      {sums.items.length > 0 && (
        <Card id='results-of-year'>
          <View>{say(yearWords(sums.year))}</View>
          {sums.items.map(({ kind, unit, amount }) => <Fact key={`${kind}/${unit}`} name={kind}>{say(amountWords(amount, unit))}</Fact>)}
        </Card>
      )}
    </Section>
  )
}
