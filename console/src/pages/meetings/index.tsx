import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { AnnounceForm } from './announce-form.tsx'
import { Panel } from './panel.tsx'

const words = text.meetings

const List = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /meetings', { community })
  return (
    <>
      {mayAdminister(roles, community) && <AnnounceForm community={community} done={pages.again} />}
      <DataTable
        id="meetings" pages={pages} rowKey={(row) => row.id} open={open}
        renderDetail={(row) => <Panel meeting={row} community={community} done={pages.again} />}
        columns={[
          { title: say(words.name), key: 'name', render: (_, row) => <strong>{row.title}</strong> },
          { title: say(words.stage), key: 'stage', render: (_, row) => say(words.stages[row.stage]) },
          { title: say(words.startsAt), key: 'startsAt', render: (_, row) => chinaMinute(row.startsAt) },
          { title: say(words.place), dataIndex: 'place' },
          { title: say(words.coming), dataIndex: 'coming', align: 'right' },
          { title: say(words.attended), key: 'attended', align: 'right', render: (_, row) => row.attended ?? '' },
          { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
          { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
        ]}
        exporting={{
          what: 'meetings', of: community, header: ['id', 'title', 'kind', 'startsAt', 'place', 'state', 'population'],
          rows: async () => (await pages.all()).map((row) =>
            [row.id, row.title, row.stage, row.startsAt, row.place, row.state, row.attended ?? '']),
        }}
      />
    </>
  )
}

/** Meetings of the five steps: announced, attended, closed. */
const MeetingsPage = () => (
  <Page id="meetings" title={words.title} lead={words.lead}>
    <List community={useCommunity()} />
  </Page>
)
export default MeetingsPage
