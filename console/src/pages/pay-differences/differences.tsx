import { yuanText } from '../../../../shared/units.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayKeepCharities } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { OfNumber } from './model.ts'

const words = text.payDifferences
interface Props { of: OfNumber }

/** What differs, with the word of whoever dealt with it. */
export const Differences = ({ of }: Props) => {
  const { community, ...which } = of
  const { say } = useSpeech()
  const { roles } = useMe()
  const pages = usePages('GET /fund-work/charities/:charityId/payment-differences', which)
  const keeps = mayKeepCharities(roles, community)
  return (
    <DataTable id="pay-differences" pages={pages} rowKey={(row) => row.id} empty={words.none}
      columns={[
        {
          title: say(words.kind), key: 'kind',
          render: (_, row) => <span data-testid={`difference-${row.outTradeNo}`}>{say(words.kinds[row.kind])}</span>,
        },
        { title: say(words.found), key: 'at', render: (_, row) => chinaMinute(row.at) },
        { title: say(words.order), key: 'order', render: (_, row) => <span className="memo">{row.outTradeNo}</span> },
        { title: say(words.said), align: 'right', key: 'said', render: (_, row) => yuanText(row.saidFen) },
        { title: say(words.booked), align: 'right', key: 'booked', render: (_, row) => (row.bookedFen === undefined ? '' : yuanText(row.bookedFen)) },
        {
          title: say(words.resolved), key: 'resolved', render: (_, row) => {
            if (row.resolved) return <span data-testid={`resolved-${row.outTradeNo}`}>{row.resolved.word}（{row.resolved.byName}）</span>
            return keeps && (
              <ReasonAct call="POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution" id={row.outTradeNo}
                label={words.resolved} done={pages.again} choices={[{
                  id: 'resolve', label: words.resolve, input: (word) => ({ ...which, differenceId: row.id, at: row.at, word }),
                }]} />
            )
          },
        },
      ]}
      exporting={{
        what: 'pay-differences', of: community, header: ['id', 'kind', 'at', 'number', 'saidFen', 'bookedFen', 'reason'],
        rows: async () => (await pages.all()).map((row) =>
          [row.id, row.kind, row.at, row.outTradeNo, row.saidFen, row.bookedFen ?? '', row.resolved?.word ?? '']),
      }} />
  )
}
