import { chinaDay, dayAfter } from '../../../shared/units.ts'
import type { Given } from '../../../shared/contract/call.ts'
import type { changes } from '../../../shared/contract/volunteering/changes.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { perform } from '../../platform/perform.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity, findShift } from '../find.ts'
import { callOff, giveTimes } from './change-shift.ts'
import { plannedSeries } from './compose.ts'
import { comingShifts, mustManage } from './find.ts'
import type { Activity, PlannedShift, Series, Shift } from './items.ts'
import { keepActivity } from './keep-activity.ts'
import { nextMaking } from './make-series.ts'
import { makeShift, shiftIdOf, shiftWrites } from './make-shift.ts'
import { occurrences } from './occurrences.ts'
import { pairUp } from './pair-up.ts'
import { settingsOf } from '../../platform/settings.ts'
import { activityFile } from './views.ts'

const task = 'volunteering.alignSeries'

type Change = Given<(typeof changes)['POST /activities/:activityId/series']>

const findSeries = async (request: Request, activityId: string): Promise<Activity & { series: Series }> => {
  const activity = await findActivity(activityId)
  mustManage(request.actor, activity)
  const { series } = activity
  must(activity.state === 'published' && series, 'series.none')
  return { ...activity, series }
}

const isOf = ({ ofSeries, droppedAt, startsAt }: Shift, alignFrom: string): boolean =>
  ofSeries === true && droppedAt === undefined && chinaDay(Date.parse(startsAt)) >= alignFrom

/** The shifts of a series from a day on, a cancelled one too; not those that a change has dropped. */
const shiftsFrom = async ({ activityId }: Activity, from: string, nowMs: number): Promise<Shift[]> =>
  (await comingShifts(activityId, nowMs)).filter((one) => isOf(one, from))

const mostOffsetMs = 6 * 86_400_000

/** How far the first shift moves, which all that follow do likewise. */
const offsetOf = (planned: Series, shifts: Shift[]): number => {
  const [first] = shifts
  const [wanted] = occurrences(planned, planned.madeUntil, planned.until)
  const offsetMs = first && wanted ? Date.parse(wanted.startsAt) - Date.parse(first.startsAt) : 0
  return Math.abs(offsetMs) <= mostOffsetMs ? offsetMs : 0
}

const keep = (request: Request, activity: Activity, type: string, data: object) => {
  const { activityId, community, title } = activity
  return commit(request, { type, community, data: { activityId, title, ...data }, answer: activityFile(activity) },
    keepActivity(activity), due({ task, key: activityId, at: momentText(request.at) }))
}

/**
 * Change a series from a day on. Right after, its shifts from then on are moved to where the new rule wants them, with
 * everybody on them; where it wants fewer they are called off, where more they are made.
 * Refuses with `activity.unknown`, `role.scope`, `series.none`, `shift.roles`, `shift.times`, `series.rule`.
 */
export const changeSeries = async (request: Request, { activityId, reason, ...input }: Change) => {
  const before = await findSeries(request, activityId)
  const { madeUntil } = before.series
  const planned = plannedSeries(input, before.roles, request.at)
  // What was made so far is aligned, and a week beyond so that each finds its new day; the schedule goes on from there.
  const until = madeUntil >= input.from ? dayAfter(madeUntil, 6) : planned.madeUntil
  const offsetMs = offsetOf(planned, await shiftsFrom(before, input.from, request.at))
  const series = { ...planned, madeUntil: until, alignFrom: input.from, alignOffsetMs: offsetMs, reason }
  return keep(request, { ...before, series }, 'series.changed', { from: input.from, rule: input.rule, reason })
}

/**
 * End a series: nothing of it from a day on.
 * Refuses with `activity.unknown`, `role.scope`, `series.none`, `shift.times`.
 */
export const endSeries = async (
  request: Request, { activityId, from, reason }: { activityId: string; from: string; reason: string },
) => {
  const before = await findSeries(request, activityId)
  must(from > chinaDay(request.at), 'shift.times')
  const series = { ...before.series, until: dayAfter(from, -1), alignFrom: from, alignOffsetMs: 0, reason }
  return keep(request, { ...before, series }, 'series.ended', { from, reason })
}

const alignOne = async (request: Request, shiftId: string, to: PlannedShift | undefined, reason: string) => {
  const shift = await findShift(shiftId)
  if (shift.state === 'cancelled' || request.at >= Date.parse(shift.startsAt)) return undefined
  if (!to) return callOff(request, shift, reason, { droppedAt: momentText(request.at) })
  const there = shift.startsAt === to.startsAt && shift.endsAt === to.endsAt
  return there ? undefined : giveTimes(request, shift, to, reason)
}

const makeOne = async (request: Request, activity: Activity, planned: PlannedShift) => {
  const { activityId, community, title, leaderId } = activity
  const shift = makeShift(activity, shiftIdOf(activityId, planned, request.eventId), planned, momentText(request.at))
  const data = { activityId, title, leaderId, shiftIds: [shift.shiftId] }
  return commit(request, { type: 'shifts.made', community, data, answer: {} }, ...shiftWrites(shift))
}

const planNext = async (request: Request, { activityId, community, title, series }: Activity) => {
  if (!series) return undefined
  const weeks = (await settingsOf(community))['volunteering.seriesWeeksAhead']
  const next = nextMaking(activityId, series, weeks, request.at)
  if (next.length === 0) return undefined
  return commit(request, { type: 'series.aligned', community, data: { activityId, title }, answer: {} }, ...next)
}

/** Bring the shifts of a changed series to where its rule wants them, each by an event of its own. */
const align: DueTask['run'] = async (request, activityId) => {
  const activity = await findActivity(activityId)
  const { series } = activity
  const { alignFrom = '', alignOffsetMs = 0, reason = '' } = series ?? {}
  if (activity.state !== 'published' || !series || !alignFrom) return
  const shifts = await shiftsFrom(activity, alignFrom, request.at)
  const wanted = occurrences(series, dayAfter(alignFrom, -1), series.madeUntil)
  const { pairs, left } = pairUp(shifts, wanted, alignOffsetMs)
  const own = (part: string): Request => ({ ...request, eventId: `${request.eventId}.${part}` })
  for (const { shiftId, to } of pairs) {
    await perform(own(shiftId), () => alignOne(own(shiftId), shiftId, to, reason))
  }
  for (const planned of left) {
    const part = planned.startsAt.slice(0, 10)
    await perform(own(part), () => makeOne(own(part), activity, planned))
  }
  await perform(own('next'), () => planNext(own('next'), activity))
}

export const alignSeriesTask: DueTask = { task, run: align }
