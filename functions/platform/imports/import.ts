import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../actor.ts'
import { momentText } from '../clock.ts'
import { type Request, type Write, commit, write } from '../commit.ts'
import { newId } from '../ids.ts'
import { listPage } from '../list.ts'
import { must, refuse } from '../refusal.ts'
import { type CheckedRow, Import, ImportPart, importsOf, partsOf } from './items.ts'

/**
 * What an import of old records of some kind is made of: the prefix of its ids, what its events are called, and how
 * rows are checked against what is there and the rows before (docs/decisions/041, 058).
 */
export interface ImportKind<Sent, Row extends CheckedRow> {
  prefix: 'imp' | 'pbi'
  events: string
  check: (request: Request, found: Import, sent: Sent[], earlier: Row[]) => Promise<Row[]>
}

interface Which { community: string; importId: string }
interface Listing { community: string; cursor?: string | undefined; limit?: number | undefined }

const viewOf = (
  { community: _, atPart: __, atRow: ___, by: ____, decidedBy: _____, ...rest }: Import,
) => rest

export const findState = async ({ importId: id, community }: Which): Promise<Import | undefined> =>
  (await Import.build(GetItemCommand).key({ community, id }).options({ consistent: true }).send()).Item

export const change = (before: Import, after: Partial<Import>): Write =>
  write(Import.build(UpdateTransaction).item({ community: before.community, id: before.id, ...after }).options({
    condition: { and: [{ attr: 'state', eq: before.state }, { attr: 'parts', eq: before.parts },
      { attr: 'atPart', eq: before.atPart }, { attr: 'atRow', eq: before.atRow }] },
  }), 'stale')

const pageOfParts = 100

const readRows = async <Row>(importId: string): Promise<Row[]> => {
  const rows: Row[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(ImportPart, { partition: partsOf(importId), limit: pageOfParts, cursor })
    rows.push(...page.items.flatMap((part) => part.rows as Row[]))
    cursor = page.cursor
  } while (cursor)
  return rows
}

const find = async (request: Request, which: Which): Promise<Import> => {
  mustReach(request.actor, adminRoles, which.community)
  return await findState(which) ?? refuse('import.unknown')
}

/** The use cases of one kind of import. Each refuses with `role.scope`, and but for the first two `import.unknown`. */
export const importing = <Sent extends object, Row extends CheckedRow>(
  { prefix, events, check }: ImportKind<Sent, Row>,
) => ({
  start: async (request: Request, { community, name }: { community: string; name: string }) => {
    mustReach(request.actor, adminRoles, community)
    const fresh: Import = {
      community, id: newId(prefix), name, state: 'open', parts: 0, rows: 0, clean: 0, faulty: 0, minutes: 0, booked: 0,
      reversed: 0, atPart: 1, atRow: 0, by: request.actor.id, byName: request.actor.nameMasked ?? '*',
      at: momentText(request.at),
    }
    const data = { importId: fresh.id, name }
    return commit(request, { type: `${events}.started`, community, data, answer: viewOf(fresh) },
      write(Import.build(PutTransaction).item(fresh), 'stale'))
  },

  see: async (request: Request, { community, ...paging }: Listing) => {
    mustReach(request.actor, adminRoles, community)
    const page = await listPage(Import, { partition: importsOf(community, prefix), newestFirst: true, ...paging })
    return { ...page, items: page.items.map(viewOf) }
  },

  /** Take the next rows and check each. Refuses with `import.closed`, `import.order`. */
  addPart: async (request: Request, input: Which & { part: number; rows: Sent[] }) => {
    const { importId, part, community } = input
    const before = await find(request, input)
    must(before.state === 'open', 'import.closed')
    must(part === before.parts + 1, 'import.order')
    const rows = await check(request, before, input.rows, await readRows<Row>(importId))
    const clean = rows.filter(({ faults }) => faults.length === 0)
    const after = {
      parts: part, rows: before.rows + rows.length, clean: before.clean + clean.length,
      faulty: before.faulty + rows.length - clean.length,
      minutes: before.minutes + clean.reduce((sum, { minutesRead = 0 }) => sum + minutesRead, 0),
    }
    const data = { importId, part, rows: rows.length, clean: clean.length }
    const draft = { type: `${events}.partAdded`, community, data, answer: viewOf({ ...before, ...after }) }
    return commit(request, draft, change(before, after),
      write(ImportPart.build(PutTransaction).item({ importId, part, rows })
        .options({ condition: { attr: 'importId', exists: false } }), 'import.order'))
  },

  /** Refuses with `import.closed`, `import.empty`. */
  complete: async (request: Request, input: Which) => {
    const before = await find(request, input)
    must(before.state === 'open', 'import.closed')
    must(before.rows > 0, 'import.empty')
    const { rows, clean, community, id: importId } = before
    const data = { importId, rows, clean }
    const answer = viewOf({ ...before, state: 'checked' as const })
    return commit(request, { type: `${events}.checked`, community, data, answer }, change(before, { state: 'checked' }))
  },

  /** A second person approves, and the clean rows are booked, or refuses. Refuses with `import.notChecked`, `.self`. */
  decide: async (request: Request, input: Which & { approve: boolean; reason: string }) => {
    const { approve, reason, community } = input
    const before = await find(request, input)
    must(before.state === 'checked', 'import.notChecked')
    must(before.by !== request.actor.id, 'import.self')
    const changed = {
      state: approve ? 'booking' as const : 'refused' as const, decidedBy: request.actor.id, reason,
      decidedByName: request.actor.nameMasked ?? '*', decidedAt: momentText(request.at),
    }
    const data = { importId: before.id, community, approve, reason, clean: before.clean, minutes: before.minutes }
    const type = `${events}.${approve ? 'approved' : 'refused'}`
    return commit(request, { type, community, data, answer: viewOf({ ...before, ...changed }) },
      change(before, changed))
  },

  /** Take it back whole, by somebody who did not approve it. Refuses with `import.notBooked`, `reversal.self`. */
  reverse: async (request: Request, input: Which & { reason: string }) => {
    const { community, reason } = input
    const before = await find(request, input)
    must(before.state === 'booked', 'import.notBooked')
    must(before.decidedBy !== request.actor.id, 'reversal.self')
    const changed = { state: 'reversing' as const, atPart: 1, atRow: 0, reason }
    const data = { importId: before.id, community, reason }
    const answer = viewOf({ ...before, ...changed })
    return commit(request, { type: `${events}.reversalAsked`, community, data, answer }, change(before, changed))
  },

  /** The check report, a part a page. */
  report: async (request: Request, input: Which & { cursor?: string | undefined }) => {
    const found = await find(request, input)
    const page = await listPage(ImportPart, { partition: partsOf(found.id), limit: 1, cursor: input.cursor })
    const rows = page.items.flatMap((part) => part.rows as Row[])
    return { recordImport: viewOf(found), rows, ...(page.cursor ? { cursor: page.cursor } : {}) }
  },
})

/** The next clean rows that `take` allows, from where the import stands, and where it stands behind them. */
export const nextRows = async <Row extends CheckedRow>(
  { id: importId, parts, atPart, atRow }: Import, take: (rows: Row[]) => number,
) => {
  let [part, row] = [atPart, atRow]
  const rows: Row[] = []
  while (part <= parts && rows.length === 0) {
    const { Item } = await ImportPart.build(GetItemCommand).key({ importId, part }).options({ consistent: true }).send()
    const all = (Item?.rows ?? []) as Row[]
    const end = Math.min(all.length, row + take(all.slice(row)))
    rows.push(...all.slice(row, end).filter(({ faults }) => faults.length === 0))
    ;[part, row] = end < all.length ? [part, end] : [part + 1, 0]
  }
  return { rows, atPart: part, atRow: row, last: part > parts }
}
