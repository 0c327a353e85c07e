import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { capitalYuan } from '../../shared/capital-yuan.ts'
import { chinaDay } from '../../shared/units.ts'
import { type GivingStage, begin, give, givingStage, seen } from '../support/giving.ts'
import { approved, askReversal, decideProof, decideReversal, pay, prove, withdraw } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(() => stage.stop())

const certificate = (by: GivingStage['stage']['resident'], giftId: string) => by.call('GET /me/gifts/:giftId/certificate', { giftId })

describe('The certificate of a gift', () => {
  test('names giver, charity, campaign, sum and day, and follows what goes back; it is the giver’s alone', async () => {
    const { stage: { resident, neighbour, charity }, settle } = stage
    const { id: campaignId } = await stage.open()
    const waiting = await begin(resident, campaignId, 100)
    expect(await refusalOf(certificate(resident, waiting.gift.id))).toBe('gift.unpaid')
    const { id: giftId } = await give(stage, resident, campaignId, 2_050, { shownName: 'none' })
    expect(await certificate(resident, giftId)).toEqual({
      number: giftId.slice(4), name: resident.name, charity: { name: charity.name, creditCode: charity.creditCode }, campaign: '长者助餐',
      amountFen: 2_050, givenOn: chinaDay(stage.world.now()),
    })
    expect(await refusalOf(certificate(neighbour, giftId))).toBe('gift.unknown')
    const back = (amountFen: number) => resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen })
    await back(50)
    expect(await certificate(resident, giftId)).toMatchObject({ amountFen: 2_000 })
    await settle()
    stage.advance(2)
    await back(2_000)
    expect(await refusalOf(certificate(resident, giftId))).toBe('gift.goneBack')
  })

  test.each([
    [1, '壹分'], [10, '壹角整'], [105, '壹元零伍分'], [1_050, '壹拾元伍角整'], [2_000, '贰拾元整'], [105_000, '壹仟零伍拾元整'],
    [100_405, '壹仟零肆元零伍分'], [10_050_000, '壹拾万零伍佰元整'], [100_000_000, '壹佰万元整'], [10_000_001, '壹拾万元零壹分'],
    [1_234_567_890_123, '壹佰贰拾叁亿肆仟伍佰陆拾柒万捌仟玖佰零壹元贰角叁分'], [1_000_000_005_00, '壹拾亿零伍元整'],
  ])('writes %i fen as %s', (fen, text) => { expect(capitalYuan(fen)).toBe(text) })
})

test('PEERS 5.12 CF-20 A gift says what it was set apart for and how far that has come, without a name', async () => {
  const { stage: { resident } } = stage
  const { id: campaignId } = await stage.open()
  const { id: giftId } = await give(stage, resident, campaignId, 500_000)
  const spending = await approved({ ...stage.stage, campaignId }, 300_000)
  await drain()
  const path = async () => (await seen(resident, giftId)).path
  expect(await path()).toMatchObject([
    { amountFen: 300_000, state: 'spent', spending: { reason: 'meals', state: 'notice', sumFen: 300_000, paidFen: 0 } },
    { amountFen: 200_000, state: 'waiting' },
  ])
  expect(JSON.stringify(await path())).not.toContain('某某食堂')
  await withdraw({ ...stage.stage, campaignId }, spending)
  expect((await path())[0]).toMatchObject({ amountFen: 300_000, state: 'back', spending: { state: 'withdrawn' } })
  await drain()
  expect((await path())[0]).toMatchObject({ state: 'back', onward: [{ amountFen: 300_000, state: 'waiting' }] })
})

test('PEERS 5.12 CF-20 A gift is followed to what was paid with what a spending gave back', async () => {
  const { stage: { resident, third }, advance, settle } = stage
  const { id: campaignId } = await stage.open()
  const money = { ...stage.stage, campaignId }
  const { id: giftId } = await give(stage, resident, campaignId, 500_000)
  const cheaper = await approved(money, 300_000)
  advance(8 * 1440)
  await settle()
  await pay(money, cheaper, 120_000)
  await askReversal(money, cheaper)
  await decideReversal(money, third, cheaper)
  await pay(money, cheaper, 100_000)
  await prove(money, cheaper)
  await decideProof(money, third, cheaper)
  await drain()
  await approved(money, 350_000, { reason: 'medical' })
  await drain()
  expect((await seen(resident, giftId)).path).toMatchObject([
    { amountFen: 100_000, state: 'spent', spending: { reason: 'meals', state: 'closed', paidFen: 100_000 } },
    { amountFen: 200_000, state: 'back', spending: { reason: 'meals' }, onward: [
      { amountFen: 150_000, state: 'spent', spending: { reason: 'medical', state: 'notice' } }, { amountFen: 50_000, state: 'waiting' },
    ] },
    { amountFen: 200_000, state: 'spent', spending: { reason: 'medical' } },
  ])
})
