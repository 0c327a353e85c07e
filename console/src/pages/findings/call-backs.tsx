import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const outcomes = ['right', 'wrong', 'unreachable'] as const

/** Whom to call back about a record, and what they said. */
export const CallBacks = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.findings
  const pages = usePages('GET /call-backs', { community })
  return (
    <DataTable
      id="call-backs" pages={pages} rowKey={(row) => row.id}
      columns={[
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        { title: say(words.person), dataIndex: 'name' },
        { title: say(words.shift), key: 'shift', render: (_, row) => <>{row.title}<p className="note">{chinaMinute(row.startsAt)}</p></> },
        { title: say(words.minutes), dataIndex: 'minutes', align: 'right' },
        { title: say(words.confirmedBy), dataIndex: 'confirmedByName' },
        {
          title: say(words.answer), key: 'answer',
          render: (_, row) => (row.state === 'open' || row.state === 'unreachable'
            ? (
              <ReasonAct
                call="POST /call-backs/:callBackId/outcomes" id={row.id} label={words.answer} done={pages.again}
                choices={outcomes.map((outcome) => ({
                  id: outcome, label: words[outcome], input: (note) => ({ community, callBackId: row.id, outcome, note }),
                }))}
              />
            )
            : <p className="note">{row.note} {row.byName}</p>),
        },
      ]}
      exporting={{
        what: 'call-backs', of: community, header: ['state', 'volunteer', 'shift', 'minutes', 'confirmedBy', 'note', 'by'],
        rows: async () => (await pages.all()).map((row) =>
          [row.state, row.name, row.title, row.minutes, row.confirmedByName, row.note, row.byName]),
      }}
    />
  )
}
