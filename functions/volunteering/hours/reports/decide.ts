import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { Given } from '../../../../shared/contract/call.ts'
import type { hoursWork } from '../../../../shared/contract/volunteering/hours-work.ts'
import { adminRoles, streetRoles } from '../../../../shared/roles.ts'
import { post } from '../../../ledger/post.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import type { DueTask } from '../../../platform/due.ts'
import { kept, overdueTask } from '../../../platform/overdue.ts'
import { partIdOf } from '../../../platform/parts.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findActivity, findShift, lookUpSignUp } from '../../find.ts'
import { plannedMinutes } from '../../rules.ts'
import { SignUp } from '../../items.ts'
import { recordAnyway } from '../backfill/record-entry.ts'
import { type Recording, dataOf, markReversed, movementOf, putRecord, readRecord, recordOf } from '../recording.ts'
import { asSpent, undoingHours } from '../reverse-hours.ts'
import { RecordReport, placedReport, promisedOf, reportView } from './items.ts'

type Input = Given<(typeof hoursWork)['POST /people/:personId/record-reports/:reportId/decisions']>

const find = async (personId: string, reportId: string): Promise<RecordReport> => {
  const { Item } = await RecordReport.build(GetItemCommand).key({ personId, reportId })
    .options({ consistent: true }).send()
  return Item ?? refuse('report.unknown')
}

const keep = (report: RecordReport): Write[] => [
  write(RecordReport.build(PutTransaction).item(placedReport(report))
    .options({ condition: { attr: 'state', eq: 'open' } }), 'report.done'),
  ...kept(promisedOf(report)),
]

const decided = (request: Request, report: RecordReport, input: Input): RecordReport => ({
  ...report, state: input.outcome, reason: input.reason, decidedByName: request.actor.nameMasked ?? '*',
  decidedAt: momentText(request.at), ...(input.outcome === 'corrected' ? { decidedMinutes: input.minutes ?? 0 } : {}),
})

/** What the person is told: before and after (VR-05). */
const told = (after: RecordReport) => {
  const { personId, reportId, about, title, recordedMinutes, decidedMinutes = recordedMinutes, reason } = after
  return { personId, reportId, about, title, before: recordedMinutes, after: decidedMinutes, reason }
}

/** Where nothing was recorded, the leader's word of somebody else stands now. */
const recordMissing = async (request: Request, after: RecordReport, minutes: number) => {
  const shift = await findShift(after.shiftId)
  must(minutes > 0 && minutes <= plannedMinutes(shift), 'minutes.tooMany')
  const [activity, signUp] = await Promise.all([
    findActivity(shift.activityId), lookUpSignUp(after.personId, shift),
  ])
  must(signUp?.status !== 'confirmed', 'signUp.confirmed')
  const one: Recording = {
    shift, activity, personId: after.personId, minutes, reason: after.reason, judgement: { evidence: 'leaderEntered' },
    happenedAt: shift.endsAt, eventId: partIdOf(request.eventId, 0),
  }
  const record = recordOf(request, one)
  const data = { ...dataOf(one, record), reportId: after.reportId }
  const partEvents = [{ type: 'hours.confirmed', data, movement: 0 }]
  const posting = {
    type: 'hours.corrected', community: after.community, data: { ...told(after), partEvents },
    answer: reportView(after, request.at), movements: [movementOf(one)],
  }
  return post(request, posting, ...keep(after), ...recordAnyway(request, shift, signUp, record))
}

/** A record is never changed: it is taken back by a linked movement, and a new one stands in its place (VR-05). */
const correct = async (request: Request, after: RecordReport, { minutes = 0, reason, force = false }: Input) => {
  const { personId, about: recordId, community } = after
  const old = await readRecord(personId, recordId) ?? refuse('record.unknown')
  must(old.confirmedBy !== request.actor.id, 'correction.second')
  must(!old.reversedAt, 'record.reversed')
  const shift = await findShift(old.shiftId)
  const [activity, signUp] = await Promise.all([findActivity(shift.activityId), lookUpSignUp(personId, shift)])
  must(minutes <= plannedMinutes(shift), 'minutes.tooMany')
  const { wanted, writes } = await undoingHours(request, old.eventId, reason, force)
  const place = wanted.movements.length
  const one: Recording = {
    shift, activity, personId, minutes, reason, judgement: { evidence: 'leaderEntered' },
    happenedAt: signUp?.checkedOutAt ?? shift.endsAt, eventId: partIdOf(request.eventId, place),
  }
  const next = { ...recordOf(request, one), corrects: recordId }
  const { title, minutes: before, eventId: reverses } = old
  const part = { personId, recordId, title, minutes: before, reverses, reason, correctedBy: after.reportId }
  const gone = { type: 'hours.reversed', data: { ...part, ...(force ? { force } : {}) }, movement: 0 }
  const stands = { type: 'hours.confirmed', data: { ...dataOf(one, next), reportId: after.reportId }, movement: place }
  const isLeft = minutes > 0
  const posting = {
    type: 'hours.corrected', community, answer: reportView(after, request.at),
    data: { ...told(after), partEvents: isLeft ? [gone, stands] : [gone] },
    ...wanted, movements: isLeft ? [...wanted.movements, movementOf(one)] : wanted.movements,
  }
  const link = isLeft ? { correctedBy: next.recordId } : {}
  const standing = isLeft
    ? { confirmedMinutes: minutes, evidence: next.evidence, recordId: next.recordId } : { confirmedMinutes: 0 }
  return post(request, posting, ...keep(after),
    markReversed(request, old, { reason, otherwise: 'record.reversed', ...link }),
    ...(isLeft ? [putRecord(next)] : []),
    ...(signUp ? [write(SignUp.build(UpdateTransaction)
      .item({ personId, startsAt: signUp.startsAt, shiftId: signUp.shiftId, ...standing })
      .options({ condition: { attr: 'status', eq: 'confirmed' } }), 'stale')] : []),
    ...writes).catch(asSpent)
}

/**
 * Decide what a volunteer has reported: correct it, or say why it stands. A second person decides: neither the
 * volunteer nor who confirmed the record. Refuses with `report.unknown`, `role.scope`, `correction.second`,
 * `report.done`, `record.reversed`, `minutes.tooMany`, `signUp.confirmed`, `reversal.spent`.
 */
export const decideReport = async (request: Request, input: Input) => {
  mustReach(request.actor, input.force ? streetRoles : adminRoles, input.community)
  const report = await find(input.personId, input.reportId)
  must(report.community === input.community, 'report.unknown')
  must(request.actor.id !== report.personId, 'correction.second')
  must(report.state === 'open', 'report.done')
  const after = decided(request, report, input)
  if (input.outcome === 'corrected') {
    return report.about.startsWith('rec_') ? correct(request, after, input)
      : recordMissing(request, after, input.minutes ?? 0)
  }
  const { community } = report
  const answer = reportView(after, request.at)
  return commit(request, { type: 'report.dismissed', community, data: told(after), answer },
    ...keep(after))
}

/** A report that nobody has decided in time is overdue (VR-05). */
export const reportDue: DueTask = overdueTask('report', async (reference) => {
  const [personId = '', reportId = ''] = reference.split('/')
  const report = await find(personId, reportId)
  return report.state === 'open' ? promisedOf(report) : undefined
})
