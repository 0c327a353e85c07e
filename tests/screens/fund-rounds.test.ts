import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { plan } from '../support/samples/funds.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { foundFund, fundBank, staffFund } from './places-funds.ts'
import { type Role, type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const { code } = community

describe('Rounds of a fund, at the desk and on the phone', () => {
  let town: Town
  let phone: Phone
  let fundId = ''
  let campaignId = ''

  const desk = async (whose: Role, page: string) => {
    const opened = await openConsole(town, whose)
    opened.setDefaultTimeout(30_000)
    await opened.goto(`${town.system.url}/console/#/c/${code}/${page}`)
    return opened
  }
  const atCampaign = async (whose: Role) => {
    const page = await desk(whose, 'funds')
    await page.getByTestId(`fund-${fundId}`).click()
    await page.getByTestId(`manage-${campaignId}`).click()
    await page.getByTestId('matching').waitFor()
    return page
  }

  beforeAll(async () => {
    town = await startTown()
    const found = await foundFund(town)
    fundId = found.fundId
    await staffFund(town, found)
    await town.register('resident')
    const today = chinaDay(town.system.clock.now())
    campaignId = (await found.officer('POST /fund-work/campaigns', {
      community: code, fundId, mode: 'MUTUAL_AID', members: [],
      plan: { ...plan, title: '邻里应急互助金', firstDay: today, lastDay: dayAfter(today, 60), accountNumber: fundBank.number },
    })).id
    await found.approver('POST /fund-work/campaigns/:campaignId/opening', { community: code, campaignId })
    phone = await openPhone(town, 'resident')
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('A sponsor’s pledge is confirmed by another, and the phone says what is matched and what is left (CF-01, PEERS 5.19)', async () => {
    const pledges = async () => (await town.as('leader')('GET /fund-work/campaigns/:campaignId/matches', { community: code, campaignId })).items
    const officer = await atCampaign('leader')
    const typed = { sponsor: '红巷粮油店', agreement: '2026-协-009', bankReference: '2026113000010001' }
    for (const [field, value] of Object.entries(typed)) await officer.getByTestId(`match-${field}`).fill(value)
    const sums = { sum: '10000', perGift: '100', perPerson: '200', perHousehold: '500', perDay: '2000' }
    for (const [field, value] of Object.entries(sums)) await officer.getByTestId(`match-${field}`).fill(value)
    await officer.getByTestId('propose-match').click()
    await expect.poll(async () => (await pledges()).length, patience).toBe(1)
    const id = (await pledges())[0]?.id ?? ''
    await officer.getByTestId(`pledge-${id}`).waitFor()
    await keepPicture(officer, 'matching-desk')
    expect(await lastingFaultsOf(officer, deskLimits)).toEqual([])
    await officer.close()
    const approver = await atCampaign('neighbour')
    await approver.getByTestId(`reason-${id}`).fill('银行回单已核对')
    await approver.getByTestId(`accept-${id}`).click()
    await expect.poll(() => approver.getByTestId(`pledge-state-${id}`).innerText(), patience).toBe('正在配捐')
    await approver.getByTestId(`gifts-${id}`).click()
    await approver.getByText('还没有捐款。').waitFor()
    await approver.close()
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    expect(await phone.reads(`match-${id}`)).toContain('您每捐 1 元，再配捐 1 元。')
    expect(await phone.reads(`match-${id}`)).toContain('10,000.00')
    await phone.at(`match-${id}`).scrollIntoViewIfNeeded()
    await keepPicture(phone.page, 'matching-phone')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.goElder()
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.see(`match-${id}`)
    await phone.at(`match-${id}`).scrollIntoViewIfNeeded()
    await keepPicture(phone.page, 'matching-phone-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    expect(phone.complaints).toEqual([])
  }, 240_000)

  test('Residents decide by vote: opened at the desk, proposed and voted on the phone (PEERS 5.21)', async () => {
    const today = chinaDay(town.system.clock.now())
    const rounds = async () => (await town.as('resident')('GET /vote-rounds', { community: code })).items
    const officer = await desk('leader', 'votes')
    const typed = {
      name: '两万元怎么花', text: '由居民投票决定', resolution: '居民议事会第8号决议', share: '20000', choices: '1', proposeUntil: dayAfter(today, 1),
      firstDay: dayAfter(today, 2), lastDay: dayAfter(today, 5),
    }
    for (const [field, value] of Object.entries(typed)) await officer.getByTestId(`vote-${field}`).fill(value)
    await officer.getByTestId('open-vote').click()
    await expect.poll(async () => (await rounds()).length, patience).toBe(1)
    const roundId = (await rounds())[0]?.id ?? ''
    await phone.open('packages/funds/home/index')
    await phone.tap(`see-vote-${roundId}`)
    await phone.write('idea-title', '楼道扶手')
    await phone.write('idea-text', '给 3 栋的楼道装扶手')
    await phone.write('idea-cost', '9000')
    await keepPicture(phone.page, 'vote-phone-idea-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap('send-idea')
    await phone.see('idea-sent')
    await officer.getByTestId(`open-${roundId}`).click()
    await officer.getByTestId('project-title').fill('红巷长椅')
    await officer.getByTestId('project-cost').fill('6000')
    await officer.getByTestId(`add-project-${roundId}-note`).fill('两张长椅')
    await officer.getByTestId(`add-project-${roundId}`).click()
    await officer.getByText('红巷长椅').waitFor()
    await officer.locator('[data-testid^="reason-vpj"]').fill('可行')
    await officer.locator('[data-testid^="admit-"]').click()
    const onBallot = async () => (await town.as('resident')('GET /vote-rounds/:roundId', { roundId })).projects
    await expect.poll(async () => (await onBallot()).length, patience).toBe(2)
    await keepPicture(officer, 'vote-desk')
    expect(await lastingFaultsOf(officer, deskLimits)).toEqual([])
    await officer.close()

    await town.system.clock.advance(2 * 1440)
    await phone.open(`packages/funds/vote/index?roundId=${roundId}`)
    await phone.see('to-real-name')
    const me = await town.as('resident')('GET /me', {})
    await town.as('admin')('POST /people/:personId/real-name/seen', { personId: me.id })
    await town.as('admin')('PUT /people/:personId/facts', { personId: me.id, birthDay: '1985-04-09', note: '身份证' })
    await phone.open(`packages/funds/vote/index?roundId=${roundId}`)
    const [first, second] = await onBallot()
    await phone.tap(`choose-${first?.id}`)
    await phone.tap(`choose-${second?.id}`)
    await phone.see('too-many')
    expect(await phone.reads('picked')).toBe('已选 1 个，最多 1 个')
    await phone.tap('cast')
    await keepPicture(phone.page, 'vote-phone-ballot-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap('cast-yes')
    await phone.see('voted')
    await phone.open('packages/funds/home/index')
    await phone.tap(`fund-${fundId}`)
    await phone.see('none-fund')
    expect(await phone.at('none-campaign').count()).toBe(0)
    expect(phone.complaints).toEqual([])
  }, 300_000)
})
