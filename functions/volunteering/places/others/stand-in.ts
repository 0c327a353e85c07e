import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { book, unbook } from '../../../platform/diary.ts'
import { inOrder } from '../../../platform/in-order.ts'
import { listPage } from '../../../platform/list.ts'
import { mustNotBeSuspended } from '../../../platform/mark.ts'
import { must } from '../../../platform/refusal.ts'
import { readRow } from '../../../platform/row.ts'
import { shownBy } from '../../../platform/shown.ts'
import { mustFit } from '../../activities/conditions.ts'
import type { Shift } from '../../activities/items.ts'
import { onlyRole, quitQueue } from '../../activities/seats.ts'
import { findShift, lookUpSignUp } from '../../find.ts'
import type { SignUp } from '../../items.ts'
import { signUpView } from '../../views.ts'
import { bookingOf } from '../places-rules.ts'
import { leaveQueue, placeInQueue } from '../queue.ts'
import { joinRoster, leaveRoster, saveSignUp, settled } from '../sign-up-row.ts'
import { StandInSearch, searchKey, searchesOf } from './items.ts'

const mostSearches = 200

const mustHold = async (personId: string, shift: Shift): Promise<SignUp> => {
  const signUp = await lookUpSignUp(personId, shift)
  must(signUp?.status === 'signedUp', 'signUp.unknown')
  return signUp
}

/** Look for somebody to come instead, or no longer. Refuses with `shift.unknown`, `shift.begun`, `signUp.unknown`. */
export const searchStandIn = async (request: Request, { shiftId, on }: { shiftId: string; on: boolean }) => {
  const { actor: { id: personId }, at } = request
  const shift = await findShift(shiftId)
  must(at < Date.parse(shift.startsAt), 'shift.begun')
  await mustHold(personId, shift)
  const key = { shiftId, personId }
  const data = { ...key, on }
  return commit(request, { type: 'standIn.searched', community: shift.community, data, answer: { on } }, on
    ? write(StandInSearch.build(PutTransaction).item({ ...key, since: momentText(at) }), 'stale')
    : write(StandInSearch.build(DeleteTransaction).key(key), 'stale'))
}

/** Who looks for a stand-in and still has the place. Refuses with `shift.unknown`. */
export const seeSearches = async (_request: Request, { shiftId }: { shiftId: string }) => {
  const shift = await findShift(shiftId)
  const { items } = await listPage(StandInSearch, { partition: searchesOf(shiftId), limit: mostSearches })
  const people = await Promise.all(items.map(async ({ personId }) => {
    const [signUp, actor] = await Promise.all([lookUpSignUp(personId, shift), loadActor(personId)])
    return signUp?.status === 'signedUp'
      ? { personId, nameMasked: actor?.nameMasked ?? '*', roleId: signUp.roleId ?? onlyRole } : undefined
  }))
  const searching = people.filter((one) => one !== undefined)
  const names = await shownBy(searching.map(({ personId }) => personId), 'nameToNeighbours')
  return { people: searching.map((one) => {
    const name = names.get(one.personId)
    return { ...one, ...(name ? { name } : {}) }
  }) }
}

/** What else a person gives up who comes instead of somebody: a place in the queue. */
const leaving = (before: SignUp | undefined, shiftId: string): Write[] => {
  must(!before || ['cancelled', 'waiting'].includes(before.status), 'signUp.exists')
  if (before?.status !== 'waiting') return []
  return [quitQueue({ shiftId, roleId: before.roleId ?? onlyRole }), leaveQueue(placeInQueue(before))]
}

/**
 * Come instead of somebody who asked for it: the place changes hands in one commit, without a mark for them; they and
 * the leader are told. Refuses with `shift.unknown`, `shift.begun`, `standIn.unknown`, those of `mustFit`,
 * `mark.suspended`, `diary.overlap`, `signUp.exists`.
 */
export const standIn = async (request: Request, input: { shiftId: string; personId: string }) => {
  const { shiftId, personId: other } = input
  const { actor: { id: personId, nameMasked = '*' }, at } = request
  const shift = await findShift(shiftId)
  const { startsAt, keyAt, community, title, leaderId } = shift
  must(at < Date.parse(startsAt), 'shift.begun')
  const [search, theirs, before] = await Promise.all([
    readRow(searchKey(shiftId, other)), lookUpSignUp(other, shift), lookUpSignUp(personId, shift),
  ])
  must(search && theirs?.status === 'signedUp' && other !== personId, 'standIn.unknown')
  const roleId = theirs.roleId ?? onlyRole
  const [, , mine, freed] = await inOrder(
    mustFit(shift, roleId, personId, at), mustNotBeSuspended(personId, community, at),
    book(personId, bookingOf(shift)), unbook(other, bookingOf(shift)))
  const after = {
    ...before ? settled(before) : {}, personId, startsAt: keyAt, shiftId, roleId, status: 'signedUp',
    signedUpAt: momentText(at),
  }
  const data = { shiftId, personId, nameMasked, instead: other, title, startsAt, leaderId }
  const tight = mine.tight.map((one) => ({ title: one.title, from: one.from, to: one.to }))
  return commit(request, { type: 'standIn.taken', community, data, answer: { signUp: signUpView(after), tight } },
    ...leaving(before, shiftId), saveSignUp(before, after),
    saveSignUp(theirs, { ...settled(theirs), status: 'cancelled', ended: 'standIn' }),
    joinRoster({ shiftId, personId }), leaveRoster({ shiftId, personId: other }), ...mine.writes, ...freed.writes,
    write(StandInSearch.build(DeleteTransaction).key({ shiftId, personId: other })
      .options({ condition: { attr: 'personId', exists: true } }), 'standIn.unknown'))
}
