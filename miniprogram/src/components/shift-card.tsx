import { View } from '@tarojs/components'
import { speak } from '../accessibility.ts'
import { clockSpan, dayOfMonth, monthOf, nearSpan, weekday } from '../text/dates.ts'
import { shiftWords } from '../text/shift.ts'
import { useText } from '../text/use-text.ts'
import type { Words } from '../text/words.ts'
import { Icon } from './icon.tsx'
import { Tag } from './tag.tsx'
import { placesOf, type Shift } from './shift-card-rules.ts'
import './shift-card.scss'

interface Props {
  shift: Shift
  nowMs: number
  onTap: () => void
  /** Where I stand with this shift; without it the card says how many places are left. */
  state?: { words: Words; tone: 'good' | 'waiting' | 'plain' }
}

/** A shift as a paper ticket: the day on the stub, the facts beside it. */
export const ShiftCard = ({ shift, nowMs, onTap, state }: Props) => {
  const say = useText()
  const startsMs = Date.parse(shift.startsAt)
  const near = nearSpan(startsMs, Date.parse(shift.endsAt), nowMs)
  const places = placesOf(shift)
  const shown = state ?? { words: places.words, tone: places.left === 0 ? 'plain' as const : 'good' as const }
  return (
    <View id={`shift-${shift.id}`} className='ticket' {...speak('button')} onClick={onTap}>
      <View className='ticket-stub'>
        <View className='ticket-near'>{say(near ?? monthOf(startsMs))}</View>
        <View className='ticket-day'>{dayOfMonth(startsMs)}</View>
        <View className='ticket-weekday'>{say(weekday(startsMs))}</View>
      </View>
      <View className='ticket-facts'>
        <View className='ticket-title'>{shift.title}</View>
        <View className='ticket-fact'>
          <Icon name='clock' colour='inkSoft' size={18} />{clockSpan(startsMs, Date.parse(shift.endsAt))}
        </View>
        <View className='ticket-fact'><Icon name='pin' colour='inkSoft' size={18} />{shift.place}</View>
        <View className='ticket-tags'>
          <Tag tone={shown.tone}>{say(shown.words)}</Tag>
          {state === undefined && shift.needed && <Tag tone='waiting' icon='people'>{say(shiftWords.needed)}</Tag>}
          {shift.kind === 'timeBank' && <Tag tone='time' icon='hourglass'>{say(shiftWords.timeBank)}</Tag>}
        </View>
      </View>
    </View>
  )
}
