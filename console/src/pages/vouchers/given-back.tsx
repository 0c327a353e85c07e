import { useMemo } from 'react'
import { givenBackWhy } from '../../../../shared/rewards.ts'
import { usePages } from '../../api/use-pages.ts'
import { Choice } from '../../components/choice.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Typed } from '../../components/typed.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { givenBackCells, givenBackHeader } from './model.ts'

const words = text.vouchers

/** What was not fetched, and why: its points and its stock went back. */
export const GivenBack = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const { value, set } = useFilter()
  const [from, to] = [value('from'), value('to')]
  const why = givenBackWhy.find((one) => one === value('why'))
  const pages = usePages('GET /voucher-work/given-back', {
    community, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(why ? { why } : {}),
  })
  const setFrom = useMemo(() => (day: string) => set('from', day), [set])
  const setTo = useMemo(() => (day: string) => set('to', day), [set])
  return (
    <DataTable id="given-back" pages={pages} rowKey={(row) => `${row.at}#${row.voucherId}`} empty={words.noGivenBack}
      filters={(
        <>
          <Typed id="from" type="date" label={words.from} value={from ?? ''} change={setFrom} />
          <Typed id="to" type="date" label={words.to} value={to ?? ''} change={setTo} />
          <Choice id="why" label={words.why} value={why} options={givenBackWhy.map((one) => [one, say(words.whys[one])])}
            choose={(one) => set('why', one)} />
        </>
      )}
      columns={[
        { title: say(words.at), key: 'at', render: (_, row) => chinaMinute(row.at) },
        { title: say(words.what), dataIndex: 'title' },
        { title: say(words.quantity), dataIndex: 'quantity', align: 'right' },
        { title: say(words.pointsBack), dataIndex: 'points', align: 'right' },
        { title: say(words.household), dataIndex: 'householdName' },
        {
          title: say(words.why), key: 'why',
          render: (_, row) => <>{say(words.whys[row.why])}{row.reason && <p className="note">{row.reason}</p>}</>,
        },
        { title: say(words.byWhom), dataIndex: 'byName' },
      ]}
      exporting={{ what: 'given-back', of: community, header: givenBackHeader, rows: async () => (await pages.all()).map(givenBackCells) }} />
  )
}
