import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import { Check } from './check.tsx'
import { Confirm } from './confirm.tsx'
import { type Main as Kind, type View, ratable } from './model.ts'
import { Rate } from './rate.tsx'
import { WithReason } from './with-reason.tsx'

interface Props { main: Kind; view: View; reload: () => Promise<void> }

const plain = {
  publish: { call: 'POST /time-bank/orders/:orderId/publication', label: timebankWords.publish },
  claim: { call: 'POST /time-bank/orders/:orderId/claims', label: timebankWords.claim },
  accept: { call: 'POST /time-bank/orders/:orderId/acceptance', label: timebankWords.accept },
} as const

const Plain = ({ kind, orderId, reload }: { kind: keyof typeof plain; orderId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { call, label } = plain[kind]
  const send = () => action.run(async () => {
    await change(call, { orderId })
    await reload()
  })
  return (
    <>
      <Button id={kind} icon='tick' label={say(label)} busy={action.busy} onTap={() => void send()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** The one thing to do now. */
export const Main = ({ main, view, reload }: Props) => {
  const say = useText()
  const { order } = view
  const orderId = order.id
  switch (main) {
    case 'publish': case 'claim': case 'accept': return <Plain kind={main} orderId={orderId} reload={reload} />
    case 'showCode': return (
      <Button id='show-code' icon='scan' onTap={() => go('orderCode', { orderId })}
        label={say(order.status === 'accepted' ? timebankWords.showCode : timebankWords.showOutCode)} />
    )
    case 'checkIn': case 'checkOut': return (
      <Check key={main} orderId={orderId} direction={main === 'checkIn' ? 'in' : 'out'} reload={reload} />
    )
    case 'confirm': return <Confirm order={order} reload={reload} />
    case 'rate': {
      const [about = ''] = ratable(view)
      const name = order.claims?.find(({ personId }) => personId === about)?.name ?? order.requesterName
      return <Rate key={about} orderId={orderId} about={about} name={name} reload={reload} />
    }
    case 'state': return (
      <WithReason id='state' kind='primary' label={timebankWords.addStatement} asks={timebankWords.disputeText}
        maxLength={500} withPhotos onSend={async (text, photos) => {
          await change('POST /time-bank/orders/:orderId/statements', { orderId, text, photos })
          await reload()
        }} />
    )
  }
}
