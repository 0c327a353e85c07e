import { describe, expect, test } from 'vitest'
import '../../functions/entry/documents.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { readStanding } from '../../functions/ledger/balance.ts'
import { expireLots } from '../../functions/ledger/expire-lots.ts'
import { monthAfter } from '../../functions/ledger/lots.ts'
import { givePoints, newFamily } from '../support/households.ts'
import { doWhatIsDue, newStation, redeemed } from '../support/rewards.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { clock, grant, newResident, refusalOf } from '../support/world.ts'

const dayMinutes = 1440

describe('A voucher that nobody fetches', () => {
  test('reminds two days before, and gives points and stock back once, in the lots with their old ends (FP-08, FP-09)', async () => {
    const { community, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community)
    const [soon, later] = [monthAfter(clock.now(), 2), monthAfter(clock.now(), 9)]
    await givePoints(community, family.householdId, 90, { [soon]: 50, [later]: 40 })
    const { id } = await redeemed(family.head, rewardId)
    clock.advance(6 * dayMinutes)
    await doWhatIsDue()
    clock.advance(3 * dayMinutes)
    await doWhatIsDue()
    await doWhatIsDue()
    expect(await family.head.call('GET /vouchers/:voucherId', { voucherId: id })).toMatchObject({ state: 'expired', givenBack: 1 })
    expect((await readStanding(`familyPoint:household:${family.householdId}`)).lots).toEqual({ [soon]: 50, [later]: 40 })
    expect(await stockOf(rewardId)).toEqual({ received: 10, inStock: 10, held: 0, handedOver: 0, writtenOff: 0 })
    expect(await refusalOf(family.head.call('POST /vouchers/:voucherId/cancellation', { voucherId: id }))).toBe('voucher.ended')
    await drain()
    const { items } = await family.head.call('GET /me/notices', {})
    expect(items.map(({ kind }) => kind)).toEqual(['voucher.givenBack', 'voucher.ending', 'voucher.made'])
  })

  test('gives back also what has ended meanwhile, which lapses in the next night and is never revived (FP-08)', async () => {
    const { community, newReward } = await newStation()
    await setHere(community, 'points.voucherDays', 60)
    const { id: rewardId } = await newReward()
    const family = await newFamily(community)
    const month = monthAfter(clock.now(), 0)
    await givePoints(community, family.householdId, 80, { [month]: 80 })
    await drain()
    await redeemed(family.head, rewardId)
    clock.advance(40 * dayMinutes)
    await expireLots()
    expect(await family.points()).toBe(0)
    clock.advance(21 * dayMinutes)
    await doWhatIsDue()
    expect(await family.points()).toBe(80)
    expect((await family.head.call('GET /rewards/:rewardId', { rewardId })).mine).toEqual({ balance: 0, most: 0, refusal: 'balance.short' })
    expect(await refusalOf(redeemed(family.head, rewardId))).toBe('balance.short')
    await expireLots()
    expect(await family.points()).toBe(0)
  })

  test('comes back into a frozen account too, and stays there', async () => {
    const { community, newReward } = await newStation()
    const { id: rewardId } = await newReward()
    const family = await newFamily(community, 160)
    const street = await newResident(community)
    await grant(street, 'streetAdmin', community.slice(0, 9))
    await redeemed(family.head, rewardId)
    const account = `familyPoint:household:${family.householdId}`
    await drain()
    await street.call('POST /accounts/:account/states', { account, state: 'frozen', reason: '核对' })
    expect(await refusalOf(redeemed(family.head, rewardId))).toBe('account.frozen')
    clock.advance(9 * dayMinutes)
    await doWhatIsDue()
    await doWhatIsDue()
    expect(await readStanding(account)).toMatchObject({ balance: 160, state: 'frozen' })
  })
})

describe('What cannot be fetched', () => {
  test('is brought: packed, sent, handed over at the door to somebody by name (PEERS 4.15)', async () => {
    const { community, staff, newReward, stockOf } = await newStation()
    const { id: rewardId } = await newReward()
    const { id: notBrought } = await newReward({ delivers: false })
    const family = await newFamily(community, 200)
    const { head } = family
    expect(await refusalOf(redeemed(head, notBrought, { delivery: true }))).toBe('reward.noDelivery')
    const { id: voucherId, code } = await redeemed(head, rewardId, { delivery: true })
    const which = { voucherId, community }
    const worker = await newResident(community, 'gridWorker')
    expect((await worker.call('GET /voucher-work/deliveries', { community })).items).toMatchObject([{ id: voucherId, delivery: 'ordered', left: 1 }])
    const atDoor = () => worker.call('POST /voucher-work/deliveries/:voucherId/hand-over', { ...which, receivedBy: '女儿' })
    expect(await refusalOf(atDoor())).toBe('voucher.step')
    const step = (one: 'ready' | 'sent') => worker.call('POST /voucher-work/deliveries/:voucherId/steps', { ...which, step: one })
    await step('ready')
    expect(await refusalOf(step('ready'))).toBe('voucher.step')
    await step('sent')
    expect(await refusalOf(head.call('POST /vouchers/:voucherId/cancellation', { voucherId }))).toBe('voucher.sent')
    expect(await refusalOf(staff.call('POST /voucher-work/hand-overs', { code, quantity: 1, left: 1 }))).toBe('voucher.delivered')
    clock.advance(9 * dayMinutes)
    await doWhatIsDue()
    await doWhatIsDue()
    expect(await atDoor()).toMatchObject({ state: 'handedOver', left: 0 })
    expect((await worker.call('GET /voucher-work/deliveries', { community })).items).toEqual([])
    expect((await staff.call('GET /voucher-work/hand-overs', { community })).items).toMatchObject([{ receivedBy: '女儿' }])
    expect(await stockOf(rewardId)).toMatchObject({ held: 0, handedOver: 1 })
  })
})

test('After all of this the books balance, and every voucher holds what its account holds', async () => {
  await drain()
  clock.advance(1)
  expect((await reconcile()).faults).toEqual([])
})
