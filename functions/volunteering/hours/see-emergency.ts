import type { Request } from '../../platform/commit.ts'
import { showEmergency } from '../../platform/emergency.ts'
import { must } from '../../platform/refusal.ts'
import { findPlace, findShift, leads } from '../find.ts'

/**
 * Whom to ring for somebody on a shift, and what to know of their health: for its own leader, and for nobody above.
 * Refuses with `shift.unknown`, `role.scope`, `signUp.unknown` and those of `showEmergency`.
 */
export const seeShiftEmergency = async (request: Request, input: { shiftId: string; personId: string }) => {
  const { actor } = request
  const shift = await findShift(input.shiftId)
  must(shift.leaderId === actor.id && leads(actor, shift), 'role.scope')
  await findPlace(input.personId, shift)
  const { shiftId: reference, community, startsAt, endsAt, title } = shift
  return showEmergency(request, { personId: input.personId, community, startsAt, endsAt, title, reference })
}
