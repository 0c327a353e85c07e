import { describe, expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { dayIn } from '../support/funds.ts'
import {
  type IncomingStage, answer, enter, entered, incomingStage, newReference, origin, photoOf, second, withdrawEntry,
} from '../support/incoming.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const booked = async (purposeId: string): Promise<number> => {
  await drain()
  return balanceOf(purposeAccount(purposeId))
}
const listed = async ({ officer, community, fund }: IncomingStage) =>
  (await officer.call('GET /fund-work/funds/:fundId/gift-entries', { community, fundId: fund.id })).items
const told = async ({ resident }: IncomingStage) => (await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)

describe('A gift by bank that staff entered (PEERS 5.2, 5.3)', () => {
  test('counts when its donor has agreed in one tap, and not before; then it is a gift like any other', async () => {
    const stage = await incomingStage()
    const { resident, campaignId } = stage
    const entry = await enter(stage)
    expect(entry).toMatchObject({ state: 'waiting', title: '长者助餐', amountFen: 20_000, way: 'bank', donorKind: 'resident' })
    expect(await booked(campaignId)).toBe(0)
    expect(await told(stage)).toContain('giftEntry.ask')
    const mine = (await resident.call('GET /me/gift-entries', {})).items
    expect(mine).toMatchObject([{ id: entry.id, state: 'waiting', amountFen: 20_000, fundName: stage.fund.name }])
    expect(await answer(resident, entry.id, true)).toMatchObject({ state: 'agreed' })
    expect(await booked(campaignId)).toBe(20_000)
    expect(await listed(stage)).toMatchObject([{ state: 'agreed', decided: { by: 'donor' } }])
    const [gift] = (await resident.call('GET /me/gifts', {})).items
    expect(gift).toMatchObject({ id: entry.id, way: 'bank', state: 'paid', amountFen: 20_000, goneFen: 0 })
    expect(gift?.takeBackUntil).toBeUndefined()
    expect((await resident.call('GET /me/gifts/:giftId', { giftId: entry.id })).path).toMatchObject([{ state: 'waiting', amountFen: 20_000 }])
    const wall = await resident.call('GET /campaigns/:campaignId/gifts', { campaignId })
    expect(wall).toMatchObject({ raisedFen: 20_000, items: [{ amountFen: 20_000 }] })
    expect(await told(stage)).toContain('gift.paid')
  })

  test('is booked once, however often and by how many it is agreed to at once', async () => {
    const stage = await incomingStage()
    const { id } = await enter(stage)
    const paper = await photoOf(stage.colleague)
    const ends = await Promise.all([
      refusalOf(answer(stage.resident, id, true)), refusalOf(answer(stage.resident, id, true)),
      refusalOf(second(stage, stage.colleague, id, [paper])),
    ])
    expect(ends.filter((end) => end === 'entry.state')).toHaveLength(2)
    expect(await booked(stage.campaignId)).toBe(20_000)
  })

  test('with a no is not booked: it is first on the list, with the donor’s word, until it is withdrawn and entered anew', async () => {
    const stage = await incomingStage()
    const { resident, neighbour, campaignId } = stage
    const wrong = entered(stage)
    const { id } = await stage.officer.call('POST /fund-work/funds/:fundId/gift-entries', wrong)
    await answer(resident, (await enter(stage)).id, true)
    expect(await refusalOf(answer(resident, id, false))).toBe('entry.word')
    expect(await refusalOf(answer(neighbour, id, false, '不是我'))).toBe('entry.unknown')
    expect(await answer(resident, id, false, '我捐的是 300 元')).toMatchObject({ state: 'disputed' })
    expect(await refusalOf(answer(resident, id, true))).toBe('entry.state')
    expect(await refusalOf(second(stage, stage.colleague, id, [await photoOf(stage.colleague)]))).toBe('entry.state')
    expect((await listed(stage))[0]).toMatchObject({ id, state: 'disputed', word: '我捐的是 300 元' })
    expect(await booked(campaignId)).toBe(20_000)
    expect((await resident.call('GET /me/gift-entries', {})).items.map((one) => one.state)).toEqual(['agreed', 'disputed'])
    const again = { ...wrong, amountFen: 30_000 }
    expect(await refusalOf(stage.officer.call('POST /fund-work/funds/:fundId/gift-entries', again))).toBe('entry.reference')
    expect(await withdrawEntry(stage, id)).toMatchObject({ state: 'withdrawn', reason: '金额登错' })
    await drain()
    expect(await told(stage)).toContain('giftEntry.withdrawn')
    expect(await refusalOf(withdrawEntry(stage, id))).toBe('entry.state')
    const right = await stage.officer.call('POST /fund-work/funds/:fundId/gift-entries', again)
    await answer(resident, right.id, true)
    expect(await booked(campaignId)).toBe(50_000)
    expect(await refusalOf(withdrawEntry(stage, right.id))).toBe('entry.state')
  })

  test('is refused where the plan, the day, the number or the people do not fit', async () => {
    const stage = await incomingStage()
    const { officer, approver, street, community, fund, resident } = stage
    const refused = (changes: Parameters<typeof enter>[1]) => refusalOf(enter(stage, changes))
    expect(await refusalOf(approver.call('POST /fund-work/funds/:fundId/gift-entries', entered(stage)))).toBe('role.missing')
    expect(await refused({ fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('fund.unknown')
    expect(await refused({ campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('campaign.unknown')
    expect(await refused({ receivedOn: dayIn(1) })).toBe('entry.day')
    expect(await refused({ receivedOn: dayIn(-1) })).toBe('entry.day')
    expect(await refused({ way: 'cash' })).toBe('entry.slip')
    expect(await refused({ donor: { kind: 'resident', personId: 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ' } })).toBe('person.unknown')
    expect(await refused({ donor: { kind: 'resident', personId: officer.id } })).toBe('entry.own')
    const reference = newReference()
    await enter(stage, { reference: ` ${reference.toLowerCase()} ` })
    expect(await refused({ reference })).toBe('entry.reference')
    const drafted = await officer.call('POST /fund-work/campaigns', {
      community, fundId: fund.id, mode: 'MUTUAL_AID', members: [],
      plan: { ...(await resident.call('GET /campaigns/:campaignId', { campaignId: stage.campaignId })).plan, ways: ['wechat'] },
    })
    expect(await refused({ campaignId: drafted.id })).toBe('campaign.state')
    await approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: drafted.id })
    expect(await refused({ campaignId: drafted.id })).toBe('entry.way')
    const elsewhere = await newCommunity()
    const stranger = await newResident(elsewhere, 'fundOfficer')
    const { id } = await enter(stage)
    const withdrawn = (there: string) =>
      refusalOf(stranger.call('POST /fund-work/gift-entries/:giftId/withdrawal', { community: there, giftId: id, reason: '试' }))
    expect([await withdrawn(community), await withdrawn(elsewhere)]).toEqual(['role.scope', 'entry.unknown'])
    await street.call('POST /fund-work/funds/:fundId/closing', { community, fundId: fund.id, reason: '不再开展', resolution: '议 2 号' })
    expect(await refused({})).toBe('fund.closed')
    expect(await refusalOf(answer(resident, id, true))).toBe('fund.closed')
  })
})

describe('Who gave without a phone (PEERS 5.3)', () => {
  test('has signed a paper, which another officer seconds with its photo; neither who entered it nor anybody close', async () => {
    const stage = await incomingStage()
    const { officer, colleague, resident, campaignId } = stage
    const { id } = await enter(stage, { way: 'cash', photos: [await photoOf(officer)] })
    const paper = await photoOf(colleague)
    expect(await refusalOf(second(stage, officer, id, [await photoOf(officer)]))).toBe('approval.self')
    expect(await refusalOf(second(stage, colleague, id))).toBe('entry.paper')
    const kin = await newResident(stage.community, 'fundOfficer')
    await know(kin.id, { kin: [{ personId: resident.id, relation: 'child', verifiedBy: officer.id, verifiedAt: clock.in(0) }] as never })
    expect(await refusalOf(second(stage, kin, id, [await photoOf(kin)]))).toBe('conflict.close')
    expect(await second(stage, colleague, id, [paper])).toMatchObject({ state: 'agreed', papers: [paper], decided: { by: 'second' } })
    expect(await booked(campaignId)).toBe(20_000)
    expect(await told(stage)).toContain('giftEntry.seconded')
  })

  test('and has no account stands sealed, masked to staff and on the wall as they wish', async () => {
    const stage = await incomingStage()
    const { colleague, campaignId, resident } = stage
    const donor = { kind: 'named' as const, name: '欧阳修', phone: '13900000000' }
    const { id, name } = await enter(stage, { donor })
    expect(name).toMatch(/^欧.*\*/)
    await second(stage, colleague, id, [await photoOf(colleague)])
    const hidden = await enter(stage, { donor, shownName: 'none', showsSum: false })
    expect(hidden.name).toBeUndefined()
    await second(stage, colleague, hidden.id, [await photoOf(colleague)])
    expect(await booked(campaignId)).toBe(40_000)
    const { items, raisedFen } = await resident.call('GET /campaigns/:campaignId/gifts', { campaignId })
    expect(raisedFen).toBe(40_000)
    expect(items.map((one) => [one.name, one.amountFen])).toEqual(expect.arrayContaining([[name, 20_000], [undefined, undefined]]))
  })

  test('and gave anonymously is counted by two people, and in no list with a name (CF-15)', async () => {
    const stage = await incomingStage()
    const { officer, approver, fund } = stage
    const photos = [await photoOf(officer)]
    const { campaignId: _, ...cash } = entered(stage, { way: 'cash', donor: { kind: 'anonymous' }, photos, shownName: 'full' })
    const entry = await officer.call('POST /fund-work/funds/:fundId/gift-entries', cash)
    expect(entry).toMatchObject({ shownName: 'none', donorKind: 'anonymous', title: fund.name })
    expect(await refusalOf(second(stage, officer, entry.id))).toBe('approval.self')
    await second(stage, approver, entry.id)
    expect(await booked(fund.id)).toBe(20_000)
  })
})

describe('What the law asks of it', () => {
  test('a large gift names who gives and where the money comes from, whoever gives; it is sealed (CF-18)', async () => {
    const stage = await incomingStage()
    const large = { amountFen: 5_000_001 }
    expect(await refusalOf(enter(stage, large))).toBe('gift.source')
    expect(await refusalOf(enter(stage, { ...large, donor: { kind: 'anonymous' } }))).toBe('gift.source')
    expect(await refusalOf(enter(stage, { ...large, origin: { ...origin, idNumber: '110105194912310021' } }))).toBe('gift.idNumber')
    const { resident, officer, community, campaignId } = stage
    const huge = await enter(stage, { amountFen: 200_000_000, origin })
    expect(JSON.stringify(huge)).not.toContain(origin.idNumber)
    await answer(resident, huge.id, true)
    expect((await resident.call('GET /me/gifts', {})).items).toMatchObject([{ amountFen: 200_000_000 }])
    expect((await resident.call('GET /campaigns/:campaignId/gifts', { campaignId })).items).toMatchObject([{ amountFen: 200_000_000 }])
    const kept = await officer.call('GET /fund-work/campaigns/:campaignId/gifts', { community, campaignId })
    expect(kept.items).toMatchObject([{ amountFen: 200_000_000 }])
    const own = (await resident.call('GET /me/data-export', {})).text.split('\n').find((line) => line.includes('"list":"giftEntries"'))
    expect(own).toContain(origin.idNumber)
  })

  test('a child’s gift is not entered, nor a young person’s: whoever is their guardian gives (CF-16)', async () => {
    const stage = await incomingStage()
    const [child, young] = [await newResident(stage.community), await newResident(stage.community)]
    await know(child.id, { birthDay: bornYearsAgo(7) })
    await know(young.id, { birthDay: bornYearsAgo(17) })
    const refused = (personId: string) => refusalOf(enter(stage, { donor: { kind: 'resident', personId } }))
    expect([await refused(child.id), await refused(young.id)]).toEqual(['gift.tooYoung', 'gift.guardian'])
  })

  test('what was not paid by WeChat does not go back by WeChat: the donor cannot take it back alone (CF-16)', async () => {
    const stage = await incomingStage()
    const { id: giftId } = await enter(stage)
    await answer(stage.resident, giftId, true)
    expect(await refusalOf(stage.resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 100 }))).toBe('gift.otherWay')
  })
})
