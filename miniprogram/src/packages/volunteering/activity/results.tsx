import { View } from '@tarojs/components'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Card, Fact, Section } from '../../../components/section.tsx'
import { day } from '../../../text/dates.ts'
import { amountWords, resultsWords, yearWords } from '../../../text/results.ts'
import { useText } from '../../../text/use-text.ts'

interface Props {
  results: Output<'GET /activities/:activityId/results'>['items']
  sums: Output<'GET /community-results'>
}

/** What came of the last shifts of an activity, and what the community's came to this year. */
export const Results = ({ results, sums }: Props) => {
  const say = useText()
  if (results.length === 0) return null
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
