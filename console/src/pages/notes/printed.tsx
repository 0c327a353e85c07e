import { Button } from 'antd'
import { SuccessNote } from '../../components/failure-note.tsx'
import { chinaDay } from '../../../../shared/units.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Qr } from '../../components/qr.tsx'
import { spoken, worthOf, type MadeNote } from './model.ts'

const words = text.notes

/** A note as it goes on paper. It names nobody: it is good for whoever was given it. */
const PaperNote = ({ note }: { note: MadeNote }) => {
  const { say } = useSpeech()
  const { words: worthWords, n } = worthOf(note.minutes)
  const { serial, code } = spoken(note)
  return (
    <li className="paper-note" data-testid={`made-${note.serial}`}>
      <header>
        <span>{say(text.brand)} · {say(words.title)}</span>
        <strong>{say(worthWords, { n })}</strong>
      </header>
      <div className="paper-note-body">
        <Qr text={note.qr} label={say(words.picture)} />
        <dl>
          <dt>{say(words.serial)}</dt><dd data-testid="note-serial">{serial}</dd>
          <dt>{say(words.code)}</dt><dd data-testid="note-code">{code}</dd>
          <dt>{say(words.endsAt)}</dt><dd>{chinaDay(Date.parse(note.endsAt))}</dd>
        </dl>
      </div>
      <ol>{[words.step1, words.step2, words.step3].map((step) => <li key={step.en}>{say(step)}</li>)}</ol>
    </li>
  )
}

/** The notes that were just made, several on a page of A4. Their codes are nowhere else. */
export const Printed = ({ notes, finished }: { notes: MadeNote[]; finished: () => void }) => {
  const { say } = useSpeech()
  return (
    <>
      <div className="no-print"><SuccessNote>{say(words.made, { n: notes.length })}</SuccessNote></div>
      <div className="buttons no-print">
        <Button type="primary" onClick={() => window.print()} data-testid="print">{say(words.print)}</Button>
        <Button onClick={finished} data-testid="printed">{say(words.finished)}</Button>
      </div>
      <ul className="paper-notes" data-testid="made">{notes.map((note) => <PaperNote key={note.serial} note={note} />)}</ul>
    </>
  )
}
