import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type MovementDraft, movementIdOf } from '../../ledger/plan.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import type { Activity, Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'
import { ServiceRecord } from './items.ts'
import type { Judgement } from './rules.ts'

/** What an hour record says, and the writes that make it stand: the same whoever confirms, one person or many. */
export interface Recording {
  shift: Shift
  activity: Activity
  personId: string
  minutes: number
  reason?: string | undefined
  judgement: Omit<Judgement, 'needsReason'>
  sentLate?: boolean | undefined
  happenedAt: string
  /** The event or the part of one that says it. */
  eventId: string
}

export const recordOf = (request: Request, one: Recording): ServiceRecord => {
  const { shift, activity, personId, minutes, reason, judgement, sentLate } = one
  const { evidence, topUpMinutes, baseEvidence } = judgement
  return {
    personId, recordId: newId('rec'), shiftId: shift.shiftId, title: shift.title, activityKind: shift.activityKind,
    place: shift.place, community: shift.community, recordingUnit: activity.recordingUnit,
    leaderName: shift.leaderName, startsAt: shift.startsAt, endsAt: shift.endsAt, minutes, evidence,
    confirmedBy: request.actor.id, confirmedByName: request.actor.nameMasked ?? '*',
    recordedAt: momentText(request.at), movementId: movementIdOf(one.eventId, 0), eventId: one.eventId,
    ...(reason ? { reason } : {}), ...(topUpMinutes ? { topUpMinutes } : {}),
    ...(baseEvidence ? { baseEvidence } : {}), ...(sentLate ? { sentLate } : {}),
  }
}

/** What the event says of it; what follows from confirmed hours rests on this. */
export const dataOf = (
  { shift }: Recording, { personId, recordId, minutes, evidence, topUpMinutes }: ServiceRecord,
) => ({
  personId, recordId, shiftId: shift.shiftId, activityKind: shift.activityKind, minutes, evidence,
  ...(topUpMinutes ? { topUpMinutes } : {}),
})

export const movementOf = ({ shift, personId, minutes, happenedAt }: Recording): MovementDraft => ({
  movement: 'hours.record', from: shift.community, to: personId, amount: minutes, happenedAt, memo: shift.title,
  reference: shift.shiftId,
})

export const putRecord = (record: ServiceRecord): Write =>
  write(ServiceRecord.build(PutTransaction).item(record), 'stale')

export const readRecord = async (personId: string, recordId: string): Promise<ServiceRecord | undefined> => {
  const { Item } = await ServiceRecord.build(GetItemCommand).key({ personId, recordId })
    .options({ consistent: true }).send()
  return Item
}

/**
 * The record that stands for a service already, though another of it was taken back: it was corrected, its sheet was
 * not false after all, or the household was right (decision 091).
 */
export const standingAnew = async (
  takenBack: string | undefined, signUp: SignUp | undefined,
): Promise<string | undefined> => {
  if (!signUp?.recordId || signUp.recordId === takenBack) return undefined
  const other = await readRecord(signUp.personId, signUp.recordId)
  return other && !other.reversedAt ? other.recordId : undefined
}

interface Reversal {
  reason: string
  otherwise?: Write['otherwise']
  correctedBy?: string
}

/** The record stays, marked as taken back (VR-05), if nobody has done so before. */
export const markReversed = (
  { at }: Request, { personId, recordId }: Pick<ServiceRecord, 'personId' | 'recordId'>,
  { reason: reversalReason, otherwise = 'stale', ...link }: Reversal,
): Write => write(ServiceRecord.build(UpdateTransaction)
  .item({ personId, recordId, reversedAt: momentText(at), reversalReason, ...link })
  .options({ condition: { attr: 'reversedAt', exists: false } }), otherwise)

/** The sign-up becomes confirmed, if it is still as it was read, and the record is there. */
export const recordWrites = (signUp: SignUp, record: ServiceRecord): Write[] => {
  const { personId, startsAt, shiftId, status } = signUp
  const { minutes, evidence, recordId } = record
  const confirmed = { personId, startsAt, shiftId, status: 'confirmed', confirmedMinutes: minutes, evidence, recordId }
  return [
    write(SignUp.build(UpdateTransaction).item(confirmed)
      .options({ condition: { attr: 'status', eq: status } }), 'stale'),
    putRecord(record),
  ]
}
