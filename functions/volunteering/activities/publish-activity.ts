import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { type Publication, compose } from './compose.ts'
import { examine } from './examine.ts'
import { findActivity } from '../find.ts'
import { mustManage } from './find.ts'
import { type Activity, LedActivity, type PlannedShift } from './items.ts'
import { warnOfEnd } from './insure.ts'
import { keepActivity } from './keep-activity.ts'
import { makeSeries, mostShifts } from './make-series.ts'
import { makeShift, shiftIdOf, shiftWrites } from './make-shift.ts'
import { insuredOn } from './rules.ts'
import { activityFile } from './views.ts'

/** In the lists of whoever leads it and whoever handed it in. */
const listed = ({ activityId, leaderId, review: { submittedBy } }: Activity): Write[] =>
  [...new Set([leaderId, submittedBy])].map((personId) =>
    write(LedActivity.build(PutTransaction).item({ personId, activityId }), 'stale'))

/** Out it goes: the activity is published and its shifts made, in one commit. Refuses with `shift.times`. */
export const publish = async (request: Request, before: Activity, more: object = {}) => {
  const { at } = request
  const planned = before.planned.filter(({ startsAt }) => Date.parse(startsAt) > at)
  const { making, series, next } = await makeSeries(before, at, mostShifts - planned.length)
  const all = [...planned, ...making]
  const isSingle = (one: PlannedShift): boolean => planned.includes(one)
  must(all.length > 0 || next.length > 0, 'shift.times')
  must(all.every(({ startsAt }) => insuredOn(before, startsAt)), 'activity.uninsured')
  const activity: Activity = { ...before, state: 'published', planned: [], ...(series ? { series } : {}) }
  const { activityId, community, title, leaderId, review } = activity
  const shifts = all.map((one) => 
    makeShift(activity, shiftIdOf(activityId, one), one, momentText(at), !isSingle(one)))
  const shiftIds = shifts.map(({ shiftId }) => shiftId)
  const data = { activityId, title, leaderId, shiftIds, suggest: review.suggest, ...more }
  return commit(request, { type: 'activity.published', community, data, answer: activityFile(activity, shifts) },
    keepActivity(activity), ...listed(activity), ...shifts.flatMap(shiftWrites),
    ...next, ...warnOfEnd(activity, at))
}

/** Kept where its leader and the reviewers alone see it: a draft, or in the reviewers' queue. */
const keep = (request: Request, activity: Activity, type: string) => {
  const { activityId, community, title, leaderId, review } = activity
  const data = { activityId, title, leaderId, suggest: review.suggest }
  return commit(request, { type, community, data, answer: activityFile(activity) },
    keepActivity(activity), ...listed(activity))
}

/** Hand an activity in: out it goes where it may, and otherwise to the reviewers. */
const submit = async (request: Request, draft: Activity) => {
  const { verdict, mayGoOut } = await examine(request, draft)
  const review = { ...draft.review, ...verdict }
  if (mayGoOut) return publish(request, { ...draft, review })
  return keep(request, { ...draft, state: 'review', review }, 'activity.submitted')
}

const finish = (request: Request, activity: Activity, draft: boolean | undefined) =>
  (draft ? keep(request, activity, 'activity.drafted') : submit(request, activity))

/** Draft an activity or hand it in. Refuses with what `compose` refuses. */
export const publishActivity = async (request: Request, input: Publication) =>
  finish(request, await compose(request, input, { activityId: newId('act'), version: 0 }), input.draft)

/**
 * Change what is not published yet, and hand it in (again).
 * Refuses with `activity.unknown`, `role.scope`, `activity.published`, and what `compose` refuses.
 */
export const changeActivity = async (
  request: Request, { activityId, ...input }: Publication & { activityId: string },
) => {
  const before = await findActivity(activityId)
  mustManage(request.actor, before)
  must(['draft', 'review', 'refused'].includes(before.state), 'activity.published')
  must(input.community === before.community, 'role.scope')
  return finish(request, await compose(request, input, { activityId, version: before.version }), input.draft)
}
