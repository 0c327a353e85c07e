import { describe, expect, test } from 'vitest'
import { newFamily } from '../support/households.ts'
import { doWhatIsDue, newStation, redeemed } from '../support/rewards.ts'
import { drain } from '../support/stream.ts'
import { clock, newResident, refusalOf } from '../support/world.ts'

const dayMinutes = 1440
const fields = { title: '大米两袋', description: '换了包装。', costFen: 2600, delivers: true, audience: ['everyone' as const], limits: [] }

describe('A reward', () => {
  test('is put on the list with its stock, changed, taken off and put back, and each act stands in the trail', async () => {
    const { community, admin, newReward } = await newStation()
    const made = await newReward()
    expect(made).toMatchObject({ price: 80, inStock: 10, listed: true, version: 1 })
    const { id: rewardId } = made
    const change = (version: number) =>
      admin.call('PUT /reward-work/rewards/:rewardId', { rewardId, community, version, ...fields })
    expect(await change(1)).toMatchObject({ title: '大米两袋', version: 2, price: 80, inStock: 10 })
    expect(await refusalOf(change(1))).toBe('reward.stale')
    const list = (listed: boolean) =>
      admin.call('POST /reward-work/rewards/:rewardId/listing', { rewardId, community, listed, reason: '换季' })
    await list(false)
    expect(await refusalOf(list(false))).toBe('reward.listedSo')
    expect((await admin.call('GET /rewards', {})).items).toEqual([])
    expect((await admin.call('GET /reward-work/rewards', { community })).items).toMatchObject([{ id: rewardId, listed: false, costFen: 2600 }])
    await list(true)
    expect((await admin.call('GET /rewards', { kind: 'goods' })).items.map(({ id }) => id)).toEqual([rewardId])
    expect((await admin.call('GET /rewards', { kind: 'lesson' })).items).toEqual([])
    await drain()
    const auditor = await newResident(community, 'auditor')
    const { items } = await auditor.call('GET /audit/trail', { community })
    expect(items.map(({ type }) => type).filter((type) => type.startsWith('reward')).sort())
      .toEqual(['reward.changed', 'reward.listed', 'reward.made', 'reward.off'])
  })

  test('says what open vouchers hold of it, and which households still come; not with their codes', async () => {
    const { community, staff, newReward } = await newStation()
    const { id: rewardId, held } = await newReward()
    const family = await newFamily(community, 200)
    const { code, id } = await redeemed(family.head, rewardId, { quantity: 2 })
    const open = () => staff.call('GET /reward-work/rewards/:rewardId/vouchers', { rewardId, community })
    const sums = async () => (await staff.call('GET /reward-work/rewards', { community })).items
      .map((one) => [one.inStock, one.held, one.handedOver])
    expect([held, await sums()]).toEqual([0, [[8, 2, 0]]])
    const { items } = await open()
    expect(items).toMatchObject([{ id, left: 2, quantity: 2, state: 'open' }])
    expect(JSON.stringify(items)).not.toContain(code)
    await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 2 })
    expect([(await open()).items[0]?.left, await sums()]).toEqual([1, [[8, 1, 1]]])
    await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 })
    expect([(await open()).items, await sums()]).toEqual([[], [[8, 0, 2]]])
  })

  test('costs another price only 30 days after it was announced; a voucher made before keeps the old one (FP-08)', async () => {
    const { community, admin, staff, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 300)
    const announce = (price: number, days: number) => admin.call('POST /reward-work/rewards/:rewardId/prices', {
      rewardId, community, price, from: clock.in(days * dayMinutes + 60), reason: '进价上涨',
    })
    expect(await refusalOf(announce(90, 29))).toBe('reward.priceSoon')
    expect(await refusalOf(announce(80, 31))).toBe('reward.priceSame')
    await announce(95, 31)
    expect(await announce(90, 30)).toMatchObject({ price: 80, comingPrice: { price: 90 } })
    clock.advance(29 * dayMinutes)
    const { code } = await redeemed(family.head, rewardId)
    clock.advance(2 * dayMinutes)
    expect(await refusalOf(redeemed(family.head, rewardId, { price: 80 }))).toBe('reward.price')
    expect(await family.head.call('GET /rewards/:rewardId', { rewardId })).toMatchObject({ price: 90, mine: { balance: 220, most: 2 } })
    await redeemed(family.head, rewardId, { price: 90 })
    await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 })
    expect((await staff.call('GET /voucher-work/hand-overs', { community })).items).toMatchObject([{ points: 80 }])
    expect(await family.points()).toBe(130)
  })
})

describe('Stock', () => {
  test('that came is counted at once; what is to fall waits for a second person (FP-10)', async () => {
    const { community, admin, staff, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward({ stock: 3 })
    const { id: other } = await newReward({ stock: 3 })
    const change = (who: typeof staff, kind: 'received' | 'spoiled', quantity: number) =>
      who.call('POST /reward-work/rewards/:rewardId/stock-changes', { rewardId, community, kind, quantity, reason: '清点' })
    await change(staff, 'received', 9)
    const { id: changeId, status } = await change(staff, 'spoiled', 2)
    expect(status).toBe('proposed')
    expect(await stockOf(rewardId)).toEqual({ received: 12, inStock: 12, held: 0, handedOver: 0, writtenOff: 0 })
    expect((await admin.call('GET /reward-work/stock-changes', { community })).items.map(({ id }) => id)).toEqual([changeId])
    const decide = (who: typeof staff, which = { rewardId, changeId }, approve = true) =>
      who.call('POST /reward-work/rewards/:rewardId/stock-changes/:changeId/decision', { ...which, community, approve, reason: '已看过' })
    expect(await refusalOf(decide(staff))).toBe('approval.self')
    expect(await refusalOf(decide(admin, { rewardId: other, changeId }))).toBe('stock.unknown')
    expect(await decide(admin)).toMatchObject({ status: 'done' })
    expect(await refusalOf(decide(admin))).toBe('approval.done')
    expect(await stockOf(rewardId)).toEqual({ received: 12, inStock: 10, held: 0, handedOver: 0, writtenOff: 2 })
    expect(await refusalOf(change(staff, 'spoiled', 11))).toBe('stock.short')
    const { id: again } = await change(staff, 'spoiled', 1)
    expect(await decide(admin, { rewardId, changeId: again }, false)).toMatchObject({ status: 'refused' })
    expect((await stockOf(rewardId)).inStock).toBe(10)
  })

  test('that vouchers hold cannot be written off, also when both come at once', async () => {
    const { community, admin, staff, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward({ stock: 1 })
    const family = await newFamily(community, 80)
    const { id: changeId } = await staff.call('POST /reward-work/rewards/:rewardId/stock-changes',
      { rewardId, community, kind: 'missing', quantity: 1, reason: '少了一袋' })
    const outcomes = await Promise.all([
      refusalOf(redeemed(family.head, rewardId)),
      refusalOf(admin.call('POST /reward-work/rewards/:rewardId/stock-changes/:changeId/decision',
        { rewardId, changeId, community, approve: true, reason: '确实少' })),
    ])
    const { inStock, held, writtenOff } = await stockOf(rewardId)
    expect(inStock).toBe(0)
    expect(held + writtenOff).toBe(1)
    expect(outcomes[held === 1 ? 1 : 0]).toBe(held === 1 ? 'stock.short' : 'reward.soldOut')
  })
})

describe('A partner merchant', () => {
  test('hands over by its own people what is its own, and no longer those who were taken off the list', async () => {
    const { community, admin, staff, newReward } = await newStation()
    const [keeper, helper] = [await newResident(community), await newResident(community)]
    const register = (people: string[]) =>
      admin.call('POST /reward-work/merchants', { community, name: '老王粮油', address: '江汉路 8 号', people })
    expect(await refusalOf(register(['per_01J9ZZZZZZZZZZZZZZZZZZZZZZ']))).toBe('person.unknown')
    const merchant = await register([keeper.id, helper.id])
    expect(await refusalOf(newReward({ merchantId: 'mer_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('merchant.unknown')
    const { id: rewardId } = await newReward({ merchantId: merchant.id })
    const family = await newFamily(community, 240)
    const { code, place } = await redeemed(family.head, rewardId, { quantity: 2 })
    expect(place).toEqual({ name: '老王粮油', address: '江汉路 8 号' })
    expect(await refusalOf(staff.call('POST /voucher-work/looks', { code }))).toBe('voucher.elsewhere')
    await helper.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 2 })
    const change = (version: number, active: boolean) => admin.call('PUT /reward-work/merchants/:merchantId', {
      merchantId: merchant.id, community, version, active, name: '老王粮油', address: '江汉路 8 号', people: [keeper.id],
    })
    await change(1, false)
    expect(await refusalOf(change(1, false))).toBe('merchant.stale')
    expect(await refusalOf(newReward({ merchantId: merchant.id }))).toBe('merchant.closed')
    expect(await refusalOf(helper.call('POST /voucher-work/looks', { code }))).toBe('voucher.notStaff')
    await keeper.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 })
    const { items } = await admin.call('GET /voucher-work/hand-overs', { community, merchantId: merchant.id })
    expect(items.map(({ costFen, merchantName }) => [costFen, merchantName])).toEqual([[2500, '老王粮油'], [2500, '老王粮油']])
    expect((await admin.call('GET /reward-work/merchants', { community })).items)
      .toMatchObject([{ active: false, people: [{ personId: keeper.id }] }])
  })
})

describe('A market day', () => {
  const plan = async ({ community, admin }: Awaited<ReturnType<typeof newStation>>, more: object = {}) =>
    admin.call('POST /reward-work/markets', {
      community, title: '秋季市集', place: '小广场', opensAt: clock.in(3 * dayMinutes), closesAt: clock.in(3 * dayMinutes + 240),
      stalls: ['粮油摊', '理发摊'], ...more,
    })

  test('lets its rewards be redeemed and fetched only in its hours', async () => {
    const station = await newStation()
    const { community, admin, staff, newReward } = station
    expect(await refusalOf(plan(station, { opensAt: clock.in(-10) }))).toBe('market.times')
    expect(await refusalOf(plan(station, { redeemFrom: clock.in(4 * dayMinutes) }))).toBe('market.times')
    const { id: marketId } = await plan(station)
    expect(await refusalOf(newReward({ marketId, stall: '花摊' }))).toBe('market.stall')
    expect(await refusalOf(newReward({ marketId: 'mkt_01J9ZZZZZZZZZZZZZZZZZZZZZZ', stall: '粮油摊' }))).toBe('market.unknown')
    const { id: rewardId } = await newReward({ marketId, stall: '粮油摊' })
    const family = await newFamily(community, 160)
    expect((await family.head.call('GET /rewards', { marketId })).items).toMatchObject([{ id: rewardId, market: { stall: '粮油摊' } }])
    expect((await family.head.call('GET /markets', {})).items.map(({ id }) => id)).toEqual([marketId])
    expect(await refusalOf(redeemed(family.head, rewardId))).toBe('market.closed')
    clock.advance(3 * dayMinutes + 10)
    const { code } = await redeemed(family.head, rewardId)
    await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 })
    const { id: forgotten } = await redeemed(family.head, rewardId)
    clock.advance(300)
    expect((await family.head.call('GET /rewards', {})).items).toEqual([])
    await doWhatIsDue()
    expect(await family.head.call('GET /vouchers/:voucherId', { voucherId: forgotten })).toMatchObject({ state: 'expired' })
    expect(await family.points()).toBe(80)
    expect(await refusalOf(admin.call('POST /reward-work/markets/:marketId/cancellation', { marketId, community, reason: '下雨' })))
      .toBe('market.over')
    expect(await refusalOf(newReward({ marketId, stall: '粮油摊' }))).toBe('market.over')
  })

  test('with orders beforehand is called off: all of it goes back within the minute, once', async () => {
    const station = await newStation()
    const { community, admin, staff, newReward, stockOf } = station
    const { id: marketId } = await plan(station, { redeemFrom: clock.in(0) })
    const { id: rewardId } = await newReward({ marketId, stall: '理发摊' })
    const { id: kept } = await newReward()
    const family = await newFamily(community, 320)
    clock.advance(1)
    const { code } = await redeemed(family.head, rewardId, { quantity: 2 })
    await redeemed(family.head, kept)
    expect(await refusalOf(staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 2 }))).toBe('market.closed')
    const off = () => admin.call('POST /reward-work/markets/:marketId/cancellation', { marketId, community, reason: '下雨' })
    await off()
    expect(await refusalOf(off())).toBe('market.cancelled')
    expect(await refusalOf(redeemed(family.head, rewardId))).toBe('market.cancelled')
    await doWhatIsDue()
    await doWhatIsDue()
    expect(await family.points()).toBe(240)
    expect(await stockOf(rewardId)).toMatchObject({ inStock: 10, held: 0 })
    expect(await stockOf(kept)).toMatchObject({ inStock: 9, held: 1 })
    await drain()
    expect((await family.head.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('voucher.marketOff')
  })

  test('called off ends the vouchers that were made for it, wherever their reward stands by now, and no others', async () => {
    const station = await newStation()
    const { community, admin, newReward, stockOf } = station
    const [first, second] = [await plan(station, { redeemFrom: clock.in(0) }), await plan(station, { redeemFrom: clock.in(0) })]
    const { id: rewardId } = await newReward({ marketId: first.id, stall: '理发摊' })
    const family = await newFamily(community, 240)
    clock.advance(1)
    const { id: forFirst } = await redeemed(family.head, rewardId)
    await admin.call('PUT /reward-work/rewards/:rewardId', { rewardId, community, version: 1, ...fields, marketId: second.id, stall: '理发摊' })
    const { id: forSecond } = await redeemed(family.head, rewardId)
    const off = (marketId: string) =>
      admin.call('POST /reward-work/markets/:marketId/cancellation', { marketId, community, reason: '下雨' })
    const states = async () => [forFirst, forSecond].map(async (voucherId) =>
      (await family.head.call('GET /vouchers/:voucherId', { voucherId })).state)
    await off(first.id)
    await doWhatIsDue()
    expect(await Promise.all(await states())).toEqual(['expired', 'open'])
    await off(second.id)
    await doWhatIsDue()
    expect(await Promise.all(await states())).toEqual(['expired', 'expired'])
    expect([await family.points(), await stockOf(rewardId)]).toMatchObject([240, { inStock: 10, held: 0 }])
  })

  test('called off leaves what is on its way to the door; brought back, it ends with the hours of that day', async () => {
    const station = await newStation()
    const { community, admin, staff, newReward } = station
    const { id: marketId } = await plan(station, { redeemFrom: clock.in(0) })
    const { id: rewardId } = await newReward({ marketId, stall: '理发摊' })
    const family = await newFamily(community, 240)
    clock.advance(1)
    const made = []
    for (const step of ['sent', 'sent', 'ready'] as const) {
      const { id: voucherId } = await redeemed(family.head, rewardId, { delivery: true })
      await staff.call('POST /voucher-work/deliveries/:voucherId/steps', { voucherId, community, step })
      made.push(voucherId)
    }
    const [atDoor, nobodyThere, packed] = made as [string, string, string]
    const state = async (voucherId: string) => (await family.head.call('GET /vouchers/:voucherId', { voucherId })).state
    await admin.call('POST /reward-work/markets/:marketId/cancellation', { marketId, community, reason: '下雨' })
    await doWhatIsDue()
    expect([await state(atDoor), await state(nobodyThere), await state(packed)]).toEqual(['open', 'open', 'expired'])
    expect(await staff.call('POST /voucher-work/deliveries/:voucherId/hand-over', { voucherId: atDoor, community, receivedBy: '女儿' }))
      .toMatchObject({ state: 'handedOver' })
    await staff.call('POST /voucher-work/deliveries/:voucherId/steps', { voucherId: nobodyThere, community, step: 'ready' })
    clock.advance(4 * dayMinutes)
    for (let round = 0; round < 2; round++) await doWhatIsDue()
    expect([await state(nobodyThere), await family.points()]).toEqual(['expired', 160])
  })
})
