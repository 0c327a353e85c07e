import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { Page } from '../../components/page.tsx'
import { yuanText } from '../../../../shared/units.ts'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type OfFundProps, EachFund } from '../funds/each-fund.tsx'
import { EntryDetail } from './detail.tsx'
import { EnterForm } from './enter.tsx'
import { type Entry, cells, header } from './model.ts'

const words = text.giftEntries

const OfFund = ({ community, fundId, choice }: OfFundProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/funds/:fundId/gift-entries', { community, fundId })
  const [open, setOpen] = useState<string>()
  const confirmedBy = ({ decided }: Entry): string => (decided?.by === 'donor' ? say(words.byDonor) : decided?.name ?? '')
  return (
    <>
      <DataTable id="gift-entries" pages={pages} rowKey={(row) => row.id} empty={words.none} open={open}
        filters={choice}
        renderDetail={(row) => <EntryDetail entry={row} done={pages.again} />}
        columns={[
          {
            title: say(words.state), key: 'state',
            render: (_, row) => (
              <span data-testid={`state-${row.id}`}>
                {say(words.states[row.state])}{row.word && <p className="note">{say(words.word)}：{row.word}</p>}
              </span>
            ),
          },
          { title: say(words.amount), align: 'right', key: 'amount', render: (_, row) => yuanText(row.amountFen) },
          { title: say(words.way), key: 'way', render: (_, row) => say(words.ways[row.way]) },
          { title: say(words.receivedOn), dataIndex: 'receivedOn' },
          { title: say(words.reference), dataIndex: 'reference' },
          { title: say(words.purpose), key: 'title', render: (_, { title }) => <span className="memo">{title}</span> },
          { title: say(words.donor), key: 'donor', render: (_, row) => row.name ?? say(words.hidden) },
          { title: say(words.enteredBy), dataIndex: 'byName' },
          { title: say(words.confirmedBy), key: 'confirmed', render: (_, row) => confirmedBy(row) },
          { key: 'manage', render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.manage} /> },
        ]}
        exporting={{ what: 'gift-entries', of: community, header, rows: async () => (await pages.all()).map(cells) }} />
      {mayPrepareFunds(roles, community) && <EnterForm community={community} fundId={fundId} done={pages.again} />}
    </>
  )
}

/** Gifts in cash and by bank: entered, agreed to, disputed (PEERS 5.2, 5.3). */
const GiftEntriesPage = () => (
  <Page id="gift-entries" title={words.title} lead={words.lead}><EachFund>{(props) => <OfFund key={props.fundId} {...props} />}</EachFund></Page>
)
export default GiftEntriesPage
