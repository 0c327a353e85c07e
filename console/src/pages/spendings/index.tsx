import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { ListAndForm } from '../funds/list-and-form.tsx'
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

const OfFund = (props: OfFundProps) => (
  <ListAndForm of={props} list={{ label: words.list, of: List }}
    form={{ key: 'ask', label: words.ask, notOfficer: words.notOfficer, of: ApplyForm }} />
)

/** What a fund is asked to spend, from the application to the accepted proof, what waits first (CF-03, CF-04). */
const SpendingsPage = () => (
  <Page id="spendings" title={words.title} lead={words.lead}><EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund></Page>
)
export default SpendingsPage
