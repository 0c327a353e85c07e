import { chinaDay } from '../../../shared/units.ts'
import type { Request } from '../../platform/commit.ts'
import { isLate } from '../../platform/mark-rules.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { life } from '../orders/rules.ts'
import { findOrder } from '../orders/save.ts'
import { callOffVisit } from './call-off.ts'
import type { Arrangement } from './items.ts'
import { daysOf, isMeant, startOf, visitIdOf } from './rules.ts'
import { arrangementWrite, findArrangement, nextDue, saveArrangement, sideIn, spokenFor } from './save.ts'

interface Skip { arrangementId: string; day: string; reason?: string | undefined }

const find = async (request: Request, arrangementId: string) => {
  const before = await findArrangement(arrangementId)
  const side = await sideIn(request, before)
  must(before.status === 'active', 'arrangement.state')
  return { before, side }
}

/** A day to come that has a visit. Refuses with `arrangement.day`. */
const mustHaveVisit = async (before: Arrangement, day: string, at: number): Promise<void> => {
  must((await daysOf(before)).includes(day) && isMeant(before, day), 'arrangement.day')
  must(Date.parse(startOf(day, before)) > at, 'arrangement.day')
}

/**
 * Leave one visit out, by either side. One that is booked is called off in the same commit, and what was held goes
 * back; close to its start only the order itself can be called off, by its own rules.
 * Refuses with `arrangement.unknown`, `arrangement.state`, `arrangement.day`, `arrangement.late`.
 */
export const skipVisit = async (request: Request, { arrangementId, day, reason }: Skip) => {
  const { at } = request
  const { before, side } = await find(request, arrangementId)
  await mustHaveVisit(before, day, at)
  const after: Arrangement = { ...before, skipped: [...before.skipped, day] }
  if (day > before.madeUntil) {
    return saveArrangement(request, before, after, 'arrangement.skipped',
      { startsAt: startOf(day, before), by: side, reason, ...spokenFor(request, before, side) },
      await nextDue(after, at))
  }
  must(!before.missed.some((one) => one.day === day), 'arrangement.day')
  const order = await findOrder(visitIdOf(arrangementId, day))
  must(life[order.status].cancel, 'arrangement.day')
  must(!isLate(order.startsAt, at, await settingsOf(before.community)), 'arrangement.late')
  return callOffVisit(request, order, reason ?? '这一次跳过', { arrangementId, status: after.status },
    side === 'volunteer' ? undefined : before.requesterId, arrangementWrite(after))
}

/**
 * Pause until a day: no visit is booked up to it, and those that are booked are called off as at an end.
 * Refuses with `arrangement.unknown`, `arrangement.state`, `arrangement.day`.
 */
export const pauseArrangement = async (
  request: Request, { arrangementId, until }: { arrangementId: string; until: string },
) => {
  const { before, side } = await find(request, arrangementId)
  must(until >= chinaDay(request.at) && until < before.until, 'arrangement.day')
  const after: Arrangement = { ...before, pausedUntil: until }
  return saveArrangement(request, before, after, 'arrangement.paused',
    { until, ...spokenFor(request, before, side) }, await nextDue(after, request.at))
}

/** Go on before the pause is over. Visits that were called off stay so. Refuses with `arrangement.state`. */
export const resumeArrangement = async (request: Request, { arrangementId }: { arrangementId: string }) => {
  const { before, side } = await find(request, arrangementId)
  must((before.pausedUntil ?? '') >= chinaDay(request.at), 'arrangement.state')
  const { pausedUntil: _, ...after } = before
  return saveArrangement(request, before, after, 'arrangement.resumed', spokenFor(request, before, side),
    await nextDue(after, request.at))
}
