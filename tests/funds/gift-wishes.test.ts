import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as kept from '../../functions/funds/giving/wishes/items.ts'
import { readRow } from '../../functions/platform/row.ts'
import { chinaDayEnd } from '../../shared/units.ts'
import { dayIn } from '../support/funds.ts'
import { type GivingStage, begin, give, givingStage, mustAgree, payOnPhone, seen } from '../support/giving.ts'
import { join } from '../support/households.ts'
import { mergeInto } from '../support/merging.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { answerWish, childAtHome, payWish, related, wardWishesOf, wishFor, wishesOf, withdrawWish } from '../support/wishes.ts'
import { type Person, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
afterAll(() => stage.stop())

const home = (years?: number) => childAtHome(stage.stage.community, years)
const told = async (by: Person) => (await by.call('GET /me/notices', { limit: 100 })).items.map(({ kind }) => kind)
const settled = async (begun: Awaited<ReturnType<typeof payWish>>) => {
  payOnPhone(stage, begun)
  await stage.world.pay.settled()
  await drain()
}
const dayMinutes = 24 * 60

describe('CF-16 A gift of a child of eight to seventeen', () => {
  test('is wished for by the child, agreed to by the guardian on their own phone, and then paid once, within a day', async () => {
    const { parent, child } = await home()
    const { id: campaignId } = await stage.open()
    expect((await wishesOf(child)).age).toBe('asks')
    expect(await refusalOf(begin(child, campaignId, 2_000))).toBe('gift.guardian')
    const wish = await wishFor(child, campaignId, { message: '爷爷奶奶保重' })
    expect(wish).toMatchObject({ state: 'asked', amountFen: 2_000, campaign: { id: campaignId, title: '长者助餐' } })
    expect(await refusalOf(payWish(child, wish.id))).toBe('giftWish.state')
    await drain()
    expect(await told(parent)).toContain('giftWish.asked')
    const [asked] = await wardWishesOf(parent)
    expect(asked).toMatchObject({ id: wish.id, amountFen: 2_000, message: '爷爷奶奶保重', childName: expect.stringContaining('*') })
    expect(await answerWish(parent, wish.id)).toMatchObject({ state: 'agreed', answeredByName: expect.stringContaining('*') })
    await drain()
    expect(await told(child)).toContain('giftWish.agreed')
    const begun = await payWish(child, wish.id)
    expect(await refusalOf(payWish(child, wish.id))).toBe('giftWish.state')
    await settled(begun)
    expect((await seen(child, begun.gift.id)).gift).toMatchObject({ state: 'paid', amountFen: 2_000 })
    expect((await wishesOf(child)).items).toMatchObject([{ id: wish.id, state: 'begun', giftId: begun.gift.id, giftState: 'paid' }])
    expect(await refusalOf(payWish(child, wish.id))).toBe('giftWish.state')
    expect((await told(child)).filter((kind) => kind === 'gift.paid')).toHaveLength(1)
    expect(await told(parent)).toContain('giftWish.paid')
    await mustAgree(stage, campaignId, [[child, begun.gift.id]])
  })

  test('is nobody’s to agree to but a verified guardian’s who is of the household now; a yes to volunteering is no yes to money', async () => {
    const { parent, child, householdId } = await home()
    const { id: campaignId } = await stage.open()
    const sibling = await newResident(stage.stage.community)
    await know(sibling.id, { birthDay: bornYearsAgo(16), guardianId: parent.id, guardianConsentAt: new Date().toISOString() })
    await join(parent, householdId, sibling)
    const uncle = await join(parent, householdId, await newResident(stage.stage.community))
    await know(uncle.id, { birthDay: bornYearsAgo(45) })
    const wish = await wishFor(child, campaignId)
    for (const other of [sibling, uncle, child, stage.stage.resident]) {
      expect(await wardWishesOf(other)).toEqual([])
      expect(await refusalOf(answerWish(other, wish.id))).toBe('giftWish.unknown')
    }
    expect(await refusalOf(payWish(parent, wish.id))).toBe('giftWish.unknown')
    // The relation that made the guardian one is on record no more.
    await know(child.id, { kin: [] })
    expect(await refusalOf(answerWish(parent, wish.id))).toBe('giftWish.guardian')
    expect(await wardWishesOf(parent)).toEqual([])
    await related(child, parent)
    expect(await wardWishesOf(parent)).toMatchObject([{ id: wish.id, state: 'asked' }])
    await answerWish(parent, wish.id)
    await know(child.id, { kin: [] })
    expect(await refusalOf(payWish(child, wish.id))).toBe('giftWish.guardian')
    expect(await wardWishesOf(parent)).toEqual([])
    await related(child, parent)
    expect((await payWish(child, wish.id)).gift.state).toBe('waiting')
  })

  test('ends with a no, with a yes that is taken back before it is paid, and with silence; told gently, nothing is charged', async () => {
    const { parent, child } = await home()
    const { id: campaignId } = await stage.open()
    const [no, back, silent] = [await wishFor(child, campaignId), await wishFor(child, campaignId), await wishFor(child, campaignId)]
    expect(await refusalOf(wishFor(child, campaignId))).toBe('giftWish.enough')
    expect(await answerWish(parent, no.id, false)).toMatchObject({ state: 'refused' })
    expect(await refusalOf(answerWish(parent, no.id))).toBe('giftWish.state')
    await answerWish(parent, back.id)
    await answerWish(parent, back.id, false)
    expect(await refusalOf(payWish(child, back.id))).toBe('giftWish.state')
    const agreed = await wishFor(child, campaignId)
    await answerWish(parent, agreed.id)
    stage.advance(dayMinutes)
    expect(await refusalOf(payWish(child, agreed.id))).toBe('giftWish.state')
    stage.advance(2 * dayMinutes)
    expect(await refusalOf(answerWish(parent, silent.id))).toBe('giftWish.state')
    await stage.settle()
    const states = (await wishesOf(child)).items.map(({ id, state }) => [id, state])
    expect(Object.fromEntries(states)).toEqual({ [no.id]: 'refused', [back.id]: 'refused', [silent.id]: 'lapsed', [agreed.id]: 'lapsed' })
    const kinds = await told(child)
    expect(kinds.filter((kind) => kind === 'giftWish.refused')).toHaveLength(2)
    expect(kinds.filter((kind) => kind === 'giftWish.silent' || kind === 'giftWish.over')).toHaveLength(2)
    expect((await child.call('GET /me/gifts', {})).items).toEqual([])
  })

  test('waits no longer than the campaign takes gifts, for the answer and for the payment; the child is told until when', async () => {
    const { parent, child } = await home()
    const lastDay = dayIn(1)
    const endsAt = chinaDayEnd(lastDay)
    const { id: campaignId } = await stage.open({ plan: { lastDay } })
    const wish = await wishFor(child, campaignId)
    expect(wish.endsAt).toBe(endsAt)
    stage.advance(dayMinutes)
    expect(await answerWish(parent, wish.id)).toMatchObject({ state: 'agreed', endsAt })
    await drain()
    const { items } = await child.call('GET /me/notices', { limit: 100 })
    expect(items.find(({ kind }) => kind === 'giftWish.agreed')?.values).toMatchObject({ until: endsAt })
  })

  test('is the child’s to take back, asked about or agreed to, until they have gone to pay; nobody is told of silence then', async () => {
    const { parent, child } = await home()
    const { id: campaignId } = await stage.open()
    const [asked, agreed, paid] = [await wishFor(child, campaignId), await wishFor(child, campaignId), await wishFor(child, campaignId)]
    await answerWish(parent, agreed.id)
    await answerWish(parent, paid.id)
    expect(await refusalOf(wishFor(child, campaignId))).toBe('giftWish.enough')
    for (const other of [parent, stage.stage.resident]) expect(await refusalOf(withdrawWish(other, asked.id))).toBe('giftWish.unknown')
    for (const { id } of [asked, agreed]) expect(await withdrawWish(child, id)).toMatchObject({ id, state: 'lapsed' })
    expect(await refusalOf(withdrawWish(child, asked.id))).toBe('giftWish.state')
    expect(await refusalOf(answerWish(parent, asked.id))).toBe('giftWish.state')
    expect(await refusalOf(payWish(child, agreed.id))).toBe('giftWish.state')
    const begun = await payWish(child, paid.id)
    expect(await refusalOf(withdrawWish(child, paid.id))).toBe('giftWish.state')
    await settled(begun)
    expect((await wishFor(child, campaignId)).state).toBe('asked')
    stage.advance(4 * dayMinutes)
    await stage.settle()
    // Of the new wish alone.
    expect((await told(child)).filter((kind) => kind === 'giftWish.silent' || kind === 'giftWish.over')).toEqual(['giftWish.silent'])
  })

  test('is looked at by the child’s age at each step: a birthday put right to below eight ends in a refusal', async () => {
    const { parent, child } = await home()
    const { id: campaignId } = await stage.open()
    const [asked, agreed] = [await wishFor(child, campaignId), await wishFor(child, campaignId)]
    await answerWish(parent, agreed.id)
    await know(child.id, { birthDay: bornYearsAgo(7) })
    expect(await refusalOf(answerWish(parent, asked.id))).toBe('gift.tooYoung')
    expect(await refusalOf(payWish(child, agreed.id))).toBe('gift.tooYoung')
    expect(await answerWish(parent, asked.id, false)).toMatchObject({ state: 'refused' })
  })

  test('that was broken off in WeChat may be paid anew within the day, never twice', async () => {
    const { parent, child } = await home()
    const { id: campaignId } = await stage.open()
    const { id } = await wishFor(child, campaignId)
    await answerWish(parent, id)
    const first = await payWish(child, id)
    stage.advance(20)
    await stage.settle()
    expect((await wishesOf(child)).items).toMatchObject([{ giftId: first.gift.id, giftState: 'closed' }])
    const again = await payWish(child, id)
    expect(again.gift.id).not.toBe(first.gift.id)
    await settled(again)
    expect(await refusalOf(payWish(child, id))).toBe('giftWish.state')
    expect((await child.call('GET /me/gifts', {})).items.map(({ state }) => state)).toEqual(['paid', 'closed'])
    const { id: late } = await wishFor(child, campaignId)
    await answerWish(parent, late)
    stage.advance(dayMinutes - 10)
    const { gift } = await payWish(child, late)
    expect(Date.parse(gift.endsAt ?? '') - Date.parse(gift.at)).toBeLessThanOrEqual(10 * 60_000)
  })

  test('is refused below eight, and from eighteen on asks nobody; without a guardian or for a large sum it says what to do', async () => {
    const { community } = stage.stage
    const { id: campaignId } = await stage.open()
    const [small, grown] = [await home(7), await home(18)]
    expect([(await wishesOf(small.child)).age, (await wishesOf(grown.child)).age]).toEqual(['tooYoung', 'grown'])
    expect(await refusalOf(wishFor(small.child, campaignId))).toBe('gift.tooYoung')
    expect(await refusalOf(wishFor(grown.child, campaignId))).toBe('giftWish.grown')
    const alone = await newResident(community)
    await know(alone.id, { birthDay: bornYearsAgo(12) })
    expect(await refusalOf(wishFor(alone, campaignId))).toBe('giftWish.noGuardian')
    // Verified, but of another household; of the household, but with no birthday on record.
    const apart = await newResident(community)
    await know(apart.id, { birthDay: bornYearsAgo(40) })
    await related(alone, apart)
    expect(await refusalOf(wishFor(alone, campaignId))).toBe('giftWish.noGuardian')
    const { parent, child } = await home()
    await know(parent.id, { birthDay: undefined })
    expect(await refusalOf(wishFor(child, campaignId))).toBe('giftWish.noGuardian')
    await know(parent.id, { birthDay: bornYearsAgo(40) })
    expect(await refusalOf(wishFor(child, campaignId, { amountFen: 5_000_001 }))).toBe('giftWish.large')
    expect(await refusalOf(wishFor(child, campaignId, { shownName: 'full' as never }))).toBe('input.invalid')
    const wish = await wishFor(child, campaignId)
    await stage.stage.officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '合并' })
    expect(await refusalOf(answerWish(parent, wish.id))).toBe('campaign.state')
    expect(await answerWish(parent, wish.id, false)).toMatchObject({ state: 'refused' })
    expect(await refusalOf(answerWish(parent, 'gwi_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('giftWish.unknown')
  })

  test('that came without a guardian’s yes, its birthday put right later, goes back on that ground; no wall shows a child’s whole name', async () => {
    const { stage: { officer, approver, community, neighbour } } = stage
    const { id: campaignId } = await stage.open()
    const young = await newResident(community)
    const { id: giftId } = await give(stage, young, campaignId, 3_000, { shownName: 'full' })
    const wall = async () => (await neighbour.call('GET /campaigns/:campaignId/gifts', { campaignId })).items[0]?.name
    expect(await wall()).toBe(young.name)
    await know(young.id, { birthDay: bornYearsAgo(11) })
    expect(await wall()).toContain('*')
    stage.advance(2 * dayMinutes)
    const { refunds: [refund] } = await officer.call('POST /fund-work/gifts/:giftId/refunds', {
      community, giftId, amountFen: 3_000, ground: 'minor', reason: '捐款时不满十八岁，家长没有同意',
    })
    await approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId, refundId: refund?.id ?? '', accept: true, decision: '户口本已核对',
    })
    await stage.settle()
    expect((await seen(young, giftId)).gift).toMatchObject({ goneFen: 3_000, refunds: [{ ground: 'minor', state: 'done' }] })
  })

  test('is in the copy of the child’s data and gone when it is erased; what was given stays, and who agreed by id (PV-02, PV-03)', async () => {
    const { parent, child } = await home()
    const { id: campaignId } = await stage.open()
    const { id } = await wishFor(child, campaignId, { message: '加油' })
    await answerWish(parent, id)
    await settled(await payWish(child, id))
    const lines = async (by: Person, list: string) => (await by.call('GET /me/data-export', {})).text.split('\n')
      .filter((line) => line.includes(`"list":"${list}"`))
    const [mine] = await lines(child, 'giftWishes')
    expect(mine).toContain('加油')
    expect(mine).not.toContain(parent.id)
    expect(await lines(parent, 'giftWishesAnswered')).toHaveLength(1)
    expect(await lines(child, 'giftWishesAsked')).toHaveLength(1)
    await child.call('POST /me/closing', { erase: true })
    stage.advance(16 * dayMinutes)
    await stage.settle()
    expect(await wardWishesOf(parent)).toEqual([])
    expect(await readRow({ pk: kept.wishesOf(child.id), sk: kept.askedKey })).toBeUndefined()
    expect((await neighbourSees(campaignId)).raisedFen).toBe(2_000)
  })

  test('asked about under a guardian’s old record is answered under the one that stays (PEERS 1.11)', async () => {
    const { parent, child, householdId } = await home()
    const { id: campaignId } = await stage.open()
    const { id } = await wishFor(child, campaignId)
    const keep = await join(parent, householdId, await newResident(stage.stage.community))
    await know(keep.id, { birthDay: bornYearsAgo(40) })
    // Kin is settled before a merge: given anew to the record that stays.
    await know(parent.id, { kin: [] })
    await mergeInto(stage.stage.community, parent, keep)
    await related(child, keep)
    expect(await wardWishesOf(keep)).toMatchObject([{ id, state: 'asked' }])
    expect(await answerWish(keep, id)).toMatchObject({ state: 'agreed' })
  })

  test('is not agreed to twice, however many guardians answer at once', async () => {
    const { parent, child, householdId } = await home()
    const { id: campaignId } = await stage.open()
    const other = await join(parent, householdId, await newResident(stage.stage.community))
    await know(other.id, { birthDay: bornYearsAgo(41) })
    const seenBy = { relation: 'parent' as const, verifiedBy: 'per_worker', at: new Date().toISOString() }
    await know(child.id, { kin: [{ personId: parent.id, ...seenBy }, { personId: other.id, ...seenBy }] })
    const { id } = await wishFor(child, campaignId)
    const ends = await Promise.all([parent, other].map((by) => refusalOf(answerWish(by, id))))
    expect(ends.filter((end) => end === 'giftWish.state')).toHaveLength(1)
    const tries = await Promise.all([payWish(child, id), payWish(child, id)].map((one) =>
      one.then(() => 'begun', (error: { problem?: { code: string } }) => error.problem?.code)))
    expect(tries.sort()).toEqual(['begun', 'giftWish.state'])
  })
})

const neighbourSees = (campaignId: string) => stage.stage.neighbour.call('GET /campaigns/:campaignId/gifts', { campaignId })
