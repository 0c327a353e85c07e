import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister, mayKeepStock } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Detail } from './detail.tsx'
import { MakeForm } from './make.tsx'
import { cells, fenPerPoint, header, type Reward } from './model.ts'
import { Overview } from './overview.tsx'
import { ToDecide } from './to-decide.tsx'

const words = text.rewards

const Rewards = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { roles } = useMe()
  const [administers, keepsStock] = [mayAdminister(roles, community), mayKeepStock(roles, community)]
  const pages = usePages('GET /reward-work/rewards', { community })
  const [open, setOpen] = useState<string>()
  // What one does here may be for another list of the page: all of them are read anew.
  const [round, setRound] = useState(0)
  const again = (): void => {
    pages.again()
    setRound(round + 1)
  }
  const columns: TableColumnsType<Reward> = [
    { title: say(words.item), key: 'item', render: (_, row) => <>{row.title}<p className="note memo">{say(words.kinds[row.kind])}</p></> },
    {
      title: say(words.price), key: 'price', align: 'right', render: (_, row) => (
        <>
          <span data-testid={`price-${row.id}`}>{row.price}</span>
          {row.comingPrice && (
            <p className="note" data-testid={`coming-${row.id}`}>
              {say(words.coming, { day: chinaMinute(row.comingPrice.from).slice(0, 10), n: row.comingPrice.price })}
            </p>
          )}
        </>
      ),
    },
    {
      title: say(words.cost), key: 'cost', align: 'right', render: (_, row) => (
        <><Amount asset="cny" amount={row.costFen} /><p className="note">{say(words.perPointOf, { n: fenPerPoint(row) })}</p></>
      ),
    },
    { title: say(words.stock), key: 'stock', align: 'right', render: (_, row) => (
      <><span data-testid={`in-stock-${row.id}`}>{row.inStock}</span><p className="note">{say(words.bound)} {row.held}</p></>
    ) },
    { title: say(words.place), key: 'place', render: (_, row) => row.merchant?.name
      ?? (row.market ? say(words.stallOf, { market: row.market.title, stall: row.market.stall }) : say(words.station)) },
    {
      title: say(words.state), key: 'state',
      render: (_, row) => <span data-testid={`listed-${row.id}`}>{say(row.listed ? words.listed : words.off)}</span>,
    },
    {
      key: 'manage', render: (_, { id }) => (
        <Button onClick={() => setOpen(open === id ? undefined : id)} data-testid={`manage-${id}`}>
          {say(open === id ? words.close : words.manage)}
        </Button>
      ),
    },
  ]
  return (
    <Page id="rewards" title={words.title} lead={words.lead}>
      <Overview community={community} round={round} />
      <DataTable id="rewards" pages={pages} rowKey={(row) => row.id} columns={columns} empty={words.none} open={open}
        renderDetail={(row) => <Detail key={row.version} reward={row} administers={administers} keepsStock={keepsStock} done={again} />}
        exporting={{ what: 'rewards', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      <ToDecide key={round} community={community} mayDecide={keepsStock} done={again} />
      {administers && <MakeForm community={community} done={again} />}
    </Page>
  )
}
export default Rewards
