import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { creditCode } from '../support/credit-code.ts'
import { aPicture } from '../support/pictures.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { appoint, foundFund, staffFund } from './places-funds.ts'
import { type Role, type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const { code } = community
const others = ['ma-zhiyuan', 'song-jia'] as const
const away = 'hu-defu'

describe('A call for projects, from the draft to the evaluation (CF-04, DOMAIN 6)', () => {
  let town: Town
  let found: Awaited<ReturnType<typeof foundFund>>
  let callId = ''
  let ventureId = ''
  let phone: Phone
  let judge: Phone

  const kept = () => found.officer('GET /fund-work/venture-calls/:callId', { community: code, callId })
  const phaseIs = (phase: string) => expect.poll(async () => (await kept()).phase, patience).toBe(phase)
  const stateIs = (state: string) =>
    expect.poll(async () => (await kept()).ventures.find(({ id }) => id === ventureId)?.state, patience).toBe(state)
  const atDesk = async (whose: Role): Promise<Page> => {
    const desk = await openConsole(town, whose)
    desk.setDefaultTimeout(30_000)
    onTestFailed(() => keepPicture(desk, `failed-ventures-${whose}`))
    await desk.goto(`${town.system.url}/console/#/c/${code}/ventures`)
    if (callId) await desk.getByTestId(`call-${callId}`).click()
    return desk
  }
  const look = async (desk: Page): Promise<void> => {
    await desk.getByTestId(`look-${ventureId}`).click()
    await desk.getByTestId(`application-${ventureId}`).waitFor()
  }
  const readable = async (page: Page, name: string, limits = deskLimits): Promise<void> => {
    await keepPicture(page, name)
    expect(await lastingFaultsOf(page, limits)).toEqual([])
  }
  const ahead = async (days: number): Promise<void> => {
    await town.system.clock.advance(days * 1440)
    await town.system.drain()
  }
  const venture = async (shows: string): Promise<void> => {
    await phone.open(`packages/funds/venture/index?callId=${callId}`)
    await phone.see(shows)
  }

  beforeAll(async () => {
    town = await startTown()
    found = await foundFund(town)
    await staffFund(town, found)
    await town.register('resident')
    await town.register('newcomer')
    await appoint(found.mayor, [(await town.as('admin')('GET /me', {})).id, 'fundPayer'])
    const { id: giftId } = await found.officer('POST /fund-work/funds/:fundId/gift-entries', {
      community: code, fundId: found.fundId, way: 'bank', amountFen: 500_000, receivedOn: chinaDay(town.system.clock.now()), reference: 'BANK-V-1',
      donor: { kind: 'anonymous' }, shownName: 'none', showsSum: true, photos: [],
    })
    await found.approver('POST /fund-work/gift-entries/:giftId/seconding', { community: code, giftId, papers: [] })
    phone = await openPhone(town, 'resident')
    judge = await openPhone(town, 'newcomer')
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('is drafted with criteria, judges and shares by one, and opened by another', async () => {
    const officer = await atDesk('leader')
    await officer.getByTestId('part-draft').click()
    const typed = {
      name: '邻里微项目', text: '为老人和孩子做的小项目', resolution: '居民议事会第9号决议', budget: '1000', most: '800', scoreDays: '5',
      applyUntil: dayAfter(chinaDay(town.system.clock.now()), 3),
    }
    for (const [field, value] of Object.entries(typed)) await officer.getByTestId(`venture-${field}`).fill(value)
    await officer.getByTestId('criterion-add').click()
    for (const [index, [name, weight]] of [['需求', '60'], ['可行', '30']].entries()) {
      await officer.getByTestId(`criterion-${index}`).fill(name ?? '')
      await officer.getByTestId(`weight-${index}`).fill(weight ?? '')
    }
    for (const client of [away, ...others].map((user) => found.as(user))) {
      await officer.getByTestId('judges-person-who').fill((await client('POST /me/desk-codes', {})).code)
      await officer.getByTestId('judges-person-look').click()
      await officer.getByTestId('judges-person-found').waitFor()
      await officer.getByTestId('judges-add').click()
    }
    await officer.getByTestId('draft-call').click()
    await expect.poll(() => officer.getByTestId('failure').getAttribute('data-code'), patience).toBe('ventureCall.weights')
    await officer.getByTestId('weight-1').fill('40')
    await readable(officer, 'ventures-desk-draft')
    await officer.getByTestId('draft-call').click()
    await officer.getByTestId('deed-draft-call').getByTestId('success').waitFor()
    const { items } = await found.officer('GET /fund-work/funds/:fundId/venture-calls', { community: code, fundId: found.fundId })
    callId = items[0]?.id ?? ''
    await officer.close()
    const approver = await atDesk('neighbour')
    await approver.getByTestId(`open-call-${callId}`).click()
    await phaseIs('taking')
    await approver.close()
  })

  test('is applied to on the phone, one question after the other, for an organisation', async () => {
    await phone.open('packages/funds/home/index')
    await phone.tap('to-ventures')
    await phone.see(`call-${callId}`)
    await readable(phone.page, 'ventures-phone', normalLimits)
    await phone.tap(`see-call-${callId}`)
    await phone.tap('apply')
    await phone.tap('who-organisation')
    await phone.write('org-name', '红巷公益社')
    await phone.write('org-code', creditCode())
    await phone.tap('next')
    await phone.write('contact-name', '李秀英')
    await phone.write('contact-phone', '13800000001')
    await phone.tap('next')
    const words = { title: '楼道小菜园', purpose: '把空地种上菜', serves: '三栋的老人，约 60 户', plan: '每月一次，教大家种' }
    for (const [field, value] of Object.entries(words)) {
      await phone.write(`venture-${field}`, value)
      await phone.tap('next')
    }
    await phone.write('line-label-0', '土和种子')
    await phone.write('line-yuan-0', '900')
    await phone.see('too-much')
    await readable(phone.page, 'venture-phone-lines', normalLimits)
    await phone.write('line-yuan-0', '600')
    await phone.tap('next')
    await phone.tap('next')
    await phone.see('applying')
    await phone.tap('next')
    await phone.see('own-next')
    ventureId = (await kept()).ventures[0]?.id ?? ''
    await phone.goElder()
    await venture(`own-${ventureId}`)
    await readable(phone.page, 'venture-phone-own-elder', elderLimits)
    await phone.tap('change')
    await phone.write('contact-name', '李秀英')
    await phone.write('contact-phone', '13800000001')
    for (let step = 0; step < 7; step++) await phone.tap('next')
    await expect.poll(() => phone.reads('applying'), patience).toContain('600.00')
    await phone.tap('next')
    await phone.see('own-next')
    await phone.open(`packages/funds/venture-apply/index?callId=${callId}`)
    await phone.see('who-team')
    await readable(phone.page, 'venture-phone-apply-elder', elderLimits)
    expect(phone.complaints).toEqual([])
  }, 120_000)

  test('has a judge who cannot come replaced: asked for at the desk, agreed to by another, told on the phone', async () => {
    const officer = await atDesk('leader')
    await officer.getByTestId('change-judges').click()
    await officer.getByTestId('filter-leaves').locator('.ant-select').click()
    await officer.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').getByText('1. ').click()
    await officer.getByTestId('new-judges-person-who').fill((await town.as('newcomer')('POST /me/desk-codes', {})).code)
    await officer.getByTestId('new-judges-person-look').click()
    await officer.getByTestId('new-judges-person-found').waitFor()
    await officer.getByTestId('new-judges-add').click()
    await officer.getByTestId('ask-judges-note').fill('出差，不能参加')
    await readable(officer, 'ventures-desk-judges')
    await officer.getByTestId('ask-judges').click()
    await expect.poll(() => officer.getByTestId('judge-changes').innerText(), patience).toContain('等另一位审批人批准')
    await officer.close()
    const changeId = (await kept()).judgeChanges[0]?.id ?? ''
    const approver = await atDesk('neighbour')
    await approver.getByTestId(`reason-${changeId}`).fill('同意')
    await readable(approver, 'ventures-desk-judges-answer')
    await approver.getByTestId(`agree-${changeId}`).click()
    await expect.poll(() => approver.getByTestId('judge-changes').innerText(), patience).toContain('已批准：同意')
    await approver.close()
    await town.system.drain()
    await judge.open('packages/people/inbox/index')
    await expect.poll(() => judge.reads('messages'), patience).toContain('您被请为公益创投“邻里微项目”的评审')
    await keepPicture(judge.page, 'venture-phone-judge-asked')
    await judge.open('packages/funds/judge/index')
    await judge.see(`judge-${callId}`)
    const { items } = await found.as(away)('GET /me/notices', {})
    expect(items.map(({ kind }) => kind)).toContain('ventureCall.judgeLeft')
  }, 120_000)

  test('is screened at the desk, and scored by a judge on the phone', async () => {
    const other = await found.as('he-wei')('POST /venture-calls/:callId/applications', {
      callId, org: { kind: 'organisation', name: '都府堤图书角', creditCode: creditCode() }, contact: { name: '何伟', phone: '13900000000' }, title: '周末读书会',
      purpose: '带孩子读书', serves: '约 30 个孩子', plan: '每周六上午', lines: [{ label: '图书', amountFen: 70_000 }], sumFen: 70_000, photos: [], papers: [],
    })
    await ahead(4)
    const officer = await atDesk('leader')
    await look(officer)
    await officer.getByTestId(`reason-${ventureId}`).fill('资料齐全')
    await officer.getByTestId(`eligible-${ventureId}`).click()
    await stateIs('eligible')
    await readable(officer, 'ventures-desk-screened')
    await found.officer('POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings',
      { community: code, callId, ventureId: other.id, eligible: true, reason: '资料齐全' })
    await officer.getByTestId(`begin-${callId}`).click()
    await phaseIs('judging')
    await officer.close()
    const scored = (user: string, id: string, points: number[]) =>
      found.as(user)('POST /venture-calls/:callId/applications/:ventureId/scores', { callId, ventureId: id, points, reason: '计划可行' })
    for (const user of others) await scored(user, ventureId, [90, 80])
    for (const user of others) await scored(user, other.id, [70, 70])
    await judge.open('packages/funds/ventures/index')
    await judge.tap('to-judging')
    await judge.tap(`judge-${callId}`)
    await judge.see(`sheet-${ventureId}`)
    await judge.write(`points-${ventureId}-0`, '90')
    await judge.tap(`points-${ventureId}-1-more`)
    await judge.tap(`points-${ventureId}-1-more`)
    await judge.write(`why-${ventureId}`, '老人用得上')
    await readable(judge.page, 'venture-phone-judge', normalLimits)
    await judge.tap(`score-${ventureId}`)
    await judge.see(`again-${ventureId}`)
    await judge.goElder()
    await judge.open(`packages/funds/judge/index?callId=${callId}`)
    await judge.tap(`recuse-${other.id}`)
    await judge.write(`recuse-${other.id}-words`, '在那里做过志愿者')
    await readable(judge.page, 'venture-phone-judge-elder', elderLimits)
    await judge.tap(`recuse-${other.id}-send`)
    await judge.see('judging-over')
    expect(judge.complaints).toEqual([])
    await phaseIs('deciding')
  }, 120_000)

  test('has its list within the budget proposed, and shown to everybody with scores; residents object', async () => {
    const approver = await atDesk('neighbour')
    await expect.poll(() => approver.getByTestId('reach').innerText(), patience).toContain('选了 1 个，共 600.00 元')
    await approver.getByTestId(`choose-${ventureId}`).click()
    await approver.getByTestId(`why-${ventureId}`).waitFor()
    await approver.getByTestId(`choose-${ventureId}`).click()
    await approver.getByTestId(`decide-${callId}-note`).fill('按得分从高到低')
    await readable(approver, 'ventures-desk-decide')
    await approver.getByTestId(`decide-${callId}`).click()
    await phaseIs('notice')
    await judge.open(`packages/funds/venture/index?callId=${callId}`)
    await expect.poll(() => judge.reads(`venture-${ventureId}`), patience).toContain('第 1 名')
    await judge.tap(`object-${ventureId}`)
    await judge.write(`object-${ventureId}-words`, '菜园会不会挡住消防通道')
    await judge.tap(`object-${ventureId}-send`)
    await expect.poll(async () => (await kept()).objections.length, patience).toBe(1)
    await readable(judge.page, 'venture-phone-notice-elder', elderLimits)
    await approver.close()
    await found.approver('POST /fund-work/venture-calls/:callId/objections/:objectionId/answers', {
      community: code, callId, objectionId: (await kept()).objections[0]?.id ?? '', outcome: 'keep', text: '位置已和消防核对',
    })
    await ahead(8)
    await phaseIs('decided')
  }, 120_000)

  test('has a contract that is agreed to in one tap, and evaluated before the next instalment', async () => {
    const today = chinaDay(town.system.clock.now())
    const officer = await atDesk('leader')
    await look(officer)
    const days = { signedOn: today, midTermOn: dayAfter(today, 60), finalOn: dayAfter(today, 120) }
    const typed = { ...days, number: '2026-创-001', account: '6222000011112222' }
    for (const [field, value] of Object.entries(typed)) await officer.getByTestId(`contract-${field}`).fill(value)
    await officer.getByTestId('contract-photos-file').setInputFiles({ name: 'contract.png', mimeType: 'image/png', buffer: aPicture() })
    await officer.locator('[data-testid^=photo-fil_]').first().waitFor()
    await readable(officer, 'ventures-desk-contract')
    await officer.getByTestId(`contract-${ventureId}`).click()
    await stateIs('contract')
    await officer.close()
    await venture('contract-yes')
    await readable(phone.page, 'venture-phone-contract-elder', elderLimits)
    await phone.tap('contract-yes')
    await stateIs('running')
    const spendingId = (await kept()).ventures.find(({ id }) => id === ventureId)?.spendingId ?? ''
    const which = { community: code, spendingId }
    await found.approver('POST /fund-work/spendings/:spendingId/votes', { ...which, yes: true, reason: '符合名单' })
    await found.as('xie-jun')('POST /fund-work/spendings/:spendingId/opinions', { ...which, agrees: true, text: '程序合规' })
    await ahead(8)
    await town.as('admin')('POST /fund-work/spendings/:spendingId/payments', {
      ...which, amountFen: 30_000, bankReference: 'PAY-V-1', paidOn: chinaDay(town.system.clock.now()),
    })
    await venture('report-text')
    await phone.write('report-text', '种了三次菜，来了 45 户')
    await readable(phone.page, 'venture-phone-report-elder', elderLimits)
    await phone.tap('send-report')
    await expect.poll(() => phone.reads('own-next'), patience).toContain('等评估')
    const approver = await atDesk('neighbour')
    await look(approver)
    await approver.getByTestId(`reason-evaluation-${ventureId}`).fill('现场看过，人多')
    await readable(approver, 'ventures-desk-evaluate')
    await approver.getByTestId(`passed-evaluation-${ventureId}`).click()
    await expect.poll(() => approver.getByTestId('reports').innerText(), patience).toContain('通过')
    await approver.close()
    await venture(`venture-${ventureId}`)
    expect(await phone.reads(`venture-${ventureId}`)).toContain('现场看过')
    expect(phone.complaints).toEqual([])
  }, 120_000)
})
