import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Detail } from './detail.tsx'
import { cells, daysLeft, header, isOpen, type Closing } from './model.ts'

const words = text.closings

const TimeLeft = ({ closing }: { closing: Closing }) => {
  const { say } = useSpeech()
  const [now] = useState(() => Date.now())
  if (!isOpen(closing)) return null
  const n = daysLeft(closing, now)
  return (
    <div data-testid={`left-${closing.personId}`}>
      {n > 0 ? say(words.days, { n }) : say(words.over)}
      <p className="note">{say(words.endsAt)} {chinaMinute(closing.endsAt)}</p>
    </div>
  )
}

const Closings = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /time-credit/closings', { community })
  const columns: TableColumnsType<Closing> = [
    { title: say(words.openedAt), key: 'openedAt', render: (_, row) => chinaMinute(row.openedAt) },
    { title: say(words.person), dataIndex: 'personName' },
    { title: say(words.why), key: 'why', render: (_, row) => say(text.person[row.why]) },
    { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.personId}`}>{say(words[row.status])}</span> },
    { title: say(words.left), key: 'left', render: (_, row) => <TimeLeft closing={row} /> },
    { title: say(words.toName), dataIndex: 'toName' },
    {
      key: 'handle', render: (_, { personId }) => (
        <Button type="link" data-testid={`handle-${personId}`} aria-expanded={open === personId}
          onClick={() => setOpen(open === personId ? undefined : personId)}>
          {say(open === personId ? words.hide : words.handle)}
        </Button>
      ),
    },
  ]
  return (
    <Page id="closings" title={words.title} lead={words.lead}>
      <DataTable id="closings" pages={pages} rowKey={(row) => row.personId} columns={columns} empty={words.none} open={open}
        renderDetail={(row) => <Detail closing={row} community={community} roles={roles} done={pages.again} />}
        exporting={{ what: 'closings', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
    </Page>
  )
}
export default Closings
