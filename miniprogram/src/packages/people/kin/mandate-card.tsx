import { View } from '@tarojs/components'
import { deskAgent } from '../../../../../shared/powers.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { factsWords } from '../../../text/facts.ts'
import { kinWords, powerWords, usedOf } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import { dayWords } from '../facts/model.ts'
import type { Mandate } from './model.ts'

interface Props {
  mandate: Mandate
  side: 'given' | 'held'
  reload: () => Promise<void>
}

/** Who may act for whom, in what, until when; whoever gave it ends it in two taps. */
export const MandateCard = ({ mandate, side, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { agentId, agentName, principalName, powers, monthlyMinutes, usedMinutes, endsOn } = mandate
  const agent = agentId === deskAgent ? say(kinWords.desk) : agentName
  const revoke = () => action.run(async () => {
    await change('POST /me/mandate-revocations', { agentId })
    await reload()
  })
  return (
    <Card id={`mandate-${side}-${side === 'given' ? agentId : mandate.principalId}`}>
      <View className='mandate-name'>{side === 'given' ? agent : principalName}</View>
      <Fact name={say(kinWords.what)}>{powers.map((power) => say(powerWords[power])).join(say(factsWords.listComma))}</Fact>
      <Fact name={say(kinWords.month)}>{say(usedOf(lasting(usedMinutes), lasting(monthlyMinutes)))}</Fact>
      <Fact name={say(kinWords.until)}>{say(dayWords(endsOn))}</Fact>
      {side === 'given' && (
        <Sure id={`revoke-${agentId}`} label={kinWords.revoke} question={kinWords.revokeAsk} yes={kinWords.revokeYes}
          busy={action.busy} onYes={() => void revoke()} />
      )}
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
