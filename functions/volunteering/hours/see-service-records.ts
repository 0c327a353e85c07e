import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { ServiceRecord } from './items.ts'
import type { Evidence } from './rules.ts'
import { sumsOf } from './sums.ts'

type Kind = 'community' | 'timeBank' | 'order'

const view = (record: ServiceRecord) => {
  const { recordId, shiftId, title, activityKind, place, recordingUnit, leaderName, startsAt, endsAt, minutes } = record
  const { evidence, confirmedByName, recordedAt, reversedAt, reversalReason, reason, sentLate, topUpMinutes } = record
  return {
    id: recordId, shiftId, title, kind: activityKind as Kind, place, recordingUnit, leaderName, startsAt, endsAt,
    minutes, evidence: evidence as Evidence, confirmedByName, recordedAt, reason, sentLate, topUpMinutes,
    ...(record.source ? { imported: true } : {}), ...(record.orderId ? { orderId: record.orderId } : {}),
    ...(reversedAt ? { reversedAt, reversalReason } : {}),
  }
}

/** A person's own service records, newest first (VR-05: the volunteer can query). */
export const seeServiceRecords = async (
  request: Request, paging: { cursor?: string | undefined; limit?: number | undefined },
) => {
  const partition = `serviceRecords#${request.actor.id}`
  const page = await listPage(ServiceRecord, { partition, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(view) }
}

const recordsAtATime = 500
const mostPages = 40

/** What a person's standing records come to, apart by evidence class. */
export const seeHourSums = async (request: Request) => {
  const records: ServiceRecord[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < mostPages; pages++) {
    const partition = `serviceRecords#${request.actor.id}`
    const page = await listPage(ServiceRecord, { partition, cursor, limit: recordsAtATime })
    records.push(...page.items)
    cursor = page.cursor
    if (!cursor) break
  }
  return sumsOf(records)
}
