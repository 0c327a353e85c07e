import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Reasoned } from '../../components/reasoned.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { ImportCard } from './import-card.tsx'
import { type Kind, kinds } from './kinds.ts'
import { PassbookReport, RecordReport } from './report.tsx'

type Row = Output<'GET /record-imports'>['items'][number]
const words = text.exchange
const states = {
  open: words.open, checked: words.checked, refused: words.refused, booking: words.booking, booked: words.bookedState,
  reversing: words.reversing, reversed: words.reversedState,
}

const Work = ({ kind, row, community, done }: { kind: Kind; row: Row; community: string; done: () => void }) => {
  const deciding = useAction(kinds[kind].decide)
  const reversing = useAction(kinds[kind].reverse)
  const which = { community, importId: row.id }
  const decide = async (approve: boolean, reason: string): Promise<void> => { if (await deciding.send({ ...which, approve, reason })) done() }
  const reverse = async (reason: string): Promise<void> => { if (await reversing.send({ ...which, reason })) done() }
  const label = text.certificates.reason
  return (
    <>
      {row.state === 'checked' && (
        <>
          <Reasoned id={`approve-${row.id}`} label={label} action={words.approve} busy={deciding.busy} run={(reason) => void decide(true, reason)} />
          <Reasoned id={`refuse-${row.id}`} label={label} action={words.refuse} busy={deciding.busy} run={(reason) => void decide(false, reason)} />
        </>
      )}
      {row.state === 'booked' && (
        <Reasoned id={`reverse-${row.id}`} label={label} action={words.reverse} busy={reversing.busy} run={(reason) => void reverse(reason)} />
      )}
      {deciding.failure && <FailureNote failure={deciding.failure} />}
      {reversing.failure && <FailureNote failure={reversing.failure} />}
    </>
  )
}

/** The imports of a kind: a file in, its check report, a second person's yes, and the way back. */
export const Imports = ({ kind, community }: { kind: Kind; community: string }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const pages = usePages(kinds[kind].list, { community })
  const Report = kind === 'records' ? RecordReport : PassbookReport
  return (
    <div className="page">
      <ImportCard kind={kind} community={community} done={pages.again} />
      <DataTable
        id={`imports-${kind}`} pages={pages} rowKey={(row) => row.id} open={open}
        renderDetail={(row) => (
          <>
            <Work kind={kind} row={row} community={community} done={pages.again} />
            <Report community={community} importId={row.id} />
          </>
        )}
        columns={[
          { title: say(words.name), dataIndex: 'name' },
          { title: say(words.state), key: 'state', render: (_, row) => <>{say(states[row.state])} <span className="note">{row.reason}</span></> },
          { title: say(words.rows), dataIndex: 'rows', align: 'right' },
          { title: say(words.clean), dataIndex: 'clean', align: 'right' },
          { title: say(words.faulty), dataIndex: 'faulty', align: 'right' },
          { title: say(words.booked), dataIndex: 'booked', align: 'right' },
          { title: say(words.by), dataIndex: 'byName' },
          { title: say(words.decided), key: 'decided', render: (_, row) => row.decidedByName ?? '—' },
          { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} name="report" /> },
        ]}
        exporting={{
          what: 'imports', of: community, header: ['name', 'state', 'size', 'found', 'faults'],
          rows: async () => (await pages.all()).map((row) => [row.name, row.state, row.rows, row.booked, row.faulty]),
        }}
      />
    </div>
  )
}
