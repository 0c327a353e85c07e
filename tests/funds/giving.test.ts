import { DeleteCommand, GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentClient, recordsTable } from '../../functions/platform/dynamo.ts'
import { tradeBill } from '../../functions/platform/pay/bills/download.ts'
import { order } from '../../functions/platform/pay/orders.ts'
import { chinaDay } from '../../shared/units.ts'
import {
  type GivingStage, begin, differences, give, givingStage, keepKeys, mustAgree, payOnPhone, seen,
} from '../support/giving.ts'
import { dayIn, fundStage, openCampaign } from '../support/funds.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(() => stage.stop())

const rowOf = async (giftId: string) => (await documentClient.send(new GetCommand({
  TableName: recordsTable.getName(), Key: { pk: `gift#${giftId}`, sk: 'gift' },
}))).Item ?? {}

describe('A gift', () => {
  test('counts when WeChat says that it was paid, not when the phone does (CF-17)', async () => {
    const { stage: { resident }, world } = stage
    const { id: campaignId } = await stage.open()
    const begun = await begin(resident, campaignId, 2_050)
    expect(begun.gift).toMatchObject({ state: 'waiting', amountFen: 2_050, goneFen: 0 })
    const look = () => resident.call('POST /me/gifts/:giftId/look', { giftId: begun.gift.id })
    expect((await look()).gift.state).toBe('waiting')
    expect((await look()).payment?.package).toBe(begun.payment.package)
    world.pay.setFaults({ notices: [{ how: 'lose', times: 20 }] })
    payOnPhone(stage, begun)
    expect((await seen(resident, begun.gift.id)).gift.state).toBe('waiting')
    expect((await look()).gift).toMatchObject({ state: 'paid', amountFen: 2_050 })
    await drain()
    const { gift, path } = await seen(resident, begun.gift.id)
    expect(gift.paidAt).toBeDefined()
    expect(path).toEqual([{ amountFen: 2_050, state: 'waiting' }])
    expect((await resident.call('GET /me/gifts', {})).items[0]).toMatchObject({ id: gift.id, campaign: { id: campaignId, title: '长者助餐' } })
    expect((await resident.call('GET /campaigns/:campaignId', { campaignId })).raisedFen).toBe(2_050)
    const { text } = await resident.call('GET /me/giving-file', {})
    expect(text).toContain(`${gift.id},长者助餐,`)
    expect(text).toMatch(/,微信支付,[\d-]{10},20\.50,0\.00,4200/)
    await world.pay.settled()
    expect((await resident.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'gift.paid')).toHaveLength(1)
    await mustAgree(stage, campaignId, [[resident, gift.id]])
  })

  test('is of a sum that the giver says: none is set beforehand (CF-12)', async () => {
    const { id: campaignId } = await stage.open()
    const without = { campaignId, shownName: 'none' as const, showsSum: false } as never
    expect(await refusalOf(stage.stage.resident.call('POST /campaigns/:campaignId/gifts', without))).toBe('input.invalid')
    expect(await refusalOf(begin(stage.stage.resident, campaignId, 0))).toBe('input.invalid')
    expect(await refusalOf(begin(stage.stage.resident, campaignId, 1.5))).toBe('input.invalid')
  })

  test('is taken only where the law lets it and for whom the campaign is (DOMAIN 0.2)', async () => {
    const { stage: { resident, neighbour, officer, mayor, city, charity, community } } = stage
    const stranger = await newResident(await newCommunity())
    const aid = await stage.open()
    const to = (by: typeof resident, campaignId: string) => refusalOf(begin(by, campaignId, 100))
    expect([await to(stranger, aid.id), await to(await newVisitor(), aid.id)]).toEqual(['campaign.unknown', 'campaign.unknown'])
    const targeted = await stage.open({ mode: 'TARGETED', members: [resident.id] })
    expect(await to(neighbour, targeted.id)).toBe('campaign.unknown')
    expect(await to(officer, targeted.id)).toBe('campaign.unknown')
    expect(await to(resident, targeted.id)).toMatch(/^no refusal/)
    const agreement = { by: '社区烘焙坊', signedOn: dayIn(0), promise: '当天全部所得' }
    const stall = await stage.open({ mode: 'MARKET', plan: { agreement } })
    expect(await to(resident, stall.id)).toBe('gift.notHere')
    await officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId: aid.id, reason: '合并' })
    expect(await to(resident, aid.id)).toBe('campaign.state')
    const { id: charityId, version, mchid: _, ...without } = charity
    await mayor.call('PUT /charities/:charityId', { division: city, charityId, version, ...without })
    expect(await to(resident, targeted.id)).toBe('gift.noMerchant')
    await mayor.call('PUT /charities/:charityId', { division: city, charityId, version: version + 1, ...without, mchid: stage.merchant.mchid })
  })

  test('is nobody’s below eight, and below eighteen a guardian’s (CF-16)', async () => {
    const { stage: { community } } = stage
    const { id: campaignId } = await stage.open()
    const child = await newResident(community)
    await know(child.id, { birthDay: bornYearsAgo(7) })
    expect(await refusalOf(begin(child, campaignId, 100))).toBe('gift.tooYoung')
    const pupil = await newResident(community)
    await know(pupil.id, { birthDay: bornYearsAgo(8) })
    expect(await refusalOf(begin(pupil, campaignId, 100))).toBe('gift.guardian')
    const grown = await newResident(community)
    await know(grown.id, { birthDay: bornYearsAgo(18) })
    expect((await begin(grown, campaignId, 100)).gift.state).toBe('waiting')
  })

  test('above the set sum says who gives it and where it comes from; that is kept sealed (CF-18)', async () => {
    const { stage: { resident } } = stage
    const { id: campaignId } = await stage.open()
    expect((await begin(resident, campaignId, 5_000_000)).gift.state).toBe('waiting')
    expect(await refusalOf(begin(resident, campaignId, 5_000_001))).toBe('gift.source')
    const origin = { idNumber: '11010519491231002X', source: '卖房款' }
    expect(await refusalOf(begin(resident, campaignId, 5_000_001, { origin: { ...origin, idNumber: '110105194912310021' } }))).toBe('gift.idNumber')
    const { gift } = await begin(resident, campaignId, 5_000_001, { origin })
    const row = JSON.stringify(await rowOf(gift.id))
    expect(row).toContain('originSealed')
    expect(row).not.toMatch(/11010519|卖房款/)
  })

  test('needs WeChat: without it, or while it does not answer, nothing is charged and nothing waits (CF-17)', async () => {
    const { stage: { community }, world } = stage
    const { id: campaignId } = await stage.open()
    const giver = await newResident(community)
    world.pay.setFaults({ calls: [{ call: 'order', how: 'busyBefore' }] })
    expect(await refusalOf(begin(giver, campaignId, 100))).toBe('gift.payAway')
    expect((await giver.call('GET /me/gifts', {})).items).toEqual([])
    await documentClient.send(new DeleteCommand({ TableName: recordsTable.getName(), Key: { pk: `person#${giver.id}`, sk: 'openId' } }))
    expect(await refusalOf(begin(giver, campaignId, 100))).toBe('gift.noWechat')
  })

  test('goes along in the copy of one’s data; whoever is erased leaves the sum in the books, and no words (PV-03)', async () => {
    const { stage: { community }, settle, advance } = stage
    const giver = await newResident(community)
    const { id: campaignId } = await stage.open()
    const origin = { idNumber: '11010519491231002X', source: '卖房款' }
    const { id: giftId } = await give(stage, giver, campaignId, 6_000_000, { shownName: 'full', message: '愿大家平安', origin })
    const { text } = await giver.call('GET /me/data-export', {})
    const line = text.split('\n').find((one) => one.startsWith('{"list":"donations"'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ list: 'donations', amountFen: 6_000_000, message: '愿大家平安', origin })
    expect(line).not.toMatch(/Sealed|prepay/)
    await giver.call('POST /me/closing', { erase: true })
    advance(16 * 1440)
    await settle()
    const row = JSON.stringify(await rowOf(giftId))
    expect(row).not.toMatch(/Sealed|愿大家平安/)
    const wall = await stage.stage.resident.call('GET /campaigns/:campaignId/gifts', { campaignId })
    expect(wall).toMatchObject({ items: [{ amountFen: 6_000_000 }], raisedFen: 6_000_000 })
    expect(JSON.stringify(wall)).not.toContain(giver.name)
  })

  test('is the donor’s alone to look at (CF-15)', async () => {
    const { stage: { resident, neighbour } } = stage
    const { gift: { id: giftId } } = await begin(resident, (await stage.open()).id, 100)
    expect(await refusalOf(seen(neighbour, giftId))).toBe('gift.unknown')
    expect(await refusalOf(neighbour.call('POST /me/gifts/:giftId/look', { giftId }))).toBe('gift.unknown')
  })
})

describe('What everybody sees of a campaign', () => {
  test('is each gift, name and sum hidden apart; all of them count, so that the sums agree (PEERS 5.4, 5.5, CF-15)', async () => {
    const { stage: { resident, neighbour, member, officer, community } } = stage
    const { id: campaignId } = await stage.open()
    await give(stage, resident, campaignId, 100, { shownName: 'full', message: '祝爷爷奶奶健康' })
    await give(stage, neighbour, campaignId, 200, { shownName: 'masked', showsSum: false, message: '加群领红包' })
    await give(stage, member, campaignId, 400, { shownName: 'none' })
    await give(stage, member, campaignId, 800, { shownName: 'none', showsSum: false })
    const wall = await neighbour.call('GET /campaigns/:campaignId/gifts', { campaignId })
    const shown = wall.items.map(({ name = '', amountFen = 0, message = '' }) => `${name} ${amountFen} ${message}`)
    expect(shown.sort()).toEqual([
      ' 0 ', ' 400 ', `${neighbour.name[0]}*${neighbour.name[2]} 0 `, `${resident.name} 100 祝爷爷奶奶健康`,
    ].sort())
    expect(wall.raisedFen).toBe(1_500)
    const kept = await officer.call('GET /fund-work/campaigns/:campaignId/gifts', { community, campaignId })
    const named = Object.fromEntries(kept.items.map(({ name, amountFen }) => [amountFen, name !== undefined]))
    expect(named).toEqual({ 100: true, 200: true, 400: false, 800: false })
    expect(JSON.stringify(kept)).not.toContain(member.id)
    const stranger = await newVisitor()
    expect(await refusalOf(stranger.call('GET /campaigns/:campaignId/gifts', { campaignId }))).toBe('campaign.unknown')
    expect(await refusalOf(officer.call('GET /fund-work/campaigns/:campaignId/gifts', { community, campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })))
      .toBe('campaign.unknown')
  })
})

describe('CF-17 What WeChat says and the books do not', () => {
  test('is booked nowhere and comes on the list: another sum, an order that nobody made', async () => {
    const { stage: { resident }, world, merchant } = stage
    const { id: campaignId } = await stage.open()
    const before = (await differences(stage)).length
    const begun = await begin(resident, campaignId, 3_000)
    world.pay.setFaults({ notices: [{ how: 'otherAmount' }] })
    payOnPhone(stage, begun)
    await world.pay.settled()
    expect((await seen(resident, begun.gift.id)).gift.state).toBe('waiting')
    const strange = await order(merchant, {
      appId: 'wx00000000000000a1', openId: world.openId, outTradeNo: world.newNumber(), description: '别的', totalFen: 77,
      endsAt: new Date(world.now() + 600_000).toISOString(), notifyUrl: world.notifyUrl(merchant),
    })
    world.pay.pay(strange.prepayId)
    await world.pay.settled()
    const found = await differences(stage)
    expect(found.slice(0, found.length - before)).toMatchObject([
      { kind: 'unknownOrder', saidFen: 77 }, { kind: 'otherSum', saidFen: 3_001, bookedFen: 3_000, outTradeNo: begun.gift.id },
    ])
    stage.advance(6)
    const [shown] = await mustAgree(stage, campaignId, [[resident, begun.gift.id]])
    expect(shown).toMatchObject({ state: 'paid', amountFen: 3_000 })
    const { stage: { mayor, city } } = stage
    expect(await refusalOf(mayor.call('GET /fund-work/charities/:charityId/payment-differences', {
      division: city, charityId: 'chr_01J9ZZZZZZZZZZZZZZZZZZZZZZ',
    }))).toBe('charity.unknown')
  })
})

test('Money goes straight to the number of the charity that it is given to, never through another’s (CF-21)', async () => {
  const [merchant, day] = [stage.world.pay.openMerchant('武昌慈善会'), chinaDay(stage.world.now())]
  await keepKeys(merchant)
  const other: GivingStage = { ...stage, merchant, stage: await fundStage({ mchid: merchant.mchid }) }
  const given = async (at: GivingStage) => {
    const { id: campaignId } = await openCampaign(at.stage)
    return { at, campaignId, giftId: (await give(at, at.stage.resident, campaignId, 1_200)).id }
  }
  const [one, two] = [await given(stage), await given(other)]
  for (const { at, campaignId, giftId } of [one, two]) await mustAgree(at, campaignId, [[at.stage.resident, giftId]])
  const billed = async (at: GivingStage) => (await tradeBill(at.merchant, day)).rows.map(({ outTradeNo }) => outTradeNo)
  expect(await billed(stage)).not.toContain(two.giftId)
  expect(await billed(other)).toEqual([two.giftId])
})

test('Sixty-four who pay at once to one campaign each give once, to the fen', async () => {
  const { stage: { community, resident, neighbour, member, officer } } = stage
  const { id: campaignId } = await stage.open()
  const givers = [resident, neighbour, member, officer, ...await Promise.all([1, 2, 3, 4].map(() => newResident(community)))]
  // Signed in anew, where days have passed.
  for (const giver of givers) await giver.call('GET /me', {})
  const begun: [Person, Awaited<ReturnType<typeof begin>>][] = []
  for (let round = 0; round < 8; round++) {
    begun.push(...await Promise.all(givers.map(async (giver, index) =>
      [giver, await begin(giver, campaignId, 100 + 8 * round + index)] as [Person, Awaited<ReturnType<typeof begin>>])))
  }
  for (const [, one] of begun) payOnPhone(stage, one)
  await stage.world.pay.settled()
  const shown = await mustAgree(stage, campaignId, begun.map(([giver, { gift }]) => [giver, gift.id]))
  expect(shown.filter(({ state }) => state === 'paid')).toHaveLength(64)
})

// The last one, since days go by in it.
test('A gift is not taken for an emergency that is unfiled after its ten days (CF-06)', async () => {
  const { stage: { mayor, city, charity, resident, officer, community }, advance } = stage
  const kept = (await mayor.call('GET /fund-work/charities', { community })).items.find(({ id }) => id === charity.id)
  const version = kept?.version ?? 0
  const { id: charityId, version: _, ...rest } = charity
  await mayor.call('PUT /charities/:charityId', { division: city, charityId, version, ...rest, publicQualified: true, ownChannel: true })
  const platform = { name: '腾讯公益', url: 'https://gongyi.qq.com/x' }
  const firstDay = dayIn(0)
  const { id: campaignId } = await stage.open({ mode: 'PUBLIC_OWN_CHANNEL', plan: { platform, emergency: true, firstDay } })
  expect((await begin(resident, campaignId, 100)).gift.state).toBe('waiting')
  advance(11 * 1440)
  expect(await refusalOf(begin(resident, campaignId, 100))).toBe('campaign.unfiled')
  const filing = { number: `53420000MJ${charity.creditCode.slice(-8)}`, filedOn: firstDay }
  await officer.call('POST /fund-work/campaigns/:campaignId/filing', { community, campaignId, ...filing })
  expect((await begin(resident, campaignId, 100)).gift.state).toBe('waiting')
})
