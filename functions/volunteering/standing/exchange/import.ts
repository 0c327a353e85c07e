import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { Given } from '../../../../shared/contract/call.ts'
import type { exchange, rowFaults } from '../../../../shared/contract/volunteering/exchange.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { type ImportRow, ImportPart, RecordImport } from './items.ts'
import { knownIn } from './known.ts'
import { checkRow } from './rules.ts'

type Input<C extends keyof typeof exchange> = Given<(typeof exchange)[C]>

export const importView = (
  { community: _, atPart: __, atRow: ___, by: ____, decidedBy: _____, ...rest }: RecordImport,
) => rest

/** Refuses with `role.scope`, `import.unknown`. */
export const findImport = async (
  request: Request, { community, importId: id }: { community: string; importId: string },
): Promise<RecordImport> => {
  mustReach(request.actor, adminRoles, community)
  const { Item } = await RecordImport.build(GetItemCommand).key({ community, id }).options({ consistent: true }).send()
  return Item ?? refuse('import.unknown')
}

export const change = (before: RecordImport, after: Partial<RecordImport>): Write =>
  write(RecordImport.build(UpdateTransaction).item({ community: before.community, id: before.id, ...after }).options({
    condition: { and: [{ attr: 'state', eq: before.state }, { attr: 'parts', eq: before.parts },
      { attr: 'atPart', eq: before.atPart }, { attr: 'atRow', eq: before.atRow }] },
  }), 'stale')

/** Begin an import of old records. Refuses with `role.scope`. */
export const startImport = async (request: Request, { community, name }: Input<'POST /record-imports'>) => {
  mustReach(request.actor, adminRoles, community)
  const fresh: RecordImport = {
    community, id: newId('imp'), name, state: 'open', parts: 0, rows: 0, clean: 0, faulty: 0, minutes: 0, booked: 0,
    reversed: 0, atPart: 1, atRow: 0, by: request.actor.id, byName: request.actor.nameMasked ?? '*',
    at: momentText(request.at),
  }
  const data = { importId: fresh.id, name }
  return commit(request, { type: 'import.started', community, data, answer: importView(fresh) },
    write(RecordImport.build(PutTransaction).item(fresh), 'stale'))
}

const mostParts = 100

/** All rows of an import so far. */
const rowsBefore = async (importId: string): Promise<ImportRow[]> => {
  const rows: ImportRow[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(ImportPart, { partition: `recordImport#${importId}`, limit: mostParts, cursor })
    rows.push(...page.items.flatMap((part) => part.rows))
    cursor = page.cursor
  } while (cursor)
  return rows
}

/**
 * Take the next rows of an import and check each: against the person's records, and the rows before.
 * Refuses with `role.scope`, `import.unknown`, `import.closed`, `import.order`.
 */
export const addPart = async (request: Request, input: Input<'POST /record-imports/:importId/parts'>) => {
  const { importId, part, rows: sent, community } = input
  const before = await findImport(request, input)
  must(before.state === 'open', 'import.closed')
  must(part === before.parts + 1, 'import.order')
  const known = await knownIn(sent, community, await rowsBefore(importId))
  const rows = sent.map((row) => checkRow(row, known(row.volunteerNumber), before.by, request.at))
  const clean = rows.filter(({ faults }) => faults.length === 0)
  const after = {
    parts: part, rows: before.rows + rows.length, clean: before.clean + clean.length,
    faulty: before.faulty + rows.length - clean.length,
    minutes: before.minutes + clean.reduce((sum, { minutesRead = 0 }) => sum + minutesRead, 0),
  }
  const data = { importId, part, rows: rows.length, clean: clean.length }
  return commit(request, { type: 'import.partAdded', community, data, answer: importView({ ...before, ...after }) },
    change(before, after),
    write(ImportPart.build(PutTransaction).item({ importId, part, rows })
      .options({ condition: { attr: 'importId', exists: false } }), 'import.order'))
}

/** Refuses with `role.scope`, `import.unknown`, `import.closed`, `import.empty`. */
export const completeImport = async (request: Request, input: Input<'POST /record-imports/:importId/completion'>) => {
  const before = await findImport(request, input)
  must(before.state === 'open', 'import.closed')
  must(before.rows > 0, 'import.empty')
  const after = { ...before, state: 'checked' as const }
  const { rows, clean, community, id: importId } = before
  const data = { importId, rows, clean }
  return commit(request, { type: 'import.checked', community, data, answer: importView(after) },
    change(before, { state: 'checked' }))
}

/**
 * A second person approves, and the clean rows are booked, or refuses.
 * Refuses with `role.scope`, `import.unknown`, `import.notChecked`, `import.self`.
 */
export const decideImport = async (request: Request, input: Input<'POST /record-imports/:importId/decision'>) => {
  const { approve, reason, community } = input
  const before = await findImport(request, input)
  must(before.state === 'checked', 'import.notChecked')
  must(before.by !== request.actor.id, 'import.self')
  const changed = {
    state: approve ? 'booking' as const : 'refused' as const, decidedBy: request.actor.id, reason,
    decidedByName: request.actor.nameMasked ?? '*', decidedAt: momentText(request.at),
  }
  const data = { importId: before.id, community, approve, reason, clean: before.clean, minutes: before.minutes }
  return commit(request, { type: approve ? 'import.approved' : 'import.refused', community, data,
    answer: importView({ ...before, ...changed }) }, change(before, changed))
}

/**
 * Take a whole import back, by somebody who did not approve it.
 * Refuses with `role.scope`, `import.unknown`, `import.notBooked`, `reversal.self`.
 */
export const reverseImport = async (request: Request, input: Input<'POST /record-imports/:importId/reversal'>) => {
  const { community, reason } = input
  const before = await findImport(request, input)
  must(before.state === 'booked', 'import.notBooked')
  must(before.decidedBy !== request.actor.id, 'reversal.self')
  const changed = { state: 'reversing' as const, atPart: 1, atRow: 0, reason }
  const data = { importId: before.id, community, reason }
  const answer = importView({ ...before, ...changed })
  return commit(request, { type: 'import.reversalAsked', community, data, answer },
    change(before, changed))
}

export const seeImports = async (request: Request, { community, ...paging }: Input<'GET /record-imports'>) => {
  mustReach(request.actor, adminRoles, community)
  const page = await listPage(RecordImport, { partition: `recordImports#${community}`, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(importView) }
}

const rowView = ({ personId: _, startsAt: __, endsAt: ___, minutesRead: ____, ...row }: ImportRow) =>
  ({ ...row, faults: row.faults as (typeof rowFaults)[number][] })

/** The check report, a part a page. Refuses with `role.scope`, `import.unknown`. */
export const seeReport = async (request: Request, input: Input<'GET /record-imports/:importId'>) => {
  const found = await findImport(request, input)
  const page = await listPage(ImportPart, { partition: `recordImport#${found.id}`, limit: 1, cursor: input.cursor })
  const items = page.items.flatMap(({ rows }) => rows.map(rowView))
  return { recordImport: importView(found), items, ...(page.cursor ? { cursor: page.cursor } : {}) }
}
