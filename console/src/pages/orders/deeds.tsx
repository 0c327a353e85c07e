import { Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Deed } from './deed.tsx'
import { type Deed as Kind, type Order, momentOf, paysOf } from './model.ts'

interface Props { order: Order; done: () => void }

const words = text.orders

const Review = ({ order: { id: orderId }, done }: Props) => {
  const { busy, failure, send } = useAction('POST /time-bank/orders/:orderId/review')
  const decide = (approve: boolean) => async (reason: string) => {
    if (await send({ orderId, approve, ...(reason ? { reason } : {}) })) done()
  }
  return (
    <Deed id="review" failure={failure} actions={[
      { id: 'approve', words: words.approve, busy, main: true, needsText: false, run: decide(true) },
      { id: 'refuse', words: words.refuse, busy, run: decide(false) },
    ]} />
  )
}

const Buy = ({ order: { id: orderId }, done }: Props) => {
  const { busy, failure, send } = useAction('POST /time-bank/orders/:orderId/market-service')
  const run = async (provider: string) => { if (await send({ orderId, provider })) done() }
  return <Deed id="buy" asks={words.provider} failure={failure} actions={[{ id: 'buy', words: words.buy, busy, run }]} />
}

const Void = ({ order: { id: orderId }, done }: Props) => {
  const { busy, failure, send } = useAction('POST /time-bank/orders/:orderId/voiding')
  const run = async (reason: string) => { if (await send({ orderId, reason })) done() }
  return <Deed id="void" failure={failure} actions={[{ id: 'void', words: words.void, busy, run }]} />
}

const NoShow = ({ order: { id: orderId }, done }: Props) => {
  const { busy, failure, send } = useAction('POST /time-bank/orders/:orderId/no-show')
  const run = async (reason: string) => { if (await send({ orderId, reason })) done() }
  return <Deed id="no-show" failure={failure} actions={[{ id: 'no-show', words: words.noShow, busy, run }]} />
}

const Check = ({ order, done }: Props) => {
  const { say } = useSpeech()
  const [clock, setClock] = useState('')
  const out = order.status === 'checkedIn'
  const checkingIn = useAction('POST /time-bank/orders/:orderId/check-ins')
  const checkingOut = useAction('POST /time-bank/orders/:orderId/check-outs')
  const { busy, failure, send } = out ? checkingOut : checkingIn
  const waiting = order.claims.find((one) => !(out ? one.checkedOutAt : one.checkedInAt))
  const at = momentOf(order.startsAt, clock)
  const run = async (reason: string) => {
    if (waiting && await send({ orderId: order.id, personId: waiting.personId, reason, ...(at ? { at } : {}) })) done()
  }
  return (
    <Deed id="check" failure={failure} actions={[{ id: 'check', words: out ? words.checkOutFor : words.checkInFor, busy, run }]}>
      <span>{waiting?.name}</span>
      <Input value={clock} onChange={(event) => setClock(event.target.value)} style={{ width: 140 }} placeholder="14:30"
        aria-label={say(words.at)} data-testid="check-clock" />
    </Deed>
  )
}

const Confirm = ({ order: { id: orderId }, done }: Props) => {
  const { busy, failure, send } = useAction('POST /time-bank/orders/:orderId/confirmation')
  const run = async (reason: string) => { if (await send({ orderId, reason })) done() }
  return <Deed id="confirm" failure={failure} actions={[{ id: 'confirm', words: words.confirm, busy, main: true, run }]} />
}

const Rule = ({ order, done }: Props) => {
  const { say } = useSpeech()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const { busy, failure, send } = useAction('POST /time-bank/orders/:orderId/rulings')
  const pays = paysOf(order, typed)
  const run = async (reasons: string) => { if (pays && await send({ orderId: order.id, pays, reasons })) done() }
  return (
    <>
      <p className="note">{say(words.mostHeld, { n: order.heldMinutes })}</p>
      <Deed id="rule" asks={words.reasons} failure={failure} actions={[{ id: 'rule', words: words.rule, busy, main: true, run }]}>
        {order.claims.map(({ personId, name, measuredMinutes = 0 }) => (
          <Input key={personId} value={typed[personId] ?? ''} style={{ width: 220 }} addonAfter={say(words.measured, { n: measuredMinutes })}
            onChange={(event) => setTyped({ ...typed, [personId]: event.target.value })}
            aria-label={say(words.minutes, { name })} data-testid={`rule-${personId}`} />
        ))}
      </Deed>
    </>
  )
}

const parts: Record<Kind, (props: Props) => React.ReactNode> = {
  review: Review, buy: Buy, void: Void, check: Check, confirm: Confirm, noShow: NoShow, rule: Rule,
}

export const DeedOf = ({ kind, ...props }: Props & { kind: Kind }) => {
  const Part = parts[kind]
  return <Part {...props} />
}
