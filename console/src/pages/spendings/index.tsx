import { Tabs } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { ApplyForm } from './apply.tsx'
import { cells, header, nextStep } from './model.ts'
import { SpendingDetail } from './spending.tsx'

const words = text.spendings

const List = ({ community, fundId, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/funds/:fundId/spendings', { community, fundId })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <DataTable id="spendings" pages={pages} rowKey={({ id }) => id} empty={words.none} filters={choice}
        columns={[
          { title: say(words.what), key: 'what', render: (_, row) => <>{row.title}<p className="note memo">{row.purpose}</p></> },
          {
            title: say(words.state), key: 'state',
            render: (_, row) => <span data-testid={`state-${row.id}`}>{say(words.states[row.state])}<LateMark late={row.overdue} /></span>,
          },
          {
            title: say(words.next), key: 'next',
            render: (_, row) => { const next = nextStep(row); return <span className="memo">{say(next.words, next.values)}</span> },
          },
          { title: say(words.reason), key: 'reason', render: (_, row) => say(words.reasons[row.reason]) },
          { title: say(words.sum), key: 'sum', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.sumFen} /> },
          { title: say(words.paid), key: 'paid', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.paidFen} /> },
          { title: say(words.asked), key: 'asked', render: (_, row) => <>{row.byName}<p className="note memo">{chinaMinute(row.appliedAt)}</p></> },
          {
            title: '', key: 'manage',
            render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} name="spending" />,
          },
        ]}
        exporting={{ what: 'spendings', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {open && <SpendingDetail key={open} community={community} spendingId={open} done={pages.again} />}
    </>
  )
}

const OfFund = (props: OfFundProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, fundId } = props
  const [round, setRound] = useState(0)
  const label = (id: string, name: Words) => <span data-testid={`part-${id}`}>{say(name)}</span>
  return (
    <Tabs size="large" items={[
      { key: 'list', label: label('list', words.list), children: <List key={round} {...props} /> },
      {
        key: 'ask', label: label('ask', words.ask),
        children: (
          <section className="card panel">
            {mayPrepareFunds(roles, community)
              ? <ApplyForm community={community} fundId={fundId} done={() => setRound(round + 1)} />
              : <p className="note">{say(words.notOfficer)}</p>}
          </section>
        ),
      },
    ]} />
  )
}

/** What a fund is asked to spend, from the application to the accepted proof, what waits first (CF-03, CF-04). */
const SpendingsPage = () => (
  <Page id="spendings" title={words.title} lead={words.lead}><EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund></Page>
)
export default SpendingsPage
