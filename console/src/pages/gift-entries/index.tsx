import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useEvery } from '../../api/use-every.ts'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { yuanText } from '../../../../shared/units.ts'
import { mayPrepareFunds } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { keptIn } from '../funds/model.ts'
import { EntryDetail } from './detail.tsx'
import { EnterForm } from './enter.tsx'
import { type Entry, cells, header } from './model.ts'

const words = text.giftEntries

const OfFund = ({ community, fundId, funds, choose }: {
  community: string; fundId: string; funds: [string, string][]; choose: (fundId: string) => void
}) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/funds/:fundId/gift-entries', { community, fundId })
  const [open, setOpen] = useState<string>()
  const confirmedBy = ({ decided }: Entry): string => (decided?.by === 'donor' ? say(words.byDonor) : decided?.name ?? '')
  return (
    <>
      <DataTable id="gift-entries" pages={pages} rowKey={(row) => row.id} empty={words.none} open={open}
        filters={<Choice id="fund" label={words.fund} required width={320} value={fundId} options={funds} choose={(next) => next && choose(next)} />}
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
          { title: say(words.purpose), dataIndex: 'title' },
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
const GiftEntriesPage = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const { data, failure, again } = useEvery('GET /funds', { division: community.slice(0, 9) })
  const [chosen, setChosen] = useState<string>()
  const funds = (data ?? []).filter(keptIn({ community })).map(({ id, name }): [string, string] => [id, name])
  const fundId = chosen ?? funds[0]?.[0]
  return (
    <Page id="gift-entries" title={words.title} lead={words.lead}>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && !fundId && <p className="note" data-testid="no-fund">{say(words.noFund)}</p>}
      {fundId && <OfFund key={fundId} community={community} fundId={fundId} funds={funds} choose={setChosen} />}
    </Page>
  )
}
export default GiftEntriesPage
