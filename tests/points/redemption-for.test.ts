import { describe, expect, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { givePoints, join, newChild, newFamily } from '../support/households.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { doWhatIsDue, newStation, redeemed } from '../support/rewards.ts'
import { type Person, clock, newResident, refusalOf } from '../support/world.ts'

const dayMinutes = 1440

const namesIn = async (head: Person): Promise<string[]> =>
  (await head.call('GET /me/household', {})).household?.members.map(({ nameMasked }) => nameMasked) ?? []

describe('Redeeming for somebody else', () => {
  test('of the own household goes by their group and their limits, and both names stand on the voucher (FP-01, FP-09)', async () => {
    const { community, staff, newReward } = await newStation()
    const { head, householdId, points } = await newFamily(community, 300)
    const mother = await join(head, householdId, await newResident(community))
    await know(mother.id, { birthDay: bornYearsAgo(75) })
    const { id: rewardId } = await newReward({ audience: ['elder60'], limits: [{ group: 'elder60', per: 'person', quantity: 1, period: 'month' }] })
    const redeem = (forPerson?: string) => head.call('POST /vouchers', { rewardId, quantity: 1, price: 80, ...(forPerson ? { forPerson } : {}) })
    expect((await head.call('GET /rewards/:rewardId', { rewardId })).mine).toMatchObject({ refusal: 'reward.notFor' })
    expect((await head.call('GET /rewards/:rewardId', { rewardId, forPerson: mother.id })).mine).toMatchObject({ balance: 300, most: 1 })
    expect(await refusalOf(redeem())).toBe('reward.notFor')
    const { id: voucherId, madeByName, forName } = await redeem(mother.id)
    expect([madeByName, forName]).toEqual(await namesIn(head))
    expect(await refusalOf(redeem(mother.id))).toBe('reward.limit')
    expect(await points()).toBe(220)
    const { code = '' } = await mother.call('GET /vouchers/:voucherId', { voucherId })
    expect(await staff.call('POST /voucher-work/looks', { code })).toMatchObject({ madeByName, forName, left: 1 })
  })

  test('is for an adult: a child redeems for nobody else; for a child an adult answers, past the child’s own limit (PEERS 4.9)', async () => {
    const { community, newReward } = await newStation()
    const { head, householdId } = await newFamily(community, 300)
    const child = await join(head, householdId, await newChild(community, head.id))
    const { id: rewardId } = await newReward()
    const redeem = (who: typeof head, forPerson?: string) =>
      who.call('POST /vouchers', { rewardId, quantity: 1, price: 80, ...(forPerson ? { forPerson } : {}) })
    expect(await refusalOf(redeem(child))).toBe('household.childLimit')
    expect(await refusalOf(redeem(child, head.id))).toBe('mandate.missing')
    expect((await head.call('GET /rewards/:rewardId', { rewardId, forPerson: child.id })).mine).toMatchObject({ most: 3 })
    await redeem(head, child.id)
    expect(await refusalOf(redeem(head, (await newResident(community)).id))).toBe('mandate.missing')
  })
})

describe('What was not fetched', () => {
  test('stands in a list of the community with why and by whom, to be narrowed to a reason and to days', async () => {
    const { community, admin, staff, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const { id: marketId } = await admin.call('POST /reward-work/markets', {
      community, title: '秋季市集', place: '小广场', opensAt: clock.in(2 * dayMinutes), closesAt: clock.in(2 * dayMinutes + 60),
      redeemFrom: clock.in(0), stalls: ['粮油摊'],
    })
    const { id: onMarket } = await newReward({ marketId, stall: '粮油摊' })
    const { head, householdId } = await newFamily(community)
    await givePoints(community, householdId, 400)
    clock.advance(1)
    const { id: unwanted } = await redeemed(head, rewardId, { quantity: 2 })
    await head.call('POST /vouchers/:voucherId/cancellation', { voucherId: unwanted, reason: '家里已经有了' })
    await redeemed(head, onMarket)
    await admin.call('POST /reward-work/markets/:marketId/cancellation', { marketId, community, reason: '下雨' })
    await doWhatIsDue()
    const firstDay = chinaDay(clock.now())
    await redeemed(head, rewardId)
    clock.advance(9 * dayMinutes)
    for (let round = 0; round < 2; round++) await doWhatIsDue()
    const list = (more = {}) => staff.call('GET /voucher-work/given-back', { community, ...more })
    const [byName] = await namesIn(head)
    const { items } = await list()
    expect(items).toMatchObject([
      { why: 'expired', quantity: 1, points: 80 }, { why: 'marketOff', reason: '下雨', points: 80 },
      { why: 'cancelled', reason: '家里已经有了', byName, quantity: 2, points: 160, voucherId: unwanted, householdName: `${byName}家` },
    ])
    expect(items[0]?.byName).toBeUndefined()
    expect((await list({ why: 'cancelled' })).items.map(({ why }) => why)).toEqual(['cancelled'])
    expect((await list({ to: firstDay })).items.map(({ why }) => why)).toEqual(['marketOff', 'cancelled'])
    expect(await refusalOf((await newStation()).staff.call('GET /voucher-work/given-back', { community }))).toBe('role.scope')
  })
})

describe('Where and when it is fetched', () => {
  const hours = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' }]

  test('stands on the reward and the voucher as it is now, for the station once it is said', async () => {
    const { community, admin, staff, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const { head } = await newFamily(community, 160)
    const shown = async () => (await head.call('GET /rewards/:rewardId', { rewardId })).pickUp
    const keep = (version: number, more = {}) =>
      admin.call('PUT /reward-work/station', { community, version, name: '邻里驿站', address: '红巷 1 号', hours, ...more })
    expect(await shown()).toBeUndefined()
    expect(await staff.call('GET /reward-work/station', { community })).toMatchObject({ version: 0, hours: [] })
    expect(await keep(0)).toMatchObject({ version: 1 })
    expect(await refusalOf(keep(0))).toBe('station.stale')
    const { id: voucherId } = await redeemed(head, rewardId)
    const onVoucher = async () => (await head.call('GET /vouchers/:voucherId', { voucherId })).pickUp
    expect([await shown(), await onVoucher()]).toEqual(Array.from({ length: 2 }, () => ({ name: '邻里驿站', address: '红巷 1 号', hours })))
    const longer = [...hours, { days: [6], from: '09:00', to: '11:30' }]
    await keep(1, { hours: longer })
    expect((await onVoucher())?.hours).toEqual(longer)
    expect(await refusalOf(keep(2, { hours: [{ days: [1], from: '17:00', to: '08:30' }] }))).toBe('input.invalid')
    expect(await refusalOf((await newStation()).admin.call('PUT /reward-work/station',
      { community, version: 2, name: '别处', address: '别处', hours: [] }))).toBe('role.scope')
  })

  test('is said by each merchant for itself; a market day has its own', async () => {
    const { community, admin, newReward } = await newStation()
    const { id: merchantId } = await admin.call('POST /reward-work/merchants',
      { community, name: '老王粮油', address: '江汉路 8 号', people: [], hours })
    const { id: marketId } = await admin.call('POST /reward-work/markets', {
      community, title: '市集', place: '广场', opensAt: clock.in(60), closesAt: clock.in(120), stalls: ['甲'],
    })
    const pickUpOf = async ({ id: rewardId }: { id: string }) => (await admin.call('GET /rewards/:rewardId', { rewardId })).pickUp
    expect(await pickUpOf(await newReward({ merchantId }))).toEqual({ name: '老王粮油', address: '江汉路 8 号', hours })
    expect(await pickUpOf(await newReward({ marketId, stall: '甲' }))).toBeUndefined()
  })
})
