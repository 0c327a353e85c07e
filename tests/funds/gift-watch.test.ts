import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Given } from '../../functions/funds/giving/items.ts'
import { burstOf, roundTripOf, splitOf } from '../../functions/funds/oversight/watch/rules.ts'
import { creditCode, dayIn, draftOf } from '../support/funds.ts'
import { type GivingStage, begin, give, givingStage, payOnPhone } from '../support/giving.ts'
import { newHousehold } from '../support/households.ts'
import { setHere } from '../support/settings.ts'
import { approved } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
let campaignId = ''
const origin = { idNumber: '11010519491231002X', source: '卖掉了老房子' }

const found = async (by: Person = stage.stage.officer) => {
  await drain()
  const { community, fund } = stage.stage
  return (await by.call('GET /fund-work/funds/:fundId/gift-findings', { community, fundId: fund.id })).items
}
const of = async (rule: string) => (await found()).filter((one) => one.rule === rule)
const review = (by: Person, findingId: string, outcome: 'cleared' | 'reported' = 'cleared') =>
  by.call('POST /fund-work/gift-findings/:findingId/reviews', { community: stage.stage.community, findingId, outcome, word: '电话核实过' })

beforeAll(async () => {
  stage = await givingStage()
  campaignId = (await stage.open()).id
})
afterAll(async () => { await stage?.stop() })

describe('Large and odd gifts (CF-18)', () => {
  test('CF-18 a gift above the set sum is looked at by an officer, who sees its source with a reason and says a word', async () => {
    const { officer, community, mayor } = stage.stage
    const giver = await newResident(community)
    const gift = await give(stage, giver, campaignId, 5_000_001, { origin, shownName: 'none' })
    const [finding] = await of('large')
    expect(finding).toMatchObject({ state: 'open', count: 1, sumFen: 5_000_001, gifts: [{ id: gift.id, hasOrigin: true }] })
    expect(finding?.name).toBeUndefined()
    const id = finding?.id ?? ''
    const origins = (giftId: string) =>
      officer.call('POST /fund-work/gift-findings/:findingId/origins', { community, findingId: id, giftId, reason: '核查' })
    expect(await origins(gift.id)).toEqual({ idEnding: '002X', source: origin.source })
    await drain()
    const trail = await mayor.call('GET /audit/trail', { community })
    expect(trail.items.map(({ type }) => type)).toContain('giftOrigin.seen')
    expect(JSON.stringify(trail.items)).not.toContain(origin.source)
    const other = await give(stage, giver, campaignId, 100)
    expect(await refusalOf(origins(other.id))).toBe('gift.unknown')
    expect(await review(officer, id)).toMatchObject({ state: 'cleared', word: '电话核实过' })
    expect(await refusalOf(review(officer, id))).toBe('giftFinding.reviewed')
    expect(await refusalOf(review(officer, 'gfd_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('giftFinding.unknown')
    expect(await of('large')).toHaveLength(1)
  })

  test('CF-18 ten gifts of one person within a day come on the list once', async () => {
    const giver = await newResident(stage.stage.community)
    for (let index = 0; index < 9; index++) await give(stage, giver, campaignId, 100)
    expect(await of('burst')).toEqual([])
    await give(stage, giver, campaignId, 100)
    await give(stage, giver, campaignId, 100)
    const [burst, ...more] = await of('burst')
    expect(more).toEqual([])
    expect(burst).toMatchObject({ count: 10, sumFen: 1_000, name: expect.stringContaining('*') as string })
    expect(burst?.gifts).toHaveLength(11)
    const cleared = await review(stage.stage.officer, burst?.id ?? '')
    expect(cleared).toMatchObject({ state: 'cleared', count: 11, sumFen: 1_100 })
    expect(await of('burst')).toMatchObject([{ state: 'cleared' }])
    await give(stage, giver, campaignId, 300)
    const [again, ...others] = await of('burst')
    expect(others).toEqual([])
    expect(again).toMatchObject({ id: burst?.id, state: 'open', count: 12, sumFen: 1_400 })
    expect(again?.word).toBeUndefined()
    await review(stage.stage.officer, burst?.id ?? '')
    stage.advance(2 * 1440)
    await give(stage, giver, campaignId, 100)
    expect((await of('burst'))[0]?.gifts).toHaveLength(12)
  })

  test('CF-18 gifts that stay below the sum and pass it together within a week come on the list; those of two people do not', async () => {
    const { community, fund } = stage.stage
    const [giver, other] = [await newResident(community), await newResident(community)]
    await give(stage, giver, campaignId, 3_000_000)
    await give(stage, other, campaignId, 3_000_000)
    expect(await of('split')).toEqual([])
    stage.advance(3 * 1440)
    await give(stage, giver, campaignId, 2_500_000)
    const [split] = await of('split')
    expect(split).toMatchObject({ count: 2, sumFen: 5_500_000 })
    const outsider = await newResident(await newCommunity(), 'fundOfficer')
    expect(await refusalOf(outsider.call('GET /fund-work/funds/:fundId/gift-findings', { community, fundId: fund.id }))).toBe('role.scope')
  })

  test('CF-18 nobody looks at their own gifts, nor those of their household', async () => {
    const { community, officer } = stage.stage
    const close = await newResident(community)
    await newHousehold('一家', officer, close)
    await give(stage, close, campaignId, 6_000_000, { origin })
    const finding = (await of('large')).find(({ state }) => state === 'open')
    expect(await refusalOf(review(officer, finding?.id ?? ''))).toBe('conflict.close')
    expect((await review(stage.stage.approver, finding?.id ?? '', 'reported')).state).toBe('reported')
  })

  test('CF-18 what is given and taken back three times in a month comes on the list', async () => {
    const giver = await newResident(stage.stage.community)
    for (let index = 0; index < 3; index++) {
      const gift = await give(stage, giver, campaignId, 1_000)
      expect(await of('roundTrip')).toEqual([])
      await giver.call('POST /me/gifts/:giftId/refunds', { giftId: gift.id, amountFen: 1_000 })
      await stage.settle()
      await stage.settle()
    }
    const [trip] = await of('roundTrip')
    expect(trip).toMatchObject({ count: 3, sumFen: 3_000 })
    expect(trip?.gifts.every(({ goneFen }) => goneFen === 1_000)).toBe(true)
  })

  test('CF-18 money that goes to who gave, to their kin, or to an organisation that gave in kind, comes on the list', async () => {
    const { community, fund, officer } = stage.stage
    const [giver, helped] = [await newResident(community), await newResident(community)]
    await newHousehold('一家', giver, helped)
    await give(stage, giver, campaignId, 800_000)
    const spendingStage = { ...stage.stage, campaignId }
    await approved(spendingStage, 200_000, { payee: { name: '红巷诊所', account: '6222' }, beneficiaryId: helped.id })
    expect(await of('payee')).toMatchObject([{ count: 1, sumFen: 800_000, name: expect.stringContaining('*') as string }])
    await officer.call('POST /fund-work/goods', {
      community, fundId: fund.id, name: '大米', unit: '袋', food: false, fairValueFen: 500_000, evidence: '发票 0001', storage: '社区仓库', quantity: 10,
      giver: '红巷粮油店', anonymous: true, agreement: '2026-协-001', photos: [],
    })
    await approved(spendingStage, 100_001, { payee: { name: '红巷诊所', account: '6222' } })
    expect(await of('payee')).toHaveLength(1)
    const both = await approved(spendingStage, 100_001, { payee: { name: '红巷粮油店', account: '6222' }, beneficiaryId: helped.id })
    expect((await of('payee')).filter(({ spendingId }) => spendingId === both.id)).toHaveLength(2)
    const paid = await approved(spendingStage, 100_001, { payee: { name: '红巷粮油店', account: '6222' } })
    expect((await of('payee')).find(({ spendingId }) => spendingId === paid.id)).toMatchObject({ note: '红巷粮油店', sumFen: 100_001 })
  })

  test('CF-18 gifts that others have taken down come on the list too: by bank, and several of a platform at once', async () => {
    const { community, fund, officer, approver } = stage.stage
    const [giver, before] = [await newResident(community), (await of('large')).length]
    const at = { community, fundId: fund.id }
    const { id } = await officer.call('POST /fund-work/funds/:fundId/gift-entries', {
      ...at, way: 'bank', amountFen: 6_000_000, receivedOn: dayIn(0), reference: '20261130000177', donor: { kind: 'resident', personId: giver.id },
      shownName: 'masked', showsSum: true, photos: [], origin,
    })
    await giver.call('POST /me/gift-entries/:giftId/answers', { giftId: id, agrees: true })
    const platform = { name: '指定平台', url: 'https://gongyi.example.org/1' }
    const { id: listed } = await officer.call('POST /fund-work/campaigns', draftOf(stage.stage, {
      mode: 'PUBLIC_LINKOUT', plan: { ways: ['platform'], platform, firstDay: dayIn(10), lastDay: dayIn(60) },
    }))
    const which = { community, campaignId: listed }
    await officer.call('POST /fund-work/campaigns/:campaignId/filing', { ...which, number: `53420000MJ${creditCode().slice(-8)}`, filedOn: dayIn(0) })
    stage.advance(11 * 1440)
    await approver.call('POST /fund-work/campaigns/:campaignId/opening', which)
    const line = (reference: string, amountFen: number) => ({ day: dayIn(0), reference, amountFen, party: '热心网友' })
    await officer.call('POST /fund-work/funds/:fundId/statement-lines', {
      ...at, source: 'platform', campaignId: listed, lines: [line('P-1', 7_000_000), line('P-2', 100), line('P-3', 8_000_000)],
    })
    await approver.call('POST /fund-work/funds/:fundId/statement-lines/booking', { ...at, references: ['P-1', 'P-2', 'P-3'] })
    const large = await of('large')
    expect(large).toHaveLength(before + 3)
    expect(large.map(({ sumFen }) => sumFen)).toEqual(expect.arrayContaining([6_000_000, 7_000_000, 8_000_000]))
  })

  test('CF-18 the lines are settings of the community', async () => {
    await setHere(stage.stage.community, 'funds.burstGifts', 3)
    const giver = await newResident(stage.stage.community)
    for (let index = 0; index < 3; index++) await give(stage, giver, campaignId, 100)
    expect(await of('burst')).toHaveLength(2)
    const begun = await begin(giver, campaignId, 100)
    payOnPhone(stage, begun)
    await stage.settle()
    expect(await of('burst')).toHaveLength(2)
  })

  test('CF-18 many gifts that were begun and not paid hide none that was', async () => {
    const giver = await newResident(stage.stage.community)
    await give(stage, giver, campaignId, 3_000_000)
    for (let index = 0; index < 110; index++) {
      const at = new Date(clock.now() + index).toISOString()
      await Given.build(PutItemCommand).item({ personId: giver.id, at, giftId: `gft_unpaid${index}` }).send()
    }
    const before = (await of('split')).length
    stage.advance(60)
    await give(stage, giver, campaignId, 2_500_000)
    const splits = await of('split')
    expect(splits).toHaveLength(before + 1)
    expect(splits.find(({ sumFen }) => sumFen === 5_500_000)?.gifts).toHaveLength(2)
  })

  test('CF-18 pure: each line exactly', () => {
    const lines = { largeFen: 100, burstGifts: 3, splitDays: 7 }
    const at = Date.parse('2026-11-30T04:00:00.000Z')
    const gift = (amountFen: number, hoursAgo: number, goneFen = 0) =>
      ({ amountFen, goneFen, paidAt: new Date(at - hoursAgo * 3_600_000).toISOString() })
    expect(burstOf([gift(1, 1), gift(1, 2), gift(1, 25)], lines, at)).toHaveLength(0)
    expect(burstOf([gift(1, 1), gift(1, 2), gift(1, 23)], lines, at)).toHaveLength(3)
    expect(splitOf([gift(50, 1), gift(50, 2)], lines, at)).toHaveLength(0)
    expect(splitOf([gift(50, 1), gift(51, 2)], lines, at)).toHaveLength(2)
    expect(splitOf([gift(50, 1), gift(51, 24 * 8)], lines, at)).toHaveLength(0)
    expect(splitOf([gift(101, 1), gift(50, 2)], lines, at)).toHaveLength(0)
    expect(roundTripOf([gift(60, 1, 60), gift(60, 2, 41)], lines, at)).toHaveLength(2)
    expect(roundTripOf([gift(60, 1, 60), gift(60, 2, 40)], lines, at)).toHaveLength(0)
  })
})
