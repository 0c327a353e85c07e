import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { momentText } from '../platform/clock.ts'
import type { Request, Write } from '../platform/commit.ts'
import type { EventMovement, EventRow } from '../platform/event.ts'
import { allowancesIn, giveBack } from './allowance.ts'
import { fetchBack } from './fetch-back.ts'
import { ReversalMark } from './items.ts'
import { type Wanted, movementIdOf } from './plan.ts'
import { forcedReversalOf, reversalOf } from './reverse.ts'

interface Standing { id: string; first: EventMovement }

/** The movement that took this one back, if one has. */
export const takenBackBy = async (movementId: string): Promise<string | undefined> =>
  (await ReversalMark.build(GetItemCommand).key({ movementId }).options({ consistent: true }).send()).Item?.reversedBy

export const isTakenBack = async (movementId: string): Promise<boolean> =>
  await takenBackBy(movementId) !== undefined

/** The movements of an event that nothing has taken back. */
const standingOf = async (event: EventRow): Promise<Standing[]> => {
  const all = event.movements.map((first, index) => ({ id: movementIdOf(event.id, index), first }))
    .filter(({ first }) => !first.reverses)
  const gone = await Promise.all(all.map(({ id }) => isTakenBack(id)))
  return all.filter((_, index) => !gone[index])
}

export interface Undoing { wanted: Wanted; writes: Write[] }

/**
 * What takes back all that events have moved, whole and once, to be posted as one event: with the marks of reversal,
 * and with the allowances that they had used. What was taken back before is left out. Where the quantity has moved on,
 * posting is refused (`balance.short`), unless forced: then the community carries the rest. Points that went along with
 * their earner, or into the household that theirs became, come back from there first.
 */
export const undoing = async (
  request: Request, events: EventRow[], reason: string, force: boolean,
): Promise<Undoing> => {
  const wanted: Required<Pick<Wanted, 'movements' | 'expect'>> = { movements: [], expect: [] }
  const writes: Write[] = []
  for (const event of events) {
    const standing = await standingOf(event)
    for (const { id, first } of standing) {
      const back = await fetchBack(first, momentText(request.at), reason)
      wanted.movements.push(...back.movements)
      wanted.expect.push(...back.expect)
      const reversedBy = movementIdOf(request.eventId, wanted.movements.length)
      const { draft, mark } = reversalOf(id, first, momentText(request.at), reversedBy, reason)
      const forced = force ? await forcedReversalOf(draft, first, back.lots) : { movements: [draft], expect: [] }
      wanted.movements.push(...forced.movements)
      wanted.expect.push(...forced.expect)
      writes.push(mark)
    }
    if (standing.length > 0) writes.push(...allowancesIn(event.data).map(giveBack))
  }
  return { wanted, writes }
}
