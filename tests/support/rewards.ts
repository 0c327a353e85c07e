import type { Input } from '../../shared/contract/index.ts'
import { type Person, newCommunity, newResident } from './world.ts'

export { handler as doWhatIsDue } from '../../functions/entry/work.ts'

type Made = Partial<Input<'POST /reward-work/rewards'>>

/** A community with an administrator and a station's worker. */
export const newStation = async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  const staff = await newResident(community, 'stationStaff')
  const newReward = (made: Made = {}) => admin.call('POST /reward-work/rewards', {
    community, kind: 'goods', title: '大米一袋', description: '5 公斤东北大米。', price: 80, stock: 10, costFen: 2500, delivers: true,
    audience: ['everyone'], limits: [], ...made,
  })
  const stockOf = async (rewardId: string) =>
    (await admin.call('GET /reward-work/rewards/:rewardId/stock', { rewardId, community })).stock
  return { community, admin, staff, newReward, stockOf }
}

/** Redeem so many, and the code. */
export const redeemed = async (person: Person, rewardId: string, { quantity = 1, price = 80, delivery = false } = {}) => {
  const { id } = await person.call('POST /vouchers', { rewardId, quantity, price, ...(delivery ? { delivery } : {}) })
  return codeOf(person, id)
}

/** A voucher with its code, as its household sees it. */
export const codeOf = async (person: Person, voucherId: string) => {
  const voucher = await person.call('GET /vouchers/:voucherId', { voucherId })
  return { ...voucher, code: voucher.code ?? '' }
}
