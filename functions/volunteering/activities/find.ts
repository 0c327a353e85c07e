import { leaderRoles } from '../../../shared/roles.ts'
import { type Actor, reaches } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findShift, leads } from '../find.ts'
import { type Activity, ActivityShift, type Shift } from './items.ts'

const dayMs = 86_400_000
// A shift moves by 30 days at most, and lasts half a day.
const earliestMs = 32 * dayMs
const mostShifts = 100

/** The shifts of an activity that are not over, soonest first. */
export const comingShifts = async (activityId: string, nowMs: number): Promise<Shift[]> => {
  const { items } = await listPage(ActivityShift, {
    partition: `activity#${activityId}`, prefix: 'shift#', from: momentText(nowMs - earliestMs), limit: mostShifts,
  })
  const shifts = await Promise.all(items.map(({ shiftId }) => findShift(shiftId)))
  return shifts.filter(({ endsAt }) => Date.parse(endsAt) > nowMs)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

/** Whether the actor may see and change an activity before it is published. */
export const manages = (actor: Actor, activity: Activity): boolean =>
  leads(actor, activity)
  || (activity.review.submittedBy === actor.id && reaches(actor, leaderRoles, activity.community))

/** Refuses with `role.scope` unless the actor leads the activity, handed it in, or administers its community. */
export const mustManage = (actor: Actor, activity: Activity): void => must(manages(actor, activity), 'role.scope')
