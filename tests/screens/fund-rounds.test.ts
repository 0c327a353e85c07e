import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { plan } from '../support/samples/funds.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { appoint, foundFund, fundBank, staffFund } from './places-funds.ts'
import { type Role, type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const { code } = community

describe('Rounds of a fund, at the desk and on the phone', () => {
  let town: Town
  let phone: Phone
  let fundId = ''
  let campaignId = ''
  let payerId = ''
  let roundId = ''
  let mayor: Awaited<ReturnType<typeof foundFund>>['mayor']

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
    ;({ fundId, mayor } = found)
    await staffFund(town, found)
    await town.register('resident')
    payerId = await town.register('newcomer')
    await appoint(found.mayor, [payerId, 'fundPayer'])
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
    await expect.poll(() => phone.reads(`match-${id}`), patience).toContain('您每捐 1 元，再配捐 1 元。')
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

  test('What is left of a pledge at its end goes back to its sponsor by a third person, with the number of the payment (CF-01, CF-03)', async () => {
    const pledge = async () =>
      (await town.as('leader')('GET /fund-work/campaigns/:campaignId/matches', { community: code, campaignId })).items[0]
    const id = (await pledge())?.id ?? ''
    await appoint(mayor, [(await town.as('neighbour')('GET /me', {})).id, 'fundPayer'])
    const approver = await atCampaign('neighbour')
    await approver.getByTestId(`reason-${id}`).fill('活动提前结束')
    await approver.getByTestId(`end-${id}`).click()
    await expect.poll(() => approver.getByTestId(`pledge-state-${id}`).innerText(), patience).toBe('已结束，余款待退')
    await approver.getByTestId(`reason-${id}`).fill('2026121500019999')
    await approver.getByTestId(`return-${id}`).click()
    await expect.poll(() => approver.getByTestId(`pledge-${id}`).getByTestId('failure').getAttribute('data-code'), patience).toBe('spending.third')
    await keepPicture(approver, 'matching-desk-ended')
    expect(await lastingFaultsOf(approver, deskLimits)).toEqual([])
    await approver.close()
    const payer = await atCampaign('newcomer')
    expect(await payer.getByTestId(`return-${id}`).isDisabled()).toBe(true)
    await payer.getByTestId(`reason-${id}`).fill('2026121500019999')
    await payer.getByTestId(`return-${id}`).click()
    await expect.poll(() => payer.getByTestId(`pledge-state-${id}`).innerText(), patience).toBe('已结清')
    await keepPicture(payer, 'matching-desk-returned')
    expect(await lastingFaultsOf(payer, deskLimits)).toEqual([])
    await expect.poll(() => payer.getByTestId(`pledge-${id}`).innerText(), patience).toContain('2026121500019999')
    await payer.close()
    expect(await pledge()).toMatchObject({ state: 'closed', leftFen: 0, restFen: 1_000_000 })
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await expect.poll(() => phone.reads(`match-${id}`), patience).toMatch(/红巷粮油店\s*这笔配捐已经结束/)
    expect(await phone.reads(`match-${id}`)).not.toContain('您每捐')
    await keepPicture(phone.page, 'matching-phone-over-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
  }, 120_000)

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
    roundId = (await rounds())[0]?.id ?? ''
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

  test('A pile of paper is taken back, by who entered it or who approves, with a reason, and entered again (PEERS 5.21)', async () => {
    const admin = town.as('admin')
    await admin('POST /people/:personId/real-name/seen', { personId: payerId })
    await admin('PUT /people/:personId/facts', { personId: payerId, birthDay: '1950-05-01', note: '身份证' })
    await admin('POST /fund-work/vote-rounds/:roundId/paper-voters', { community: code, roundId, personId: payerId })
    const kept = () => admin('GET /fund-work/vote-rounds/:roundId', { community: code, roundId })
    const figures = ['1', ...(await kept()).projects.map((_, index) => (index === 0 ? '1' : '0'))]
    const fields = ['pile-sheets', ...(await kept()).projects.map(({ id }) => `pile-${id}`)]
    const atVote = async (whose: Role) => {
      const page = await desk(whose, 'votes')
      await page.getByTestId(`open-${roundId}`).click()
      await page.getByTestId('piles').waitFor({ state: 'attached' })
      return page
    }
    const worker = await atVote('admin')
    const enter = async (): Promise<string> => {
      await worker.getByTestId('pile-invalid').fill('0')
      for (const [index, field] of fields.entries()) await worker.getByTestId(field).fill(figures[index] ?? '')
      await worker.getByTestId(`enter-${roundId}`).click()
      await worker.getByTestId('piles').getByText('待另一人复核').waitFor()
      return (await kept()).counts[0]?.id ?? ''
    }
    const first = await enter()
    expect(await worker.getByTestId(`withdraw-${first}`).isDisabled()).toBe(true)
    await worker.getByTestId(`reason-${first}`).fill('张数点错了')
    await keepPicture(worker, 'vote-desk-pile')
    expect(await lastingFaultsOf(worker, deskLimits)).toEqual([])
    await worker.getByTestId(`withdraw-${first}`).click()
    await worker.getByTestId(`withdraw-${first}`).waitFor({ state: 'detached' })
    expect((await kept()).counts).toEqual([])
    const second = await enter()
    const approver = await atVote('neighbour')
    expect(await approver.getByTestId(`recount-${second}`).count()).toBe(0)
    await approver.getByTestId(`reason-${second}`).fill('录入的人出差了')
    await keepPicture(approver, 'vote-desk-pile-approver')
    expect(await lastingFaultsOf(approver, deskLimits)).toEqual([])
    await approver.getByTestId(`withdraw-${second}`).click()
    await approver.getByTestId(`withdraw-${second}`).waitFor({ state: 'detached' })
    await approver.close()
    await worker.getByTestId(`reason-${second}`).fill('张数点错了')
    await worker.getByTestId(`withdraw-${second}`).click()
    await expect.poll(() => worker.getByTestId('piles').getByTestId('failure').getAttribute('data-code'), patience).toBe('vote.pile')
    await keepPicture(worker, 'vote-desk-pile-gone')
    await worker.close()
  }, 120_000)
})
