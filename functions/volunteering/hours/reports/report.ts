import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { hoursWork } from '../../../../shared/contract/volunteering/hours-work.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { listPage } from '../../../platform/list.ts'
import { promise } from '../../../platform/overdue.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { endAfterWorkingDays } from '../../../platform/working-days.ts'
import { findShift, lookUpSignUp } from '../../find.ts'
import { plannedMinutes } from '../../rules.ts'
import { readRecord } from '../recording.ts'
import { RecordReport, placedReport, promisedOf, reportView, reportsOf } from './items.ts'

type Input = Given<(typeof hoursWork)['POST /me/record-reports']>

/** The record that is wrong, or the shift that has none. */
const subjectOf = async (personId: string, about: string, atMs: number) => {
  if (about.startsWith('rec_')) {
    const record = await readRecord(personId, about) ?? refuse('record.unknown')
    must(!record.orderId, 'record.ofOrder')
    must(!record.reversedAt, 'record.reversed')
    return record
  }
  const shift = await findShift(about)
  must(atMs >= Date.parse(shift.endsAt), 'shift.notOver')
  must((await lookUpSignUp(personId, shift))?.status !== 'confirmed', 'signUp.confirmed')
  return { ...shift, minutes: 0 }
}

/**
 * Say that a record is wrong or that one is missing (VR-05); it is verified within five working days.
 * Refuses with `record.unknown`, `record.ofOrder` (there one objects), `record.reversed`, `shift.unknown`,
 * `shift.notOver`, `signUp.confirmed`, `minutes.tooMany`, `report.same` (that is what stands), `report.exists`.
 */
export const reportRecord = async (request: Request, { about, minutes, note }: Input) => {
  const { actor, at } = request
  const { shiftId, title, startsAt, endsAt, community, minutes: recordedMinutes } =
    await subjectOf(actor.id, about, at)
  must(minutes <= plannedMinutes({ startsAt, endsAt }), 'minutes.tooMany')
  must(minutes !== recordedMinutes, 'report.same')
  const workingDays = (await settingsOf(community))['volunteering.reportWorkingDays']
  const reportId = derivedId('rpt', `${actor.id}/${about}`)
  const report: RecordReport = {
    personId: actor.id, reportId, name: actor.nameMasked ?? '*', community, about, shiftId, title, startsAt,
    recordedMinutes, minutes, note, state: 'open', openedAt: momentText(at),
    dueAt: endAfterWorkingDays(at, workingDays),
  }
  const data = { personId: actor.id, reportId, about, shiftId, minutes }
  return commit(request, { type: 'record.reported', community, data, answer: reportView(report, at) },
    write(RecordReport.build(PutTransaction).item(placedReport(report)).options({
      condition: { or: [{ attr: 'state', exists: false }, { attr: 'state', ne: 'open' }] },
    }), 'report.exists'),
    promise(promisedOf(report)))
}

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** What I have reported, newest first. */
export const seeMyReports = async (request: Request, paging: Paging) => {
  const page = await listPage(RecordReport, { partition: `recordReports#${request.actor.id}`, ...paging })
  return { ...page, items: page.items.map((report) => reportView(report, request.at)) }
}

/** What is reported in a community: open ones first, by when they are due. Refuses with `role.scope`. */
export const seeReports = async (request: Request, { community, ...paging }: Paging & { community: string }) => {
  mustReach(request.actor, [...adminRoles, 'auditor'], community)
  const page = await listPage(RecordReport, { partition: reportsOf(community), index: true, ...paging })
  return { ...page, items: page.items.map((report) => reportView(report, request.at)) }
}
