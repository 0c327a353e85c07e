import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { failureOf, type Failure } from '../../api/failure.ts'
import { FailureNote, WarningNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Kind, kinds } from './kinds.ts'
import { type Read, partsOf, readPassbooks, readRecords } from './model.ts'

interface Which { community: string; importId: string }

interface Part<R> extends Which { part: number; rows: R[] }

/** The parts of a file, each ready to be sent, or which columns it lacks. */
const reader = <R,>(read: (csv: string) => Read<R>, send: (part: Part<R>) => Promise<unknown>) => (csv: string) => {
  const { rows, missing } = read(csv)
  return { missing, parts: partsOf(rows ?? []).map((sent, index) => ({
    rows: sent.length, send: (which: Which) => send({ ...which, part: index + 1, rows: sent }),
  })) }
}
const readers = {
  records: reader(readRecords, (part) => call(kinds.records.part, part)),
  passbooks: reader(readPassbooks, (part) => call(kinds.passbooks.part, part)),
}
type Parts = ReturnType<(typeof readers)[Kind]>['parts']

const upload = async (kind: Kind, community: string, name: string, parts: Parts, progress: (sent: number) => void): Promise<void> => {
  const { id: importId } = await call(kinds[kind].start, { community, name })
  let sent = 0
  for (const part of parts) {
    await part.send({ community, importId })
    sent += part.rows
    progress(sent)
  }
  await call(kinds[kind].complete, { community, importId })
}

/** A CSV file of what is old: read here, checked there, and left for a second person. */
export const ImportCard = ({ kind, community, done }: { kind: Kind; community: string; done: () => void }) => {
  const { say } = useSpeech()
  const words = text.exchange
  const [name, setName] = useState('')
  const [sending, setSending] = useState<number>()
  const [failure, setFailure] = useState<Failure>()
  const [missing, setMissing] = useState<string[]>()
  const file = useRef<HTMLInputElement>(null)
  const take = async (chosen: File): Promise<void> => {
    setFailure(undefined)
    const read = readers[kind](await chosen.text())
    setMissing(read.missing)
    if (read.missing) return
    setSending(0)
    try {
      await upload(kind, community, name.trim(), read.parts, setSending)
      setName('')
      done()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setSending(undefined)
    }
  }
  return (
    <section className="card" data-testid={`import-card-${kind}`}>
      <h2>{say(kind === 'records' ? words.import : text.passbooks.import)}</h2>
      <p className="note">{say(kind === 'records' ? words.help : text.passbooks.help)}</p>
      <div className="filters">
        <Labelled label={words.name}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} data-testid={`import-name-${kind}`} />
        </Labelled>
        <input ref={file} type="file" accept=".csv,text/csv" hidden data-testid={`import-file-${kind}`}
          onChange={(event) => { const [chosen] = event.target.files ?? []; if (chosen) void take(chosen); event.target.value = '' }} />
        <Button disabled={!name.trim()} loading={sending !== undefined} onClick={() => file.current?.click()} data-testid={`choose-file-${kind}`}>
          {say(sending === undefined ? words.file : words.sending, { n: sending ?? 0 })}
        </Button>
      </div>
      {missing && <WarningNote>{say(words.wrongHeader, { missing: missing.join('、') })}</WarningNote>}
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
