import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { failureOf, type Failure } from '../../api/failure.ts'
import { FailureNote, WarningNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { partsOf, readRows, type Row } from './model.ts'

const upload = async (community: string, name: string, rows: Row[], progress: (sent: number) => void): Promise<void> => {
  const { id: importId } = await call('POST /record-imports', { community, name })
  let sent = 0
  for (const [index, part] of partsOf(rows).entries()) {
    await call('POST /record-imports/:importId/parts', { community, importId, part: index + 1, rows: part })
    sent += part.length
    progress(sent)
  }
  await call('POST /record-imports/:importId/completion', { community, importId })
}

/** A CSV file of old records: read here, checked there, and left for a second person. */
export const ImportCard = ({ community, done }: { community: string; done: () => void }) => {
  const { say } = useSpeech()
  const words = text.exchange
  const [name, setName] = useState('')
  const [sending, setSending] = useState<number>()
  const [failure, setFailure] = useState<Failure>()
  const [missing, setMissing] = useState<string[]>()
  const file = useRef<HTMLInputElement>(null)
  const take = async (chosen: File): Promise<void> => {
    setFailure(undefined)
    const read = readRows(await chosen.text())
    setMissing(read.missing)
    if (!read.rows) return
    setSending(0)
    try {
      await upload(community, name.trim(), read.rows, setSending)
      setName('')
      done()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setSending(undefined)
    }
  }
  return (
    <section className="card" data-testid="import-card">
      <h2>{say(words.import)}</h2>
      <p className="note">{say(words.help)}</p>
      <div className="filters">
        <Labelled label={words.name}>
          <Input value={name} maxLength={60} onChange={(event) => setName(event.target.value)} data-testid="import-name" />
        </Labelled>
        <input ref={file} type="file" accept=".csv,text/csv" hidden data-testid="import-file"
          onChange={(event) => { const [chosen] = event.target.files ?? []; if (chosen) void take(chosen); event.target.value = '' }} />
        <Button disabled={!name.trim()} loading={sending !== undefined} onClick={() => file.current?.click()} data-testid="choose-file">
          {say(sending === undefined ? words.file : words.sending, { n: sending ?? 0 })}
        </Button>
      </div>
      {missing && <WarningNote>{say(words.wrongHeader, { missing: missing.join('、') })}</WarningNote>}
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
