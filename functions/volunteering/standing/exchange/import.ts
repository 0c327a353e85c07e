import type { Given } from '../../../../shared/contract/call.ts'
import type { exchange, rowFaults } from '../../../../shared/contract/volunteering/exchange.ts'
import type { Request } from '../../../platform/commit.ts'
import { importing } from '../../../platform/imports/import.ts'
import type { ImportRow } from './items.ts'
import { knownIn } from './known.ts'
import { type SentRow, checkRow } from './rules.ts'

/** The import of old service records: each row against the person's records, and the rows before. */
export const recordImport = importing<SentRow, ImportRow>({
  prefix: 'imp',
  events: 'import',
  check: async (request, { community, by }, sent, earlier) => {
    const known = await knownIn(sent, community, earlier)
    return sent.map((row) => checkRow(row, known(row.volunteerNumber), by, request.at))
  },
})

const rowView = ({ personId: _, startsAt: __, endsAt: ___, minutesRead: ____, ...row }: ImportRow) =>
  ({ ...row, faults: row.faults as (typeof rowFaults)[number][] })

type Wanted = Given<(typeof exchange)['GET /record-imports/:importId']>

/** The check report, a part a page. Refuses with `role.scope`, `import.unknown`. */
export const seeReport = async (request: Request, input: Wanted) => {
  const { rows, ...page } = await recordImport.report(request, input)
  return { ...page, items: rows.map(rowView) }
}
