import { Input } from 'antd'
import { useState } from 'react'
import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { mayKeepCharities } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { OfNumber } from './model.ts'

const words = text.payDifferences
interface Props { of: OfNumber }

/** Each day with what the bill and the books say of it; a day may be checked again. */
export const Checks = ({ of }: Props) => {
  const { community, ...which } = of
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/charities/:charityId/bill-checks', which)
  const [day, setDay] = useState('')
  return (
    <>
      <h2>{say(words.checks)}</h2>
      <DataTable id="bill-checks" pages={pages} rowKey={(row) => row.day} empty={words.noChecks}
        columns={[
          { title: say(words.day), dataIndex: 'day' },
          { title: say(words.bill), align: 'right', key: 'bill', render: (_, row) => `${yuanText(row.paidFen)} / ${yuanText(row.refundFen)}` },
          { title: say(words.books), align: 'right', key: 'books', render: (_, row) => `${yuanText(row.bookedFen)} / ${yuanText(row.backFen)}` },
          {
            title: say(words.differences), key: 'differences', render: (_, row) => (
              <span data-testid={`check-${row.day}`}>{row.differences === 0 ? say(words.agrees) : say(words.some, { n: row.differences })}</span>
            ),
          },
        ]}
        exporting={{
          what: 'bill-checks', of: community, header: ['day', 'paidFen', 'refundFen', 'bookedFen', 'backFen', 'differences'],
          rows: async () => (await pages.all()).map((row) => [row.day, row.paidFen, row.refundFen, row.bookedFen, row.backFen, row.differences]),
        }} />
      {mayKeepCharities(roles, community) && (
        <section className="card panel">
          <Deed id="check-day" title={words.check} call="POST /fund-work/charities/:charityId/bill-checks" button={words.check} done={words.checked}
            noteless input={() => (day ? { ...which, day } : undefined)} after={pages.again}>
            <DeedField label={words.day}>
              <Input type="date" value={day} onChange={(event) => setDay(event.target.value)} data-testid="check-day-of" />
            </DeedField>
          </Deed>
        </section>
      )}
    </>
  )
}
