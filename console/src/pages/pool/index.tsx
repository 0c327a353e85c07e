import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { usePages } from '../../api/use-pages.ts'
import { useRead } from '../../api/use-read.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, header, type Sponsorship } from './model.ts'
import { ProposeForm } from './propose.tsx'

const words = text.pool

const Pool = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const may = mayAdminister(useMe().roles, community)
  const read = useRead('GET /time-credit/pool', { community })
  const pool = useKept(read, community)
  const pages = usePages('GET /time-credit/sponsorships', { community })
  const approved = (): void => { pages.again(); read.again() }
  const columns: TableColumnsType<Sponsorship> = [
    { title: say(words.at), key: 'at', render: (_, row) => chinaMinute(row.at) },
    { title: say(words.sponsor), key: 'sponsor', render: (_, row) => <>{row.sponsor}<p className="note memo">{row.reason}</p></> },
    { title: say(words.amount), key: 'amount', align: 'right', render: (_, row) => <Amount asset="timeCredit" amount={row.minutes} /> },
    { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.id}`}>{say(words[row.status])}</span> },
    { title: say(words.proposedBy), dataIndex: 'proposedByName' },
    {
      title: say(words.approvedBy), key: 'approvedBy', render: (_, row) => row.approvedByName ?? (may && (
        <ActButton id={`approve-${row.id}`} label={words.approve} call="POST /time-credit/sponsorships/:sponsorshipId/approval"
          input={{ sponsorshipId: row.id, community }} done={approved} />
      )),
    },
  ]
  return (
    <Page id="pool" title={words.title} lead={words.lead}>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {pool && (
        <section className="card" data-testid="pool">
          <h2>{say(words.holds)}</h2>
          <p><Amount asset="timeCredit" amount={pool.minutes} large /></p>
          <Link to={routes.statement(community, `timeCredit:pool:${community}`)}>{say(words.statement)}</Link>
        </section>
      )}
      {may && <ProposeForm community={community} done={pages.again} />}
      <DataTable id="sponsorships" pages={pages} rowKey={(row) => row.id} columns={columns} empty={words.none}
        filters={<h2>{say(words.list)}</h2>}
        exporting={{ what: 'sponsorships', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
    </Page>
  )
}
export default Pool
