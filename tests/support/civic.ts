import { eventImages } from './stream.ts'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { EventRow } from '../../functions/platform/event.ts'
import { withParts } from '../../functions/platform/parts.ts'
import { clock, type Person, newCommunity, newResident } from './world.ts'

/** A community with those who have to do with reports and meetings. */
export const newCivicTown = async () => {
  const community = await newCommunity()
  return {
    community, resident: await newResident(community), neighbour: await newResident(community),
    worker: await newResident(community, 'gridWorker'), admin: await newResident(community, 'communityAdmin'),
    second: await newResident(community, 'communityAdmin'),
  }
}
export type CivicTown = Awaited<ReturnType<typeof newCivicTown>>

let count = 0

/** A matter that somebody reports; each about a place of its own. */
export const sendReport = (by: Person, given: { kind?: 'safety' | 'facility'; anonymous?: boolean; place?: string } = {}) =>
  by.call('POST /snap-reports', { kind: 'facility', text: '楼道灯坏了，晚上看不见台阶。', place: `${++count} 栋楼道`, ...given })

/** A meeting that begins in so many minutes. */
export const announce = (
  { admin, community }: CivicTown,
  { startsIn = 30, stage = 'propose' as 'propose' | 'discuss' | 'decide' | 'act' | 'review' } = {},
) => admin.call('POST /meetings', {
  community, title: '停车位怎么分', stage, place: '社区会议室', startsAt: clock.in(startsIn), endsAt: clock.in(startsIn + 60),
  audience: '全体业主', agenda: '一、说说难处；二、收集建议。',
})

/** What has happened in a community of a type, parts as events of their own, as the stream would take it. */
export const happened = async (community: string, type: string) => {
  const formatter = EventRow.build(EntityFormatter)
  const rows = (await eventImages()).filter((image) => image.community?.S === community)
    .map((image) => formatter.format(unmarshall(image)))
  return rows.flatMap(withParts).filter((event) => event.type === type)
}
