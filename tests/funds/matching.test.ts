import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { chinaDay } from '../../shared/units.ts'
import { dayIn, draftOf } from '../support/funds.ts'
import { type GivingStage, give, givingStage } from '../support/giving.ts'
import { type Entering, answer, newReference, photoOf, second } from '../support/incoming.ts'
import { newHousehold } from '../support/households.ts'
import { decide, look, named, pledge, propose, seenBy } from '../support/matching.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
afterAll(() => stage.stop())

const fundOf = (campaignId: string) => balanceOf(purposeAccount(campaignId))
const stateOf = async (campaignId: string, matchId: string, giftId: string) =>
  (await seenBy(stage, campaignId, matchId)).gifts.find((one) => one.giftId === giftId)

describe('CF-01 A sponsor’s pledge', () => {
  test('is put on record by one, confirmed by another who is not close to the sponsor, and then matches (CF-03)', async () => {
    const { stage: { community, officer, approver, second, resident } } = stage
    const { id: campaignId } = await stage.open()
    expect(await refusalOf(propose(stage, campaignId, { perPersonFen: 4_000 }))).toBe('match.caps')
    expect(await refusalOf(propose(stage, campaignId, { perDayFen: 100_001 }))).toBe('match.caps')
    expect(await refusalOf(propose(stage, campaignId, { lastDay: dayIn(91) }))).toBe('match.days')
    expect(await refusalOf(propose(stage, campaignId, { sponsorPeople: ['per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'] }))).toBe('person.unknown')
    const stall = await stage.open({ mode: 'MARKET', plan: { agreement: { by: '烘焙坊', signedOn: dayIn(0), promise: '全部所得' } } })
    expect(await refusalOf(propose(stage, stall.id))).toBe('gift.notHere')
    const linked = await officer.call('POST /fund-work/campaigns', draftOf(stage.stage, {
      mode: 'PUBLIC_LINKOUT', plan: { ways: ['platform'], platform: { name: '指定平台', url: 'https://gongyi.example.org/1' }, firstDay: dayIn(10) },
    }))
    expect(await refusalOf(propose(stage, linked.id, { firstDay: dayIn(10) }))).toBe('gift.notHere')
    const { id } = await propose(stage, campaignId, { sponsorPeople: [second.id] })
    expect((await resident.call('GET /campaigns/:campaignId/matches', { campaignId })).items).toEqual([])
    await grant(officer, 'fundApprover', community)
    expect(await refusalOf(decide(stage, id, true, officer))).toBe('approval.self')
    expect(await refusalOf(decide(stage, id, true, second))).toBe('conflict.close')
    expect((await decide(stage, id)).state).toBe('open')
    expect(await refusalOf(decide(stage, id))).toBe('match.state')
    expect(await balanceOf(`cny:match:${id}`)).toBe(100_000)
    const other = await propose(stage, campaignId)
    expect(await refusalOf(decide(stage, other.id))).toBe('match.another')
    expect((await decide(stage, other.id, false)).state).toBe('refused')
    const { items } = await resident.call('GET /campaigns/:campaignId/matches', { campaignId })
    expect(items).toMatchObject([{ id, sponsor: '某某超市', leftFen: 100_000 }])
    expect(await refusalOf(decide(stage, 'mat_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('match.unknown')
    const end = approver.call('POST /fund-work/matches/:matchId/ending', { community, matchId: other.id, reason: '重复' })
    expect(await refusalOf(end)).toBe('match.state')
    await drain()
    const trail = await stage.stage.mayor.call('GET /audit/trail', { community })
    expect(trail.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['match.proposed', 'match.opened', 'match.refused']))
  })

  test('adds to each gift by its rate, up to the caps of a gift, a person, a household and a day, and tells the donor', async () => {
    const { stage: { community } } = stage
    const { id: campaignId } = await stage.open()
    const { id } = await pledge(stage, campaignId, {
      sumFen: 20_000, rate: { ofFen: 3, matchFen: 2 }, perGiftFen: 5_000, perPersonFen: 7_000, perHouseholdFen: 8_000, perDayFen: 12_000,
    })
    const [head, son, other] = [await named(community), await named(community), await named(community)]
    await newHousehold('一家', head, son)
    const one = await give(stage, head, campaignId, 1_000)
    expect((await stateOf(campaignId, id, one.id))?.matchedFen).toBe(666)
    const large = await give(stage, head, campaignId, 30_000)
    expect((await stateOf(campaignId, id, large.id))?.matchedFen).toBe(5_000)
    const household = await give(stage, son, campaignId, 9_000)
    const found = await stateOf(campaignId, id, household.id)
    expect(found).toMatchObject({ state: 'waiting', signs: ['split'] })
    await look(stage, id, household.id, true)
    expect((await stateOf(campaignId, id, household.id))?.matchedFen).toBe(8_000 - 5_666)
    const day = await give(stage, other, campaignId, 9_000)
    expect((await stateOf(campaignId, id, day.id))?.matchedFen).toBe(12_000 - 8_000)
    const { match } = await seenBy(stage, campaignId, id)
    expect(match).toMatchObject({ matchedFen: 12_000, leftFen: 8_000 })
    expect(await fundOf(campaignId)).toBe(1_000 + 30_000 + 9_000 + 9_000 + 12_000)
    expect((await head.call('GET /campaigns/:campaignId', { campaignId })).raisedFen).toBe(61_000)
    const told = (await head.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'gift.matched')
    expect(told).toHaveLength(2)
    stage.advance(24 * 60)
    const next = await give(stage, other, campaignId, 3_000)
    expect((await stateOf(campaignId, id, next.id))?.matchedFen).toBe(2_000)
  })

  test('matches neither the sponsor’s own gifts nor those of household and kin, nor what came before it', async () => {
    const { stage: { community } } = stage
    const { id: campaignId } = await stage.open()
    const [sponsor, son, stranger] = [await named(community), await named(community), await named(community)]
    await newHousehold('一家', sponsor, son)
    const early = await give(stage, stranger, campaignId, 1_000)
    stage.advance(1)
    const { id } = await pledge(stage, campaignId, { sponsorPeople: [sponsor.id] })
    const [own, kin] = [await give(stage, sponsor, campaignId, 1_000), await give(stage, son, campaignId, 1_000)]
    for (const { id: giftId } of [own, kin]) expect(await stateOf(campaignId, id, giftId)).toMatchObject({ state: 'excluded', matchedFen: 0 })
    expect(await stateOf(campaignId, id, early.id)).toBeUndefined()
    expect(await fundOf(campaignId)).toBe(3_000)
  })
})

describe('CF-01 A gift by bank or in cash', () => {
  test('is matched as any other once the donor has agreed; whoever has no account waits for somebody to look', async () => {
    const { stage: { community, fund, officer, approver } } = stage
    const { id: campaignId } = await stage.open({ plan: { ways: ['bank', 'cash'] } })
    const { id } = await pledge(stage, campaignId)
    const donor = await named(community)
    const enter = (who: Entering['donor']) => officer.call('POST /fund-work/funds/:fundId/gift-entries', {
      community, fundId: fund.id, campaignId, way: 'bank', amountFen: 3_000, receivedOn: chinaDay(clock.now()), reference: newReference(),
      donor: who, shownName: 'masked', showsSum: true, photos: [],
    })
    const own = await enter({ kind: 'resident', personId: donor.id })
    await answer(donor, own.id, true)
    for (let count = 0; count < 5; count++) {
      const other = await named(community)
      const { id: giftId } = await enter({ kind: 'resident', personId: other.id })
      await answer(other, giftId, true)
      await drain()
      expect(await stateOf(campaignId, id, giftId)).toMatchObject({ state: 'matched' })
    }
    const paper = await enter({ kind: 'named', name: '孙大妈' })
    await second(stage.stage, approver, paper.id, [await photoOf(approver)])
    await drain()
    expect(await stateOf(campaignId, id, own.id)).toMatchObject({ state: 'matched', matchedFen: 3_000 })
    expect(await stateOf(campaignId, id, paper.id)).toMatchObject({ state: 'waiting', signs: ['unnamed'], name: '孙*妈' })
    expect((await look(stage, id, paper.id, true)).matchedFen).toBe(3_000)
  })
})

describe('CF-01 Who would take the match money by many accounts or split gifts', () => {
  test('waits for somebody to look: without a real name, split, or in a burst of equal sums', async () => {
    const { stage: { community, approver, second } } = stage
    const { id: campaignId } = await stage.open()
    const { id } = await pledge(stage, campaignId)
    const unnamed = await newResident(community)
    const nameless = await give(stage, unnamed, campaignId, 1_000)
    expect(await stateOf(campaignId, id, nameless.id)).toMatchObject({ state: 'waiting', signs: ['unnamed'], matchedFen: 0 })
    const ageless = await newResident(community)
    await know(ageless.id, { realNameSeenAt: clock.in(0) })
    const undated = await give(stage, ageless, campaignId, 1_001)
    expect(await stateOf(campaignId, id, undated.id)).toMatchObject({ state: 'waiting', signs: ['unnamed'], matchedFen: 0 })
    const splitter = await named(community)
    const split: string[] = []
    for (const amount of [100, 110, 120]) split.push((await give(stage, splitter, campaignId, amount)).id)
    const states = await Promise.all(split.map((giftId) => stateOf(campaignId, id, giftId)))
    expect(states.map((one) => [one?.state, one?.signs])).toEqual([['matched', []], ['matched', []], ['waiting', ['split']]])
    const crowd: string[] = []
    // On both sides of a round ten minutes.
    stage.advance(18 - Math.floor((stage.world.now() / 60_000) % 10))
    for (let count = 0; count < 3; count++) crowd.push((await give(stage, await named(community), campaignId, 777)).id)
    stage.advance(3)
    for (let count = 0; count < 2; count++) crowd.push((await give(stage, await named(community), campaignId, 777)).id)
    expect(await stateOf(campaignId, id, crowd[3] ?? '')).toMatchObject({ state: 'matched', matchedFen: 777 })
    expect(await stateOf(campaignId, id, crowd[4] ?? '')).toMatchObject({ state: 'waiting', signs: ['burst'] })
    expect((await look(stage, id, nameless.id, true)).matchedFen).toBe(1_000)
    expect((await look(stage, id, crowd[4] ?? '', false, second)).state).toBe('declined')
    expect(await refusalOf(look(stage, id, crowd[4] ?? '', true))).toBe('match.state')
    expect(await refusalOf(look(stage, id, 'gft_01J9ZZZZZZZZZZZZZZZZZZZZZZ', true))).toBe('gift.unknown')
    await know(approver.id, { kin: [{ personId: splitter.id, relation: 'child', verifiedBy: 'per_w', at: clock.in(0) }] })
    expect(await refusalOf(look(stage, id, split[2] ?? '', true))).toBe('conflict.close')
    await drain()
    const trail = await stage.stage.mayor.call('GET /audit/trail', { community, limit: 100 })
    expect(trail.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['match.accepted', 'match.declined']))
  })

  test('is one person on two accounts, where both cards show the same name and birthday', async () => {
    const { stage: { community } } = stage
    const { id: campaignId } = await stage.open()
    const { id } = await pledge(stage, campaignId)
    const card = { birthDay: bornYearsAgo(40), realNameSeenAt: clock.in(0) }
    const account = async (): Promise<Person> => {
      const person = await newResident(community)
      await person.call('PUT /me', { name: '钱多多', community, terms: 1 })
      await know(person.id, card)
      return person
    }
    const first = await give(stage, await account(), campaignId, 5_000)
    const second = await give(stage, await account(), campaignId, 5_000)
    expect((await stateOf(campaignId, id, first.id))?.matchedFen).toBe(5_000)
    expect((await stateOf(campaignId, id, second.id))?.matchedFen).toBe(3_000)
  })
})

describe('CF-01 CF-16 What goes back', () => {
  test('takes its match back to the pledge, as far as it is unspent', async () => {
    const { stage: { community }, advance, settle } = stage
    const { id: campaignId } = await stage.open()
    const { id } = await pledge(stage, campaignId)
    const donor = await named(community)
    const { id: giftId } = await give(stage, donor, campaignId, 4_000)
    await donor.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 1_500 })
    await settle()
    expect(await stateOf(campaignId, id, giftId)).toMatchObject({ giftFen: 4_000, goneFen: 1_500, matchedFen: 2_500 })
    advance(2)
    await donor.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 2_500 })
    await settle()
    expect((await seenBy(stage, campaignId, id)).match).toMatchObject({ matchedFen: 0, leftFen: 100_000 })
    expect(await fundOf(campaignId)).toBe(0)
    const again = await give(stage, donor, campaignId, 5_000)
    expect((await stateOf(campaignId, id, again.id))?.matchedFen).toBe(5_000)
  })

  test('and the rest: into the campaign, or back to the sponsor by a third person, as the terms say (CF-03)', async () => {
    const { stage: { community, approver, officer, payer }, advance, settle } = stage
    const donor = await named(community)
    const { id: into } = await stage.open()
    const goes = await pledge(stage, into, { sumFen: 10_000, perDayFen: 10_000, rest: 'campaign', lastDay: dayIn(1) })
    await give(stage, donor, into, 1_000)
    advance(3 * 24 * 60)
    await settle()
    expect((await seenBy(stage, into, goes.id)).match).toMatchObject({ state: 'closed', matchedFen: 1_000, leftFen: 0, restFen: 9_000 })
    expect(await fundOf(into)).toBe(11_000)

    const { id: back } = await stage.open()
    const comes = await pledge(stage, back, { sumFen: 10_000, perDayFen: 10_000, sponsorPeople: [officer.id] })
    const { id: giftId } = await give(stage, donor, back, 1_000)
    const which = { community, matchId: comes.id }
    const returned = (by: Person) => by.call('POST /fund-work/matches/:matchId/returns', { ...which, bankReference: '2027' })
    expect(await refusalOf(returned(payer))).toBe('match.state')
    const ended = await approver.call('POST /fund-work/matches/:matchId/ending', { ...which, reason: '提前结束' })
    expect(ended).toMatchObject({ state: 'ended', leftFen: 9_000 })
    await grant(approver, 'fundPayer', community)
    await grant(officer, 'fundPayer', community)
    const proxy = await newResident(community, 'fundPayer')
    await know(proxy.id, { kin: [{ personId: officer.id, relation: 'child', verifiedBy: 'per_w', at: clock.in(0) }] })
    expect(await refusalOf(returned(approver))).toBe('spending.third')
    expect(await refusalOf(returned(proxy))).toBe('conflict.close')
    await returned(payer)
    expect(await balanceOf(`cny:match:${comes.id}`)).toBe(0)
    const late = await give(stage, donor, back, 2_000)
    expect(await stateOf(back, comes.id, late.id)).toBeUndefined()
    // What goes back after the end is the sponsor's again.
    await donor.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 1_000 })
    await settle()
    expect((await seenBy(stage, back, comes.id)).match).toMatchObject({ state: 'ended', matchedFen: 0, leftFen: 1_000, restFen: 9_000 })
    expect((await returned(payer))).toMatchObject({ state: 'closed', restFen: 10_000 })
    await drain()
    const trail = await stage.stage.mayor.call('GET /audit/trail', { community, limit: 100 })
    expect(trail.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['match.ended', 'match.returned']))
  })
})
