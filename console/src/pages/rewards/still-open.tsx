import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { openCells, openHeader, type Reward } from './model.ts'

const words = text.vouchers

/** Which households still come for it, and until when: what the stock is kept for. */
export const StillOpen = ({ reward: { id: rewardId, community } }: { reward: Reward }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /reward-work/rewards/:rewardId/vouchers', { rewardId, community })
  return (
    <DataTable id="open-vouchers" pages={pages} rowKey={(row) => row.id} empty={words.noVouchers} filters={<h3>{say(words.stillOpen)}</h3>}
      columns={[
        { title: say(words.madeAt), key: 'madeAt', render: (_, row) => chinaMinute(row.madeAt) },
        { title: say(words.household), dataIndex: 'householdName' },
        { title: say(words.left), key: 'left', align: 'right', render: (_, row) => say(words.leftOf, { left: row.left, n: row.quantity }) },
        { title: say(words.until), key: 'until', render: (_, row) => chinaMinute(row.endsAt) },
        { title: say(words.step), key: 'step', render: (_, row) => row.delivery && say(words.steps[row.delivery]) },
      ]}
      exporting={{ what: 'open-vouchers', of: community, header: openHeader, rows: async () => (await pages.all()).map(openCells) }} />
  )
}
