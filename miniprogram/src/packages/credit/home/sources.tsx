import { View } from '@tarojs/components'
import { Card, Section } from '../../../components/section.tsx'
import { creditWords, goodUntil } from '../../../text/credit.ts'
import { day, lasting } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import { sourcesOf, type Credit } from './model.ts'

/** Where the credit came from, what is spent first on top (TB-07). */
export const Sources = ({ credit }: { credit: Credit }) => {
  const say = useText()
  const notes: Record<'granted' | 'gifted' | 'earned', Words | undefined> = {
    // The grant ends with the month: its last day is the one before the moment it ends.
    granted: credit.grantedUntil === undefined ? undefined : goodUntil(day(Date.parse(credit.grantedUntil) - 1)),
    gifted: creditWords.giftedNote, earned: creditWords.earnedNote,
  }
  return (
    <Section title={say(creditWords.order)}>
      <Card id='sources'>
        <View className='credit-note'>{say(creditWords.orderWhy)}</View>
        {sourcesOf(credit).map(({ source, minutes }) => (
          <Line key={source} id={`source-${source}`} name={creditWords[source]} note={notes[source]} minutes={minutes} />
        ))}
        {credit.honour > 0 &&
          <Line id='source-honour' name={creditWords.honour} note={creditWords.honourNote} minutes={credit.honour} />}
      </Card>
    </Section>
  )
}

const Line = ({ id, name, note, minutes }: { id: string; name: Words; note: Words | undefined; minutes: number }) => {
  const say = useText()
  return (
    <View id={id} className='credit-line'>
      <View>
        <View className='credit-name'>{say(name)}</View>
        {note !== undefined && <View className='credit-note'>{say(note)}</View>}
      </View>
      <View className='credit-minutes'>{say(lasting(minutes))}</View>
    </View>
  )
}
