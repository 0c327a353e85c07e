import type { Given } from '../../../shared/contract/call.ts'
import type { books } from '../../../shared/contract/books.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { chinaDay, chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { JournalRow } from '../../ledger/items.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { findEvent } from '../../platform/reaction.ts'
import { must } from '../../platform/refusal.ts'
import { closingOf } from './closing.ts'
import { csvHeader, csvLines } from './csv.ts'
import { closingText, hledgerHeader, hledgerText } from './hledger.ts'
import { withSides } from './sides.ts'
import type { Span } from './span.ts'

type Input<C extends keyof typeof books> = Given<(typeof books)[C]>
type Wanted = Input<'POST /audit/exports'>

// At most some 2 KB a row and 1 MB a query: such a part is well below the 6 MB that Lambda answers with.
const rowsInPart = 500

const mediaTypes = { hledger: 'text/plain', csv: 'text/csv', jsonl: 'application/jsonl' }
const endings = { hledger: 'journal', csv: 'csv', jsonl: 'jsonl' }

/**
 * Begin an export: an event, so that the trail shows who took which books away. It fixes the end, so that the parts
 * agree with one another however long reading them takes. Refuses with `role.scope`.
 */
export const startExport = async (request: Request, input: Wanted) => {
  const { community, format, asset } = input
  mustReach(request.actor, reviewRoles, community)
  const name = ['linli', community, ...(asset ? [asset] : []), chinaDay(request.at)].join('-')
  const answer = {
    id: request.eventId, fileName: `${name}.${endings[format]}`, mediaType: mediaTypes[format],
  }
  return commit(request, { type: 'books.exported', community, data: { ...input }, answer })
}

const earlier = (one: string, other: string): string => (one < other ? one : other)

const spanOf = ({ community, from, to }: Wanted, startedAt: string): Span => ({
  community, since: from ? chinaDayStart(from) : '', until: to ? earlier(chinaDayEnd(to), startedAt) : startedAt,
  whole: !from && (!to || chinaDayEnd(to) >= startedAt),
})

const headerOf = ({ format }: Wanted, span: Span): string => {
  if (format === 'csv') return csvHeader
  return format === 'hledger' ? hledgerHeader(span) : ''
}

const textOf = async (format: Wanted['format'], span: Span, rows: JournalRow[]): Promise<string> => {
  if (format === 'csv') return csvLines(rows)
  if (format === 'jsonl') return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  return hledgerText(await withSides(span, rows))
}

/** One part of an export, by booking time. Refuses with `role.scope`, `export.unknown`. */
export const seeExportPart = async (request: Request, input: Input<'GET /audit/exports/:exportId/parts'>) => {
  mustReach(request.actor, reviewRoles, input.community)
  const event = await findEvent(input.exportId)
  must(event?.type === 'books.exported' && event.community === input.community, 'export.unknown')
  const wanted = event.data as Wanted
  const span = spanOf(wanted, event.at)
  const { items, cursor } = await listPage(JournalRow, {
    partition: `journal#${span.community}`, limit: rowsInPart, cursor: input.cursor,
    from: span.since || ' ', to: `${span.until}~`,
  })
  const rows = items.filter(({ asset }) => !wanted.asset || asset === wanted.asset)
  const header = input.cursor ? '' : headerOf(wanted, span)
  const closing = wanted.format === 'hledger' && !cursor
    ? closingText(await closingOf(span, wanted.asset, items.at(-1)?.bookedAt), momentText(request.at)) : ''
  const text = header + await textOf(wanted.format, span, rows) + closing
  return { text, movements: rows.length, ...(cursor ? { cursor } : {}) }
}
