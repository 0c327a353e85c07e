import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity } from '../find.ts'
import { comingShifts, manages, mustManage } from './find.ts'
import { Activity, LedActivity, activitiesOf } from './items.ts'
import { activityFile, activityView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

const isPublic = ({ state }: Activity): boolean => state === 'published' || state === 'cancelled'

/** An activity with its shifts to come. What is not published is unknown. Refuses with `activity.unknown`. */
export const seeActivity = async (request: Request, { activityId }: { activityId: string }) => {
  const activity = await findActivity(activityId)
  must(isPublic(activity), 'activity.unknown')
  return activityView(activity, await comingShifts(activityId, request.at))
}

/** An activity as its leader and the reviewers see it, at any stage. Refuses with `activity.unknown`, `role.scope`. */
export const seeActivityFile = async (request: Request, { activityId }: { activityId: string }) => {
  const activity = await findActivity(activityId)
  mustManage(request.actor, activity)
  return activityFile(activity, await comingShifts(activityId, request.at))
}

/** The activities of a community, or those in one state: the review queue is one of them. Refuses with `role.scope`. */
export const seeActivities = async (
  request: Request, { community, state, ...paging }: Paging & { community: string; state?: string | undefined },
) => {
  mustReach(request.actor, adminRoles, community)
  const page = await listPage(Activity, {
    partition: activitiesOf(community), index: true, ...paging, ...(state ? { prefix: `${state}#` } : {}),
  })
  return { ...page, items: page.items.map((activity) => activityFile(activity)) }
}

/** What the actor leads or handed in, newest first. */
export const seeMyActivities = async (request: Request, paging: Paging) => {
  const partition = `ledActivities#${request.actor.id}`
  const page = await listPage(LedActivity, { partition, newestFirst: true, ...paging })
  const activities = await Promise.all(page.items.map(({ activityId }) => findActivity(activityId)))
  return {
    ...page, items: activities.filter((one) => manages(request.actor, one)).map((one) => activityFile(one)),
  }
}
