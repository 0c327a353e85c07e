import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayServe } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Detail } from './detail.tsx'
import { EnterForm } from './enter.tsx'
import { cells, header, openObjections, type Application } from './model.ts'

const words = text.applications

const State = ({ row }: { row: Application }) => {
  const { say } = useSpeech()
  return (
    <span data-testid={`state-${row.id}`}>
      {say(words[row.state])} <span className="note">
        {row.state === 'rating' && say(words.rated, { n: `${row.raters.given}/${row.raters.needed}` })}
        {row.granted !== undefined && say(words.granted, { n: row.granted })}
      </span>
    </span>
  )
}

const ApplicationsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const serves = mayServe(useMe().roles, community)
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /point-applications', { community })
  return (
    <Page id="applications" title={words.title} lead={words.lead}>
      {serves && <EnterForm community={community} done={pages.again} />}
      <DataTable
        id="applications" pages={pages} rowKey={(row) => row.id} open={open} empty={words.none}
        renderDetail={(row) => <Detail application={row} done={pages.again} />}
        columns={[
          { title: say(words.who), dataIndex: 'nameMasked' },
          { title: say(words.rule), key: 'rule', render: (_, row) => row.rule.title },
          { title: say(words.day), dataIndex: 'happenedOn' },
          { title: say(words.state), key: 'state', render: (_, row) => <State row={row} /> },
          { title: say(words.points), key: 'points', align: 'right', render: (_, row) => row.points },
          { title: say(words.until), key: 'until', render: (_, row) => row.noticeEndsAt && chinaMinute(row.noticeEndsAt) },
          { title: say(words.objections), key: 'objections', align: 'right', render: (_, row) => openObjections(row) || '' },
          { title: '', key: 'open', render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.show} /> },
        ]}
        exporting={{ what: 'applications', of: community, header, rows: async () => (await pages.all()).map(cells) }}
      />
    </Page>
  )
}
export default ApplicationsPage
