import { View } from '@tarojs/components'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { Tag } from '../../../components/tag.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { teamWords } from '../../../text/teams.ts'
import { useText } from '../../../text/use-text.ts'
import type { Seen } from './index.tsx'

const states = {
  proposed: teamWords.giftProposed, seconded: teamWords.giftSeconded, given: teamWords.giftGiven, withdrawn: teamWords.giftWithdrawn,
}

interface Props { gift: Seen['gifts'][number]; leads: boolean; index: number; reload: () => Promise<void> }

/** Time that the team gives: a member agrees to it, its leader may take it back, each in two taps. */
export const Gift = ({ gift, leads, index, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { id: giftId, teamId, side, minutes, status } = gift
  const second = () => action.run(async () => {
    await change('POST /teams/:teamId/gifts/:giftId/seconding', { teamId, giftId })
    await reload()
  })
  const withdraw = () => action.run(async () => {
    await change('POST /teams/:teamId/gifts/:giftId/withdrawal', { teamId, giftId })
    await reload()
  })
  return (
    <Card id={`team-gift-${index}`}>
      <View className='credit-head'>
        <View className='credit-name'>{say(teamWords[side])}</View>
        <Tag tone={status === 'given' ? 'good' : status === 'withdrawn' ? 'plain' : 'waiting'}>{say(states[status])}</Tag>
      </View>
      <View className='credit-minutes'>{say(lasting(minutes))}</View>
      {!leads && status === 'proposed' && (
        <Sure id={`second-${index}`} label={teamWords.second} question={teamWords.secondAsk} yes={teamWords.secondYes} busy={action.busy}
          onYes={() => void second()} />
      )}
      {leads && (status === 'proposed' || status === 'seconded') && (
        <Sure id={`withdraw-${index}`} label={teamWords.withdraw} question={teamWords.withdrawAsk} yes={teamWords.withdrawYes}
          busy={action.busy} onYes={() => void withdraw()} />
      )}
      <ProblemNotice problem={action.problem} id={`team-gift-problem-${index}`} />
    </Card>
  )
}
