import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { amountView } from '../../format/amount.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { MovementAnswer, Reversible } from './model.ts'

interface Props {
  movement: MovementAnswer['movement']
  subject: Reversible
  done: () => void
}
const longestReason = 200

/** Takes back a wrongly recorded service: a reason, then a look at what will happen, then the deed. */
export const ReversalPanel = ({ movement, subject, done }: Props) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const [step, setStep] = useState<'closed' | 'reason' | 'confirm'>('closed')
  const action = useAction('POST /people/:personId/service-records/:recordId/reversal')
  const given = reason.trim()
  const view = amountView(movement.asset, movement.amount)
  const amount = `${view.figure} ${say(text.units[view.unit])}（${view.exactMinutes} ${say(text.units.minutes)}）`
  const reverse = async (): Promise<void> => {
    if (await action.send({ ...subject, reason: given })) done()
  }
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
          rows={2} placeholder={say(text.reversal.reasonHint)} disabled={step === 'confirm'}
          data-testid="reversal-reason"
        />
      </label>
      {action.failure && <FailureNote failure={action.failure} />}
      {step === 'confirm' && <p className="question">{say(text.reversal.question, { amount })}</p>}
      <div className="buttons">
        {step === 'reason'
          ? (
            <Button type="primary" disabled={!given} onClick={() => setStep('confirm')} data-testid="reversal-next">
              {say(text.reversal.next)}
            </Button>
          )
          : (
            <Button type="primary" loading={action.busy} onClick={() => void reverse()} data-testid="reversal-confirm">
              {say(text.reversal.yes)}
            </Button>
          )}
        <Button disabled={action.busy} onClick={() => setStep(step === 'confirm' ? 'reason' : 'closed')}>
          {say(step === 'confirm' ? text.back : text.cancel)}
        </Button>
      </div>
    </section>
  )
}
