import type { DisclosureKind } from '../../../../shared/oversight.ts'
import { chinaDay, dayAfter, lastDayOf, monthFrom } from '../../../../shared/units.ts'
import type { Campaign } from '../../campaigns/items.ts'

/** Pure: what must be published of a campaign, and by which day (CF-09: L1 Art 72, 79). */

const everyMonths = 3
const longMonths = 6
const emergencyDays = 5

/** The same day so many months on, or the last one of a shorter month. */
export const monthsOn = (day: string, months: number): string => {
  const month = monthFrom(day.slice(0, 7), months)
  const same = `${month}-${day.slice(8)}`
  return same < lastDayOf(month) ? same : lastDayOf(month)
}

export interface Awaited { kind: DisclosureKind; dueOn: string }
type Clocked = Pick<Campaign, 'openedAt' | 'endedAt' | 'disclosed'>
  & { plan: Pick<Campaign['plan'], 'firstDay' | 'lastDay' | 'emergency'> }

const whileOpen = ({ plan }: Clocked, lastOn: string): Awaited | undefined => {
  if (plan.emergency) return { kind: 'emergency', dueOn: dayAfter(lastOn, emergencyDays) }
  return plan.lastDay > monthsOn(plan.firstDay, longMonths)
    ? { kind: 'periodic', dueOn: monthsOn(lastOn, everyMonths) } : undefined
}

/**
 * What is awaited of a campaign next. One that was late when it ended stays late; after its end it tells all within
 * three months, and as long as money is left how that is used, every three months. Nothing before it begins, nor when
 * all is told and nothing is left.
 */
export const awaitedOf = (campaign: Clocked): Awaited | undefined => {
  const { openedAt, endedAt, disclosed } = campaign
  if (!openedAt || disclosed?.over) return undefined
  const lastOn = disclosed?.on ?? chinaDay(Date.parse(openedAt))
  const running = whileOpen(campaign, lastOn)
  if (!endedAt) return running
  const endedOn = chinaDay(Date.parse(endedAt))
  if (running && running.dueOn < endedOn) return running
  if (!disclosed?.inFull) return { kind: 'full', dueOn: monthsOn(endedOn, everyMonths) }
  return { kind: 'project', dueOn: monthsOn(disclosed.againOn ?? lastOn, everyMonths) }
}

/** A day on which it is due is still in time. */
export const isLate = (campaign: Clocked, today: string): boolean => {
  const awaited = awaitedOf(campaign)
  return awaited !== undefined && awaited.dueOn < today
}

/** Of a campaign, as anybody sees it: when it last told something, what it owes next, and whether that is late. */
export const disclosureOf = (campaign: Clocked, today: string) => {
  const next = awaitedOf(campaign)
  return {
    lastOn: campaign.disclosed?.on, ...(next ? { next: { ...next, late: next.dueOn < today } } : {}),
  }
}

/** So many days before staff are told, and on the day after. */
const toldBefore = [14, 3, -1]
const morningOf = (day: string): string => new Date(`${day}T09:00:00.000+08:00`).toISOString()

/** When staff are told next of what is awaited; nothing where all of it was said. */
export const nextTold = ({ dueOn }: Awaited, after: string): string | undefined =>
  toldBefore.map((days) => morningOf(dayAfter(dueOn, -days))).find((moment) => moment > after)
