import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { unbook } from '../../platform/diary.ts'
import { isLate } from '../../platform/mark-rules.ts'
import { type MarkTold, newMark } from '../../platform/mark.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Shift } from '../activities/items.ts'
import { giveSeats, onlyRole, quitQueue } from '../activities/seats.ts'
import { findShift, findSignUp } from '../find.ts'
import type { SignUp } from '../items.ts'
import { signUpView } from '../views.ts'
import { endOffer } from './offer-due.ts'
import { bookingOf, missedOf } from './places-rules.ts'
import { leaveQueue, placeInQueue } from './queue.ts'
import { leaveRoster, saveSignUp, settled } from './sign-up-row.ts'

interface Leaving { type: string; ended: string; writes: Write[]; marks?: MarkTold[] }

const giveUp = async (request: Request, shift: Shift, before: SignUp): Promise<Leaving> => {
  must(request.at < Date.parse(shift.startsAt), 'signUp.tooLate')
  const { personId, shiftId, roleId = onlyRole } = before
  // Who signed up for another time may leave without a mark.
  const moved = shift.movedAt !== undefined && before.signedUpAt < shift.movedAt
  const late = !moved && isLate(shift.startsAt, request.at, await settingsOf(shift.community))
  const { nameMasked = '*' } = request.actor
  const [diary, marking] = await Promise.all([
    unbook(personId, bookingOf(shift)),
    late ? newMark(request, { personId, nameMasked, missed: missedOf(shift), kind: 'late' }) : undefined,
  ])
  return {
    type: 'signUp.cancelled', ended: late ? 'cancelledLate' : 'cancelled', marks: marking ? [marking.told] : [],
    writes: [
      giveSeats({ shiftId, roleId }), leaveRoster({ shiftId, personId }), ...diary.writes,
      ...marking ? [marking.write] : [],
    ],
  }
}

const leavingOf = (request: Request, shift: Shift, before: SignUp): Promise<Leaving> | Leaving => {
  const { shiftId, roleId = onlyRole } = before
  switch (before.status) {
    case 'signedUp': return giveUp(request, shift, before)
    case 'offered':
      return {
        type: 'offer.declined', ended: 'declined', writes: [giveSeats({ shiftId, roleId }), ...endOffer(before)],
      }
    case 'waiting':
      return {
        type: 'waiting.left', ended: 'left', writes: [quitQueue({ shiftId, roleId }), leaveQueue(placeInQueue(before))],
      }
    default: return refuse('signUp.tooLate')
  }
}

/**
 * Give the place back before the shift begins, decline the one that is kept, or leave the waiting list. Giving back
 * less than two hours before (a setting) is late and leaves a mark (VR-16, TB 1.4).
 * Refuses with `shift.unknown`, `signUp.unknown`, `signUp.tooLate`.
 */
export const cancelSignUp = async (request: Request, input: { shiftId: string; reason?: string | undefined }) => {
  const shift = await findShift(input.shiftId)
  const before = await findSignUp(request.actor.id, shift)
  const { type, ended, writes, marks = [] } = await leavingOf(request, shift, before)
  const reason = input.reason ? { cancelReason: input.reason } : {}
  const after = { ...settled(before), status: 'cancelled', ended, ...reason }
  const { shiftId, title, community } = shift
  const data = { shiftId, personId: before.personId, title, at: momentText(request.at), ...reason, marks }
  return commit(request, { type, community, data, answer: { signUp: signUpView(after) } },
    saveSignUp(before, after), ...writes)
}
