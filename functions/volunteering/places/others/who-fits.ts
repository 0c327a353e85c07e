import { momentText } from '../../../platform/clock.ts'
import { book } from '../../../platform/diary.ts'
import { inOrder } from '../../../platform/in-order.ts'
import { listPage } from '../../../platform/list.ts'
import { mustNotBeSuspended } from '../../../platform/mark.ts'
import { readPerson } from '../../../platform/person.ts'
import { RefusalError } from '../../../platform/refusal.ts'
import { closedBecause, unmetCondition } from '../../activities/conditions.ts'
import { ActivityShift, type Shift } from '../../activities/items.ts'
import { comes, regularsOf } from '../../activities/regulars.ts'
import { onlyRole } from '../../activities/seats.ts'
import { findShift, lookUpSignUp } from '../../find.ts'
import { wasThere } from '../../rules.ts'
import { bookingOf, leftOf, waitingOf } from '../places-rules.ts'
import { rosterOf } from '../watch-no-shows.ts'
import { Spare, sparesOf } from './items.ts'

/** Somebody who may know the work: in the role that they chose, or in any. */
interface Candidate { personId: string; roleId?: string; spare?: true }

const earlierMs = 180 * 86_400_000
const [mostSpares, mostShifts, mostOfAShift] = [200, 30, 50]

const spares = async ({ shiftId }: Shift): Promise<Candidate[]> =>
  (await listPage(Spare, { partition: sparesOf(shiftId), limit: mostSpares })).items
    .map(({ personId, roleId = onlyRole }) => ({ personId, roleId, spare: true }))

const regulars = async ({ activityId, startsAt }: Shift): Promise<Candidate[]> =>
  (await regularsOf(activityId)).filter((one) => comes(one, startsAt))
    .map(({ personId, roleId }) => ({ personId, roleId }))

/** Who was there, in the shifts of the last half year, newest first. */
const earlier = async ({ activityId }: Shift, atMs: number): Promise<Candidate[]> => {
  const { items } = await listPage(ActivityShift, {
    partition: `activity#${activityId}`, prefix: 'shift#', from: momentText(atMs - earlierMs), to: momentText(atMs),
    newestFirst: true, limit: mostShifts,
  })
  const people = await Promise.all(items.map(async ({ shiftId }) => {
    const { signUps } = await rosterOf(await findShift(shiftId), undefined, mostOfAShift)
    return signUps.filter(wasThere).map(({ personId }) => ({ personId }))
  }))
  return people.flat()
}

const isFree = async (shift: Shift, personId: string, atMs: number): Promise<boolean> => {
  try {
    await inOrder(mustNotBeSuspended(personId, shift.community, atMs), book(personId, bookingOf(shift)))
    return true
  } catch (error) {
    if (error instanceof RefusalError && error.code !== 'busy') return false
    throw error
  }
}

/** Whoever gave a place of this shift back has answered already, unless they have said since that they could come. */
const fits = async (shift: Shift, { personId, roleId, spare }: Candidate, atMs: number): Promise<boolean> => {
  const [signUp, { leftAt }] = await Promise.all([lookUpSignUp(personId, shift), readPerson(personId)])
  if (leftAt || (signUp && !(spare && signUp.status === 'cancelled'))) return false
  const open = shift.roles.map((role) => role.roleId)
    .filter((id) => (roleId ?? id) === id && leftOf(shift, id) > 0 && waitingOf(shift, id) === 0)
  for (const id of open) {
    if (await unmetCondition(shift, id, personId) === undefined) return isFree(shift, personId, atMs)
  }
  return false
}

/**
 * Who could take a free place, by the rules of signing up: those of the spare list, then regulars, then who was there
 * before; so many at most, and nobody of `known` (PEERS 2.28).
 */
export const whoFits = async (shift: Shift, atMs: number, most: number, known: string[]): Promise<string[]> => {
  if (closedBecause(shift, atMs)) return []
  const seen = new Set([shift.leaderId, ...known])
  const found: string[] = []
  for (const group of [spares, regulars, earlier]) {
    if (found.length >= most) break
    for (const one of await group(shift, atMs)) {
      if (found.length >= most || seen.has(one.personId)) continue
      seen.add(one.personId)
      if (await fits(shift, one, atMs)) found.push(one.personId)
    }
  }
  return found
}
