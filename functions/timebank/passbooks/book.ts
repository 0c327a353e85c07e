import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { chinaDayStart } from '../../../shared/units.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { forcedReversalOf, reversalOf } from '../../ledger/reverse.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { change, findState, nextRows } from '../../platform/imports/import.ts'
import type { Import } from '../../platform/imports/items.ts'
import { partIdOf } from '../../platform/parts.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { checkPassbooks, findPassbook } from './check.ts'
import { Passbook, type PassbookRow } from './items.ts'
import { numberOf, untilRepeated } from './rules.ts'

// A passbook takes three items of a transaction to credit and four to take back; the event and the import one each.
const rowsToBook = 30
const rowsToReverse = 20

interface Which { importId: string; community: string }

const saidOf = ({ personId, number, minutes, issuer }: Passbook) => ({ personId, number, minutes, issuer })

const ownersOf = ({ personId }: Passbook, community: string): string[] => [community, personId]

const putsOf = (passbook: Passbook, community: string): Write[] => ownersOf(passbook, community).map((owner) =>
  write(Passbook.build(PutTransaction).item({ ...passbook, owner }).options({
    condition: { or: [{ attr: 'owner', exists: false }, { attr: 'reversedAt', exists: true }] },
  }), 'stale'))

/** What was clean at the check may not be any more: each is checked once more against what is there now. */
const passbooksNow = async (request: Request, before: Import, rows: PassbookRow[]) => {
  const { community, by: importer, id: importId } = before
  const checked = await checkPassbooks({ community, importer, at: request.at }, rows, [])
  const clean = checked.rows.filter(({ faults }) => faults.length === 0)
  const passbooks = clean.map((row, index): Passbook => ({
    owner: community, number: numberOf(row.passbookNumber), personId: row.personId ?? '', minutes: row.minutesRead ?? 0,
    issuer: row.issuer, asOf: row.asOf, ...(row.photo ? { photo: row.photo } : {}), importId, line: row.line,
    movementId: movementIdOf(partIdOf(request.eventId, index), 0), at: momentText(request.at),
  }))
  const expect = clean.map(({ volunteerNumber, personId }) => ({
    account: `timeCredit:member:${personId}`, sequence: checked.holderOf(volunteerNumber)?.sequence ?? 0,
    asRead: true as const,
  }))
  return { passbooks, expect }
}

/** Credit the next passbooks, in one commit that also says where to go on: none counts twice, none is left out. */
const bookNext = async (request: Request, which: Which) => {
  const before = await findState(which)
  if (before?.state !== 'booking') return undefined
  const next = await nextRows<PassbookRow>(before, (rows) => untilRepeated(rows, rowsToBook))
  const { passbooks, expect } = await passbooksNow(request, before, next.rows)
  const { community, id: importId, name } = before
  const { atPart, atRow, last } = next
  const booked = before.booked + passbooks.length
  const moved = { atPart, atRow, booked, ...(last ? { state: 'booked' as const } : {}) }
  // Each passbook is a part of its own, so that its movement can be asked about by itself, and its owner is told.
  const partEvents = passbooks.map((passbook, movement) =>
    ({ type: 'passbooks.creditedOne', data: saidOf(passbook), movement }))
  const data = { importId, community, name, last, partEvents }
  const draft = { type: 'passbooks.credited', community, data, answer: {} }
  if (passbooks.length === 0) return commit(request, draft, change(before, moved))
  const movements = passbooks.map(({ personId, minutes, asOf, issuer, number }) => ({
    movement: 'credit.passbook' as const, from: community, to: personId, amount: minutes,
    happenedAt: chinaDayStart(asOf), memo: `${issuer} ${number}`, reference: importId,
  }))
  return post(request, { ...draft, movements, expect }, change(before, moved),
    ...passbooks.flatMap((passbook) => putsOf(passbook, community)))
}

const creditedBy = async ({ community, id }: Import, rows: PassbookRow[]): Promise<Passbook[]> => {
  const found = await Promise.all(rows.map(({ passbookNumber }) => findPassbook(community, numberOf(passbookNumber))))
  return found.filter((passbook) => passbook?.importId === id && !passbook.reversedAt) as Passbook[]
}

/** What takes passbooks back, linked and whole; what was spent meanwhile the community carries, in the open. */
const takingBack = async (request: Request, { community, reason = '' }: Import, passbooks: Passbook[]) => {
  const at = momentText(request.at)
  const taken = { movements: [], expect: [], writes: [] } as
    Pick<Awaited<ReturnType<typeof forcedReversalOf>>, 'movements' | 'expect'> & { writes: Write[] }
  for (const passbook of passbooks) {
    const { movementId, personId, minutes: amount, number, importId } = passbook
    const first = {
      movement: 'credit.passbook', from: `timeCredit:issued:${community}`, to: `timeCredit:member:${personId}`, amount,
      happenedAt: at, reference: importId,
    }
    const reversedBy = movementIdOf(request.eventId, taken.movements.length)
    const { draft, mark } = reversalOf(movementId, first, at, reversedBy, reason)
    const forced = await forcedReversalOf(draft, first)
    taken.movements.push(...forced.movements)
    taken.expect.push(...forced.expect)
    taken.writes.push(mark, ...ownersOf(passbook, community).map((owner) =>
      write(Passbook.build(UpdateTransaction).item({ owner, number, reversedAt: at })
        .options({ condition: { attr: 'reversedAt', exists: false } }), 'stale')))
  }
  return taken
}

const reverseNext = async (request: Request, which: Which) => {
  const before = await findState(which)
  if (before?.state !== 'reversing') return undefined
  const next = await nextRows<PassbookRow>(before, (rows) => untilRepeated(rows, rowsToReverse))
  const passbooks = await creditedBy(before, next.rows)
  const { community, id: importId, reason } = before
  const { atPart, atRow, last } = next
  const reversed = before.reversed + passbooks.length
  const moved = { atPart, atRow, reversed, ...(last ? { state: 'reversed' as const } : {}) }
  const data = { importId, community, reason, last, rows: passbooks.map(saidOf) }
  const draft = { type: 'passbooks.reversed', community, data, answer: {} }
  if (passbooks.length === 0) return commit(request, draft, change(before, moved))
  const { movements, expect, writes } = await takingBack(request, before, passbooks)
  return post(request, { ...draft, movements, expect }, change(before, moved), ...writes)
}

/** From batch to batch by the stream, as old records are (docs/decisions/041). */
export const creditOn: Reaction = {
  name: 'timebank.creditPassbooks', run: (request, event) => bookNext(request, event.data as Which),
}
export const takeBackOn: Reaction = {
  name: 'timebank.reversePassbooks', run: (request, event) => reverseNext(request, event.data as Which),
}
