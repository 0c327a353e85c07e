import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { FailureNote, SuccessNote, WarningNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { clockOf, findRow, fits, inputsOf, type Entry, type Sheet } from './model.ts'

interface LineProps { entry: Entry; change: (part: Partial<Entry>) => void; remove: () => void }

const Line = ({ entry, change, remove }: LineProps) => {
  const { say } = useSpeech()
  const words = text.sheet
  const time = (name: 'came' | 'left') => (
    <Input type="time" value={entry[name]} style={{ width: 120 }} aria-label={say(words[name])}
      onChange={(event) => change({ [name]: event.target.value })} data-testid={`${name}-${entry.row.number}`} />
  )
  return (
    <div className="filters" data-testid={`entry-${entry.row.number}`}>
      <strong>{entry.row.number} {entry.row.name}</strong>
      <span className="note">{say(entry.scanned ? text.hours.bySheet : text.hours.byHand)}</span>
      {time('came')}{time('left')}
      <Button size="small" onClick={remove}>{say(words.remove)}</Button>
    </div>
  )
}

/** Enter the sheet by its rows: a scanner at the desk types the code of a row, or the number is typed by hand. */
export const Enter = ({ sheet }: { sheet: Sheet }) => {
  const { say } = useSpeech()
  const words = text.sheet
  const { shift, rows } = sheet
  const action = useAction('POST /shifts/:shiftId/backfills')
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState(false)
  const [entries, setEntries] = useState<Entry[]>([])
  const [evidence, setEvidence] = useState('')
  const [photo, setPhoto] = useState('')
  const [sent, setSent] = useState(0)
  const add = (): void => {
    const found = findRow(rows, typed)
    setUnknown(!found)
    if (!found) return
    setTyped('')
    setEntries((before) => [
      ...before.filter(({ row }) => row.personId !== found.row.personId),
      { ...found, came: clockOf(shift.startsAt), left: clockOf(shift.endsAt) },
    ])
  }
  const change = (personId: string, part: Partial<Entry>): void =>
    setEntries((before) => before.map((entry) => (entry.row.personId === personId ? { ...entry, ...part } : entry)))
  const without = (people: readonly string[]): void =>
    setEntries((before) => before.filter(({ row }) => !people.includes(row.personId)))
  const send = async (): Promise<void> => {
    for (const input of inputsOf(shift, entries, evidence, photo)) {
      if (!await action.send(input)) return
      setSent((before) => before + input.people.length)
      without(input.people.map(({ personId }) => personId))
    }
  }
  return (
    <section className="card no-print" data-testid="enter-sheet">
      <h2>{say(words.enter)}</h2>
      <div className="filters">
        <label className="field">
          <span>{say(words.scan)}</span>
          <Input value={typed} style={{ width: 320 }} onChange={(event) => setTyped(event.target.value)} onPressEnter={add}
            data-testid="scan-row" />
        </label>
        <Button onClick={add} disabled={!typed.trim()} data-testid="add-row">{say(words.add)}</Button>
      </div>
      {unknown && <WarningNote>{say(words.unknownRow)}</WarningNote>}
      {entries.length === 0 && <p className="note">{say(words.none)}</p>}
      {entries.map((entry) => (
        <Line key={entry.row.personId} entry={entry} change={(part) => change(entry.row.personId, part)}
          remove={() => without([entry.row.personId])} />
      ))}
      <div className="filters">
        <label className="field">
          <span>{say(words.evidence)}</span>
          <Input value={evidence} maxLength={200} style={{ width: 320 }} onChange={(event) => setEvidence(event.target.value)}
            data-testid="sheet-evidence" />
        </label>
        <label className="field">
          <span>{say(words.photo)}</span>
          <Input value={photo} maxLength={100} style={{ width: 200 }} onChange={(event) => setPhoto(event.target.value)}
            data-testid="sheet-photo" />
        </label>
        <Button type="primary" loading={action.busy} disabled={entries.length === 0 || !evidence.trim() || !entries.every(fits)}
          onClick={() => void send()} data-testid="send-sheet">
          {say(words.send)}
        </Button>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
      {sent > 0 && <SuccessNote>{say(words.sent, { n: sent })}</SuccessNote>}
    </section>
  )
}
