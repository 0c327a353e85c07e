import type { Given } from '../../../shared/contract/call.ts'
import type { passbookFaults, passbooks } from '../../../shared/contract/timebank/passbooks.ts'
import type { Request } from '../../platform/commit.ts'
import { importing } from '../../platform/imports/import.ts'
import { checkPassbooks } from './check.ts'
import type { PassbookRow, SentPassbook } from './items.ts'

/** The import of old passbooks (PEERS 3.22), the way old records come in (docs/decisions/041, 058). */
export const passbookImport = importing<SentPassbook, PassbookRow>({
  prefix: 'pbi',
  events: 'passbooks',
  check: async ({ at }, { community, by: importer }, sent, earlier) =>
    (await checkPassbooks({ community, importer, at }, sent, earlier)).rows,
})

const rowView = ({ personId: _, minutesRead: __, ...row }: PassbookRow) =>
  ({ ...row, faults: row.faults as (typeof passbookFaults)[number][] })

type Wanted = Given<(typeof passbooks)['GET /passbook-imports/:importId']>

/** The check report, a part a page. Refuses with `role.scope`, `import.unknown`. */
export const seePassbookReport = async (request: Request, input: Wanted) => {
  const { rows, ...page } = await passbookImport.report(request, input)
  return { ...page, items: rows.map(rowView) }
}
