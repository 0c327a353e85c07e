import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { ServiceRecord } from './items.ts'
import type { Evidence } from './rules.ts'

type Kind = 'community' | 'timeBank'

const view = (record: ServiceRecord) => {
  const { recordId, shiftId, title, activityKind, place, recordingUnit, leaderName, startsAt, endsAt, minutes } = record
  const { evidence, confirmedByName, recordedAt, reversedAt, reversalReason } = record
  return {
    id: recordId, shiftId, title, kind: activityKind as Kind, place, recordingUnit, leaderName, startsAt, endsAt,
    minutes, evidence: evidence as Evidence, confirmedByName, recordedAt,
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
