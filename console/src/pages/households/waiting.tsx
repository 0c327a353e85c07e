import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Move } from './model.ts'

const words = text.households

const Decide = ({ move: { id: moveId, points }, community, done }: { move: Move; community: string; done: () => void }) => (
  <>
    <ActButton call="POST /desk/household-moves/:moveId/seconding" id={`confirm-${moveId}`} label={words.confirm}
      input={{ moveId, community, points }} done={done} />
    <ReasonAct call="POST /desk/household-moves/:moveId/rejection" id={moveId} label={words.reason} done={done}
      choices={[{ id: 'reject', label: words.reject, input: (reason) => ({ moveId, community, reason }) }]} />
  </>
)

/** What one worker has taken down, for another to confirm. */
export const Waiting = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /desk/household-moves', { community })
  return (
    <DataTable
      id="household-moves" pages={pages} rowKey={(row) => row.id} empty={words.none}
      columns={[
        { title: say(words.state), key: 'kind', render: (_, row) => say(words.kind[row.kind]) },
        { title: say(words.people), key: 'people', render: (_, row) => row.people.map(({ nameMasked }) => nameMasked).join('、') },
        { title: say(words.from), dataIndex: 'fromName' },
        { title: say(words.to), dataIndex: 'toName' },
        { title: say(words.head), dataIndex: 'headName' },
        { title: say(words.takes), dataIndex: 'points', align: 'right' },
        { title: say(words.paper), key: 'paper', render: (_, row) => <>{row.desk?.note} <span className="note">{row.askedByName}</span></> },
        { title: '', key: 'decide', render: (_, row) => <Decide move={row} community={community} done={pages.again} /> },
      ]}
      exporting={{
        what: 'household-moves', of: community, header: ['id', 'kind', 'amount'],
        rows: async () => (await pages.all()).map((row) => [row.id, row.kind, row.points]),
      }}
    />
  )
}
