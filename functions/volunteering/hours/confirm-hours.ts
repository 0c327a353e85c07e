import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { movementIdOf } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity, findShift, findSignUp, mustLead } from '../find.ts'
import type { Activity, Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'
import { plannedMinutes } from '../rules.ts'
import { ServiceRecord } from './items.ts'
import { confirmable, evidenceOf } from './rules.ts'

interface Confirmation { shiftId: string; personId: string; minutes: number; reason?: string | undefined }

const decide = (request: Request, shift: Shift, signUp: SignUp, { minutes, reason }: Confirmation) => {
  must(signUp.status !== 'confirmed', 'signUp.confirmed')
  must(confirmable(shift, signUp, request.at), 'confirmation.notYet')
  must(minutes <= plannedMinutes(shift), 'minutes.tooMany')
  const { evidence, needsReason } = evidenceOf(signUp, minutes)
  must(!needsReason || reason, 'confirmation.reason')
  return evidence
}

const recordOf = (
  request: Request, shift: Shift, activity: Activity, input: Confirmation, evidence: string,
): ServiceRecord => ({
  personId: input.personId, recordId: newId('rec'), shiftId: shift.shiftId, title: shift.title,
  activityKind: shift.activityKind, place: shift.place, community: shift.community,
  recordingUnit: activity.recordingUnit, leaderName: shift.leaderName, startsAt: shift.startsAt, endsAt: shift.endsAt,
  minutes: input.minutes, evidence, confirmedBy: request.actor.id, confirmedByName: request.actor.nameMasked ?? '*',
  recordedAt: momentText(request.at), movementId: movementIdOf(request.eventId, 0), eventId: request.eventId,
  ...(input.reason ? { reason: input.reason } : {}),
})

/**
 * Confirm one person's minutes: the hour record and the person's `serviceMinutes` stand in one commit; what follows
 * from them (time credit, family points) follows from its event.
 * Refuses with `shift.unknown`, `role.scope`, `confirmation.self`, `signUp.unknown`, `signUp.confirmed`,
 * `confirmation.notYet`, `minutes.tooMany`, `confirmation.reason`, in this order.
 */
export const confirmHours = async (request: Request, input: Confirmation) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  must(input.personId !== request.actor.id, 'confirmation.self')
  const [signUp, activity] = await Promise.all([
    findSignUp(input.personId, shift), findActivity(shift.activityId),
  ])
  const evidence = decide(request, shift, signUp, input)
  const record = recordOf(request, shift, activity, input, evidence)
  const { personId, minutes } = input
  const { recordId, movementId } = record
  const { shiftId, community } = shift
  const data = { personId, recordId, shiftId, activityKind: shift.activityKind, minutes, evidence }
  const movement = {
    movement: 'hours.record' as const, from: community, to: personId, amount: minutes,
    happenedAt: signUp.checkedOutAt ?? shift.endsAt, memo: shift.title, reference: shiftId,
  }
  const posting = {
    type: 'hours.confirmed', community, data, answer: { recordId, personId, minutes, evidence, movementId },
    movements: [movement],
  }
  const { startsAt } = signUp
  const confirmed = { personId, startsAt, shiftId, status: 'confirmed', confirmedMinutes: minutes, evidence }
  return post(request, posting,
    write(SignUp.build(UpdateTransaction).item(confirmed)
      .options({ condition: { attr: 'status', eq: signUp.status } }), 'stale'),
    write(ServiceRecord.build(PutTransaction).item(record), 'stale'))
}
