import { Tabs } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { mayKeepCharities, mayMarkAccounts } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Charities } from './charities.tsx'
import { FundDetail } from './fund.tsx'
import { keptIn } from './model.ts'
import { OpenFund } from './open-fund.tsx'

const words = text.funds

const Funds = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /funds', { division: community.slice(0, 9) }, keptIn, { community })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <DataTable id="funds" pages={pages} rowKey={({ id }) => id} empty={words.none}
        columns={[
          { title: say(words.name), key: 'name', render: (_, row) => <>{row.name}<p className="note memo">{row.charity.name}</p></> },
          { title: say(words.state), key: 'state', render: (_, row) => say(words.states[row.state]) },
          { title: say(words.resolution), dataIndex: 'resolution' },
          { title: '', key: 'manage', render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} name="fund" /> },
        ]}
        exporting={{
          what: 'funds', of: community, header: ['id', 'name', 'state'],
          rows: async () => (await pages.all()).map(({ id, name, state }) => [id, name, state]),
        }} />
      {open && <section className="card panel"><FundDetail key={open} community={community} fundId={open} done={pages.again} /></section>}
    </>
  )
}

/** The community's funds with their committees and campaigns, and the charities behind them (CF-01 to CF-07). */
const FundsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  const [round, setRound] = useState(0)
  return (
    <Page id="funds" title={words.title} lead={words.lead}>
      <Tabs size="large" items={[
        {
          key: 'funds', label: <span data-testid="tab-funds">{say(words.list)}</span>,
          children: <Funds key={`${community}${round}`} community={community} />,
        },
        ...mayMarkAccounts(roles, community) ? [{
          key: 'open', label: <span data-testid="tab-open">{say(words.openTab)}</span>,
          children: <OpenFund community={community} done={() => setRound(round + 1)} />,
        }] : [],
        {
          key: 'charities', label: <span data-testid="tab-charities">{say(words.charities)}</span>,
          children: <Charities community={community} keeps={mayKeepCharities(roles, community)} />,
        },
      ]} />
    </Page>
  )
}
export default FundsPage
