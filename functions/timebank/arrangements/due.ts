import { chinaDayEnd } from '../../../shared/units.ts'
import type { Request } from '../../platform/commit.ts'
import { type DueTask } from '../../platform/due.ts'
import { perform } from '../../platform/perform.ts'
import { settingsOf } from '../../platform/settings.ts'
import { endByItself } from './end.ts'
import type { Arrangement } from './items.ts'
import { bookedAt, daysToCome } from './rules.ts'
import { arrangementTask, findArrangement, nextDue, saveArrangement } from './save.ts'
import { makeVisit } from './visit.ts'

/** Nobody answered in time, or no worker looked at it before its last day. */
const lapse = (request: Request, before: Arrangement) =>
  saveArrangement(request, before, { ...before, status: 'lapsed' }, 'arrangement.lapsed', {})

/** What is left when the visits of now are booked: to end, or to come again. */
const goOn = async (request: Request, arrangementId: string): Promise<unknown> => {
  const before = await findArrangement(arrangementId)
  if (before.status !== 'active') return undefined
  if (request.at >= Date.parse(chinaDayEnd(before.until))) return endByItself(request, before, 'over')
  return saveArrangement(request, before, before, 'arrangement.wentOn', {}, await nextDue(before, request.at))
}

/**
 * Each visit is booked some days ahead, in a commit of its own, so that one that cannot be booked holds up no other.
 * The order's id follows from the arrangement and the day: two schedules at once make one.
 */
const runArrangement = async (request: Request, arrangementId: string): Promise<unknown> => {
  const found = await findArrangement(arrangementId)
  if (found.status === 'proposed' || found.status === 'review') return lapse(request, found)
  if (found.status !== 'active') return undefined
  const daysAhead = (await settingsOf(found.community))['timebank.arrangementDaysAhead']
  const days = (await daysToCome(found, request.at)).filter((day) => Date.parse(bookedAt(day, daysAhead)) <= request.at)
  for (const day of days) {
    const own = { ...request, eventId: `${request.eventId}.${day}` }
    await perform(own, () => makeVisit(own, arrangementId, day))
  }
  return goOn(request, arrangementId)
}

export const arrangementTasks: DueTask[] = [{ task: arrangementTask, run: runArrangement }]
