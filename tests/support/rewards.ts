import { balanceOf } from '../../functions/ledger/balance.ts'
import { monthAfter } from '../../functions/ledger/lots.ts'
import type { Input } from '../../shared/contract/index.ts'
import { move } from './move.ts'
import { type Person, clock, newCommunity, newResident } from './world.ts'

export { handler as doWhatIsDue } from '../../functions/entry/work.ts'

/** Points for a household, in lots by the month of their end; 24 months unless something is said. */
export const givePoints = (
  community: string, householdId: string, points: number, lots = { [monthAfter(clock.now(), 24)]: points },
): Promise<unknown> => move(community, { movement: 'points.award', from: community, to: householdId, amount: points, lots })

export interface Family { head: Person; householdId: string; points: () => Promise<number> }

/** A resident with a household and its points. */
export const newFamily = async (community: string, points = 0): Promise<Family> => {
  const head = await newResident(community)
  const { id: householdId } = await head.call('POST /households', { name: '一家' })
  if (points > 0) await givePoints(community, householdId, points)
  return { head, householdId, points: () => balanceOf(`familyPoint:household:${householdId}`) }
}

/** Another member of a family. */
export const newMember = async (community: string, { head, householdId }: Family): Promise<Person> => {
  const member = await newResident(community)
  const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
  await member.call('POST /me/household-requests', { code })
  await head.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: member.id })
  return member
}

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
