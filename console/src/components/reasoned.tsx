import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'

interface Props { id: string; label: Words; action: Words; busy: boolean; run: (reason: string) => void }

/** A deed that takes a reason: the field, then the button. */
export const Reasoned = ({ id, label, action, busy, run }: Props) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  return (
    <div className="reasoned">
      <Input value={reason} onChange={(event) => setReason(event.target.value)} maxLength={200}
        placeholder={say(label)} aria-label={say(label)} data-testid={`${id}-reason`} />
      <Button disabled={!reason.trim()} loading={busy} onClick={() => run(reason.trim())} data-testid={id}>{say(action)}</Button>
    </div>
  )
}
