import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { plan, seated } from '../support/samples/funds.ts'
import { atDesk, readable } from './at-desk.ts'
import { elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { foundFund, fundBank, staffFund } from './places-funds.ts'
import { type Role, type Town, community, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }

describe('A fund that is watched over', () => {
  let town: Town
  let found: Awaited<ReturnType<typeof foundFund>>
  let campaignId = ''
  let giftId = ''
  let phone: Phone

  const watching = async (whose: Role, part: string): Promise<Page> => {
    const desk = await atDesk(town, whose, 'fund-watch')
    await desk.getByTestId(`part-${part}`).click()
    return desk
  }

  beforeAll(async () => {
    town = await startTown()
    found = await foundFund(town)
    await staffFund(town, found)
    const personId = await town.register('resident')
    const { fundId, officer, approver, ids, mayor } = found
    await mayor('POST /fund-work/funds/:fundId/committees', {
      community: community.code, fundId, resolution: '居民议事会第7号决议', seats: seated([...ids.slice(0, 4), personId, ...ids.slice(5)]),
    })
    const today = chinaDay(town.system.clock.now())
    const { id } = await officer('POST /fund-work/campaigns', {
      community: community.code, fundId, mode: 'MUTUAL_AID', members: [], plan: {
        ...plan, title: '暴雨互助', emergency: true, ways: ['bank'], firstDay: today, lastDay: dayAfter(today, 60), accountNumber: fundBank.number,
      },
    })
    campaignId = id
    await approver('POST /fund-work/campaigns/:campaignId/opening', { community: community.code, campaignId })
    const entry = await officer('POST /fund-work/funds/:fundId/gift-entries', {
      community: community.code, fundId, campaignId, way: 'bank', amountFen: 6_000_000, receivedOn: today, reference: 'BANK-0099',
      donor: { kind: 'resident', personId }, shownName: 'masked', showsSum: true, photos: [],
      origin: { idNumber: '11010519491231002X', source: '卖房款' },
    })
    giftId = entry.id
    await town.as('resident')('POST /me/gift-entries/:giftId/answers', { giftId, agrees: true })
    await town.system.drain()
    phone = await openPhone(town, 'resident')
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('What is late says so to everybody, until one has written how it goes and another published it (CF-09, PEERS 5.17)', async () => {
    await town.system.clock.advance(6 * 1440)
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.page.locator('#late-since:visible').waitFor()
    await keepPicture(phone.page, 'fund-watch-phone-late')
    const officer = await watching('leader', 'disclosures')
    await officer.getByTestId(`clock-${campaignId}`).click()
    await expect.poll(() => officer.getByTestId(`due-${campaignId}`).innerText(), patience).toContain('逾期')
    await officer.getByTestId('update-title').fill('雨停以后')
    await officer.getByTestId('update-text').fill('给 12 户进水的人家送了米面和棉被，还在修两家的屋顶。')
    await readable(officer, 'fund-watch-desk-write')
    await officer.getByTestId(`tell-${campaignId}`).click()
    await officer.getByText('等第二个人批准').first().waitFor()
    await officer.close()
    const approver = await watching('neighbour', 'disclosures')
    await approver.getByTestId(`clock-${campaignId}`).click()
    await approver.locator('[data-testid^="publish-"]').click()
    await approver.getByText('已公布').first().waitFor()
    await readable(approver, 'fund-watch-desk-published')
    await approver.close()
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.page.locator('#updates:visible').waitFor()
    expect(await phone.page.locator('#late-since:visible').count()).toBe(0)
    expect(await phone.page.locator('#updates:visible').innerText()).toContain('60,000.00')
    await phone.page.locator('#updates:visible').scrollIntoViewIfNeeded()
    await keepPicture(phone.page, 'fund-watch-phone-update')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
  }, 240_000)

  test('A large gift is on the list; an approver sees its origin with a reason and says what it is (CF-18)', async () => {
    const desk = await watching('neighbour', 'gifts')
    await desk.locator('[data-testid^="look-"]').click()
    await desk.locator('[data-testid^="origin-"][data-testid$="-note"]').fill('核查大额捐款')
    await desk.locator('button[data-testid^="origin-gfd"]').click()
    await expect.poll(() => desk.locator('[data-testid^="origin-shown-"]').inputValue(), patience).toContain('卖房款')
    await readable(desk, 'fund-watch-desk-gift')
    await desk.locator('[data-testid^="reason-"]').fill('电话核实过，合同看过')
    await desk.locator('[data-testid^="clear-"]').click()
    await expect.poll(() => desk.locator('[data-testid^="finding-"]').innerText(), patience).toContain('没有问题')
    await desk.close()
  }, 120_000)

  test('Another use of a gift is asked at the desk, agreed to and voted on by phone (CF-11)', async () => {
    const desk = await watching('leader', 'moves')
    const choose = async (id: string, name: string) => {
      await desk.getByTestId(`filter-${id}`).locator('.ant-select').click()
      await desk.locator('.ant-select-dropdown:visible .ant-select-item-option').getByText(name).click()
      await desk.locator('.ant-select-dropdown:visible').first().waitFor({ state: 'hidden' })
    }
    await choose('use-from', '暴雨互助')
    await choose('use-to', '不指定项目的钱')
    await desk.getByTestId('use-resolution').fill('居民议事会第8号决议')
    await desk.getByTestId('use-gift').fill(giftId)
    await desk.getByTestId('ask-use-note').fill('屋顶修好了，余下的留给下一次')
    await readable(desk, 'fund-watch-desk-use')
    await desk.getByTestId('ask-use').click()
    const asked = () => town.as('leader')('GET /fund-work/funds/:fundId/use-changes', { community: community.code, fundId: found.fundId })
    await expect.poll(async () => (await asked()).items[0]?.state, patience).toBe('consent')
    await desk.close()
    await phone.open('packages/funds/consents/index')
    await phone.page.locator('#consents:visible').waitFor()
    await keepPicture(phone.page, 'fund-watch-phone-consent')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.goElder()
    await phone.open('packages/funds/consents/index')
    await phone.page.locator('#consents:visible').waitFor()
    await keepPicture(phone.page, 'fund-watch-phone-consent-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap('agree')
    await phone.page.locator('#no-consents:visible').waitFor()
    const [use] = (await asked()).items
    expect(use?.state).toBe('vote')
    const id = use?.id ?? ''
    await phone.open('packages/funds/committee/index')
    await phone.see(`use-${id}`)
    await keepPicture(phone.page, 'fund-watch-phone-vote-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap(`vote-${id}-yes`)
    await phone.write(`vote-${id}-why`, '捐赠人同意了')
    await phone.tap(`vote-${id}-send`)
    await phone.see('use-voted')
    expect((await asked()).items[0]?.votes).toMatchObject([{ yes: true, reason: '捐赠人同意了' }])
    const seatless = await watching('leader', 'moves')
    await seatless.getByTestId(`use-${id}`).click()
    await seatless.getByTestId(`whose-vote-${id}`).waitFor()
    expect(await seatless.getByTestId(`yes-vote-${id}`).count()).toBe(0)
    await seatless.close()
    expect(phone.complaints).toEqual([])
  }, 240_000)

  test('The year with its costs, and the end of the fund, stand beside it (CF-10, PEERS 5.20)', async () => {
    const desk = await watching('leader', 'year')
    await desk.getByTestId('pack').waitFor()
    expect(await desk.getByTestId('ratios').innerText()).toContain('不低于 70%')
    await readable(desk, 'fund-watch-desk-year')
    await desk.getByTestId('part-closing').click()
    await desk.getByTestId('fund-state').waitFor()
    await readable(desk, 'fund-watch-desk-closing')
    await desk.close()
    const context = await town.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(`${town.system.url}/open/funds/${found.fundId}/page`)
    await page.locator('#ratios').scrollIntoViewIfNeeded()
    await keepPicture(page, 'fund-watch-open-ratios')
    expect(await page.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth)).toBe(false)
    await context.close()
  }, 120_000)
})
