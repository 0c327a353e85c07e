import { Button, Input } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { useRead } from '../../api/use-read.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { amountView } from '../../format/amount.ts'
import { mayForce } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Foreseen, WhatWouldHappen } from './foreseen.tsx'
import { offersForce, type MovementAnswer, type Reversible } from './model.ts'

interface Props {
  movement: MovementAnswer['movement']
  subject: Reversible
  done: () => void
}
const longestReason = 200

interface DeedProps extends Props {
  reason: string
  force: boolean
  foreseen: Foreseen
  back: () => void
  goForced: () => void
}

/** The deed itself, where it would not be refused; and where it was for want of what has been used, the way to force it. */
const Deed = ({ movement, subject, reason, force, foreseen, done, back, goForced }: DeedProps) => {
  const { say } = useSpeech()
  const me = useMe()
  const action = useAction('POST /people/:personId/service-records/:recordId/reversal')
  const view = amountView(movement.asset, movement.amount)
  const amount = `${view.figure} ${say(text.units[view.unit])}（${view.exactMinutes} ${say(text.units.minutes)}）`
  const reverse = async (): Promise<void> => {
    if (await action.send({ ...subject, reason, ...(force ? { force } : {}) })) done()
  }
  const spent = offersForce(force, foreseen.refusal?.code, action.failure?.code)
  const may = mayForce(me.roles, movement.community)
  return (
    <>
      {action.failure && <FailureNote failure={action.failure} />}
      {foreseen.refusal
        ? null
        : <p className="question">{say(text.reversal.question, { amount })}</p>}
      {spent && !may && <p>{say(text.reversal.onlyHigher)}</p>}
      <div className="buttons">
        {!foreseen.refusal && (
          <Button type="primary" loading={action.busy} onClick={() => void reverse()} data-testid="reversal-confirm">
            {say(force ? text.reversal.forceYes : text.reversal.yes)}
          </Button>
        )}
        {spent && may && <Button onClick={goForced} data-testid="reversal-force">{say(text.reversal.force)}</Button>}
        <Button disabled={action.busy} onClick={back}>{say(text.back)}</Button>
      </div>
    </>
  )
}

type LookProps = Omit<DeedProps, 'foreseen'>

/** What would happen, asked of the server and nothing done yet. */
const Look = (props: LookProps) => {
  const { say } = useSpeech()
  const { subject, force, movement, back } = props
  const read = useRead('GET /people/:personId/service-records/:recordId/reversal', { ...subject, force: force ? 'yes' : 'no' })
  if (read.status === 'loading') return <Loading />
  if (read.status === 'failed') {
    return (
      <>
        <FailureNote failure={read.failure} again={read.again} />
        <div className="buttons"><Button onClick={back}>{say(text.back)}</Button></div>
      </>
    )
  }
  return (
    <>
      {force && <p>{say(text.reversal.forceLead)}</p>}
      <WhatWouldHappen community={movement.community} foreseen={read.data} />
      <p className="note">{say(text.reversal.nothingYet)}</p>
      <Deed {...props} foreseen={read.data} />
    </>
  )
}

/** Takes back a wrongly recorded service: a reason, then a look at what will happen, then the deed. */
export const ReversalPanel = (props: Props) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const [step, setStep] = useState<'closed' | 'reason' | 'look' | 'force'>('closed')
  const given = reason.trim()
  if (step === 'closed') {
    return <Button onClick={() => setStep('reason')} data-testid="reversal-open">{say(text.reversal.title)}</Button>
  }
  return (
    <section className="card panel" data-testid="reversal">
      <h2>{say(text.reversal.title)}</h2>
      <p>{say(text.reversal.lead)}</p>
      <label className="field field-wide">
        <span>{say(text.reversal.reason)}</span>
        <Input.TextArea
          value={reason} onChange={(event) => setReason(event.target.value)} maxLength={longestReason} showCount
          rows={2} placeholder={say(text.reversal.reasonHint)} disabled={step !== 'reason'}
          data-testid="reversal-reason"
        />
      </label>
      {step === 'reason'
        ? (
          <div className="buttons">
            <Button type="primary" disabled={!given} onClick={() => setStep('look')} data-testid="reversal-next">
              {say(text.reversal.next)}
            </Button>
            <Button onClick={() => setStep('closed')}>{say(text.cancel)}</Button>
          </div>
        )
        : (
          <Look
            key={step} {...props} reason={given} force={step === 'force'}
            back={() => setStep(step === 'force' ? 'look' : 'reason')} goForced={() => setStep('force')}
          />
        )}
    </section>
  )
}
