import { useState } from 'react'
import type { SnapQueue } from '../../../../shared/civic.ts'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Panel } from './panel.tsx'

const words = text.reports
const queues = ['new', 'inHand', 'over'] as const

const Queue = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const filter = useFilter()
  const queue = (filter.value('queue') ?? 'new') as SnapQueue
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /snap-reports', { community, queue })
  return (
    <DataTable
      id="reports" pages={pages} rowKey={(row) => row.id} open={open}
      filters={<Choice id="queue" label={words.queue} value={queue} required options={queues.map((one) => [one, say(words[one])])}
        choose={(next) => filter.set('queue', next)} />}
      renderDetail={(row) => <Panel report={row} community={community} done={() => { setOpen(undefined); pages.again() }} />}
      columns={[
        { title: say(words.kind), key: 'kind', render: (_, row) => <strong>{say(words.kinds[row.kind])}</strong> },
        { title: say(words.place), dataIndex: 'place' },
        { title: say(words.by), key: 'by', render: (_, row) => row.name ?? say(words.anonymous) },
        { title: say(words.state), key: 'state', render: (_, row) => say(words.states[row.state]) },
        { title: say(words.others), dataIndex: 'others', align: 'right' },
        {
          title: say(words.due), key: 'due',
          render: (_, row) => <>{row.dueAt && chinaMinute(row.dueAt)} <LateMark late={row.overdue} /></>,
        },
        { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
      ]}
      exporting={{
        what: 'reports', of: community, header: ['id', 'kind', 'place', 'nameMasked', 'state', 'at', 'answer'],
        rows: async () => (await pages.all()).map((row) =>
          [row.id, row.kind, row.place, row.name ?? '', row.state, row.sentAt, row.answer ?? row.reason ?? '']),
      }}
    />
  )
}

/** What residents report (随手拍): decided, done, and taken back where the acceptance was wrong. */
const ReportsPage = () => (
  <Page id="reports" title={words.title} lead={words.lead}>
    <Queue community={useCommunity()} />
  </Page>
)
export default ReportsPage
