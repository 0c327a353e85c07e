import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type DueTask, due, notDue } from '../../platform/due.ts'
import { perform } from '../../platform/perform.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity, findShift } from '../find.ts'
import { callOff } from './change-shift.ts'
import { comingShifts, mustManage } from './find.ts'
import { keepActivity } from './keep-activity.ts'
import { activityFile } from './views.ts'

const task = 'volunteering.cancelShifts'

/**
 * Cancel an activity. Its shifts to come are called off one by one right after, and everybody on them told.
 * Refuses with `activity.unknown`, `role.scope`, `activity.notPublished`.
 */
export const cancelActivity = async (
  request: Request, { activityId, reason }: { activityId: string; reason: string },
) => {
  const before = await findActivity(activityId)
  mustManage(request.actor, before)
  must(before.state === 'published', 'activity.notPublished')
  const activity = { ...before, state: 'cancelled', cancelReason: reason }
  const { community, title } = activity
  const data = { activityId, title, reason }
  return commit(request, { type: 'activity.cancelled', community, data, answer: activityFile(activity) },
    keepActivity(activity), due({ task, key: activityId, at: momentText(request.at) }),
    notDue({ task: 'volunteering.makeSeries', key: activityId }))
}

const cancelShifts: DueTask['run'] = async (request, activityId) => {
  const { cancelReason = '' } = await findActivity(activityId)
  for (const { shiftId } of await comingShifts(activityId, request.at)) {
    const own = { ...request, eventId: `${request.eventId}.${shiftId}` }
    await perform(own, async () => {
      const shift = await findShift(shiftId)
      const standing = shift.state !== 'cancelled' && request.at < Date.parse(shift.startsAt)
      return standing ? callOff(own, shift, cancelReason) : undefined
    })
  }
}

/** The shifts of a cancelled activity, called off each by an event of its own. */
export const cancelShiftsTask: DueTask = { task, run: cancelShifts }
