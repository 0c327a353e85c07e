import { useMemo } from 'react'
import { useEvery } from '../../api/use-every.ts'
import { usePages } from '../../api/use-pages.ts'
import { Amount } from '../../components/amount.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Typed } from '../../components/typed.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { handOverCells, handOverHeader } from './model.ts'

const words = text.vouchers

/** What was handed over, by days and merchants: what a merchant is settled with. */
export const HandOvers = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const { data: merchants = [] } = useEvery('GET /reward-work/merchants', { community })
  const [from, to, merchantId] = [value('from'), value('to'), value('merchant')]
  const pages = usePages('GET /voucher-work/hand-overs', {
    community, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(merchantId ? { merchantId } : {}),
  })
  const setFrom = useMemo(() => (day: string) => set('from', day), [set])
  const setTo = useMemo(() => (day: string) => set('to', day), [set])
  return (
    <DataTable id="hand-overs" pages={pages} rowKey={(row) => `${row.at}#${row.voucherId}`} empty={words.noHandOvers}
      filters={(
        <>
          <Typed id="from" type="date" label={words.from} value={from ?? ''} change={setFrom} />
          <Typed id="to" type="date" label={words.to} value={to ?? ''} change={setTo} />
          <Choice id="merchant" label={words.merchant} value={merchantId} options={merchants.map(({ id, name }) => [id, name])}
            choose={(id) => set('merchant', id)} />
        </>
      )}
      columns={[
        { title: say(words.at), key: 'at', render: (_, row) => chinaMinute(row.at) },
        { title: say(words.what), dataIndex: 'title' },
        { title: say(words.quantity), dataIndex: 'quantity', align: 'right' },
        { title: say(words.points), dataIndex: 'points', align: 'right' },
        { title: say(words.cost), key: 'cost', align: 'right', render: (_, row) => <Amount asset="cny" amount={row.costFen} /> },
        { title: say(words.household), dataIndex: 'householdName' },
        { title: say(words.by), key: 'by', render: (_, row) => <>{row.byName}{row.merchantName && <p className="note">{row.merchantName}</p>}</> },
        { title: say(words.receivedBy), dataIndex: 'receivedBy' },
      ]}
      exporting={{ what: 'hand-overs', of: community, header: handOverHeader, rows: async () => (await pages.all()).map(handOverCells) }} />
  )
}
