import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { spanWords } from '../../../../shared/opening-hours.ts'
import { useEvery } from '../../api/use-every.ts'
import { useRead } from '../../api/use-read.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote, InfoNote, SuccessNote } from '../../components/failure-note.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { Qr } from '../../components/qr.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { shownCode, toRedeem } from './model.ts'

const words = text.vouchers

interface Made { voucherId: string; forPerson: string }

/** The voucher as it goes on paper: with its code, for who has no phone to show it on. */
const Printed = ({ made, finished }: { made: Made; finished: () => void }) => {
  const { say } = useSpeech()
  const { data, failure, again } = useRead('GET /vouchers/:voucherId', made)
  const place = data?.place ?? data?.pickUp
  const hours = data?.pickUp?.hours ?? []
  return (
    <>
      <SuccessNote>{say(words.redeemed)}</SuccessNote>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && (
        <div className="paper-note" data-testid="printed-voucher">
          <header><strong>{data.title}</strong></header>
          <div className="paper-note-body">
            {data.qr && <Qr text={data.qr} label={say(words.picture)} />}
            <dl>
              <dt>{say(words.paperCode)}</dt><dd data-testid="printed-code">{shownCode(data.code ?? '')}</dd>
              <dt>{say(words.quantity)}</dt><dd>{data.quantity}</dd>
              <dt>{say(words.until)}</dt><dd>{chinaMinute(data.endsAt)}</dd>
            </dl>
          </div>
          {place && <p>{say(words.place)}：{place.name} {place.address}</p>}
          {hours.length > 0 && <p data-testid="printed-hours">{say(words.opening)}：{hours.map((span) => say(spanWords(span))).join('；')}</p>}
        </div>
      )}
      <div className="buttons no-print">
        <Button type="primary" disabled={!data} onClick={() => window.print()}>{say(words.print)}</Button>
        <Button onClick={finished} data-testid="desk-finished">{say(words.finished)}</Button>
      </div>
    </>
  )
}

/** Redeem for somebody who lets the desk act for them; the mandate is the server's to check. */
export const AtDesk = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  const [rewardId, setRewardId] = useState<string>()
  const [quantity, setQuantity] = useState<number | null>(1)
  const [delivery, setDelivery] = useState(false)
  const [made, setMade] = useState<Made>()
  const rewards = useEvery('GET /rewards', { community })
  const action = useAction('POST /vouchers')
  const list = rewards.data ?? []
  const reward = list.find(({ id }) => id === rewardId)
  const wanted = toRedeem(named?.personId, reward, quantity, delivery)
  const redeem = async (): Promise<void> => {
    const answer = wanted && await action.send(wanted)
    if (answer && named) setMade({ voucherId: answer.id, forPerson: named.personId })
  }
  const finish = (): void => {
    setMade(undefined)
    setNamed(undefined)
    rewards.again()
  }
  if (made) return <section className="card panel"><Printed made={made} finished={finish} /></section>
  return (
    <section className="card panel" data-testid="desk-redeem">
      <InfoNote>{say(words.deskLead)}</InfoNote>
      <PersonField id="redeem" named={named} name={setNamed} />
      <div className="filters">
        <Choice id="reward" label={words.reward} all={words.choose} width={320} value={rewardId} choose={setRewardId}
          options={list.map(({ id, title, price, inStock }) => [id, say(words.priceOf, { title, n: price, left: inStock })])} />
        <label className="field">
          <span>{say(words.quantity)}</span>
          <InputNumber min={1} max={20} precision={0} value={quantity} onChange={setQuantity} data-testid="redeem-quantity" />
        </label>
        {reward?.delivers && (
          <Checkbox checked={delivery} onChange={(event) => setDelivery(event.target.checked)} data-testid="redeem-delivery">
            {say(words.bring)}
          </Checkbox>
        )}
        <Button type="primary" disabled={!wanted} loading={action.busy} onClick={() => void redeem()} data-testid="redeem">
          {say(words.redeem)}
        </Button>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
    </section>
  )
}
