import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Failure } from '../../api/failure.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'

interface Props {
  id: string
  /** What the line asks for. */
  asks?: Words
  actions: { id: string; words: Words; busy: boolean; main?: boolean; needsText?: boolean; run: (written: string) => Promise<unknown> }[]
  failure: Failure | undefined
  children?: ReactNode
}

/** A line to write on, and what can be done with it. */
export const Deed = ({ id, asks = text.orders.reason, actions, failure, children }: Props) => {
  const { say } = useSpeech()
  const [written, setWritten] = useState('')
  return (
    <div className="filters">
      {children}
      <Input value={written} onChange={(event) => setWritten(event.target.value)} style={{ width: 280 }}
        placeholder={say(asks)} aria-label={say(asks)} data-testid={`${id}-text`} />
      {actions.map((action) => (
        <Button key={action.id} type={action.main ? 'primary' : 'default'} loading={action.busy} data-testid={action.id}
          disabled={action.needsText !== false && !written.trim()} onClick={() => void action.run(written.trim())}>
          {say(action.words)}
        </Button>
      ))}
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
