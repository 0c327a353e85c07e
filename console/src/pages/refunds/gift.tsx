import { Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { type RefundGround, refundGrounds } from '../../../../shared/giving.ts'
import { isReference } from '../../../../shared/incoming.ts'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { ReferenceField } from '../../components/reference-field.tsx'
import { fenOf } from '../../format/amount.ts'
import { chinaMinute } from '../../format/moment.ts'
import { mayApproveFunds, mayPayFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Gift, type Refund, leftFen, mayBeReversed, waitsForPayer } from './model.ts'

const words = text.refunds
type StaffGround = Exclude<RefundGround, 'ownWish'>
const staffGrounds = refundGrounds.filter((one): one is StaffGround => one !== 'ownWish')

interface Props {
  community: string
  gift: Gift
  done: () => void
  /** How much can still go back, as far as it is known; `again`: reads it again. */
  unspent: { fen: number | undefined; again: () => void }
}

/** The most that a refund may be proposed of. */
const mostFen = (gift: Gift, { fen }: Props['unspent']): number => Math.min(leftFen(gift), fen ?? Infinity)

const Unspent = ({ gift, unspent: { fen } }: Props) => {
  const { say } = useSpeech()
  const left = leftFen(gift)
  if (fen === undefined || left === 0) return null
  const sums = { fen: yuanText(fen), spent: yuanText(left - fen) }
  return <p className="note" data-testid={`unspent-${gift.id}`}>{say(fen < left ? words.partUnspent : words.allUnspent, sums)}</p>
}

const Decide = ({ community, gift: { id: giftId }, refund: { id: refundId }, done, unspent }: Props & { refund: Refund }) => (
  <ReasonAct call="POST /fund-work/gifts/:giftId/refunds/:refundId/decision" id={refundId} label={words.decision} done={done}
    onRefused={unspent.again}
    choices={([['approve', words.approve, true], ['refuse', words.refuse, false]] as const).map(([id, label, accept]) =>
      ({ id, label, input: (decision) => ({ community, giftId, refundId, accept, decision }) }))} />
)

const Propose = ({ community, gift, done, unspent }: Props) => {
  const { say } = useSpeech()
  const { id: giftId } = gift
  const [yuan, setYuan] = useState<number | null>(null)
  const [ground, setGround] = useState<StaffGround>('paymentError')
  return (
    <Deed id={`propose-${giftId}`} title={words.propose} lead={words.proposeLead} call="POST /fund-work/gifts/:giftId/refunds" button={words.propose}
      done={words.proposed} noteLabel={words.reason} after={() => { setYuan(null); done() }}
      input={(reason) => (yuan ? { community, giftId, amountFen: fenOf(yuan), ground, reason } : undefined)}>
      <div className="filters">
        <DeedField label={words.yuan}>
          <InputNumber value={yuan} min={0.01} max={mostFen(gift, unspent) / 100} precision={2} onChange={setYuan} data-testid={`yuan-${giftId}`} />
        </DeedField>
        <Choice id="refund-ground" label={words.ground} required width={260} value={ground}
          options={staffGrounds.map((key) => [key, say(words.grounds[key])])}
          choose={(next) => setGround(staffGrounds.find((one) => one === next) ?? 'paymentError')} />
      </div>
    </Deed>
  )
}

/** What WeChat does not pay back is paid by a third person, who says how; or it is given up. */
const Pay = ({ community, gift: { id: giftId, way, reference: origin = '' }, refund: { id: refundId }, done }: Props & { refund: Refund }) => {
  const { say } = useSpeech()
  const [reference, setReference] = useState('')
  const [paidOn, setPaidOn] = useState('')
  const [toOrigin, setToOrigin] = useState(false)
  const [photos, setPhotos] = useState<string[]>([])
  const kind = way === 'cash' ? 'cash' : 'account'
  const isReady = isReference(reference) && paidOn && toOrigin && (kind === 'account' || photos.length > 0)
  return (
    <Deed id={`pay-${refundId}`} title={words.pay} lead={words.payLead[kind]} noteless button={words.payButton}
      call="POST /fund-work/gifts/:giftId/refunds/:refundId/payment" done={words.payDone} after={done}
      input={() => (isReady ? { community, giftId, refundId, reference: reference.trim(), paidOn, toOrigin, photos } : undefined)}>
      <p data-testid={`origin-${refundId}`}>{say(words.origin, { number: origin })}</p>
      <div className="filters">
        <ReferenceField id={`pay-reference-${refundId}`} label={words.payReference[kind]} value={reference} change={setReference} />
        <DeedField label={words.paidOn}>
          <Input type="date" value={paidOn} onChange={(event) => setPaidOn(event.target.value)} data-testid={`pay-day-${refundId}`} />
        </DeedField>
      </div>
      <h4>{say(words.slip[kind])}</h4>
      <PhotoUpload id={`slip-${refundId}`} purpose="evidence" fileIds={photos} change={setPhotos} most={6} />
      <Checkbox checked={toOrigin} onChange={(event) => setToOrigin(event.target.checked)} data-testid={`to-origin-${refundId}`}>
        {say(words.toOrigin[kind])}
      </Checkbox>
    </Deed>
  )
}

const GiveUp = ({ community, gift: { id: giftId }, refund: { id: refundId }, done }: Props & { refund: Refund }) => (
  <ReasonAct call="POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up" id={`give-up-${refundId}`} label={words.giveUpWhy} done={done}
    choices={[{ id: 'give-up', label: words.giveUp, input: (reason) => ({ community, giftId, refundId, reason }) }]} />
)

/** It was recorded wrongly or bounced: another person takes it back, and it waits to be paid again. */
const Reverse = ({ community, gift: { id: giftId }, refund: { id: refundId, payment }, done }: Props & { refund: Refund }) => {
  const { say } = useSpeech()
  return (
    <>
      <p className="note">{say(words.reverseLead, { until: chinaMinute(payment?.reversibleUntil ?? '') })}</p>
      <ReasonAct call="POST /fund-work/gifts/:giftId/refunds/:refundId/payment/reversal" id={`reverse-${refundId}`}
        label={words.reverseWhy} done={done}
        choices={[{ id: 'reverse', label: words.reverse, input: (reason) => ({ community, giftId, refundId, reason }) }]} />
    </>
  )
}

const RefundLine = ({ refund }: { refund: Refund }) => {
  const { say } = useSpeech()
  const { at, amountFen, ground, state, reason = '', proposedByName: name, decidedByName, decision = '', payment, reversals } = refund
  return (
    <>
      {chinaMinute(at)} · {yuanText(amountFen)} {say(text.units.yuan)} · {say(words.grounds[ground])} · <strong>{say(words.states[state])}</strong>
      {name && ` · ${say(words.said, { name, reason })}`}{decidedByName && ` · ${say(words.decided, { name: decidedByName, decision })}`}
      {payment && ` · ${say(words.paidSaid, { name: payment.byName, day: payment.paidOn, number: payment.reference })}`}
      {payment && <Photos fileIds={payment.photos} />}
      {reversals.map(({ byName: name, paidOn, reference: number, reversedByName: by, reversalReason: why, reversedAt, photos }) => (
        <p className="note" key={reversedAt}>
          {say(words.paidSaid, { name, day: paidOn, number })} · {say(words.reversedSaid, { by, at: chinaMinute(reversedAt), why })}
          <Photos fileIds={photos} />
        </p>
      ))}
    </>
  )
}

/** The refunds of a gift: what became of each, one that waits to be decided, and a further one to propose. */
export const GiftRefunds = ({ community, gift, done }: Omit<Props, 'unspent'>) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const [now] = useState(() => Date.now())
  const { data, again } = useRead('GET /fund-work/gifts/:giftId', { community, giftId: gift.id })
  const props = { community, gift, unspent: { fen: data?.unspentFen, again }, done: () => { again(); done() } }
  const decides = mayApproveFunds(roles, community)
  return (
    <>
      <h3>{say(words.refundList)}</h3>
      <Unspent {...props} />
      {gift.refunds.length === 0 && <p className="note">{say(words.noRefunds)}</p>}
      <ul data-testid={`refunds-${gift.id}`}>
        {gift.refunds.map((refund) => (
          <li key={refund.id}>
            <RefundLine refund={refund} />
            {refund.state === 'proposed' && (decides ? <Decide {...props} refund={refund} /> : <p className="note">{say(words.notApprover)}</p>)}
            {waitsForPayer(gift, refund) && (
              <>
                {mayPayFunds(roles, community) ? <Pay {...props} refund={refund} /> : <p className="note">{say(words.notPayer)}</p>}
                {decides && <GiveUp {...props} refund={refund} />}
              </>
            )}
            {decides && mayBeReversed(refund, now) && <Reverse {...props} refund={refund} />}
          </li>
        ))}
      </ul>
      {mayPrepareFunds(roles, community)
        ? mostFen(gift, props.unspent) > 0 && <Propose {...props} /> : <p className="note">{say(words.notOfficer)}</p>}
    </>
  )
}
