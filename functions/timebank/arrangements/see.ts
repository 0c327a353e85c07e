import { streetOf } from '../../../shared/divisions.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { readRow } from '../../platform/row.ts'
import { shownBy } from '../../platform/shown.ts'
import { holidayOn } from '../../platform/working-days.ts'
import { type Order, orderKey } from '../orders/items.ts'
import { life } from '../orders/rules.ts'
import { type Arrangement, ArrangementItem, PersonArrangement, arrangementsOf, personArrangementsOf } from './items.ts'
import { daysOf, daysToCome, startOf, visitIdOf } from './rules.ts'
import { findArrangement, sideIn } from './save.ts'
import { whyMissed } from './why.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

const shownVisits = 8

const arrangementView = (arrangement: Arrangement) => {
  const {
    arrangementId: id, version: _version, madeUntil: _made, skipped: _skipped, operatorId: _operator, missed, ...rest
  } = arrangement
  return { id, ...rest, missed: missed.map(({ day, code }) => ({ day, why: whyMissed(code) })) }
}

/** As its two sides see each other: by the names that they chose to show (PEERS 1.16). Staff see masked names. */
const asSidesSee = async (arrangement: Arrangement): Promise<Arrangement> => {
  const { requesterId, volunteerId, requesterName, volunteerName } = arrangement
  const names = await shownBy([requesterId, volunteerId], 'nameToSides')
  return {
    ...arrangement, requesterName: names.get(requesterId) ?? requesterName,
    volunteerName: names.get(volunteerId) ?? volunteerName,
  }
}

/** How a day of the arrangement stands; a booked one by its order. */
const visitView = async (arrangement: Arrangement, day: string) => {
  const { arrangementId, skipped, missed, madeUntil, pausedUntil = '', skipHolidays } = arrangement
  const visit = { day, startsAt: startOf(day, arrangement) }
  const holiday = holidayOn(day)
  const miss = missed.find((one) => one.day === day)
  if (skipped.includes(day)) return { ...visit, state: 'skipped' as const }
  if (miss) return { ...visit, state: 'missed' as const, why: whyMissed(miss.code) }
  const orderId = visitIdOf(arrangementId, day)
  const order = day <= madeUntil ? await readRow<Order>(orderKey({ orderId })) : undefined
  if (order) return { ...visit, orderId, state: life[order.status].cancel ? 'booked' as const : 'off' as const }
  if (skipHolidays && holiday !== undefined) return { ...visit, state: 'holiday' as const, holiday }
  return { ...visit, state: day <= pausedUntil ? 'paused' as const : 'planned' as const }
}

const visitsOf = async (arrangement: Arrangement, nowMs: number) => {
  const open = arrangement.status === 'active'
  const today = chinaDay(nowMs)
  const days = (await daysOf(arrangement)).filter((day) => day >= today && (open || day <= arrangement.madeUntil))
  return Promise.all(days.slice(0, shownVisits).map((day) => visitView(arrangement, day)))
}

/** Refuses with `arrangement.unknown`, also for who has no part in it. */
export const seeArrangement = async (request: Request, { arrangementId }: { arrangementId: string }) => {
  const arrangement = await findArrangement(arrangementId)
  const side = await sideIn(request, arrangement)
  const mayAnswer = arrangement.status === 'proposed'
    && (side === 'volunteer') === (arrangement.proposedBy === 'requester') && side !== 'worker'
  return {
    arrangement: arrangementView(side === 'worker' ? arrangement : await asSidesSee(arrangement)), side, mayAnswer,
    visits: await visitsOf(arrangement, request.at),
    serverTime: momentText(request.at),
  }
}

const nextOf = async (arrangement: Arrangement, nowMs: number): Promise<{ nextAt?: string }> => {
  if (arrangement.status !== 'active') return {}
  const booked = (await visitsOf(arrangement, nowMs)).find(({ state }) => state === 'booked' || state === 'planned')
  const [later] = booked ? [] : await daysToCome(arrangement, nowMs)
  const nextAt = booked?.startsAt ?? (later && startOf(later, arrangement))
  return nextAt ? { nextAt } : {}
}

type OwnSide = 'requester' | 'operator' | 'volunteer'

export const seeMyArrangements = async ({ actor, at }: Request, paging: Paging) => {
  const partition = personArrangementsOf(actor.id)
  const page = await listPage(PersonArrangement, { partition, newestFirst: true, ...paging })
  const items = await Promise.all(page.items.map(async ({ arrangementId, side }) => {
    const arrangement = await asSidesSee(await findArrangement(arrangementId))
    return { arrangement: arrangementView(arrangement), side: side as OwnSide, ...await nextOf(arrangement, at) }
  }))
  return { ...page, items }
}

/** The arrangements of a community in a worker's list, oldest first. Refuses with `role.scope`. */
export const seeArrangementWork = async (request: Request, input: { community: string; queue: string } & Paging) => {
  const { community, queue, cursor, limit } = input
  mustReach(request.actor, workerRoles, community)
  const page = await listPage(ArrangementItem, {
    partition: arrangementsOf(streetOf(community), queue), index: true, prefix: `${community}#`, cursor, limit,
  })
  return { ...page, items: page.items.map((row) => arrangementView(row as unknown as Arrangement)) }
}
