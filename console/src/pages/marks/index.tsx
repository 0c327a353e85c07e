import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { DecisionPanel } from './panel.tsx'

const words = text.marks

const Marks = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /marks', { community })
  return (
    <DataTable
      id="marks" pages={pages} rowKey={(row) => `${row.reference} ${row.personId}`}
      columns={[
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        { title: say(words.person), key: 'person', render: (_, row) => row.nameMasked },
        {
          title: say(words.shift), key: 'shift',
          render: (_, row) => (
            <>{row.title}<p className="note">{say(row.of === 'order' ? words.ofOrder : words.ofShift)} · {chinaMoment(row.startsAt)}</p></>
          ),
        },
        {
          title: say(words.kind), key: 'kind',
          render: (_, row) => (
            <>{say(words[row.kind])}<p className="note">{say(row.byItself ? words.byItself : words.byLeader)}</p></>
          ),
        },
        {
          title: say(words.appeal), key: 'appeal',
          render: (_, row) => (
            <>
              {row.appealReason && <p>{row.appealReason}</p>}
              {row.state === 'appealed' && <DecisionPanel mark={{ ...row, community }} done={pages.again} />}
              {row.decision && <p className="note">{say(words.decision)}: {row.decision}</p>}
            </>
          ),
        },
      ]}
      exporting={{
        what: 'marks', of: community, header: ['startsAt', 'of', 'title', 'person', 'kind', 'state', 'markedAt', 'appeal', 'decision'],
        rows: async () => (await pages.all()).map((row) =>
          [row.startsAt, row.of, row.title, row.nameMasked, row.kind, row.state, row.markedAt, row.appealReason, row.decision]),
      }}
    />
  )
}

const MarksPage = () => (
  <Page id="marks" title={words.title} lead={words.lead}>
    <Marks community={useCommunity()} />
  </Page>
)
export default MarksPage
