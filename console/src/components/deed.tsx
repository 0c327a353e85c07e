import { Button, Input } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CallName, Input as Sent, Output } from '../../../shared/contract/index.ts'
import { useAction } from '../api/use-action.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import { FailureNote, SuccessNote } from './failure-note.tsx'

interface Props<C extends CallName> {
  id: string
  title: Words
  lead?: Words
  call: C
  button: Words
  done: Words
  /** What is sent with the note; nothing while something is missing. */
  input: (note: string) => Sent<C> | undefined
  after?: (answer: Output<C>) => void
  children?: ReactNode
  /** Without papers to name. */
  noteless?: boolean
  /** Where the note is something else: a reason. */
  noteLabel?: Words
}

const longestNote = 200

/** Something that is done for a person: its fields, the papers it rests on, and what came of it. */
export const Deed = <C extends CallName>(
  { id, title, lead, call, button, done, input, after, children, noteless = false, noteLabel }: Props<C>,
) => {
  const { say } = useSpeech()
  const action = useAction(call)
  const [note, setNote] = useState('')
  const [finished, setFinished] = useState(false)
  const wanted = noteless || note.trim() ? input(note.trim()) : undefined
  const send = async (): Promise<void> => {
    const answer = wanted && await action.send(wanted)
    setFinished(answer !== undefined)
    if (!answer) return
    setNote('')
    after?.(answer)
  }
  return (
    <section className="deed" data-testid={`deed-${id}`}>
      <h3>{say(title)}</h3>
      {lead && <p className="note">{say(lead)}</p>}
      {children}
      {!noteless && (
        <label className="field">
          <span>{say(noteLabel ?? text.person.note)}</span>
          <Input value={note} maxLength={longestNote} placeholder={noteLabel ? '' : say(text.person.noteHint)} data-testid={`${id}-note`}
            onChange={(event) => { setNote(event.target.value); setFinished(false) }} />
        </label>
      )}
      {action.failure && <FailureNote failure={action.failure} />}
      {finished && <SuccessNote>{say(done)}</SuccessNote>}
      <Button disabled={!wanted} loading={action.busy} onClick={() => void send()} data-testid={id}>{say(button)}</Button>
    </section>
  )
}

/** A field of such a form with its name above it. */
export const DeedField = ({ label, children }: { label: Words; children: ReactNode }) => {
  const { say } = useSpeech()
  return <label className="field"><span>{say(label)}</span>{children}</label>
}
