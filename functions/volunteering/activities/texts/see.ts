import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { adminRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import type { Verdict } from '../../../platform/content-check.ts'
import { listPage } from '../../../platform/list.ts'
import { findActivity } from '../../find.ts'
import { mustManage } from '../find.ts'
import { activityFile } from '../views.ts'
import { WaitingText, textsOf } from './items.ts'
import { textsIn } from './rules.ts'

export const waitingView = ({ submittedBy: _, community: __, suggest, ...shown }: WaitingText) =>
  ({ ...shown, suggest: suggest as Verdict['suggest'] })

/** The text of an activity that waits for a reviewer, if there is one. */
export const findWaiting = async (activityId: string): Promise<WaitingText | undefined> =>
  (await WaitingText.build(GetItemCommand).key({ activityId }).options({ consistent: true }).send()).Item

/** What people read of an activity, and what waits to take its place. Refuses with `activity.unknown`, `role.scope`. */
export const seeText = async (request: Request, { activityId }: { activityId: string }) => {
  const activity = await findActivity(activityId)
  mustManage(request.actor, activity)
  const waiting = await findWaiting(activityId)
  return { activity: activityFile(activity), ...(waiting ? { waiting: waitingView(waiting) } : {}) }
}

interface Input { community: string; cursor?: string | undefined; limit?: number | undefined }

/** Changed texts that wait in a community, oldest first, each beside what it replaces. Refuses with `role.scope`. */
export const seeWaitingTexts = async (request: Request, { community, ...paging }: Input) => {
  mustReach(request.actor, adminRoles, community)
  const page = await listPage(WaitingText, { partition: textsOf(community), index: true, ...paging })
  const items = await Promise.all(page.items.map(async (one) =>
    ({ ...waitingView(one), before: textsIn(await findActivity(one.activityId)) })))
  return { ...page, items }
}
