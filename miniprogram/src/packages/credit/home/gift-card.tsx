import { View } from '@tarojs/components'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { creditWords } from '../../../text/credit.ts'
import { clock, day, lasting } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { mayTakeBack, type Gift } from './model.ts'

/** What was given to whom; while it is on its way it can be taken back in two taps (TB-05). */
export const GiftCard = ({ gift, index, reload }: { gift: Gift; index: number; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { id, toName, minutes, status, arrivesAt } = gift
  const arrivesMs = Date.parse(arrivesAt)
  const withdraw = () => action.run(async () => {
    await change('POST /time-credit/gifts/:giftId/withdrawal', { giftId: id })
    await reload()
  })
  return (
    <Card id={`gift-${index}`}>
      <View className='credit-head'>
        <View className='credit-name'>{toName ?? say(creditWords.toPool)}</View>
        <Tag tone={status === 'arrived' ? 'good' : status === 'cooling' ? 'waiting' : 'plain'}>{say(creditWords[status])}</Tag>
      </View>
      <View className='credit-minutes'>{say(lasting(minutes))}</View>
      {status === 'cooling' && <Fact name={say(creditWords.arrives)}>{say(day(arrivesMs))} {clock(arrivesMs)}</Fact>}
      {mayTakeBack(gift, nowMs()) && (
        <Sure id={`withdraw-${index}`} label={creditWords.withdraw} question={creditWords.withdrawAsk}
          yes={creditWords.withdrawYes} busy={action.busy} onYes={() => void withdraw()} />
      )}
      <ProblemNotice problem={action.problem} id={`gift-problem-${index}`} />
    </Card>
  )
}
