import { Button, Input } from 'antd'
import { useState } from 'react'
import type { CallName, Input as CallInput } from '../../../shared/contract/index.ts'
import { useAction } from '../api/use-action.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import { FailureNote } from './failure-note.tsx'

interface Choice<C extends CallName> {
  id: string
  label: Words
  /** What to send with the reason that was typed; nothing where it cannot be sent yet. */
  input: (reason: string) => CallInput<C> | undefined
  /** Offered only once the server has refused with this code. */
  after?: string
}
interface Props<C extends CallName> {
  call: C
  id: string
  label: Words
  choices: Choice<C>[]
  /** What to know once the server has refused with a code. */
  hints?: Record<string, Words>
  /** The most characters, where a reason may be too long. */
  longest?: number
  done: () => void
  /** What to read again where the server has refused. */
  onRefused?: () => void
}

const longestReason = 200

/** A reason, and the decisions that need one, in the row where they are due. */
export const ReasonAct = <C extends CallName>({ call, id, label, choices, hints = {}, longest = longestReason, done, onRefused }: Props<C>) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const action = useAction(call)
  const run = async (choice: Choice<C>): Promise<void> => {
    const input = choice.input(reason.trim())
    if (!input) return
    if (await action.send(input)) done()
    else onRefused?.()
  }
  const refused = action.failure?.code
  const hint = refused && hints[refused]
  return (
    <div className="filters">
      <label className="field">
        <span>{say(label)}</span>
        <Input value={reason} maxLength={longest} onChange={(event) => setReason(event.target.value)}
          style={{ width: 220 }} data-testid={`reason-${id}`} />
      </label>
      {choices.filter(({ after }) => after === undefined || after === refused).map((choice) => (
        <Button key={choice.id} disabled={!reason.trim()} loading={action.busy} onClick={() => void run(choice)}
          data-testid={`${choice.id}-${id}`}>
          {say(choice.label)}
        </Button>
      ))}
      {action.failure && <FailureNote failure={action.failure} />}
      {hint && <p data-testid={`hint-${id}`}>{say(hint)}</p>}
    </div>
  )
}
