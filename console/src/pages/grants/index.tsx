import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayAdminister, mayServe } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, header, lastOf, type Plan } from './model.ts'
import { ProposeForm } from './propose.tsx'

const words = text.grants

const Last = ({ plan }: { plan: Plan }) => {
  const { say } = useSpeech()
  const last = lastOf(plan)
  return last && <span className="memo" data-testid={`last-${plan.personId}`}>{say(last.words, { month: last.month })}</span>
}

const Grants = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  const [serves, administers] = [mayServe(roles, community), mayAdminister(roles, community)]
  const pages = usePages('GET /time-credit/grants', { community })
  const columns: TableColumnsType<Plan> = [
    {
      title: say(words.person), key: 'person', render: (_, row) => (
        <><Link to={routes.person(community, row.personId)}>{row.personName}</Link><p className="note memo">{row.reason}</p></>
      ),
    },
    { title: say(words.monthly), key: 'monthly', align: 'right', render: (_, row) => <Amount asset="timeCredit" amount={row.monthlyMinutes} /> },
    { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.personId}`}>{say(words[row.status])}</span> },
    { title: say(words.lastMonth), key: 'last', render: (_, row) => <Last plan={row} /> },
    { title: say(words.proposedBy), dataIndex: 'proposedByName' },
    {
      title: say(words.approvedBy), key: 'approvedBy', render: (_, { personId, status, approvedByName }) => (
        administers && status === 'proposed'
          ? <ActButton id={`approve-${personId}`} label={words.approve} call="POST /time-credit/grants/:personId/approval"
              input={{ personId }} done={pages.again} />
          : approvedByName
      ),
    },
    ...serves ? [{
      title: say(words.end), key: 'end', render: (_: unknown, { personId, status }: Plan) => status !== 'ended' && (
        <ReasonAct call="POST /time-credit/grants/:personId/end" id={personId} label={words.endReason} done={pages.again}
          choices={[{ id: 'end', label: words.end, input: (reason) => ({ personId, reason }) }]} />
      ),
    }] : [],
  ]
  return (
    <Page id="grants" title={words.title} lead={words.lead}>
      {serves && <ProposeForm done={pages.again} />}
      <DataTable id="grants" pages={pages} rowKey={(row) => row.personId} columns={columns} empty={words.none}
        exporting={{ what: 'grants', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
    </Page>
  )
}
export default Grants
