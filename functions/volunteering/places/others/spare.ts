import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { inOrder } from '../../../platform/in-order.ts'
import { listPage } from '../../../platform/list.ts'
import { mustNotBeSuspended } from '../../../platform/mark.ts'
import { must } from '../../../platform/refusal.ts'
import { readRow } from '../../../platform/row.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { mustFit } from '../../activities/conditions.ts'
import { onlyRole, takeSeats } from '../../activities/seats.ts'
import { findShift, lookUpSignUp, mustLead } from '../../find.ts'
import { keepOffer } from '../offer-due.ts'
import { isFirstCome, offerUntilMs } from '../places-rules.ts'
import { nameOf } from '../see-queue.ts'
import { saveSignUp, settled } from '../sign-up-row.ts'
import { askedCount } from './ask.ts'
import { Spare, spareKey, sparesOf } from './items.ts'

const mostSpares = 500

interface Input { shiftId: string; on: boolean; roleId?: string | undefined }

/**
 * Say that one could come too, in a role, or no longer. It books nothing: the leader asks, and a place is kept for
 * the answer.
 * Refuses with `shift.unknown`, `shift.begun`, and, to go on the list, those of `mustFit`, `mark.suspended`,
 * `signUp.exists`.
 */
export const beSpare = async (request: Request, { shiftId, on, roleId = onlyRole }: Input) => {
  const { actor: { id: personId }, at } = request
  const shift = await findShift(shiftId)
  must(at < Date.parse(shift.startsAt), 'shift.begun')
  if (on) {
    const [, , signUp] = await inOrder(
      mustFit(shift, roleId, personId, at), mustNotBeSuspended(personId, shift.community, at),
      lookUpSignUp(personId, shift))
    must(!signUp || signUp.status === 'cancelled', 'signUp.exists')
  }
  const data = { shiftId, personId, on, roleId }
  const key = { shiftId, personId }
  return commit(request, { type: 'spare.changed', community: shift.community, data, answer: { on } }, on
    ? write(Spare.build(PutTransaction).item({ ...key, roleId, since: momentText(at) }), 'stale')
    : write(Spare.build(DeleteTransaction).key(key), 'stale'))
}

/** Who could come too, by name, and how many were asked, for the leader. Refuses with `shift.unknown`, `role.scope`. */
export const seeSpares = async (request: Request, { shiftId }: { shiftId: string }) => {
  mustLead(request.actor, await findShift(shiftId))
  const { items } = await listPage(Spare, { partition: sparesOf(shiftId), limit: mostSpares })
  const people = await Promise.all(items.map(async ({ personId, roleId = onlyRole, since }) =>
    ({ personId, roleId, name: await nameOf(personId), since })))
  return { people, asked: await askedCount(shiftId) }
}

/**
 * Ask one of the spare list: the place is kept like one from the waiting list, whose people go first.
 * Refuses with `shift.unknown`, `role.scope`, `shift.begun`, `spare.unknown`, `signUp.exists`, `shift.full`.
 */
export const askSpare = async (request: Request, { shiftId, personId }: { shiftId: string; personId: string }) => {
  const { at } = request
  const shift = await findShift(shiftId)
  const { startsAt, keyAt, community, title } = shift
  mustLead(request.actor, shift)
  must(at < Date.parse(startsAt), 'shift.begun')
  const [spare, before, settings] = await Promise.all([
    readRow<Spare>(spareKey(shiftId, personId)), lookUpSignUp(personId, shift), settingsOf(community),
  ])
  must(spare, 'spare.unknown')
  must(!before || before.status === 'cancelled', 'signUp.exists')
  const { roleId = onlyRole } = spare
  const untilMs = isFirstCome(startsAt, at, settings) ? Date.parse(startsAt) : offerUntilMs(startsAt, at, settings)
  const offerUntil = momentText(untilMs)
  const after = {
    ...before ? settled(before) : {}, personId, startsAt: keyAt, shiftId, roleId, status: 'offered',
    signedUpAt: momentText(at), offerUntil,
  }
  const data = { shiftId, roleId, title, startsAt, offerUntil, people: [personId] }
  return commit(request, { type: 'place.offered', community, data, answer: { offerUntil } },
    saveSignUp(before, after), takeSeats({ shiftId, roleId }, 'shift.full'),
    ...keepOffer(after, offerUntil),
    write(Spare.build(DeleteTransaction).key({ shiftId, personId })
      .options({ condition: { attr: 'personId', exists: true } }), 'spare.unknown'))
}
