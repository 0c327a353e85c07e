import type { Given } from '../../../../shared/contract/call.ts'
import type { exchange } from '../../../../shared/contract/volunteering/exchange.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { csvLine, csvMark } from '../../../platform/csv.ts'
import { findEvent } from '../../../platform/reaction.ts'
import { must } from '../../../platform/refusal.ts'
import { type From, sources } from './sources.ts'

type Input<C extends keyof typeof exchange> = Given<(typeof exchange)[C]>
type Wanted = Input<'POST /record-exports'>

const mediaTypes = { csv: 'text/csv', jsonl: 'application/jsonl' }

const fileOf = ({ group, format }: Pick<Wanted, 'group' | 'format'>, owner: string, atMs: number) =>
  ({ fileName: `linli-${owner}-${group}-${chinaDay(atMs)}.${format}`, mediaType: mediaTypes[format] })

const partOf = async ({ group, format }: Pick<Wanted, 'group' | 'format'>, from: From) => {
  const { columns, page } = sources[group]
  const { items, cursor } = await page(from)
  const rows = items.map((item) => columns.map(({ of }) => of(item as never)))
  const header = format === 'csv' && !from.cursor ? csvMark + csvLine(columns.map(({ zh }) => zh)) : ''
  const lines = rows.map((cells) => (format === 'csv' ? csvLine(cells)
    : `${JSON.stringify(Object.fromEntries(columns.map(({ key }, index) => [key, cells[index]])))}\n`))
  return { text: header + lines.join(''), rows: rows.length, ...(cursor ? { cursor } : {}) }
}

/**
 * Begin an export for the national system or another (VR-07, VR-17): an event, so that the trail shows who took which
 * records away, and why. Refuses with `role.scope`.
 */
export const startRecordExport = async (request: Request, input: Wanted) => {
  mustReach(request.actor, adminRoles, input.community)
  const answer = { id: request.eventId, ...fileOf(input, input.community, request.at) }
  return commit(request, { type: 'records.exported', community: input.community, data: { ...input }, answer })
}

/** One part of an export. Refuses with `role.scope`, `export.unknown`. */
export const seeRecordExportPart = async (request: Request, input: Input<'GET /record-exports/:exportId/parts'>) => {
  const { exportId, community, cursor } = input
  mustReach(request.actor, adminRoles, community)
  const event = await findEvent(exportId)
  must(event?.type === 'records.exported' && event.community === community, 'export.unknown')
  return partOf(event.data as Wanted, { community, cursor })
}

/** One's own records, whatever community recorded them (VR-05). */
export const seeMyExport = async (request: Request, input: Input<'GET /me/record-export'>) => {
  const { actor } = request
  const part = await partOf(input, { community: homeOf(actor), personId: actor.id, cursor: input.cursor })
  return { ...part, ...fileOf(input, 'me', request.at) }
}
