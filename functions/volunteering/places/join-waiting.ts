import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { inOrder } from '../../platform/in-order.ts'
import { mustNotBeSuspended } from '../../platform/mark.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { mustFit } from '../activities/conditions.ts'
import { joinQueue, onlyRole } from '../activities/seats.ts'
import { findShift, lookUpSignUp } from '../find.ts'
import { signUpView } from '../views.ts'
import { leftOf, waitingOf } from './places-rules.ts'
import { enterQueue } from './queue.ts'
import { saveSignUp, settled } from './sign-up-row.ts'

/**
 * Join the waiting list of a role that is full or waited for. The order is that of joining.
 * Refuses with `shift.unknown`, `shift.begun`, those of `mustFit`, `mark.suspended`, `signUp.exists`,
 * `shift.notFull`, `waiting.full`.
 */
export const joinWaiting = async (request: Request, input: { shiftId: string; roleId?: string | undefined }) => {
  const { actor: { id: personId }, at } = request
  const shift = await findShift(input.shiftId)
  const { shiftId, keyAt, startsAt, community, title } = shift
  must(at < Date.parse(startsAt), 'shift.begun')
  const before = await lookUpSignUp(personId, shift)
  const [{ roleId }, , settings] = await inOrder(
    mustFit(shift, input.roleId ?? onlyRole, personId, at), mustNotBeSuspended(personId, community, at),
    settingsOf(community))
  must(!before || before.status === 'cancelled', 'signUp.exists')
  const [waiting, most] = [waitingOf(shift, roleId), settings['volunteering.waitingMost']]
  must(leftOf(shift, roleId) <= 0 || waiting > 0, 'shift.notFull')
  must(waiting < most, 'waiting.full')
  const now = momentText(at)
  const after = {
    ...before ? settled(before) : {}, personId, startsAt: keyAt, shiftId, roleId, status: 'waiting', signedUpAt: now,
    waitingSince: now,
  }
  const data = { shiftId, personId, roleId, title }
  const answer = { signUp: signUpView(after), position: waiting + 1 }
  return commit(request, { type: 'waiting.joined', community, data, answer },
    saveSignUp(before, after), joinQueue({ shiftId, roleId }, most),
    enterQueue({ shiftId, roleId, personId, waitingSince: now }))
}
