import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, header, spokenSerial, worthOf, type Note } from './model.ts'

const words = text.notes

/** Void the paper and give its credit back, in two taps. */
const GiveBack = ({ serial, done }: { serial: string; done: () => void }) => {
  const { say } = useSpeech()
  const [asked, setAsked] = useState(false)
  const { busy, failure, send } = useAction('POST /time-credit/notes/:serial/return')
  const run = async (): Promise<void> => { if (await send({ serial })) done() }
  if (!asked) return <Button size="small" onClick={() => setAsked(true)} data-testid={`return-${serial}`}>{say(words.giveBack)}</Button>
  return (
    <div className="act">
      <p className="memo">{say(words.sure)}</p>
      <Button type="primary" loading={busy} onClick={() => void run()} data-testid={`return-${serial}-yes`}>{say(words.yes)}</Button>
      <Button onClick={() => setAsked(false)}>{say(text.cancel)}</Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}

/** The notes of somebody for whom I act. Their codes are not shown: they were only on the paper. */
export const NoteList = ({ personId }: { personId: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /people/:personId/notes', { personId })
  const worthName = (minutes: number): string => { const worth = worthOf(minutes); return say(worth.words, { n: worth.n }) }
  const columns: TableColumnsType<Note> = [
    { title: say(words.issuedAt), key: 'issuedAt', render: (_, row) => chinaMinute(row.issuedAt) },
    { title: say(words.serial), key: 'serial', render: (_, row) => <code>{spokenSerial(row.serial)}</code> },
    { title: say(words.worth), key: 'worth', render: (_, row) => worthName(row.minutes) },
    { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.serial}`}>{say(words[row.status])}</span> },
    { title: say(words.endsAt), key: 'endsAt', render: (_, row) => chinaMinute(row.endsAt) },
    { title: say(words.usedBy), key: 'usedBy', render: (_, row) => row.usedByName },
    { key: 'work', render: (_, row) => row.status === 'issued' && <GiveBack serial={row.serial} done={pages.again} /> },
  ]
  return (
    <DataTable id="notes" pages={pages} rowKey={(row) => row.serial} columns={columns} empty={words.none}
      filters={<h2>{say(words.list)}</h2>}
      exporting={{ what: 'notes', of: personId, header, rows: async () => (await pages.all()).map(cells) }} />
  )
}
