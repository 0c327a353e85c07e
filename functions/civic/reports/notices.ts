import type { NoticeKind } from '../../../shared/notices.ts'
import type { EventRow } from '../../platform/event.ts'
import { listPage } from '../../platform/list.ts'
import type { NoticesOf } from '../../platform/notice.ts'
import { findReport } from './find.ts'
import { SnapMatter, matterOf } from './items.ts'

/** Events name no reporter of an anonymous report: who is told is read where it lies. */
const reportOf = ({ community, data }: EventRow) => findReport(community, (data as { reportId: string }).reportId)

const toReporter = (kind: NoticeKind): NoticesOf => async (event) => {
  const { personId, reportId, place, reason = '' } = await reportOf(event)
  return [{ personId, kind, values: { reportId, place, reason } }]
}

// Everybody in a street may see the same lamp; beyond this they read it in their own list.
const mostTold = 500

const accepted: NoticesOf = (event) =>
  toReporter((event.data as { first: boolean }).first ? 'snap.accepted' : 'snap.joined')(event)

/** Everybody who has reported the matter hears what was done. */
const done: NoticesOf = async (event) => {
  const { reportId: firstId, place, answer = '' } = await reportOf(event)
  const { items } = await listPage(SnapMatter, { partition: matterOf(firstId), limit: mostTold })
  return items.map(({ personId, reportId }) =>
    ({ personId, kind: 'snap.done' as const, values: { reportId, place, answer } }))
}

/** Whoever took it in hand hears that it is not solved. */
const reopened: NoticesOf = async (event) => {
  const { place, feedback = '' } = await reportOf(event)
  const { acceptedBy: personId } = event.data as { acceptedBy?: string }
  return personId ? [{ personId, kind: 'snap.reopened', values: { place, feedback } }] : []
}

export const reportNotices: Record<string, NoticesOf> = {
  'report.seen': toReporter('snap.seen'),
  'report.accepted': accepted,
  'report.acceptedUnnamed': accepted,
  'report.joined': toReporter('snap.joined'),
  'report.refused': toReporter('snap.refused'),
  'report.takenBack': toReporter('snap.takenBack'),
  'report.done': done,
  'report.reopened': reopened,
}
