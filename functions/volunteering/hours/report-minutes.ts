import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findShift, findPlace } from '../find.ts'
import { SignUp } from '../items.ts'
import { plannedMinutes } from '../rules.ts'
import { signUpView } from '../views.ts'

interface Report { shiftId: string; minutes: number; note: string }

/**
 * What a volunteer says of their own minutes where the code could not be used; it counts once a leader confirms it.
 * Refuses with `shift.unknown`, `signUp.unknown`, `shift.notOver`, `minutes.tooMany`, `signUp.confirmed`.
 */
export const reportMinutes = async (request: Request, { shiftId, minutes, note }: Report) => {
  const shift = await findShift(shiftId)
  const before = await findPlace(request.actor.id, shift)
  must(before.status !== 'confirmed', 'signUp.confirmed')
  must(request.at >= Date.parse(shift.endsAt), 'shift.notOver')
  must(minutes <= plannedMinutes(shift), 'minutes.tooMany')
  const fields = { selfReportedMinutes: minutes, selfReportNote: note }
  const { personId, startsAt } = before
  const answer = { signUp: signUpView({ ...before, ...fields }) }
  const data = { shiftId, personId, minutes }
  return commit(request, { type: 'shift.selfReported', community: shift.community, data, answer },
    write(SignUp.build(UpdateTransaction).item({ ...fields, personId, startsAt, shiftId })
      .options({ condition: { attr: 'status', ne: 'confirmed' } }), 'signUp.confirmed'))
}
