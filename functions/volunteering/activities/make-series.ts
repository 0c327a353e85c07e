import { chinaDay, chinaDayStart, dayAfter } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Write, type Request, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findActivity } from '../find.ts'
import type { Activity, PlannedShift, Series } from './items.ts'
import { keepActivity } from './keep-activity.ts'
import { makeShift, shiftIdOf, shiftWrites } from './make-shift.ts'
import { occurrences } from './occurrences.ts'

const task = 'volunteering.makeSeries'

/** Three writes a shift: what a commit holds beside the activity and its lists. */
export const mostShifts = 20

const dayOf = ({ startsAt }: PlannedShift): string => chinaDay(Date.parse(startsAt))

/** When the next shift of a series is due to be made: as many weeks before it as the community plans ahead. */
export const nextMaking = (activityId: string, series: Series, weeks: number, nowMs: number): Write[] => {
  const [next] = occurrences(series, series.madeUntil, series.until)
  if (!next) return []
  const at = Math.max(Date.parse(chinaDayStart(dayAfter(dayOf(next), -weeks * 7))), nowMs)
  return [due({ task, key: activityId, at: momentText(at) })]
}

interface Making {
  making: PlannedShift[]
  /** The series with what it has been made up to; absent where the activity has none. */
  series?: Series
  /** The write that makes the rest due. */
  next: Write[]
}

/** The shifts of a series that are to be made now, at most so many. */
export const makeSeries = async (activity: Activity, nowMs: number, most: number): Promise<Making> => {
  const { series, activityId, community } = activity
  if (!series) return { making: [], next: [] }
  const weeks = (await settingsOf(community))['volunteering.seriesWeeksAhead']
  const today = chinaDay(nowMs)
  const horizon = dayAfter(today, weeks * 7)
  const upTo = horizon < series.until ? horizon : series.until
  const found = occurrences(series, series.madeUntil, upTo)
  const making = found.slice(0, most).filter(({ startsAt }) => Date.parse(startsAt) > nowMs)
  const last = found.slice(0, most).at(-1)
  const after = { ...series, madeUntil: last ? dayOf(last) : series.madeUntil }
  return { making, series: after, next: nextMaking(activityId, after, weeks, nowMs) }
}

const makeMore = async (request: Request, activityId: string) => {
  const before = await findActivity(activityId)
  if (before.state !== 'published') return undefined
  const { making, series, next } = await makeSeries(before, request.at, mostShifts)
  if (!series || making.length + next.length === 0) return undefined
  const activity = { ...before, series }
  const shifts = making.map((one) => makeShift(activity, shiftIdOf(activityId, one), one, momentText(request.at)))
  const { community, title, leaderId } = activity
  const data = { activityId, title, leaderId, shiftIds: shifts.map(({ shiftId }) => shiftId) }
  return commit(request, { type: 'shifts.made', community, data, answer: {} },
    keepActivity(activity), ...shifts.flatMap(shiftWrites), ...next)
}

/** The shifts of the coming weeks of a series, made when their time comes. */
export const makeSeriesTask: DueTask = { task, run: makeMore }
