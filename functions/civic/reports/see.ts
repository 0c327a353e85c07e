import type { SnapQueue } from '../../../shared/civic.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findOwn, findReport } from './find.ts'
import { SnapOwn, SnapReport, queuePartition, reportsOfPerson } from './items.ts'
import { step } from './move.ts'
import { doneDueAt } from './rules.ts'
import { deskView, myView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** What I have reported, newest first. */
export const seeMyReports = async ({ actor }: Request, paging: Paging) => {
  const page = await listPage(SnapOwn, { partition: reportsOfPerson(actor.id), newestFirst: true, ...paging })
  const reports = await Promise.all(page.items.map(({ community, reportId }) => findReport(community, reportId)))
  return { ...page, items: reports.map(myView) }
}

/** Refuses with `snap.unknown`. */
export const seeMyReport = async ({ actor }: Request, { reportId }: { reportId: string }) =>
  myView(await findOwn(actor.id, reportId))

/** A queue of the desk. Refuses with `role.scope`. */
export const seeReports = async (
  { actor, at }: Request, { community, queue, ...paging }: Paging & { community: string; queue: SnapQueue },
) => {
  mustReach(actor, [...workerRoles, 'auditor'], community)
  const page = await listPage(SnapReport, {
    partition: queuePartition(community, queue), index: true, newestFirst: queue === 'over', ...paging,
  })
  return { ...page, items: page.items.map((report) => deskView(report, at)) }
}

/**
 * Say whether it is solved. What is not is opened again, once (DOMAIN 6); the second time the word stands beside it.
 * Refuses with `snap.unknown`, `snap.state`.
 */
export const giveFeedback = async (
  request: Request, { reportId, solved, text }: { reportId: string; solved: boolean; text?: string | undefined },
) => {
  const { actor, at } = request
  const before = await findOwn(actor.id, reportId)
  must(before.state === 'done' && before.solved === undefined, 'snap.state')
  const { solved: _, ...rest } = before
  const said = { ...rest, ...(text ? { feedback: text } : {}) }
  const { acceptedBy, class: snapClass = 'report' } = before
  if (solved || before.reopenedAt) {
    return step(request, before, { ...said, solved }, { type: 'report.answered', data: { solved }, answer: myView })
  }
  const dueAt = doneDueAt(snapClass, await settingsOf(before.community), at)
  const after = { ...said, state: 'inHand' as const, dueAt, movedAt: momentText(at), reopenedAt: momentText(at) }
  return step(request, before, after, { type: 'report.reopened', data: { acceptedBy }, answer: myView })
}
