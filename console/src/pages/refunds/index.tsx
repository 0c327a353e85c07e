import { Tabs } from 'antd'
import { useState, type ReactNode } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { usePages, type Pages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { GiftRefunds } from './gift.tsx'
import { type Gift, cells, header, paidText } from './model.ts'

const words = text.refunds

interface TableProps { id: string; community: string; pages: Pages<Gift>; empty: Words; filters?: ReactNode }

const Gifts = ({ id, community, pages, empty, filters }: TableProps) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  const [kept, setKept] = useState<Gift>()
  const found = pages.rows.find((row) => row.id === open)
  if (found && found !== kept) setKept(found)
  // Also while it is read again, so that the form stays and can say what came of it.
  const shown = found ?? (pages.status === 'loading' && kept?.id === open ? kept : undefined)
  return (
    <>
      <DataTable id={id} pages={pages} rowKey={(row) => row.id} empty={empty} filters={filters}
        columns={[
          { title: say(words.campaign), dataIndex: 'title' },
          { title: say(words.name), key: 'name', render: (_, row) => row.name ?? say(words.unnamed) },
          { title: say(words.way), key: 'way', render: (_, row) => say(words.ways[row.way]) },
          { title: say(words.amount), key: 'amount', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.amountFen} /> },
          { title: say(words.gone), key: 'gone', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.goneFen} /> },
          { title: say(words.paidAt), key: 'paid', render: (_, row) => paidText(row) },
          {
            title: '', key: 'manage',
            render: (_, row) => <DetailButton of={row.id} open={open} setOpen={setOpen} show={words.manage} name="gift" />,
          },
        ]}
        exporting={{ what: id, of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {shown && (
        <section className="card panel"><GiftRefunds key={shown.id} community={community} gift={shown} done={pages.again} /></section>
      )}
    </>
  )
}

const Waiting = ({ community }: { community: string }) => {
  const pages = usePages('GET /fund-work/refunds', { community })
  return <Gifts id="waiting-refunds" community={community} pages={pages} empty={words.noneWaiting} />
}

const OfCampaign = ({ community, campaignId, filters }: { community: string; campaignId: string; filters: ReactNode }) => {
  const pages = usePages('GET /fund-work/campaigns/:campaignId/gifts', { community, campaignId })
  return <Gifts id="gifts" community={community} pages={pages} empty={words.noGifts} filters={filters} />
}

const OfFundAlone = ({ community, fundId, filters }: { community: string; fundId: string; filters: ReactNode }) => {
  const pages = usePages('GET /fund-work/funds/:fundId/gifts', { community, fundId })
  return <Gifts id="gifts" community={community} pages={pages} empty={words.noGifts} filters={filters} />
}

/** Each campaign that has begun, and what came to the fund without one. */
const OfFund = ({ community, fundId, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const { data, failure, again } = useEvery('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  const [chosen, setChosen] = useState<string>()
  const campaigns = (data ?? []).filter(({ openedAt }) => openedAt).map(({ id, plan }): [string, string] => [id, plan.title])
  const purposeId = chosen ?? campaigns[0]?.[0] ?? fundId
  if (failure) return <FailureNote failure={failure} again={again} />
  if (!data) return null
  const filters = (
    <>
      {choice}
      <Choice id="campaign" label={words.campaign} required width={320} value={purposeId} options={[...campaigns, [fundId, say(words.noCampaign)]]}
        choose={setChosen} />
    </>
  )
  return purposeId === fundId
    ? <OfFundAlone key={fundId} community={community} fundId={fundId} filters={filters} />
    : <OfCampaign key={purposeId} community={community} campaignId={purposeId} filters={filters} />
}

/** The gifts of each campaign, and what of them goes back: by one who proposes and one who decides (CF-16). */
const RefundsPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const label = (id: string, name: Words) => <span data-testid={`tab-${id}`}>{say(name)}</span>
  return (
    <Page id="refunds" title={words.title} lead={words.lead}>
      <Tabs size="large" destroyOnHidden items={[
        { key: 'waiting', label: label('waiting', words.waiting), children: <Waiting key={community} community={community} /> },
        { key: 'gifts', label: label('gifts', words.gifts), children: <EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund> },
      ]} />
    </Page>
  )
}
export default RefundsPage
