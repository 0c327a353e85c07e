import { describe, expect, test } from 'vitest'
import '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { checkCharacter, codeText, isCode } from '../../shared/rewards.ts'
import { join, newFamily } from '../support/households.ts'
import { authorise, bornYearsAgo, know } from '../support/person.ts'
import { newStation, redeemed } from '../support/rewards.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

const dayMinutes = 1440

describe('Redeeming', () => {
  test('holds points and stock together and makes a voucher of twelve characters for seven days (FP-09)', async () => {
    const { community, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 200)
    const { code, qr, endsAt, ...voucher } = await redeemed(family.head, rewardId, { quantity: 2 })
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
    expect(isCode(code)).toBe(true)
    expect(qr).toBe(`linli:voucher:${code}`)
    expect(voucher).toMatchObject({ state: 'open', price: 80, quantity: 2, handedOver: 0, givenBack: 0, title: '大米一袋' })
    const days = (Date.parse(endsAt) - clock.now()) / 86_400_000
    expect(days).toBeGreaterThanOrEqual(7)
    expect(days).toBeLessThan(8)
    expect(await family.points()).toBe(40)
    expect(await balanceOf(`familyPoint:redemption:${voucher.id}`)).toBe(160)
    expect(await stockOf(rewardId)).toEqual({ received: 10, inStock: 8, held: 2, handedOver: 0, writtenOff: 0 })
  })

  test('is refused in words: unknown, off the list, another price, too few points, no household', async () => {
    const { community, admin, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 100)
    const ask = (change: object = {}) => refusalOf(family.head.call('POST /vouchers', { rewardId, quantity: 1, price: 80, ...change }))
    expect(await ask({ rewardId: 'rwd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('reward.unknown')
    expect(await ask({ price: 79 })).toBe('reward.price')
    expect(await ask({ quantity: 2 })).toBe('balance.short')
    expect(await ask({ quantity: 11 })).toBe('reward.few')
    const alone = await newResident(community)
    expect(await refusalOf(alone.call('POST /vouchers', { rewardId, quantity: 1, price: 80 }))).toBe('household.none')
    const elsewhere = await newFamily(await newCommunity(), 100)
    expect(await refusalOf(elsewhere.head.call('POST /vouchers', { rewardId, quantity: 1, price: 80 }))).toBe('reward.notFor')
    await admin.call('POST /reward-work/rewards/:rewardId/listing', { rewardId, community, listed: false, reason: '换季' })
    expect(await ask()).toBe('reward.off')
    expect(await family.points()).toBe(100)
  })

  test('ends at the last one: whoever comes later is told that it is gone, and loses nothing (FP-09)', async () => {
    const { community, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward({ stock: 1 })
    const [first, second] = [await newFamily(community, 80), await newFamily(community, 80)]
    await redeemed(first.head, rewardId)
    expect(await refusalOf(redeemed(second.head, rewardId))).toBe('reward.soldOut')
    expect(await second.points()).toBe(80)
    expect(await stockOf(rewardId)).toMatchObject({ inStock: 0, held: 1 })
  })

  test('keeps to the limits of person, household and group, and a voucher given back frees them again', async () => {
    const { community, newReward } = await newStation()
    const { id: rewardId } = await newReward({
      price: 10, limits: [
        { group: 'everyone', per: 'household', quantity: 2, period: 'ever' }, { group: 'elder60', per: 'household', quantity: 3, period: 'ever' },
        { group: 'everyone', per: 'person', quantity: 1, period: 'ever' }, { group: 'elder60', per: 'person', quantity: 2, period: 'ever' },
      ],
    })
    const family = await newFamily(community, 100)
    const { head } = family
    const partner = await join(family.head, family.householdId, await newResident(community))
    const { id: voucherId } = await redeemed(head, rewardId, { price: 10 })
    expect(await refusalOf(redeemed(head, rewardId, { price: 10 }))).toBe('reward.limit')
    expect((await head.call('GET /rewards/:rewardId', { rewardId })).mine).toEqual({ balance: 90, most: 0, refusal: 'reward.limit' })
    await redeemed(partner, rewardId, { price: 10 })
    await know(partner.id, { birthDay: bornYearsAgo(70) })
    expect((await partner.call('GET /rewards/:rewardId', { rewardId })).mine).toEqual({ balance: 80, most: 1 })
    await redeemed(partner, rewardId, { price: 10 })
    expect(await refusalOf(redeemed(partner, rewardId, { price: 10 }))).toBe('reward.limit')
    await head.call('POST /vouchers/:voucherId/cancellation', { voucherId })
    expect(await refusalOf(redeemed(partner, rewardId, { price: 10 }))).toBe('reward.limit')
    await know(head.id, { birthDay: bornYearsAgo(60) })
    await redeemed(head, rewardId, { price: 10 })
  })

  test('of what is kept for some is refused to others', async () => {
    const { community, newReward } = await newStation()
    const { id: rewardId } = await newReward({ audience: ['hardship', 'elder60'], price: 10 })
    const family = await newFamily(community, 100)
    expect(await refusalOf(redeemed(family.head, rewardId, { price: 10 }))).toBe('reward.notFor')
    await know(family.head.id, { care: { hardshipUntil: '2099-12-31' } })
    await redeemed(family.head, rewardId, { price: 10 })
  })

  test('is done by whom the household lets act for it, also at the desk, and by nobody else', async () => {
    const { community, staff, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 200)
    const daughter = await newResident(community)
    const forPerson = family.head.id
    const ask = (who = daughter) => who.call('POST /vouchers', { rewardId, quantity: 1, price: 80, forPerson })
    expect(await refusalOf(ask())).toBe('mandate.missing')
    await authorise(forPerson, daughter.id, { powers: ['points.redeem'] })
    const { id: voucherId } = await ask()
    expect((await daughter.call('GET /vouchers', { forPerson })).items.map(({ id }) => id)).toEqual([voucherId])
    expect((await daughter.call('GET /vouchers/:voucherId', { voucherId, forPerson })).code).toMatch(/^\w{12}$/)
    expect(await refusalOf(daughter.call('GET /vouchers/:voucherId', { voucherId }))).toBe('voucher.unknown')
    await grant(staff, 'gridWorker', community)
    await authorise(forPerson, 'desk', { powers: ['points.redeem'] })
    await ask(staff)
    expect(await family.points()).toBe(40)
  })
})

describe('Handing over', () => {
  test('happens once, by scanned or typed code, and spends the points (FP-09)', async () => {
    const { community, staff, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 80)
    const { id, code } = await redeemed(family.head, rewardId)
    const seen = await staff.call('POST /voucher-work/looks', { code: ` linli:voucher:${code} ` })
    expect(seen).toMatchObject({ title: '大米一袋', left: 1, state: 'open', householdName: expect.stringMatching(/^.\*.?家$/) })
    expect(JSON.stringify(seen)).not.toContain(family.head.name)
    const take = { code: codeText(code).toLowerCase(), quantity: 1, left: 1 }
    expect(await staff.call('POST /voucher-work/hand-overs', take)).toMatchObject({ state: 'handedOver', left: 0 })
    expect(await refusalOf(staff.call('POST /voucher-work/hand-overs', take))).toBe('voucher.used')
    expect(await refusalOf(family.head.call('POST /vouchers/:voucherId/cancellation', { voucherId: id }))).toBe('voucher.used')
    expect((await family.head.call('GET /vouchers/:voucherId', { voucherId: id })).code).toBeUndefined()
    expect(await balanceOf(`familyPoint:redemption:${id}`)).toBe(0)
    expect(await stockOf(rewardId)).toEqual({ received: 10, inStock: 9, held: 0, handedOver: 1, writtenOff: 0 })
    const { items } = await staff.call('GET /voucher-work/hand-overs', { community })
    expect(items).toMatchObject([{ quantity: 1, points: 80, costFen: 2500, title: '大米一袋' }])
  })

  test('works from two phones at once exactly once (FP-09)', async () => {
    const { community, staff, newReward, stockOf } = await newStation()
    const other = await newResident(community, 'stationStaff')
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 400)
    const { code } = await redeemed(family.head, rewardId, { quantity: 2 })
    const take = { code, quantity: 1, left: 2 }
    const outcomes = await Promise.all([staff, other].map((one) => refusalOf(one.call('POST /voucher-work/hand-overs', take))))
    expect(outcomes.filter((one) => one === 'voucher.moved').length).toBe(1)
    expect(outcomes.filter((one) => one.startsWith('no refusal')).length).toBe(1)
    expect(await stockOf(rewardId)).toMatchObject({ held: 1, handedOver: 1 })
    expect(await refusalOf(staff.call('POST /voucher-work/hand-overs', { code, quantity: 2, left: 1 }))).toBe('voucher.few')
  })

  test('in parts leaves the rest good; the rest that is not fetched comes back', async () => {
    const { community, staff, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward({ price: 20 })
    const family = await newFamily(community, 100)
    const { id, code } = await redeemed(family.head, rewardId, { quantity: 3, price: 20 })
    expect(await staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 3 })).toMatchObject({ left: 2, state: 'open' })
    const after = await family.head.call('POST /vouchers/:voucherId/cancellation', { voucherId: id })
    expect(after).toMatchObject({ state: 'cancelled', handedOver: 1, givenBack: 2 })
    expect(await family.points()).toBe(80)
    expect(await stockOf(rewardId)).toEqual({ received: 10, inStock: 9, held: 0, handedOver: 1, writtenOff: 0 })
    expect(await refusalOf(staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 2 }))).toBe('voucher.ended')
  })

  test('is not for own household or kin, nor for who is no staff, nor elsewhere (FP-09)', async () => {
    const { community, staff, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 200)
    const { code } = await redeemed(family.head, rewardId)
    const look = (who: typeof staff) => refusalOf(who.call('POST /voucher-work/looks', { code }))
    expect(await look(family.head)).toBe('voucher.notStaff')
    const member = await join(family.head, family.householdId, await newResident(community))
    await grant(member, 'stationStaff', community)
    expect(await look(member)).toBe('conflict.close')
    await know(staff.id, { kin: [{ personId: member.id, relation: 'sibling', verifiedBy: 'x', at: clock.in(0) }] })
    expect(await look(staff)).toBe('conflict.close')
    expect(await look(await newResident(await newCommunity(), 'stationStaff'))).toBe('voucher.elsewhere')
    const far = await newResident(community)
    await grant(far, 'stationStaff', await newCommunity())
    expect(await look(far)).toBe('voucher.elsewhere')
  })

  test('tells a slip in typing at once, counts codes that there are not, and stops the tenth (FP-09)', async () => {
    const { community, staff } = await newStation()
    await setHere(community, 'points.voucherTries', 3)
    const look = (code: string) => refusalOf(staff.call('POST /voucher-work/looks', { code }))
    expect(await look('0000-0000-0001')).toBe('voucher.mistyped')
    expect(await look('123')).toBe('voucher.mistyped')
    for (const body of ['ABCDEFGH123', 'ABCDEFGH124', 'ABCDEFGH125']) {
      expect(await look(`${body}${checkCharacter(body)}`)).toBe('voucher.unknown')
    }
    expect(await look('000000000000')).toBe('voucher.tries')
    clock.advance(dayMinutes)
    expect(await look('000000000000')).toBe('voucher.unknown')
  })

  test('by hundreds of guesses at once lets no more through than the day allows', async () => {
    const { community, staff } = await newStation()
    await setHere(community, 'points.voucherTries', 3)
    const outcomes = await Promise.all(Array.from({ length: 12 }, () =>
      refusalOf(staff.call('POST /voucher-work/looks', { code: '000000000000' }))))
    expect(outcomes.filter((one) => one === 'voucher.unknown').length).toBe(3)
    expect(outcomes.filter((one) => one === 'voucher.tries').length).toBe(9)
  })
})

test('After all of this the books balance, and every voucher holds what its account holds', async () => {
  await drain()
  clock.advance(1)
  expect((await reconcile()).faults).toEqual([])
})
