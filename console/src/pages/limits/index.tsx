import type { TableColumnsType } from 'antd'
import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, header, isOpen, type Exception } from './model.ts'
import { ProposeForm } from './propose.tsx'

const words = text.limits

const Limits = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const may = mayAdminister(useMe().roles, community)
  const pages = usePages('GET /time-credit/limits', { community })
  const columns: TableColumnsType<Exception> = [
    {
      title: say(words.person), key: 'person', render: (_, row) => (
        <><Link to={routes.person(community, row.personId)}>{row.personName}</Link><p className="note memo">{row.reason}</p></>
      ),
    },
    { title: say(words.daily), key: 'daily', align: 'right', render: (_, row) => <Amount asset="timeCredit" amount={row.dailyMinutes} /> },
    { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${row.personId}`}>{say(words[row.status])}</span> },
    { title: say(words.fromDay), dataIndex: 'fromDay' },
    { title: say(words.endsOn), dataIndex: 'endsOn' },
    { title: say(words.proposedBy), dataIndex: 'proposedByName' },
    {
      title: say(words.approvedBy), key: 'approvedBy', render: (_, { personId, status, approvedByName }) => (
        may && status === 'proposed'
          ? <ActButton id={`approve-${personId}`} label={words.approve} call="POST /time-credit/limits/:personId/approval"
              input={{ personId }} done={pages.again} />
          : approvedByName
      ),
    },
    ...may ? [{
      title: say(words.end), key: 'end', render: (_: unknown, row: Exception) => isOpen(row) && (
        <ReasonAct call="POST /time-credit/limits/:personId/end" id={row.personId} label={words.endReason} done={pages.again}
          choices={[{ id: 'end', label: words.end, input: (reason) => ({ personId: row.personId, reason }) }]} />
      ),
    }] : [],
  ]
  return (
    <Page id="limits" title={words.title} lead={words.lead}>
      {may && <ProposeForm done={pages.again} />}
      <DataTable id="limits" pages={pages} rowKey={(row) => row.personId} columns={columns} empty={words.none}
        exporting={{ what: 'limits', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
    </Page>
  )
}
export default Limits
