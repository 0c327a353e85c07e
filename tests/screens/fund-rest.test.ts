import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../shared/client.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { creditCode } from '../support/credit-code.ts'
import { aPicture } from '../support/pictures.ts'
import { uploading } from '../support/upload.ts'
import { atDesk, readable } from './at-desk.ts'
import { elderLimits, normalLimits } from './audit.ts'
import { type Phone, goAhead, openPhone } from './phone.ts'
import { appoint, beginCampaign, foundFund, given, staffFund } from './places-funds.ts'
import { type Role, type Town, community, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const { code } = community
const others = ['ma-zhiyuan', 'song-jia'] as const

describe('What seldom happens at a fund: an appeal, a project that fails, cash that goes back, fees', () => {
  let town: Town
  let found: Awaited<ReturnType<typeof foundFund>>
  let phone: Phone
  let judge: Phone
  let campaignId = ''
  let callId = ''
  let ventureId = ''

  const today = (): string => chinaDay(town.system.clock.now())
  const ahead = async (days: number): Promise<void> => {
    await town.system.clock.advance(days * 1440)
    await town.system.drain()
  }
  const atVenture = async (whose: Role): Promise<Page> => {
    const desk = await atDesk(town, whose, 'ventures')
    await desk.getByTestId(`call-${callId}`).click()
    await desk.getByTestId(`look-${ventureId}`).click()
    await desk.getByTestId(`application-${ventureId}`).waitFor()
    return desk
  }
  const refused = (desk: Page, within: string, why: string) =>
    expect.poll(() => desk.getByTestId(within).getByTestId('failure').first().getAttribute('data-code'), patience).toBe(why)
  const readsSoon = (hands: Phone, id: string) => expect.poll(() => hands.reads(id), patience)
  const photoBy = (client: Client): Promise<string> => uploading(client, aPicture(), { type: 'image/png' })

  beforeAll(async () => {
    town = await startTown()
    town.system.wechat.pay.set({ feeRate: 60 })
    found = await foundFund(town)
    await staffFund(town, found)
    for (const role of ['resident', 'newcomer'] as const) await town.register(role)
    await appoint(found.mayor, [(await town.as('admin')('GET /me', {})).id, 'fundPayer'])
    const { fundId, officer, approver } = found
    campaignId = await beginCampaign(town, found, 'MUTUAL_AID', { title: '邻里应急互助金', ways: ['wechat', 'cash', 'bank'] })
    const { id: giftId } = await officer('POST /fund-work/funds/:fundId/gift-entries', {
      community: code, fundId, way: 'bank', amountFen: 500_000, receivedOn: today(), reference: 'BANK-R-1', donor: { kind: 'anonymous' },
      shownName: 'none', showsSum: true, photos: [],
    })
    await approver('POST /fund-work/gift-entries/:giftId/seconding', { community: code, giftId, papers: [] })
    phone = await openPhone(town, 'resident')
    judge = await openPhone(town, 'newcomer')
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('What payments cost stands on the campaign’s page and in the year of the fund (PEERS 5.9)', async () => {
    // In the evening: the bill of the day is there at the same time of the next, and its fees are taken the day after.
    const { clock } = town.system
    const evening = Date.parse(`${today()}T20:00:00+08:00`)
    await clock.advance(Math.ceil((evening - clock.now()) / 60_000 + 1440) % 1440)
    await given(town, campaignId)
    await ahead(1)
    await ahead(2)
    await expect.poll(async () => (await town.as('resident')('GET /campaigns/:campaignId', { campaignId })).feesFen, patience).toBe(12)
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await readsSoon(phone, 'campaign').toContain('0.12 元')
    await readable(phone.page, 'rest-fees', normalLimits)
    const desk = await atDesk(town, 'leader', 'fund-watch')
    await desk.addInitScript(goAhead, town.system.clock.now() - Date.now())
    await desk.reload()
    await desk.getByTestId('part-year').click()
    await expect.poll(() => desk.getByTestId('ratios').innerText(), patience).toMatch(/支付手续费（元）\s*0\.12/)
    await readable(desk, 'rest-desk-fees')
    await desk.close()
  }, 120_000)

  test('Cash goes back at the desk: proposed, approved by another, paid by a third against a slip on a photo (CF-16)', async () => {
    const { fundId, officer } = found
    const { id: residentId } = await town.as('resident')('GET /me', {})
    const { id: giftId } = await officer('POST /fund-work/funds/:fundId/gift-entries', {
      community: code, fundId, campaignId, way: 'cash', amountFen: 8_000, receivedOn: today(), reference: 'BOX-0007',
      donor: { kind: 'resident', personId: residentId }, shownName: 'masked', showsSum: true, photos: [await photoBy(officer)],
    })
    await town.as('resident')('POST /me/gift-entries/:giftId/answers', { giftId, agrees: true })
    await town.system.drain()
    const gift = async () => (await town.as('resident')('GET /me/gifts/:giftId', { giftId })).gift
    const proposer = await atDesk(town, 'leader', 'refunds')
    await proposer.getByTestId('tab-gifts').click()
    await proposer.getByTestId(`gift-${giftId}`).click()
    await proposer.getByTestId(`yuan-${giftId}`).fill('80')
    expect(await proposer.getByTestId(`propose-${giftId}`).isDisabled()).toBe(true)
    await proposer.getByTestId(`propose-${giftId}-note`).fill('重复交了一次')
    await proposer.getByTestId(`propose-${giftId}`).click()
    await expect.poll(() => proposer.getByTestId(`refunds-${giftId}`).innerText(), patience).toContain('待第二个人批准')
    await proposer.close()
    const approver = await atDesk(town, 'neighbour', 'refunds')
    await approver.getByTestId(`gift-${giftId}`).click()
    await approver.getByTestId(`reason-${giftId}-1`).fill('核对过收款本')
    await approver.getByTestId(`approve-${giftId}-1`).click()
    await expect.poll(async () => (await gift()).refunds.map(({ state }) => state), patience).toEqual(['going'])
    await approver.close()
    const payer = await atDesk(town, 'admin', 'refunds')
    await payer.getByTestId(`gift-${giftId}`).click()
    const pay = payer.getByTestId(`pay-${giftId}-1`)
    const number = `pay-reference-${giftId}-1`
    await payer.getByTestId(number).fill('签收 0007')
    await payer.getByTestId(`pay-day-${giftId}-1`).fill(dayAfter(today(), 1))
    await payer.getByTestId(`to-origin-${giftId}-1`).check()
    expect(await pay.isDisabled()).toBe(true)
    await payer.getByTestId(`slip-${giftId}-1-file`).setInputFiles({ name: 'slip.png', mimeType: 'image/png', buffer: aPicture() })
    await payer.locator('[data-testid^=photo-fil_]').first().waitFor()
    await payer.getByTestId(`${number}-wrong`).waitFor()
    expect(await pay.isDisabled()).toBe(true)
    await payer.getByTestId(number).fill('qs-0007')
    await pay.click()
    await refused(payer, `deed-pay-${giftId}-1`, 'gift.refundDay')
    await readable(payer, 'rest-desk-cash-pay')
    await payer.getByTestId(`pay-day-${giftId}-1`).fill(today())
    await pay.click()
    await expect.poll(async () => (await gift()).refunds.map(({ state }) => state), patience).toEqual(['done'])
    await payer.getByTestId('table-waiting-refunds').getByText('没有等着批准或支付的退款').waitFor()
    await payer.getByTestId('tab-gifts').click()
    await payer.getByTestId(`gift-${giftId}`).click()
    await expect.poll(() => payer.getByTestId(`refunds-${giftId}`).innerText(), patience).toContain('QS-0007')
    await readable(payer, 'rest-desk-cash-paid')
    await payer.close()
    await phone.open(`packages/funds/gift/index?giftId=${giftId}`)
    await readsSoon(phone, 'refunds').toMatch(/80\.00 元\s*已当面退给您/)
    await readable(phone.page, 'rest-cash-back', normalLimits)
  }, 120_000)

  test('Who is found not eligible says why not, on the phone; another than who checked it answers (DOMAIN 6)', async () => {
    const { fundId, officer, approver, ids } = found
    const { id: judgeId } = await town.as('newcomer')('GET /me', {})
    ;({ id: callId } = await officer('POST /fund-work/venture-calls', {
      community: code, fundId, title: '邻里微项目', text: '为老人和孩子做的小项目', budgetFen: 100_000, mostFen: 80_000, scoreDays: 5, noticeDays: 7,
      applyUntil: dayAfter(today(), 3), leastPoints: 60, sharesPercent: [50, 30, 20], resolution: '居民议事会第9号决议',
      criteria: [{ name: '需求', weightPercent: 60 }, { name: '可行', weightPercent: 40 }], judgeIds: [judgeId, ...ids.slice(3, 5)],
    }))
    await approver('POST /fund-work/venture-calls/:callId/opening', { community: code, callId })
    ;({ id: ventureId } = await town.as('resident')('POST /venture-calls/:callId/applications', {
      callId, org: { kind: 'organisation', name: '红巷公益社', creditCode: creditCode() }, contact: { name: '李秀英', phone: '13800000001' },
      title: '楼道小菜园', purpose: '把空地种上菜', serves: '三栋的老人，约 60 户', plan: '每月一次，教大家种', photos: [], papers: [],
      lines: [{ label: '土和种子', amountFen: 60_000 }], sumFen: 60_000,
    }))
    await ahead(4)
    const checker = await atVenture('leader')
    await checker.getByTestId(`reason-${ventureId}`).fill('登记证书过期了')
    await checker.getByTestId(`ineligible-${ventureId}`).click()
    await expect.poll(() => checker.getByTestId(`state-${ventureId}`).innerText(), patience).toContain('没有通过初审')
    await phone.open(`packages/funds/venture/index?callId=${callId}`)
    await readsSoon(phone, `own-${ventureId}`).toMatch(/可以申诉一次[^]*登记证书过期了/)
    await readable(phone.page, 'rest-ineligible', normalLimits)
    await phone.goElder()
    await phone.open(`packages/funds/venture/index?callId=${callId}`)
    await phone.tap('appeal')
    await phone.tap('appeal-leave')
    await phone.tap('appeal')
    await phone.see('appeal-words')
    await readable(phone.page, 'rest-appeal-elder', elderLimits)
    await phone.write('appeal-words', '证书上个月换了新的')
    await phone.tap('appeal-send')
    await readsSoon(phone, 'own-next').toContain('申诉已提交')
    await checker.reload()
    await checker.getByTestId(`call-${callId}`).click()
    await checker.getByTestId(`look-${ventureId}`).click()
    await checker.getByTestId(`reason-appeal-${ventureId}`).fill('没有看到新证书')
    await checker.getByTestId(`ineligible-appeal-${ventureId}`).click()
    await refused(checker, `application-${ventureId}`, 'second.self')
    await checker.close()
    const second = await atVenture('neighbour')
    await second.getByTestId(`reason-appeal-${ventureId}`).fill('新证书已核对')
    await readable(second, 'rest-desk-appeal')
    await second.getByTestId(`eligible-appeal-${ventureId}`).click()
    await expect.poll(() => second.getByTestId(`state-${ventureId}`).innerText(), patience).toBe('进入评审')
    await second.close()
    await phone.open(`packages/funds/venture/index?callId=${callId}`)
    await readsSoon(phone, `own-${ventureId}`).toMatch(/通过初审[^]*新证书已核对/)
    await readable(phone.page, 'rest-appeal-answered-elder', elderLimits)
  }, 120_000)

  test('A judge’s form takes whole points up to 100 for each line and a reason, and is changed while the days last (CF-04)', async () => {
    await found.officer('POST /fund-work/venture-calls/:callId/judging', { community: code, callId })
    await judge.open(`packages/funds/judge/index?callId=${callId}`)
    const [points, send] = [`points-${ventureId}-0`, `score-${ventureId}`]
    await judge.write(points, '101')
    await judge.write(`points-${ventureId}-1`, '80')
    await judge.write(`why-${ventureId}`, '老人用得上')
    await readsSoon(judge, `${points}-wrong`).toContain('0 到 100 的整数')
    await readable(judge.page, 'rest-judge-wrong', normalLimits)
    expect(await judge.at(send).getAttribute('aria-disabled')).toBe('true')
    await judge.write(points, '98')
    await judge.tap(`${points}-more`)
    await expect.poll(() => judge.at(points).inputValue(), patience).toBe('100')
    await judge.tap(`${points}-less`)
    await judge.tap(send)
    await judge.goElder()
    await judge.open(`packages/funds/judge/index?callId=${callId}`)
    await judge.tap(`again-${ventureId}`)
    await judge.write(points, '90')
    await readable(judge.page, 'rest-judge-elder', elderLimits)
    await judge.tap(send)
    await judge.see(`again-${ventureId}`)
    const own = async () => (await town.as('newcomer')('GET /venture-calls/:callId/judging', { callId })).ventures[0]?.mine.points
    await expect.poll(own, patience).toEqual([90, 80])
    expect(judge.complaints).toEqual([])
  }, 120_000)

  test('A project that fails says so to who applied, why and what becomes of the money, and to everybody (DOMAIN 6)', async () => {
    const { officer, approver, as } = found
    const which = { community: code, callId, ventureId }
    for (const user of others) {
      await as(user)('POST /venture-calls/:callId/applications/:ventureId/scores', { callId, ventureId, points: [80, 80], reason: '计划可行' })
    }
    await approver('POST /fund-work/venture-calls/:callId/decisions', { community: code, callId, chosen: [ventureId], passedOver: [], text: '只有一个' })
    await ahead(8)
    await officer('POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts', {
      ...which, number: '2026-创-001', signedOn: today(), midTermOn: dayAfter(today(), 60), finalOn: dayAfter(today(), 120), reason: 'elderCare',
      payee: { name: '红巷公益社', account: '6222000011112222' }, photos: [await photoBy(officer)], papers: [],
    })
    const { spendingId = '' } = await town.as('resident')('POST /venture-calls/:callId/applications/:ventureId/contract-answers', {
      callId, ventureId, agrees: true,
    })
    const spending = { community: code, spendingId }
    await approver('POST /fund-work/spendings/:spendingId/votes', { ...spending, yes: true, reason: '符合名单' })
    await as('xie-jun')('POST /fund-work/spendings/:spendingId/opinions', { ...spending, agrees: true, text: '程序合规' })
    await ahead(8)
    await town.as('admin')('POST /fund-work/spendings/:spendingId/payments', {
      ...spending, amountFen: 30_000, bankReference: 'PAY-R-1', paidOn: today(),
    })
    await town.as('resident')('POST /venture-calls/:callId/applications/:ventureId/reports', {
      callId, ventureId, text: '只种了一次', photos: [], papers: [],
    })
    const desk = await atVenture('neighbour')
    await desk.getByTestId(`reason-evaluation-${ventureId}`).fill('两个月没有人来过')
    await desk.getByTestId(`mend-evaluation-${ventureId}`).click()
    await refused(desk, `application-${ventureId}`, 'venture.mendBy')
    await desk.getByTestId(`failed-evaluation-${ventureId}`).click()
    await expect.poll(() => desk.getByTestId(`state-${ventureId}`).innerText(), patience).toContain('没有通过')
    await readable(desk, 'rest-desk-failed')
    await desk.close()
    await phone.open(`packages/funds/venture/index?callId=${callId}`)
    await readsSoon(phone, `own-${ventureId}`).toMatch(/剩下的钱退回基金[^]*两个月没有人来过/)
    await readable(phone.page, 'rest-failed-elder', elderLimits)
    await judge.open(`packages/funds/venture/index?callId=${callId}`)
    await readsSoon(judge, `venture-${ventureId}`).toContain('两个月没有人来过')
    await readable(judge.page, 'rest-failed-public-elder', elderLimits)
    expect(phone.complaints).toEqual([])
  }, 120_000)
})
