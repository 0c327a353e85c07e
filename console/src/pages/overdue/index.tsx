import { Link } from 'react-router'
import type { OverdueKind } from '../../../../shared/overdue.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.overdue

/** Where each is seen to. */
const placeOf: Record<OverdueKind, (community: string) => string> = {
  review: (community) => routes.orders(community, { queue: 'review' }),
  ruling: (community) => routes.orders(community, { queue: 'disputed' }),
  complaint: (community) => routes.orders(community),
  report: routes.hours,
  snapLook: (community) => routes.reports(community),
  snapDone: (community) => routes.reports(community, { queue: 'inHand' }),
  application: routes.applications,
  pointAppeal: (community) => routes.deductions(community),
}

const OverdueTable = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /overdue', { community })
  return (
    <DataTable
      id="overdue" pages={pages} rowKey={(row) => `${row.kind} ${row.reference}`}
      columns={[
        { title: say(words.what), key: 'what', render: (_, row) => <strong>{say(words[row.kind])}</strong> },
        { title: say(words.about), dataIndex: 'title' },
        { title: say(words.due), key: 'due', render: (_, row) => <>{chinaMinute(row.dueAt)} <LateMark late /></> },
        { key: 'go', render: (_, row) => <Link to={placeOf[row.kind](community)}>{say(words.go)}</Link> },
      ]}
      exporting={{
        what: 'overdue', of: community, header: ['kind', 'title', 'dueOn'],
        rows: async () => (await pages.all()).map((row) => [row.kind, row.title, row.dueAt]),
      }}
    />
  )
}

const OverduePage = () => (
  <Page id="overdue" title={words.title} lead={words.lead}>
    <OverdueTable community={useCommunity()} />
  </Page>
)
export default OverduePage
