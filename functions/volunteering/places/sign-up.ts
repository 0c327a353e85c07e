import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { type Booking, book } from '../../platform/diary.ts'
import { inOrder } from '../../platform/in-order.ts'
import { mustNotBeSuspended } from '../../platform/mark.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { mustFit } from '../activities/conditions.ts'
import type { Shift } from '../activities/items.ts'
import { onlyRole, takeSeats, takeSeatsFromQueue } from '../activities/seats.ts'
import { findShift, lookUpSignUp } from '../find.ts'
import type { SignUp } from '../items.ts'
import { signUpView } from '../views.ts'
import { endOffer } from './offer-due.ts'
import { bookingOf, isFirstCome } from './places-rules.ts'
import { leaveQueue, placeInQueue } from './queue.ts'
import { joinRoster, saveSignUp, settled } from './sign-up-row.ts'

const tightView = ({ title, from, to }: Booking) => ({ title, from, to })

/** How a place is taken: a free one, the one kept since an offer, or, near the start, one from the waiting list. */
const seatWrites = async (
  shift: Shift, roleId: string, before: SignUp | undefined, atMs: number,
): Promise<Write[]> => {
  const { shiftId, startsAt } = shift
  switch (before?.status) {
    case undefined:
    case 'cancelled': return [takeSeats({ shiftId, roleId }, 'shift.full')]
    case 'offered': {
      must(momentText(atMs) < (before.offerUntil ?? ''), 'offer.over')
      return endOffer(before)
    }
    case 'waiting': {
      must(isFirstCome(startsAt, atMs, await settingsOf(shift.community)), 'signUp.waiting')
      return [takeSeatsFromQueue({ shiftId, roleId }, 'shift.full'), leaveQueue(placeInQueue(before))]
    }
    default: must(false, 'signUp.exists')
  }
}

interface Input { shiftId: string; roleId?: string | undefined }

/**
 * Take a place, or accept the one that is kept. The places are counted by a condition in the same commit, so the last
 * one is taken once only; the diary's condition sees to it that nobody is in two places at once.
 * Refuses with `shift.unknown`, `shift.over`, those of `mustFit`, `mark.suspended`, `diary.overlap`, `signUp.exists`,
 * `signUp.waiting` (it is not yet first come, first served), `offer.over`, `shift.full` (or others wait for it).
 */
export const signUp = async (request: Request, input: Input) => {
  const { actor: { id: personId }, at } = request
  const shift = await findShift(input.shiftId)
  const { shiftId, keyAt, endsAt, community, title } = shift
  must(at < Date.parse(endsAt), 'shift.over')
  const before = await lookUpSignUp(personId, shift)
  const holds = before && before.status !== 'cancelled' ? before.roleId : undefined
  const [{ roleId }, , { writes, tight }] = await inOrder(
    mustFit(shift, holds ?? input.roleId ?? onlyRole, personId, at),
    mustNotBeSuspended(personId, community, at), book(personId, bookingOf(shift)))
  const after = {
    ...before ? settled(before) : {}, personId, startsAt: keyAt, shiftId, roleId, status: 'signedUp',
    signedUpAt: momentText(at),
  }
  const data = { shiftId, personId, roleId, title }
  const answer = { signUp: signUpView(after), tight: tight.map(tightView) }
  return commit(request, { type: 'shift.signedUp', community, data, answer },
    saveSignUp(before, after), ...await seatWrites(shift, roleId, before, at), joinRoster(after), ...writes)
}
