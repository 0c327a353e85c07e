import type { TableColumnsType } from 'antd'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { InfoNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { Typed } from '../../components/typed.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { cells, header, keepClearing, meaningOf, waitsForUs, type Clearing } from './model.ts'

const words = text.clearings
const call = 'POST /time-credit/clearings/acknowledgements'
const keyOf = ({ month, other }: Clearing): string => `${month}-${other}`

const Clearings = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const may = mayAdminister(useMe().roles, community)
  const { value, set } = useFilter()
  const [month, other] = [value('month') ?? '', value('other') ?? '']
  const pages = usePages('GET /time-credit/clearings', { community }, keepClearing, { month, other })
  const columns: TableColumnsType<Clearing> = [
    { title: say(words.month), dataIndex: 'month' },
    { title: say(words.other), dataIndex: 'otherName' },
    { title: say(words.given), key: 'given', align: 'right', render: (_, row) => <Amount asset="timeCredit" amount={row.givenMinutes} /> },
    { title: say(words.got), key: 'got', align: 'right', render: (_, row) => <Amount asset="timeCredit" amount={row.gotMinutes} /> },
    {
      title: say(words.net), key: 'net', align: 'right', render: (_, row) => (
        <div data-testid={`net-${keyOf(row)}`}>
          <Amount asset="timeCredit" amount={row.netMinutes} signed />
          <p className="note">{say(words[meaningOf(row.netMinutes)])}</p>
        </div>
      ),
    },
    { title: say(words.services), dataIndex: 'services', align: 'right' },
    { title: say(words.state), key: 'state', render: (_, row) => <span data-testid={`state-${keyOf(row)}`}>{say(words[row.status])}</span> },
    {
      title: say(words.ours), key: 'ours', render: (_, row) => (may && waitsForUs(row)
        ? <ActButton id={`acknowledge-${keyOf(row)}`} label={words.acknowledge} call={call}
            input={{ community, other: row.other, month: row.month }} done={pages.again} />
        : row.acknowledgedByName ?? say(words.waiting)),
    },
    { title: say(words.theirs), key: 'theirs', render: (_, row) => row.otherAcknowledgedByName ?? say(words.waiting) },
  ]
  return (
    <Page id="clearings" title={words.title} lead={words.lead}>
      <InfoNote><p>{say(words.sign)}</p><p>{say(words.how)}</p></InfoNote>
      <DataTable id="clearings" pages={pages} rowKey={keyOf} columns={columns} empty={month || other ? text.table.empty : words.none}
        filters={(
          <>
            <Typed id="month" label={words.month} value={month} change={(next) => set('month', next)} />
            <Typed id="other" label={words.other} value={other} change={(next) => set('other', next)} />
          </>
        )}
        exporting={{ what: 'clearings', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
    </Page>
  )
}
export default Clearings
