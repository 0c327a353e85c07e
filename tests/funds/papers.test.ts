import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { documentClient, recordsTable } from '../../functions/platform/dynamo.ts'
import type { Input } from '../../shared/contract/index.ts'
import { chinaDay } from '../../shared/units.ts'
import { creditCode, dayIn } from '../support/funds.ts'
import { type GivingStage, begin, give, givingStage } from '../support/giving.ts'
import { eventImages } from '../support/stream.ts'
import { type Person, clock, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(() => stage.stop())

/** A campaign for named people, whose gifts have receipts. */
const targeted = (...people: Person[]) => stage.open({ mode: 'TARGETED', members: people.map(({ id }) => id) })
const papers = (by: Person, giftId: string) => by.call('GET /me/gifts/:giftId/papers', { giftId })
const person = { kind: 'person' as const, name: '王桂花' }
const ask = (by: Person, giftId: string, payer: Input<'POST /me/gifts/:giftId/receipt'>['payer'] = person) =>
  by.call('POST /me/gifts/:giftId/receipt', { giftId, payer })
const waive = (by: Person, giftId: string) => by.call('POST /me/gifts/:giftId/receipt-waiver', { giftId })
let count = 0
const issue = (giftId: string, changes: Partial<Input<'POST /fund-work/gifts/:giftId/receipts'>> = {}) => {
  const { community, officer } = stage.stage
  count += 1
  return officer.call('POST /fund-work/gifts/:giftId/receipts', {
    community, giftId, number: `00${count}`, code: '42060124', checkCode: 'a1b2c3', issuedOn: dayIn(0), ...changes,
  })
}
const voided = (giftId: string) => stage.stage.officer.call('POST /fund-work/gifts/:giftId/receipts/voiding', {
  community: stage.stage.community, giftId, reason: '捐赠人退款',
})
const row = async (giftId: string, sk: string) => JSON.stringify((await documentClient.send(new GetCommand({
  TableName: recordsTable.getName(), Key: { pk: `gift#${giftId}`, sk },
}))).Item)

describe('CF-13 A receipt', () => {
  test('is asked for in somebody’s name or a firm’s, issued by the charity, and seen by the donor', async () => {
    const { stage: { resident, neighbour, officer, approver, community } } = stage
    const { id: campaignId } = await targeted(resident)
    const { id: giftId } = await give(stage, resident, campaignId, 3_000, { shownName: 'none' })
    expect(await papers(resident, giftId)).toEqual({ receipts: true })
    expect(await refusalOf(ask(neighbour, giftId))).toBe('gift.unknown')
    expect(await refusalOf(papers(neighbour, giftId))).toBe('gift.unknown')
    expect(await refusalOf(issue(giftId))).toBe('receipt.state')
    expect(await refusalOf(ask(resident, giftId, { kind: 'firm', name: '某某商行' }))).toBe('charity.code')
    const firm = { kind: 'firm' as const, name: '某某商行', creditCode: creditCode() }
    expect(await ask(resident, giftId, firm)).not.toHaveProperty('payer')
    expect(await row(giftId, 'receipt')).not.toContain('某某商行')
    const wanted = (await officer.call('GET /fund-work/receipts', { community })).items.find((one) => one.giftId === giftId)
    expect(wanted).toMatchObject({ state: 'wanted', payer: firm, amountFen: 3_000 })
    const others = (await approver.call('GET /fund-work/receipts', { community })).items.find((one) => one.giftId === giftId)
    expect([others?.state, others?.payer]).toEqual(['wanted', undefined])
    expect(await refusalOf(issue(giftId, { issuedOn: dayIn(1) }))).toBe('receipt.day')
    expect(await refusalOf(issue(giftId, { issuedOn: dayIn(-1) }))).toBe('receipt.day')
    await issue(giftId, { number: '0099', url: 'https://pj.example.org/0099' })
    expect((await papers(resident, giftId)).receipt).toMatchObject({
      state: 'issued', payer: firm, issued: { number: '0099', code: '42060124', checkCode: 'a1b2c3', amountFen: 3_000, issuedOn: dayIn(0) },
    })
    expect([await refusalOf(ask(resident, giftId)), await refusalOf(waive(resident, giftId)), await refusalOf(issue(giftId))])
      .toEqual(['receipt.state', 'receipt.state', 'receipt.state'])
    const other = await give(stage, resident, campaignId, 100)
    await ask(resident, other.id)
    expect(await refusalOf(issue(other.id, { number: '0099' }))).toBe('receipt.numberUsed')
    await stage.settle()
    expect((await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('receipt.issued')
    const trail = await stage.stage.mayor.call('GET /audit/trail', { community })
    expect(trail.items.map(({ type }) => type)).toContain('receipt.issued')
  })

  test('is done without by the donor’s own word, which is on record, and can be asked for after all', async () => {
    const { stage: { resident } } = stage
    const { id: giftId } = await give(stage, resident, (await targeted(resident)).id, 500)
    expect(await waive(resident, giftId)).toMatchObject({ state: 'waived' })
    expect(await refusalOf(issue(giftId))).toBe('receipt.state')
    expect(await ask(resident, giftId)).toMatchObject({ state: 'wanted' })
    expect((await papers(resident, giftId)).receipt).toMatchObject({ state: 'wanted', payer: person })
  })

  test('is nothing for a gift among neighbours, one that was not paid, or one that went back', async () => {
    const { stage: { resident, officer, community } } = stage
    const among = await give(stage, resident, (await stage.open()).id, 500)
    expect([await refusalOf(ask(resident, among.id)), await refusalOf(waive(resident, among.id))]).toEqual(['receipt.none', 'receipt.none'])
    expect((await papers(resident, among.id)).receipts).toBe(false)
    const { id: campaignId } = await targeted(resident)
    expect(await refusalOf(ask(resident, (await begin(resident, campaignId, 100)).gift.id))).toBe('gift.unpaid')
    const back = await give(stage, resident, campaignId, 100)
    await ask(resident, back.id)
    await resident.call('POST /me/gifts/:giftId/refunds', { giftId: back.id, amountFen: 100 })
    const orderOf = async () => (await officer.call('GET /fund-work/receipts', { community, limit: 100 })).items.map(({ giftId }) => giftId)
    expect((await orderOf()).at(-1)).toBe(back.id)
    expect(await refusalOf(ask(resident, back.id))).toBe('gift.goneBack')
    expect(await refusalOf(issue(back.id))).toBe('gift.goneBack')
    expect(await refusalOf(officer.call('GET /fund-work/receipts', { community: '420102999999' }))).toBe('role.scope')
    expect(await refusalOf(officer.call('POST /fund-work/gifts/:giftId/receipts/voiding', { community, giftId: back.id, reason: '试' })))
      .toBe('receipt.state')
    await stage.settle()
    stage.world.pay.set({ refundsEnd: 'CLOSED' })
    const kept = await give(stage, resident, campaignId, 100)
    await ask(resident, kept.id)
    await resident.call('POST /me/gifts/:giftId/agreement', { giftId: kept.id })
    await resident.call('POST /me/gifts/:giftId/refunds', { giftId: kept.id, amountFen: 100 })
    expect((await orderOf()).at(-1)).toBe(kept.id)
    await stage.settle()
    stage.world.pay.set({ refundsEnd: 'SUCCESS' })
    expect((await orderOf()).at(-1)).toBe(back.id)
    expect(await issue(kept.id)).toMatchObject({ state: 'issued', amountFen: 100 })
  })

  test('CF-16 that is out keeps the gift from going back until it was voided; another is issued for what is left', async () => {
    const { stage: { resident, officer, approver, community } } = stage
    const { id: giftId } = await give(stage, resident, (await targeted(resident)).id, 1_000)
    await ask(resident, giftId)
    await issue(giftId)
    const back = () => resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 400 })
    expect(await refusalOf(back())).toBe('gift.receiptOut')
    await officer.call('POST /fund-work/gifts/:giftId/refunds', { community, giftId, amountFen: 400, ground: 'paymentError', reason: '多付了' })
    const approve = () => approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId, refundId: `${giftId}-1`, accept: true, decision: '核对过',
    })
    expect(await refusalOf(approve())).toBe('gift.receiptOut')
    expect(await voided(giftId)).toMatchObject({ state: 'voided', voided: [{ amountFen: 1_000, reason: '捐赠人退款' }] })
    await approve()
    expect(await issue(giftId)).toMatchObject({ state: 'issued', issued: { amountFen: 600 } })
    await stage.settle()
    expect((await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('receipt.voided')
  })

  test('is issued or the gift goes back, never both, whoever is faster', async () => {
    const { stage: { resident } } = stage
    const { id: campaignId } = await targeted(resident)
    for (let round = 0; round < 4; round += 1) {
      const { id: giftId } = await give(stage, resident, campaignId, 1_000)
      await ask(resident, giftId)
      const both = await Promise.all([
        refusalOf(issue(giftId)), refusalOf(resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 400 })),
      ])
      const { receipt } = await papers(resident, giftId)
      if (both[1] === 'gift.receiptOut') expect(receipt?.issued?.amountFen).toBe(1_000)
      else expect(receipt?.issued?.amountFen).toBe(600)
    }
  })
})

describe('CF-14 An agreement', () => {
  const draft = (giftId: string, use = '用于长者助餐') => stage.stage.officer.call('POST /fund-work/gifts/:giftId/agreements', {
    community: stage.stage.community, giftId, quality: '货币，无质量要求', use, delivery: '付款时已交付',
  })
  const agree = (by: Person, giftId: string, edition: number) => by.call('POST /me/gifts/:giftId/agreement/consent', { giftId, edition })

  test('stands by itself for ten thousand yuan, is drafted by staff and agreed to in one tap, in its edition', async () => {
    const { stage: { resident, charity, officer, approver, community } } = stage
    const { id: giftId } = await give(stage, resident, (await stage.open()).id, 1_000_000)
    expect((await papers(resident, giftId)).agreement).toMatchObject({ state: 'wanted', charity: charity.name, amountFen: 1_000_000, editions: [] })
    expect(await refusalOf(agree(resident, giftId, 1))).toBe('agreement.state')
    await draft(giftId)
    await draft(giftId, '用于长者助餐和送餐')
    expect(await refusalOf(agree(resident, giftId, 1))).toBe('agreement.changed')
    expect(await agree(resident, giftId, 2)).not.toHaveProperty('donor')
    expect((await papers(resident, giftId)).agreement).toMatchObject({
      state: 'agreed', donor: resident.name, editions: [{ edition: 1, use: '用于长者助餐' }, { edition: 2, use: '用于长者助餐和送餐' }],
    })
    expect(await row(giftId, 'agreement')).not.toContain(resident.name)
    expect([await refusalOf(agree(resident, giftId, 2)), await refusalOf(draft(giftId))]).toEqual(['agreement.state', 'agreement.state'])
    const list = (await officer.call('GET /fund-work/agreements', { community })).items
    expect(list.find((one) => one.giftId === giftId)).toMatchObject({ state: 'agreed', donor: resident.name })
    const others = (await approver.call('GET /fund-work/agreements', { community })).items.find((one) => one.giftId === giftId)
    expect([others?.state, others?.donor]).toEqual(['agreed', undefined])
    await stage.settle()
    expect((await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('agreement.drafted')
  })

  test('is made of a smaller gift whenever the donor asks, by nobody else', async () => {
    const { stage: { resident, neighbour, officer } } = stage
    const { id: giftId } = await give(stage, resident, (await stage.open()).id, 999_999)
    expect((await papers(resident, giftId)).agreement).toBeUndefined()
    expect(await refusalOf(draft(giftId))).toBe('agreement.state')
    const want = (by: Person) => by.call('POST /me/gifts/:giftId/agreement', { giftId })
    expect(await refusalOf(want(neighbour))).toBe('gift.unknown')
    expect(await want(resident)).toMatchObject({ state: 'wanted' })
    expect(await refusalOf(want(resident))).toBe('agreement.state')
    expect(await refusalOf(officer.call('GET /fund-work/agreements', { community: '420102999999' }))).toBe('role.scope')
  })
})

test('PV-03 No event keeps a name that stands sealed, nor a firm’s code', async () => {
  const { stage: { resident, community } } = stage
  const { id: giftId } = await give(stage, resident, (await targeted(resident)).id, 1_000)
  const payer = { kind: 'firm' as const, name: '赵钱孙李杂货铺', creditCode: creditCode() }
  await ask(resident, giftId, payer)
  await issue(giftId)
  await voided(giftId)
  await resident.call('POST /me/gifts/:giftId/agreement', { giftId })
  await stage.stage.officer.call('POST /fund-work/gifts/:giftId/agreements', { community, giftId, quality: '货币', use: '助餐', delivery: '已交付' })
  await resident.call('POST /me/gifts/:giftId/agreement/consent', { giftId, edition: 1 })
  const kept = JSON.stringify((await eventImages()).filter((image) => image.community?.S === community))
  expect(kept).toContain(giftId)
  expect([payer.name, payer.creditCode, resident.name].filter((said) => kept.includes(said))).toEqual([])
})

test('PEERS 5.14 The year has each gift with what went back and its receipt, adds up, and is a table as well', async () => {
  const { stage: { community } } = stage
  const giver = await newResident(community)
  const { id: campaignId } = await targeted(giver)
  const first = await give(stage, giver, campaignId, 2_000)
  const second = await give(stage, giver, campaignId, 500)
  await ask(giver, first.id)
  await issue(first.id, { number: '0777' })
  await giver.call('POST /me/gifts/:giftId/refunds', { giftId: second.id, amountFen: 100 })
  const year = Number(chinaDay(clock.now()).slice(0, 4))
  const seen = await giver.call('GET /me/giving-years/:year', { year })
  expect(seen).toMatchObject({ year, givenFen: 2_500, goneFen: 100 })
  expect(seen.items).toMatchObject([{ giftId: first.id, receipt: { number: '0777' } }, { giftId: second.id, goneFen: 100 }])
  const { text } = await giver.call('GET /me/giving-years/:year/file', { year })
  expect(text).toMatch(/长者助餐,[^\n]*,20\.00,0\.00,[^\n]*,42060124,0777/)
  expect(text).toContain('合计,,,,,25.00,1.00')
  const all = (await giver.call('GET /me/giving-file', {})).text
  expect(all.split('\r\n').sort()).toEqual(text.split('\r\n').sort())
  expect((await giver.call('GET /me/giving-years/:year', { year: year - 1 })).items).toEqual([])
  const exported = (await giver.call('GET /me/data-export', {})).text
  expect(exported).toMatch(/"list":"receipts"[^\n]*王桂花/)
  await giver.call('POST /me/closing', { erase: true })
  stage.advance(16 * 1440)
  await stage.settle()
  expect(await row(first.id, 'receipt')).not.toContain('payerSealed')
})
