import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import type { Promised } from '../../platform/overdue.ts'
import { refuse } from '../../platform/refusal.ts'
import { SnapOwn, SnapReport } from './items.ts'

const consistent = { consistent: true } as const

export const lookUpReport = async (community: string, reportId: string): Promise<SnapReport | undefined> =>
  (await SnapReport.build(GetItemCommand).key({ community, reportId }).options(consistent).send()).Item

/** Refuses with `snap.unknown`. */
export const findReport = async (community: string, reportId: string): Promise<SnapReport> =>
  await lookUpReport(community, reportId) ?? refuse('snap.unknown')

/** One that the person has sent. Refuses with `snap.unknown`. */
export const findOwn = async (personId: string, reportId: string): Promise<SnapReport> => {
  const { Item } = await SnapOwn.build(GetItemCommand).key({ personId, reportId }).options(consistent).send()
  return findReport(Item?.community ?? refuse('snap.unknown'), reportId)
}

/** What comes after a report as it was read; stale where another changed it meanwhile. */
export const saveReport = (before: SnapReport | undefined, after: Omit<SnapReport, 'version'>): Write =>
  write(SnapReport.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'reportId', exists: false },
  }), 'stale')

type Awaited = Pick<SnapReport, 'reportId' | 'community' | 'place' | 'state' | 'dueAt'>

/** What the reporter waits for: that somebody decides, and then that it is done. */
export const promisedOf = ({ reportId, community, place, state, dueAt }: Awaited): Promised | undefined => {
  const kind = { sent: 'snapLook' as const, seen: 'snapLook' as const, inHand: 'snapDone' as const }[state as string]
  return kind && dueAt ? { kind, reference: `${community}/${reportId}`, community, title: place, dueAt } : undefined
}
