import { View } from '@tarojs/components'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Card, Section } from '../../../components/section.tsx'
import { client } from '../../../state/client.ts'
import { usePages } from '../../../state/use-pages.ts'
import { day, lasting } from '../../../text/dates.ts'
import { movementWords } from '../../../text/statement.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'

/** What came to the team and left it; whom it came from is nobody's business. */
export const Entries = ({ teamId }: { teamId: string }) => {
  const say = useText()
  const pages = usePages((cursor) => client('GET /teams/:teamId/statement', { teamId, ...(cursor === undefined ? {} : { cursor }) }))
  return (
    <Section title={say(teamWords.entries)}>
      <Loaded from={pages} cards={1}>
        {({ items }) => (
          <Card id='team-entries'>
            {items.length === 0 && <View className='credit-note'>{say(teamWords.noEntries)}</View>}
            {items.map(({ movement, minutes, at }, index) => (
              <View key={`${at}-${String(index)}`} className='credit-line'>
                <View>
                  <View>{say(movementWords(movement) ?? [movement, movement])}</View>
                  <View className='credit-note'>{say(day(Date.parse(at)))}</View>
                </View>
                <View className='credit-minutes'>{minutes > 0 ? '+' : '−'}{say(lasting(Math.abs(minutes)))}</View>
              </View>
            ))}
          </Card>
        )}
      </Loaded>
      <MoreButton from={pages} />
    </Section>
  )
}
