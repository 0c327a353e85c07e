import { useState } from 'react'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { ListAndForm } from '../funds/list-and-form.tsx'
import { CallDetail } from './call.tsx'
import { DraftForm } from './draft.tsx'
import { cells, header, nextValues } from './model.ts'

const words = text.ventures

const List = ({ community, fundId, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const pages = usePages('GET /fund-work/funds/:fundId/venture-calls', { community, fundId })
  const [open, setOpen] = useState<string>()
  return (
    <>
      <DataTable id="ventures" pages={pages} rowKey={({ id }) => id} empty={words.none} filters={choice}
        columns={[
          { title: say(words.fields.name), dataIndex: 'title' },
          { title: say(words.state), key: 'phase', render: (_, row) => <span data-testid={`phase-${row.id}`}>{say(words.phases[row.phase])}</span> },
          { title: say(words.next), key: 'next', render: (_, row) => <span className="memo">{say(words.nexts[row.phase], nextValues(row))}</span> },
          { title: say(words.fields.budget), key: 'budget', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.budgetFen} /> },
          { title: say(words.fields.applyUntil), dataIndex: 'applyUntil' },
          { title: '', key: 'manage', render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} name="call" /> },
        ]}
        exporting={{ what: 'ventures', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {open && <CallDetail key={open} community={community} callId={open} done={pages.again} />}
    </>
  )
}

const OfFund = (props: OfFundProps) => (
  <ListAndForm of={props} list={{ label: words.list, of: List }}
    form={{ key: 'draft', label: words.draftTab, notOfficer: words.notOfficer, of: DraftForm }} />
)

/** Calls for projects of a fund, from the draft to the final evaluation (DOMAIN 6). */
const VenturesPage = () => (
  <Page id="ventures" title={words.title} lead={words.lead}><EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund></Page>
)
export default VenturesPage
