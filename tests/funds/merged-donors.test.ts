import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GivingStage, begin, give, givingStage, mustAgree, payOnPhone, seen } from '../support/giving.ts'
import { answer, enter, newReference } from '../support/incoming.ts'
import { look, named, pledge, seenBy } from '../support/matching.ts'
import { mergeInto } from '../support/merging.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
afterAll(() => stage.stop())

const pair = async (): Promise<[Person, Person]> => [await newResident(stage.stage.community), await newResident(stage.stage.community)]
const merge = (double: Person, keep: Person) => mergeInto(stage.stage.community, double, keep)
const giftsOf = async (by: Person, paging: { limit?: number; cursor?: string } = {}) => by.call('GET /me/gifts', paging)

describe('After two records of a donor have become one (PEERS 1.11)', () => {
  test('all gifts of both are theirs, in order and page by page; what was on its way comes, is taken back, and no fen is doubled', async () => {
    const [double, keep] = await pair()
    const { id: campaignId } = await stage.open()
    const first = await give(stage, double, campaignId, 1_000, { shownName: 'full' })
    const second = await give(stage, keep, campaignId, 2_000)
    const underWay = await begin(double, campaignId, 3_000)
    const last = await give(stage, keep, campaignId, 4_000)
    await merge(double, keep)
    payOnPhone(stage, underWay)
    await stage.world.pay.settled()
    await drain()
    const all = [last, underWay.gift, second, first].map(({ id }) => id)
    expect((await giftsOf(keep)).items.map(({ id }) => id)).toEqual(all)
    expect((await giftsOf(double)).items.map(({ id }) => id)).toEqual(all)
    const pages: string[] = []
    let cursor: string | undefined
    do {
      const page = await giftsOf(keep, { limit: 1, ...(cursor ? { cursor } : {}) })
      pages.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor)
    expect(pages).toEqual(all)
    expect((await seen(keep, underWay.gift.id)).gift).toMatchObject({ state: 'paid', amountFen: 3_000 })
    expect((await keep.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'gift.paid')).toHaveLength(3)
    // The name that its giver let be seen in full is the name of the record that stays.
    const wall = await stage.stage.resident.call('GET /campaigns/:campaignId/gifts', { campaignId })
    expect(wall.items).toContainEqual(expect.objectContaining({ name: keep.name, amountFen: 1_000 }))
    expect((await keep.call('GET /me/gifts/:giftId/certificate', { giftId: first.id }))).toMatchObject({ name: keep.name, amountFen: 1_000 })
    const year = Number(new Date(clock.now()).toISOString().slice(0, 4))
    const years = await Promise.all([year - 1, year, year + 1].map((one) => keep.call('GET /me/giving-years/:year', { year: one })))
    expect(years.reduce((sum, { givenFen }) => sum + givenFen, 0)).toBe(10_000)
    await keep.call('POST /me/gifts/:giftId/refunds', { giftId: first.id, amountFen: 400 })
    await stage.settle()
    await mustAgree(stage, campaignId, all.map((id) => [keep, id]))
    const lines = (await keep.call('GET /me/data-export', {})).text.split('\n').filter((line) => line.includes('"list":"donations"'))
    expect(lines).toHaveLength(4)
  })

  test('receipts and agreements are asked for, agreed to and seen by them, also those that were begun before', async () => {
    const { stage: { officer, neighbour, community } } = stage
    const [double, keep] = await pair()
    const { id: campaignId } = await stage.open({ mode: 'TARGETED', members: [double.id] })
    const { id: giftId } = await give(stage, double, campaignId, 2_000)
    await double.call('POST /me/gifts/:giftId/agreement', { giftId })
    await officer.call('POST /fund-work/gifts/:giftId/agreements', { community, giftId, quality: '货币', use: '助餐', delivery: '已交付' })
    await merge(double, keep)
    await keep.call('POST /me/gifts/:giftId/agreement/consent', { giftId, edition: 1 })
    await keep.call('POST /me/gifts/:giftId/receipt', { giftId, payer: { kind: 'person', name: keep.name } })
    expect(await keep.call('GET /me/gifts/:giftId/papers', { giftId })).toMatchObject({
      receipts: true, receipt: { state: 'wanted' }, agreement: { state: 'agreed', donor: keep.name },
    })
    expect(await refusalOf(neighbour.call('GET /me/gifts/:giftId/papers', { giftId }))).toBe('gift.unknown')
  })

  test('whether their gift may be used otherwise is asked of them, and answered once (CF-11)', async () => {
    const { stage: { officer, community, fund } } = stage
    const [double, keep] = await pair()
    const [from, to] = [await stage.open(), await stage.open()]
    const { id: giftId } = await give(stage, double, from.id, 2_000)
    const { id: changeId } = await officer.call('POST /fund-work/funds/:fundId/use-changes', {
      community, fundId: fund.id, fromId: from.id, toId: to.id, giftId, reason: '助餐点停办', resolution: '2026 年第 5 次居民会议',
    })
    await merge(double, keep)
    expect((await keep.call('GET /me/use-changes', {})).items).toMatchObject([{ id: changeId, giftId }])
    await keep.call('POST /me/use-changes/:changeId/answer', { changeId, agrees: true })
    expect(await refusalOf(double.call('POST /me/use-changes/:changeId/answer', { changeId, agrees: false }))).toBe('useChange.state')
    expect((await keep.call('GET /me/use-changes', {})).items).toEqual([])
  })

  test('what staff entered under the old record waits for their yes, and counts once', async () => {
    const [double, keep] = await pair()
    const { id: campaignId } = await stage.open({ plan: { ways: ['wechat', 'cash', 'bank'] } })
    const entering = { ...stage.stage, campaignId, colleague: stage.stage.officer, resident: double }
    const entry = await enter(entering, { reference: newReference() })
    await merge(double, keep)
    expect((await keep.call('GET /me/gift-entries', {})).items).toMatchObject([{ id: entry.id, state: 'waiting' }])
    expect(await answer(keep, entry.id, true)).toMatchObject({ state: 'agreed' })
    expect(await refusalOf(answer(double, entry.id, true))).toBe('entry.state')
    await drain()
    expect((await giftsOf(keep)).items).toMatchObject([{ id: entry.id, state: 'paid' }])
    expect((await keep.call('GET /campaigns/:campaignId', { campaignId })).raisedFen).toBe(20_000)
  })

  test('their own refund is decided by another, whichever record gave or proposed it (CF-03)', async () => {
    const { stage: { community, officer, second } } = stage
    const [double, keep] = await pair()
    const { id: campaignId } = await stage.open()
    const { id: giftId } = await give(stage, double, campaignId, 5_000)
    await merge(double, keep)
    await grant(keep, 'fundOfficer', community)
    await grant(keep, 'fundApprover', community)
    const asked = { community, giftId, amountFen: 1_000, ground: 'duplicate' as const, reason: '重复' }
    expect(await refusalOf(keep.call('POST /fund-work/gifts/:giftId/refunds', asked))).toBe('gift.ownGift')
    const { refunds: [refund] } = await officer.call('POST /fund-work/gifts/:giftId/refunds', asked)
    const decision = { community, giftId, refundId: refund?.id ?? '', accept: true, decision: '核实' }
    const decide = (by: Person) => by.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', decision)
    expect(await refusalOf(decide(keep))).toBe('gift.ownGift')
    expect((await decide(second)).refunds).toMatchObject([{ state: 'going' }])
    await stage.settle()
    expect((await seen(keep, giftId)).gift.refunds).toMatchObject([{ state: 'done', amountFen: 1_000 }])
  })

  test('a pledge’s cap for a person holds for both records together (PEERS 5.19)', async () => {
    const { stage: { community } } = stage
    const [double, keep] = [await newResident(community), await named(community)]
    const { id: campaignId } = await stage.open()
    const { id } = await pledge(stage, campaignId, { perPersonFen: 6_000 })
    const before = await give(stage, double, campaignId, 5_000)
    await look(stage, id, before.id, true)
    await merge(double, keep)
    const after = await give(stage, keep, campaignId, 5_000)
    const { gifts, match } = await seenBy(stage, campaignId, id)
    expect(gifts.map(({ giftId, matchedFen }) => [giftId, matchedFen]).sort()).toEqual([[before.id, 5_000], [after.id, 1_000]].sort())
    expect(match?.matchedFen).toBe(6_000)
  })
})
