import type { Input } from '../../../shared/contract/index.ts'
import { onDay } from './calendar.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, idOf, unless } from './world.ts'

/** What points are good for: the station's shelf, a partner merchant, a market day soon, and two families who redeemed. */

const { communityAdmin: { user: admin }, stationStaff: { user: station } } = staff
const [first, second] = ['li-xiuying', 'zhang-lei'] as const

type Made = Input<'POST /reward-work/rewards'>
const usual = { community, delivers: false, audience: ['everyone'], limits: [] } satisfies Partial<Made>
const shelf: Made[] = [
  {
    ...usual, kind: 'goods', title: '大米一袋', description: '5 公斤东北大米。', price: 80, stock: 40, costFen: 2500, delivers: true,
    limits: [{ group: 'everyone', per: 'household', quantity: 2, period: 'month' }],
  },
  { ...usual, kind: 'goods', title: '洗衣皂两块', description: '驿站自取。', price: 20, stock: 120, costFen: 600 },
  { ...usual, kind: 'lesson', title: '书法课三节', description: '每周三下午，活动室，纸笔都有。', price: 20, stock: 15, costFen: 900 },
  { ...usual, kind: 'service', title: '上门理发一次', description: '给出门不便的老人。', price: 30, stock: 10, costFen: 1500, audience: ['elder60', 'hardship'] },
]

const stock = async (world: World): Promise<void> => {
  for (const made of shelf) await act(world, admin, 'POST /reward-work/rewards', made, made.title)
  const { id: merchantId } = await act(world, admin, 'POST /reward-work/merchants', {
    community, name: '红巷粮油店', address: '红巷 12 号', people: [idOf(world, 'chen-guilan')],
  }, 'merchant')
  await act(world, admin, 'POST /reward-work/rewards', {
    ...usual, kind: 'shop', title: '食用油一瓶', description: '到店领取，一瓶 900 毫升。', price: 60, stock: 30, costFen: 1800, merchantId,
  }, 'oil')
}

const planMarket = async (world: World, opensAtMs: number): Promise<void> => {
  const at = (hours: number): string => new Date(opensAtMs + hours * 3_600_000).toISOString()
  const { id: marketId } = await act(world, admin, 'POST /reward-work/markets', {
    community, title: '都府堤公益市集', place: '都府堤小广场', opensAt: at(0), closesAt: at(3), redeemFrom: at(-48), stalls: ['粮油摊', '修伞磨刀摊'],
  }, 'market')
  await act(world, admin, 'POST /reward-work/rewards', {
    ...usual, kind: 'service', title: '磨刀一把', description: '市集当天，带上要磨的刀。', price: 10, stock: 50, costFen: 300, marketId, stall: '修伞磨刀摊',
  }, 'knife')
}

/** A family takes what its points are enough for. */
const redeem = async (world: World, user: string, title: string): Promise<void> => {
  const { items } = await world.phones.of(user)('GET /rewards', {})
  const found = items.find((one) => one.title === title)
  if (!found) return
  const made = await unless(act(world, user, 'POST /vouchers', { rewardId: found.id, quantity: 1, price: found.price }, title),
    'balance.short', 'household.none', 'reward.limit', 'reward.soldOut')
  if (!made || user !== second) return
  const { code = '' } = await world.phones.of(user)('GET /vouchers/:voucherId', { voucherId: made.id })
  await unless(act(world, station, 'POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 }, title), 'conflict.close', 'voucher.moved')
}

export const rewardsSteps = (lifeStartMs: number): Step[] => {
  const at = (day: number, clock: string): number => onDay(lifeStartMs, day, clock)
  return [
    { atMs: at(3, '09:20'), run: stock },
    { atMs: at(18, '11:00'), run: (world) => planMarket(world, at(24, '14:00')) },
    { atMs: at(19, '17:20'), run: (world) => redeem(world, second, '洗衣皂两块') },
    { atMs: at(20, '08:40'), run: (world) => redeem(world, first, '洗衣皂两块') },
  ]
}
