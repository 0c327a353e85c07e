import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GivingStage, give, givingStage } from '../support/giving.ts'
import { look, named, pledge, propose, seenBy } from '../support/matching.ts'
import { erasedName, linesOf, rowsOf } from '../support/own.ts'
import { type Person, clock, newResident } from '../support/world.ts'

describe('What pledges keep of a person (PV-02, PV-03; PEERS 5.19)', () => {
  let stage: GivingStage
  beforeAll(async () => { stage = await givingStage() })
  afterAll(() => stage.stop())
  const leaves = async (by: Person): Promise<void> => {
    await by.call('POST /me/closing', { erase: true })
    stage.advance(16 * 1440)
    await stage.settle()
  }

  test('what a sponsor added to their gifts is theirs; erased, no digest is left once the pledge is over, until then the caps hold', async () => {
    const { id: campaignId } = await stage.open()
    const { id: matchId } = await pledge(stage, campaignId)
    const [giver, other, early] = [await named(stage.stage.community), await named(stage.stage.community), await named(stage.stage.community)]
    const { id: giftId } = await give(stage, giver, campaignId, 3_000)
    await give(stage, other, campaignId, 1_000)
    await give(stage, early, campaignId, 2_000)
    expect(await linesOf(giver, 'matchedGifts')).toMatchObject([{ giftId, matchId, matchedFen: 3_000, state: 'matched' }])
    expect(await linesOf(giver, 'matchTallies')).toMatchObject([{ matchId, fen: 3_000 }, { matchId, gifts: 1 }])
    const { person } = (await rowsOf(`matched#${giftId}`))[0] ?? {}
    expect(person).not.toContain('per_')
    const digests = async () => (await rowsOf(`matchTally#${matchId}`)).filter(({ sk }) => String(sk).includes(String(person)))
    await leaves(early)
    const tallies = async () => (await rowsOf(`matchTally#${matchId}`)).filter(({ sk }) => String(sk).startsWith('person#'))
    expect((await tallies()).map(({ fen }) => fen).sort()).toEqual([1_000, 2_000, 3_000])
    expect((await tallies()).every(({ expiresAtSeconds }) => Number(expiresAtSeconds) > clock.now() / 1000)).toBe(true)
    const { stage: { community, approver } } = stage
    await approver.call('POST /fund-work/matches/:matchId/ending', { community, matchId, reason: '商家停业' })
    await leaves(giver)
    expect(await rowsOf(`matched#${giftId}`)).toMatchObject([{ person: giver.id, matchedFen: 3_000 }])
    expect(await digests()).toEqual([])
    expect((await tallies()).map(({ fen }) => fen).sort()).toEqual([1_000, 2_000])
    const { match, gifts } = await seenBy(stage, campaignId, matchId)
    expect(match).toMatchObject({ matchedFen: 6_000, leftFen: 94_000 })
    expect(gifts.find((one) => one.giftId === giftId)).toMatchObject({ name: erasedName, matchedFen: 3_000 })
  })

  test('who put a pledge on record, decided on it or on a gift, or stands behind the sponsor takes that along; the names go', async () => {
    const { stage: { community, officer, approver } } = stage
    const { id: campaignId } = await stage.open()
    const behind = await newResident(community)
    const { id: matchId } = await propose(stage, campaignId, { sponsorPeople: [behind.id] })
    await approver.call('POST /fund-work/matches/:matchId/decisions', { community, matchId, accept: true, decision: '银行回单已核对' })
    const stranger = await newResident(community)
    const { id: giftId } = await give(stage, stranger, campaignId, 2_000)
    await look(stage, matchId, giftId, true)
    expect(await linesOf(behind, 'matches')).toMatchObject([{ matchId, sponsor: '某某超市', forSponsor: true, proposed: false }])
    expect((await linesOf(officer, 'matches')).find((one) => one.matchId === matchId)).toMatchObject({ proposed: true, forSponsor: false })
    expect((await linesOf(approver, 'matches')).find((one) => one.matchId === matchId)).toMatchObject({ decision: '银行回单已核对' })
    expect(await linesOf(approver, 'matchedGiftsDecided')).toMatchObject([{ giftId, decision: '本人到场核实' }])
    await leaves(behind)
    await leaves(officer)
    await leaves(approver)
    expect(await rowsOf(`match#${matchId}`))
      .toMatchObject([{ proposedByName: erasedName, decidedByName: erasedName, sponsor: '某某超市', matchedFen: 2_000 }])
    expect(await rowsOf(`matched#${giftId}`)).toMatchObject([{ decidedByName: erasedName, matchedFen: 2_000 }])
  })
})
