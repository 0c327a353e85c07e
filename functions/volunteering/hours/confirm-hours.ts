import { post } from '../../ledger/post.ts'
import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity, findShift, findPlace, mustLead } from '../find.ts'
import type { Shift } from '../activities/items.ts'
import type { SignUp } from '../items.ts'
import { plannedMinutes } from '../rules.ts'
import { dataOf, movementOf, recordOf, recordWrites } from './recording.ts'
import { type Judgement, confirmable, evidenceOf } from './rules.ts'

export interface Confirmation { personId: string; minutes: number; reason?: string | undefined }

/**
 * Whether somebody's minutes may be confirmed, and how they are known.
 * Refuses with `confirmation.self`, `signUp.confirmed`, `confirmation.notYet`, `minutes.tooMany`,
 * `confirmation.reason`, in this order.
 */
export const judge = (request: Request, shift: Shift, signUp: SignUp, { minutes, reason }: Confirmation): Judgement => {
  must(signUp.personId !== request.actor.id, 'confirmation.self')
  must(signUp.status !== 'confirmed', 'signUp.confirmed')
  must(confirmable(shift, signUp, request.at), 'confirmation.notYet')
  must(minutes <= plannedMinutes(shift), 'minutes.tooMany')
  const judgement = evidenceOf(signUp, minutes)
  must(!judgement.needsReason || reason, 'confirmation.reason')
  return judgement
}

/**
 * Confirm one person's minutes: the hour record and the person's `serviceMinutes` stand in one commit; what follows
 * from them (time credit, family points) follows from its event.
 * Refuses with `shift.unknown`, `role.scope`, `signUp.unknown` and what `judge` refuses.
 */
export const confirmHours = async (request: Request, input: Confirmation & { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  must(input.personId !== request.actor.id, 'confirmation.self')
  const [signUp, activity] = await Promise.all([
    findPlace(input.personId, shift), findActivity(shift.activityId),
  ])
  const one = {
    ...input, shift, activity, judgement: judge(request, shift, signUp, input), sentLate: signUp.sentLate,
    happenedAt: signUp.checkedOutAt ?? shift.endsAt, eventId: request.eventId,
  }
  const record = recordOf(request, one)
  const { recordId, personId, minutes, movementId } = record
  const { evidence } = one.judgement
  const posting = {
    type: 'hours.confirmed', community: shift.community, data: dataOf(one, record),
    answer: { recordId, personId, minutes, evidence, movementId }, movements: [movementOf(one)],
  }
  return post(request, posting, ...recordWrites(signUp, record))
}
