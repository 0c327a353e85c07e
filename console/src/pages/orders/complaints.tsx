import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Deed } from './deed.tsx'

type Complaint = Output<'GET /time-bank/complaints'>['items'][number]

const words = text.orders

const Answer = ({ complaint: { id: complaintId, kind }, community, done }: { complaint: Complaint; community: string; done: () => void }) => {
  const { busy, failure, send } = useAction('POST /time-bank/complaints/:complaintId/answer')
  const answer = (upheld: boolean) => async (written: string) => {
    if (await send({ complaintId, community, text: written, upheld })) done()
  }
  return (
    <Deed id="answer" asks={words.answer} failure={failure} actions={[
      { id: 'answer', words: words.answerOnly, busy, run: answer(false) },
      ...kind === 'objection' ? [{ id: 'uphold', words: words.uphold, busy, run: answer(true) }] : [],
    ]} />
  )
}

/** What waits for an answer, the oldest first. */
export const Complaints = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /time-bank/complaints', { community })
  return (
    <DataTable
      id="complaints" pages={pages} rowKey={(row) => row.id} filters={<h2>{say(words.complaints)}</h2>}
      columns={[
        { title: say(words.state), key: 'kind', render: (_, row) => say(words[row.kind]) },
        { title: say(words.by), dataIndex: 'byName' },
        { title: say(words.text), key: 'text', render: (_, row) => <><p>{row.text}</p><p className="note">{chinaMoment(row.at)}</p></> },
        { title: say(words.dueOn), key: 'due', render: (_, row) => <>{row.dueOn} <LateMark late={row.overdue} /></> },
        { title: say(words.answer), key: 'answer', render: (_, row) => <Answer complaint={row} community={community} done={pages.again} /> },
      ]}
      exporting={{
        what: 'complaints', of: community, header: ['id', 'orderId', 'kind', 'by', 'text', 'at', 'dueOn'],
        rows: async () => (await pages.all()).map((row) =>
          [row.id, row.orderId, row.kind, row.byName, row.text, row.at, row.dueOn]),
      }}
    />
  )
}
