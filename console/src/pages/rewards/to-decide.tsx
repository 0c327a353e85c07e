import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { changeCells, changeHeader } from './model.ts'

const words = text.rewards

/** What one person would write off, for another to look at (FP-10). */
export const ToDecide = ({ community, mayDecide, done }: { community: string; mayDecide: boolean; done: () => void }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /reward-work/stock-changes', { community })
  return (
    <DataTable id="stock-changes" pages={pages} rowKey={(row) => row.id} empty={words.nothingToDecide} filters={<h2>{say(words.toDecide)}</h2>}
      columns={[
        { title: say(words.at), key: 'at', render: (_, row) => chinaMinute(row.at) },
        { title: say(words.item), dataIndex: 'title' },
        {
          title: say(words.changeKind), key: 'kind',
          render: (_, row) => <>{say(words.changes[row.kind])}<p className="note memo">{row.reason}</p></>,
        },
        { title: say(words.quantity), dataIndex: 'quantity', align: 'right' },
        { title: say(words.by), dataIndex: 'byName' },
        {
          title: say(words.decision), key: 'decide', render: (_, { id: changeId, rewardId }) => mayDecide && (
            <ReasonAct call="POST /reward-work/rewards/:rewardId/stock-changes/:changeId/decision" id={changeId} label={words.reason} done={done}
              choices={[
                { id: 'approve', label: words.approve, input: (reason) => ({ rewardId, changeId, community, approve: true, reason }) },
                { id: 'refuse', label: words.refuse, input: (reason) => ({ rewardId, changeId, community, approve: false, reason }) },
              ]} />
          ),
        },
      ]}
      exporting={{ what: 'stock-changes', of: community, header: changeHeader, rows: async () => (await pages.all()).map(changeCells) }} />
  )
}
