import { View } from '@tarojs/components'
import { isOpenAt, spanWords, type OpenSpan } from '../../../../shared/opening-hours.ts'
import { Tag } from '../../components/tag.tsx'
import { placeWords } from '../../text/rewards.ts'
import { useText } from '../../text/use-text.ts'

/** When a place is open, a line each, and whether it is now. */
export const Opening = ({ hours, now }: { hours: readonly OpenSpan[]; now: number }) => {
  const say = useText()
  const isOpen = isOpenAt(hours, now)
  return (
    <View id='opening'>
      {hours.map((span) => {
        const { zh, en } = spanWords(span)
        return <View key={zh}>{say([zh, en])}</View>
      })}
      <Tag tone={isOpen ? 'good' : 'plain'}>{say(isOpen ? placeWords.open : placeWords.closed)}</Tag>
    </View>
  )
}
