import { View } from '@tarojs/components'
import { Card, Section } from '../../../components/section.tsx'
import { Tag } from '../../../components/tag.tsx'
import { passportWords } from '../../../text/standing.ts'
import { useText } from '../../../text/use-text.ts'
import type { Words } from '../../../text/words.ts'
import type { Distinction } from './model.ts'

/** Trainings, awards or ratings, newest first; what was withdrawn stays, marked. */
export const Distinctions = ({ id, title, items }: { id: string; title: Words; items: readonly Distinction[] }) => {
  const say = useText()
  return (
    <Section title={say(title)}>
      <Card id={id}>
        {items.length === 0 && <View className='distinction-note'>{say(passportWords.none)}</View>}
        {items.map((one) => (
          <View key={one.id} className='distinction'>
            <View className='distinction-name'>{one.name}</View>
            <View className='distinction-note'>{one.body} · {one.day}</View>
            {one.content !== undefined && <View className='distinction-note'>{one.content}</View>}
            {one.state !== 'standing' && (
              <Tag tone={one.state === 'onNotice' ? 'waiting' : 'plain'}>{say(passportWords[one.state])}</Tag>
            )}
          </View>
        ))}
      </Card>
    </Section>
  )
}
