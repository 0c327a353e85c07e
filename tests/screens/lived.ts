import { chinaMonth } from '../../shared/units.ts'
import { liveArrangement, liveCredit } from './lived-credit.ts'
import { liveEarning } from './lived-earning.ts'
import { livePeople } from './lived-people.ts'
import { liveRewards } from './lived-rewards.ts'
import { liveFunds } from './places-funds.ts'
import { liveHonours } from './places-honours.ts'
import { liveCivic } from './places-civic.ts'
import { liveStanding } from './places-standing.ts'
import { type Town, community, givePoints, publish, withinAMonth } from './town.ts'

const dayMinutes = 24 * 60

/** Into the second day of the next month: on the first the schedule has closed the month before. */
const toNextMonth = ({ system: { clock } }: Town): Promise<void> => {
  const month = chinaMonth(clock.now())
  let days = 1
  while (chinaMonth(clock.now() + days * dayMinutes * 60_000) === month) days += 1
  return clock.advance((days + 1) * dayMinutes)
}

/** Two closed months: in the first somebody helped, in the second that was taken back. Gives the first. */
const closedMonths = async (town: Town, personIds: string[]): Promise<string> => {
  const { clock } = (await withinAMonth(town, 90)).system
  const month = chinaMonth(clock.now())
  const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
  for (const role of ['resident', 'neighbour'] as const) await town.as(role)('POST /shifts/:shiftId/sign-ups', { shiftId })
  await clock.advance(70)
  const confirm = (personId: string) => town.as('leader')('POST /shifts/:shiftId/confirmations', {
    shiftId, personId, minutes: 60, reason: '现场见到',
  })
  const [, wrong] = [await confirm(personIds[0] ?? ''), await confirm(personIds[1] ?? '')]
  await town.system.drain()
  await toNextMonth(town)
  await town.as('admin')('POST /people/:personId/service-records/:recordId/reversal', {
    personId: wrong.personId, recordId: wrong.recordId, reason: '人没有来，登记错了',
  })
  await town.system.drain()
  await toNextMonth(town)
  return month
}

/** A request of the resident that the neighbour has taken, half an hour before it begins. */
const helped = async (town: Town): Promise<string> => {
  const startsAt = new Date(town.system.clock.now() + 31 * 60_000).toISOString()
  const { orderId } = await town.as('resident')('POST /time-bank/orders', {
    service: 'smartphone', place: '红巷5号', startsAt, minutes: 30, note: '想学视频通话',
  })
  await town.as('admin')('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
  await town.as('neighbour')('POST /time-bank/orders/:orderId/claims', { orderId })
  await town.as('resident')('POST /time-bank/orders/:orderId/acceptance', { orderId })
  return orderId
}

/** A shift with two roles and nobody on it. */
const withRoles = async (town: Town): Promise<string> => {
  const startsAt = (minutes: number): string => new Date(town.system.clock.now() + minutes * 60_000).toISOString()
  const { id: activityId } = await town.as('leader')('POST /activities', {
    title: '助老理发', kind: 'community', summary: '给老人理发，有人接送。', place: '社区活动室', community: community.code,
    guarantees: '工具、围布', riskLevel: 1, checklist: [], roles: [{ name: '理发' }, { name: '接送', minAge: 18 }],
    shifts: [{ startsAt: startsAt(4000), endsAt: startsAt(4060), wanted: [2, 2] }],
  })
  const { shifts } = await town.as('admin')('POST /activities/:activityId/reviews', { activityId, accept: true })
  return shifts[0]?.id ?? ''
}

/** Somebody who stood at the door of a shift. */
const guestAt = async (town: Town, shiftId: string): Promise<string> => {
  const { code } = await town.as('leader')('GET /shifts/:shiftId/door-code', { shiftId })
  const { guestId } = await town.as('resident')('POST /shifts/:shiftId/guests', {
    shiftId, code, kind: 'guest', name: '赵师傅', people: 1, lastDigits: '1234',
  })
  return guestId
}

/** Shifts in every state that the resident can be in, and balances on all three accounts. */
export const livedIn = async (town: Town) => {
  const { clock } = town.system
  const checkAll = async (which: 'check-ins' | 'check-outs', shiftIds: string[]): Promise<void> => {
    for (const shiftId of shiftIds) {
      const { code } = await town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })
      await town.as('resident')(`POST /shifts/:shiftId/${which}`, { shiftId, code })
    }
  }
  const residentId = await town.register('resident')
  const neighbourId = await town.register('neighbour')
  const { id: householdId } = await town.as('resident')('POST /households', { name: '红巷5号李家' })
  const month = await closedMonths(town, [residentId, neighbourId])
  const served = (await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })).id
  const needed = (await publish(town, 'community', { startsIn: 1600 })).id
  const missed = (await publish(town, 'community', { startsIn: 70, lasts: 60 })).id
  const waiting = (await publish(town, 'community', { startsIn: 135, lasts: 60 })).id
  const signUp = (shiftId: string) => town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
  for (const shiftId of [served, missed, waiting]) await signUp(shiftId)
  await town.as('neighbour')('POST /shifts/:shiftId/sign-ups', { shiftId: waiting })
  await clock.advance(5)
  await checkAll('check-ins', [served])
  await clock.advance(50)
  await checkAll('check-outs', [served])
  await clock.advance(80)
  await checkAll('check-ins', [waiting])
  await clock.advance(50)
  await checkAll('check-outs', [waiting])
  await clock.advance(11)
  const confirmation = { shiftId: served, personId: residentId, minutes: 50 }
  const { movementId } = await town.as('leader')('POST /shifts/:shiftId/confirmations', confirmation)
  await town.as('leader')('PUT /shifts/:shiftId/results', {
    shiftId: served, results: [{ kind: '服务居民', unit: '人', amount: 26 }, { kind: '送餐', unit: '份', amount: 32 }],
  })
  const full = async (startsIn: number): Promise<string> => {
    const { id } = await publish(town, 'community', { startsIn, capacity: 1 })
    await town.as('neighbour')('POST /shifts/:shiftId/sign-ups', { shiftId: id })
    await town.as('resident')('POST /shifts/:shiftId/waiting', { shiftId: id })
    return id
  }
  const [queued, offered] = [await full(9000), await full(9200)]
  await town.as('neighbour')('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: offered })
  const late = (await publish(town, 'community', { startsIn: 5, lasts: 10 })).id
  await signUp(late)
  await town.as('resident')('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: late })
  await town.as('resident')('POST /me/calendar', {})
  const { id: open, activityId } = await publish(town, 'timeBank', { startsIn: 1500, weeks: 3 })
  const several = await withRoles(town)
  const soon = (await publish(town, 'timeBank', { startsIn: 20 })).id
  await publish(town, 'community', { startsIn: 3000 })
  await signUp(soon)
  const guestId = await guestAt(town, soon)
  await livePeople(town, residentId, neighbourId)
  const certificateId = await liveStanding(town, residentId)
  await liveEarning(town, (await town.as('leader')('GET /me', {})).id)
  await town.system.drain()
  const orderId = await helped(town)
  const { exchangeId, teamId } = await liveCredit(town, residentId, neighbourId)
  const arrangementId = await liveArrangement(town, neighbourId)
  await givePoints(town, householdId, 500)
  const rewards = await liveRewards(town)
  const civic = await liveCivic(town)
  await town.system.drain()
  // The next minute links what happened into the chain, so that the receipt stands.
  await clock.advance(2)
  const { items: accounts } = await town.as('resident')('GET /me/accounts', {})
  const honours = await liveHonours(town, residentId, neighbourId)
  const funds = await liveFunds(town, residentId)
  return {
    honours, funds,
    queued, offered, needed, residentId, served, missed, waiting, open, soon, accounts, movementId, month, certificateId,
    orderId, exchangeId, teamId, arrangementId, activityId, several, guestId, rewards, civic,
  }
}
export type Lived = Awaited<ReturnType<typeof livedIn>>
