import type { Input } from '../../shared/contract/index.ts'
import { type Town, community, givePoints } from './town.ts'

const minuteMs = 60_000

/** The household of the resident, with the neighbour in it, and its points. */
export const liveFamily = async (town: Town, householdId: string, points: number): Promise<void> => {
  const { code } = await town.as('resident')('POST /households/:householdId/invitations', { householdId })
  await town.as('neighbour')('POST /me/household-requests', { code })
  const { id: personId } = await town.as('neighbour')('GET /me', {})
  await town.as('resident')('POST /households/:householdId/members/:personId/acceptance', { householdId, personId })
  await givePoints(town, householdId, points)
}

/** The leader works at the station, too. */
export const staffStation = async (town: Town): Promise<void> => {
  const { id: personId } = await town.as('leader')('GET /me', {})
  await town.as('admin')('POST /people/:personId/roles', { personId, role: 'stationStaff', scope: community.code })
}

/** Put something on the list of the community. */
export const newReward = (town: Town, made: Partial<Input<'POST /reward-work/rewards'>> = {}) =>
  town.as('admin')('POST /reward-work/rewards', {
    community: community.code, kind: 'goods', title: '大米一袋', description: '5 公斤东北大米，袋装。', price: 80, stock: 10, costFen: 2500,
    delivers: true, audience: ['everyone'], limits: [{ group: 'everyone', per: 'household', quantity: 5, period: 'month' }], ...made,
  })

/** A market day that is on, with two stalls. */
export const newMarket = (town: Town) => {
  const at = (minutes: number): string => new Date(town.system.clock.now() + minutes * minuteMs).toISOString()
  return town.as('admin')('POST /reward-work/markets', {
    community: community.code, title: '秋季公益市集', place: '都府堤小广场', opensAt: at(1), closesAt: at(121), stalls: ['粮油摊', '手工摊'],
  })
}

/** What can be redeemed, a voucher to be fetched, one to be brought, a market day. Gives their ids. */
export const liveRewards = async (town: Town) => {
  await staffStation(town)
  const { id: rewardId } = await newReward(town)
  await newReward(town, { title: '理发一次', kind: 'service', price: 20, stock: 0, delivers: false, limits: [] })
  await newReward(town, { title: '书法课三节', kind: 'lesson', price: 9000, stock: 12, delivers: false, audience: ['elder60', 'hardship'], limits: [] })
  const market = await newMarket(town)
  const { id: voucherId } = await town.as('resident')('POST /vouchers', { rewardId, quantity: 2, price: 80 })
  const { id: deliveryId } = await town.as('resident')('POST /vouchers', { rewardId, quantity: 1, price: 80, delivery: true })
  return { rewardId, voucherId, deliveryId, marketId: market.id }
}
