import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { aPicture, pdf } from '../support/pictures.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { appoint, beginCampaign, foundFund, given } from './places-funds.ts'
import { type Role, type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const { code } = community
const title = '十二月助餐'

describe('Money of a fund, from the application to the accepted proof', () => {
  let town: Town
  let found: Awaited<ReturnType<typeof foundFund>>
  let campaignId = ''
  let spendingId = ''

  const kept = () => found.officer('GET /fund-work/spendings/:spendingId', { community: code, spendingId })
  const stateIs = (state: string) => expect.poll(async () => (await kept()).state, patience).toBe(state)
  /** Somebody at the desk, on the page, with the spending open if there is one. */
  const atDesk = async (whose: Role): Promise<Page> => {
    const desk = await openConsole(town, whose)
    desk.setDefaultTimeout(30_000)
    onTestFailed(() => keepPicture(desk, `failed-spending-${whose}`))
    await desk.goto(`${town.system.url}/console/#/c/${code}/spendings`)
    if (spendingId) {
      await desk.getByTestId(`spending-${spendingId}`).click()
      await desk.getByTestId('spending-detail').waitFor()
    }
    return desk
  }
  const readable = async (desk: Page, name: string): Promise<void> => {
    await keepPicture(desk, name)
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  }
  /** A page of the phone as it is, and as whoever is old sees it. */
  const seenTwice = async (phone: Phone, path: string, shows: string, name: string): Promise<void> => {
    await keepPicture(phone.page, name)
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.goElder()
    await phone.open(path)
    await phone.see(shows)
    await keepPicture(phone.page, `${name}-elder`)
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    expect(phone.complaints).toEqual([])
  }

  beforeAll(async () => {
    town = await startTown()
    found = await foundFund(town)
    const { mayor, fundId, ids: [directorOfOld = '', second = '', , , , supervisor = ''] } = found
    const id = { leader: await town.register('leader'), admin: await town.register('admin'), resident: await town.register('resident') }
    const payer = await town.register('neighbour')
    await town.register('newcomer')
    await appoint(mayor, [id.leader, 'fundOfficer'], [id.admin, 'fundApprover'], [payer, 'fundPayer'])
    campaignId = await beginCampaign(town, found, 'MUTUAL_AID', { title: '邻里应急互助金', ways: ['wechat', 'cash', 'bank'] })
    const seats = [
      { personId: id.admin, seat: 'director' as const }, ...[id.leader, id.resident, directorOfOld, second].map((personId) =>
        ({ personId, seat: 'member' as const })), { personId: supervisor, seat: 'supervisor' as const },
    ]
    await mayor('POST /fund-work/funds/:fundId/committees', { community: code, fundId, seats, resolution: '居民议事会第7号决议' })
    const { id: giftId } = await found.officer('POST /fund-work/funds/:fundId/gift-entries', {
      community: code, fundId, campaignId, way: 'bank', amountFen: 1_000_000, receivedOn: chinaDay(town.system.clock.now()), reference: 'BANK-0001',
      donor: { kind: 'resident', personId: payer }, shownName: 'masked', showsSum: true, photos: [],
    })
    await town.as('neighbour')('POST /me/gift-entries/:giftId/answers', { giftId, agrees: true })
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('The officer asks for it at the desk, and is told that others decide (CF-03)', async () => {
    await expect.poll(async () => (await town.as('resident')('GET /campaigns/:campaignId', { campaignId })).raisedFen, patience).toBe(1_000_000)
    const desk = await atDesk('leader')
    await desk.getByTestId('part-ask').click()
    await desk.getByTestId('filter-spending-purpose').click()
    await desk.locator('.ant-select-item-option').getByText('邻里应急互助金').click()
    const typed = { title, text: '补贴 20 位独居老人的餐费', payeeName: '某某食堂', payeeAccount: '6222000011112222' }
    for (const [field, value] of Object.entries(typed)) await desk.getByTestId(`spending-${field}`).fill(value)
    await desk.getByTestId('spending-papers-file').setInputFiles({ name: 'quote.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await desk.locator('[data-testid^=paper-fil_]').first().waitFor()
    await desk.getByTestId('spending-line-label-0').fill('餐费')
    await desk.getByTestId('spending-line-yuan-0').fill('6000')
    await desk.getByTestId('spending-instalment-label-0').fill('月底')
    await desk.getByTestId('spending-instalment-yuan-0').fill('5000')
    await desk.getByTestId('ask-spending').click()
    await expect.poll(() => desk.getByTestId('failure').first().getAttribute('data-code'), patience).toBe('spending.lines')
    await desk.getByTestId('spending-instalment-yuan-0').fill('6000')
    await expect.poll(() => desk.getByTestId('spending-sums').innerText(), patience).toContain('各期合计 6,000.00')
    await keepPicture(desk, 'spending-desk-form')
    await desk.getByTestId('ask-spending').click()
    await desk.getByTestId('deed-ask-spending').getByTestId('success').waitFor()
    await desk.getByTestId('part-list').click()
    await desk.getByTestId('table-spendings').getByText(title).waitFor()
    const { items } = await found.officer('GET /fund-work/funds/:fundId/spendings', { community: code, fundId: found.fundId })
    spendingId = items[0]?.id ?? ''
    await desk.getByTestId(`spending-${spendingId}`).click()
    await expect.poll(() => desk.getByTestId('barred-vote').innerText(), patience).toContain('自己、家里人和亲属的事')
    expect(await desk.getByTestId('tally').innerText()).toContain('有表决权的 4 人，要 3 人同意')
    await desk.getByTestId(`reason-comment-${spendingId}`).fill('报价单稍后补上')
    await desk.getByTestId(`say-comment-${spendingId}`).click()
    await desk.getByTestId('spending-comments').getByText('报价单稍后补上').waitFor()
    await readable(desk, 'spending-desk-asked')
    await desk.close()
  }, 240_000)

  test('Three of four agree, one on the phone, one at the desk (PEERS 5.8)', async () => {
    const phone = await openPhone(town, 'resident')
    await phone.open('packages/funds/home/index')
    await phone.tap('to-committee')
    await phone.tap(`look-${spendingId}`)
    await phone.see('tally')
    const { papers: [paper] } = await kept()
    expect(await phone.reads(`paper-${paper}`)).toMatch(/材料 1[^]*PDF 文件，\d+ KB，点一下打开/)
    const fetched = phone.context.waitForEvent('response', (answer) => answer.headers()['content-type'] === 'application/pdf')
    await phone.tap(`paper-${paper}`)
    expect((await fetched).url()).toContain(paper)
    expect(await phone.at(`paper-problem-${paper}`).count()).toBe(0)
    await phone.tap('vote-yes')
    await phone.write('vote-why', '符合方案')
    await phone.tap('vote-send')
    await phone.see('votes')
    await seenTwice(phone, `packages/funds/decide/index?community=${code}&spendingId=${spendingId}`, 'votes', 'spending-phone-decide')
    await phone.open('packages/funds/committee/index')
    await phone.see(`look-${spendingId}`)
    await keepPicture(phone.page, 'spending-phone-committee-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.context.close()
    const which = { community: code, spendingId, yes: true, reason: '符合方案' }
    await found.as('he-wei')('POST /fund-work/spendings/:spendingId/votes', which)
    const desk = await atDesk('admin')
    expect(await desk.getByTestId('tally').innerText()).toContain('已同意 2 人')
    await found.approver('POST /fund-work/spendings/:spendingId/votes', which)
    await stateIs('notice')
    await desk.close()
  }, 240_000)

  test('The phone of any resident shows it without a name, and takes an objection (PEERS 5.13)', async () => {
    const phone = await openPhone(town, 'newcomer')
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.tap('to-spendings')
    await phone.see(`spent-${spendingId}`)
    const shown = await phone.page.locator('.page:visible').last().innerText()
    expect(shown).toMatch(/公示中[^]*吃饭[^]*6,000\.00 元/)
    for (const hidden of [title, '食堂', '6222', '王']) expect(shown).not.toContain(hidden)
    await phone.tap(`object-${spendingId}`)
    await phone.write(`object-${spendingId}-words`, '已经有别的补助了')
    await phone.tap(`object-${spendingId}-send`)
    await phone.see(`object-${spendingId}-sent`)
    const path = `packages/funds/spendings/index?campaignId=${campaignId}&fundId=${found.fundId}`
    await seenTwice(phone, path, `spent-${spendingId}`, 'spending-phone-public')
    await phone.context.close()
  }, 240_000)

  test('Who had no part in it answers; after its days a third person pays, and a wrong payment is reversed by two (PEERS 5.10)', async () => {
    const { objections: [objection] } = await kept()
    const approver = await atDesk('admin')
    await approver.getByTestId(`reason-${objection?.id}`).fill('已核实，没有重复补助')
    await approver.getByTestId(`keep-${objection?.id}`).click()
    await approver.getByTestId('spending-objections').getByText('已核实').waitFor()
    await readable(approver, 'spending-desk-answered')
    await approver.close()
    await town.system.clock.advance(8 * 1440)
    await stateIs('payable')
    const payer = await atDesk('neighbour')
    const pay = async (yuan: string): Promise<void> => {
      await payer.getByTestId('pay-yuan').fill(yuan)
      await payer.getByTestId('pay-reference').fill('2026120100012345')
      await payer.getByTestId('pay-day').fill(chinaDay(town.system.clock.now()))
      await payer.getByTestId('pay-spending').click()
      await stateIs('paid')
    }
    await pay('600')
    await payer.getByTestId(`reason-reversal-${spendingId}`).fill('少写了一个零')
    await payer.getByTestId(`reverse-reversal-${spendingId}`).click()
    await expect.poll(() => payer.getByTestId('barred-reversalDecision').innerText(), patience).toContain('复核须由另一位')
    await readable(payer, 'spending-desk-reversing')
    const second = await atDesk('admin')
    await second.getByTestId('reverse-yes').click()
    await stateIs('payable')
    await second.getByTestId('spending-payments').getByText('少写了一个零').waitFor()
    await second.close()
    await payer.reload()
    await payer.getByTestId(`spending-${spendingId}`).click()
    await pay('6000')
    await payer.close()
  }, 240_000)

  test('The payment is proven with a photo and a paper, accepted by another, and the public list says so (CF-04, PEERS 5.7)', async () => {
    const officer = await atDesk('leader')
    await officer.getByTestId('prove-spending-note').fill('发票和签收单')
    await officer.getByTestId('proof-photos-file').setInputFiles({ name: 'receipt.png', mimeType: 'image/png', buffer: aPicture() })
    await officer.locator('[data-testid^=photo-fil_]').first().waitFor()
    await officer.getByTestId('proof-papers-file').setInputFiles({ name: 'invoice.pdf', mimeType: 'application/pdf', buffer: pdf() })
    await officer.locator('[data-testid^=paper-fil_]').first().waitFor()
    await officer.getByTestId('prove-spending').click()
    await stateIs('proof')
    await expect.poll(() => officer.getByTestId('barred-acceptance').innerText(), patience).toContain('审批人')
    await readable(officer, 'spending-desk-proof')
    await officer.close()
    const approver = await atDesk('admin')
    await approver.getByTestId(`accept-${spendingId}`).click()
    await stateIs('closed')
    await expect.poll(() => approver.getByTestId('spending-state').innerText(), patience).toContain('已办结')
    await readable(approver, 'spending-desk-closed')
    await approver.close()
    const { items } = await town.as('newcomer')('GET /campaigns/:campaignId/spendings', { campaignId })
    expect(items).toMatchObject([{ reason: 'meals', sumFen: 600_000, paidFen: 600_000, state: 'closed' }])
    const phone = await openPhone(town, 'newcomer')
    await phone.open(`packages/funds/spendings/index?campaignId=${campaignId}&fundId=${found.fundId}`)
    await expect.poll(() => phone.reads(`spent-${spendingId}`), patience).toContain('已办结')
    await phone.context.close()
  }, 240_000)

  test('A gift goes back by two at the desk; what did not come by WeChat is paid by a third, to where it came from (CF-16, PEERS 5.9)', async () => {
    await given(town, campaignId)
    const { mayor, officer: ofFund } = found
    await appoint(mayor, [(await town.as('newcomer')('GET /me', {})).id, 'fundPayer'])
    const gifts = async () => (await ofFund('GET /fund-work/campaigns/:campaignId/gifts', { community: code, campaignId })).items
    const atRefunds = async (whose: Role): Promise<Page> => {
      const desk = await openConsole(town, whose)
      desk.setDefaultTimeout(30_000)
      onTestFailed(() => keepPicture(desk, `failed-refunds-${whose}`))
      await desk.goto(`${town.system.url}/console/#/c/${code}/refunds`)
      return desk
    }
    const none = (desk: Page) => desk.getByTestId('table-waiting-refunds').getByText('没有等着批准或支付的退款').waitFor()
    const [byWechat = '', byBank = ''] = (await gifts()).map(({ id }) => id)
    const officer = await atRefunds('leader')
    await none(officer)
    await officer.getByTestId('tab-gifts').click()
    for (const giftId of [byBank, byWechat]) {
      await officer.getByTestId(`gift-${giftId}`).click()
      await officer.getByTestId(`yuan-${giftId}`).fill('10')
      await officer.getByTestId(`propose-${giftId}-note`).fill('同一笔付了两次')
      await officer.getByTestId(`propose-${giftId}`).click()
      await expect.poll(() => officer.getByTestId(`refunds-${giftId}`).innerText(), patience).toMatch(/待第二个人批准[^]*您没有这个角色/)
    }
    await readable(officer, 'refunds-desk-proposed')
    await officer.close()
    const approver = await atRefunds('admin')
    for (const giftId of [byWechat, byBank]) {
      await approver.getByTestId(`gift-${giftId}`).click()
      await approver.getByTestId(`reason-${giftId}-1`).fill('核对过账单')
      await readable(approver, 'refunds-desk-decision')
      await approver.getByTestId(`approve-${giftId}-1`).click()
      await expect.poll(async () => (await gifts()).find(({ id }) => id === giftId)?.goneFen, patience).toBe(1_000)
    }
    await approver.close()
    const payer = await atRefunds('newcomer')
    await payer.getByTestId(`gift-${byBank}`).click()
    await expect.poll(() => payer.getByTestId(`origin-${byBank}-1`).innerText(), patience).toContain('BANK-0001')
    await payer.getByTestId(`pay-reference-${byBank}-1`).fill('BACK-0001')
    await payer.getByTestId(`pay-day-${byBank}-1`).fill(chinaDay(town.system.clock.now()))
    expect(await payer.getByTestId(`pay-${byBank}-1`).isDisabled()).toBe(true)
    await payer.getByTestId(`to-origin-${byBank}-1`).check()
    await readable(payer, 'refunds-desk-pay')
    await payer.getByTestId(`pay-${byBank}-1`).click()
    await none(payer)
    await payer.close()
    expect((await gifts()).find(({ id }) => id === byBank)?.refunds).toMatchObject([{ state: 'done', payment: { reference: 'BACK-0001' } }])
  }, 240_000)
})
