import { Link } from 'react-router'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { InfoNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.vouchers

/** Points earned and verified by the same person (FP-10). */
export const Findings = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /reward-work/findings', { community })
  return (
    <>
      <InfoNote>{say(words.findingsLead)}</InfoNote>
      <DataTable id="redemption-findings" pages={pages} rowKey={(row) => `${row.at}#${row.voucherId}`} empty={words.noFindings}
        columns={[
          { title: say(words.at), key: 'at', render: (_, row) => chinaMinute(row.at) },
          { title: say(words.what), dataIndex: 'title' },
          { title: say(words.points), dataIndex: 'points', align: 'right' },
          { title: say(words.by), dataIndex: 'byName' },
          { title: say(words.household), dataIndex: 'householdName' },
          {
            title: say(words.movements), key: 'movements', render: (_, row) => row.movementIds.map((movementId) =>
              <Link key={movementId} to={routes.movement(community, movementId)}>{movementId}</Link>),
          },
        ]}
        exporting={{
          what: 'redemption-findings', of: community, header: ['at', 'reward', 'points', 'handedOverBy', 'household', 'voucher', 'movements'],
          rows: async () => (await pages.all()).map((row) =>
            [row.at, row.title, row.points, row.byName, row.householdName, row.voucherId, row.movementIds.join(' ')]),
        }} />
    </>
  )
}
