import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf, lookInBothModes } from './audit.ts'
import { type Phone, goAhead, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }

describe('Family points, at the desk and on a phone', () => {
  let town: Town
  let phone: Phone
  let desk: Page

  const onDesk = async (page: string): Promise<void> => {
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/${page}`)
    await desk.getByTestId(`page-${page}`).waitFor()
  }

  beforeAll(async () => {
    town = await startTown()
    const personId = await town.register('resident')
    await town.as('resident')('POST /households', { name: '红巷5号李家' })
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    const { id: meetingId } = await town.as('admin')('POST /meetings', {
      community: community.code, title: '积分规则怎么定', stage: 'decide', place: '社区会议室', audience: '全体居民',
      startsAt: new Date(town.system.clock.now() + 300_000).toISOString(), endsAt: new Date(town.system.clock.now() + 3_600_000).toISOString(),
    })
    await town.system.clock.advance(70)
    await town.as('admin')('POST /meetings/:meetingId/closings', {
      community: community.code, meetingId, minutes: '逐条商量后表决。', proposals: [], vote: {
        title: '新的积分规则', text: '学习记六分，送餐上门记八分。', eligible: 100, inFavour: 70, against: 5, abstained: 0, commonProperty: false,
      },
    })
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '现场见到' })
    await town.system.drain()
    phone = await openPhone(town, 'resident')
    desk = await openConsole(town, 'admin')
    desk.setDefaultTimeout(15_000)
    // The town's clock is ahead, late in the evening by a day.
    await desk.addInitScript(goAhead, town.system.clock.now() - Date.now())
    await desk.reload()
    await desk.getByTestId('page-overview').waitFor()
  }, 600_000)
  afterEach(() => { expect(phone.complaints).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('A resident sees what the household has, what for, when it ends and what the week still takes (FP-05, FP-08)', async () => {
    await phone.open('packages/points/home/index')
    await expect.poll(() => phone.reads('points-sum'), patience).toContain('10')
    expect(await phone.reads('week-left')).toContain('190')
    expect(await phone.reads('got-volunteerHour')).toContain('志愿服务')
    await lookInBothModes(phone.page, 'points-home')
  })

  test('An administrator tries a draft on last month, adopts it by a resolution, and sets the gift budget (FP-03, FP-10)', async () => {
    await onDesk('point-rules')
    await desk.getByTestId('points-course').fill('6')
    await desk.getByTestId('rule-try').click()
    await expect.poll(() => desk.getByTestId('trial').innerText(), patience).toContain('草案 0 分')
    expect(await desk.getByTestId('trial-cost').innerText()).toContain('还没有设定预算')
    await desk.getByTestId('rule-add').click()
    await desk.getByTestId('title-x-1').fill('送餐上门')
    await desk.getByTestId('points-x-1').fill('8')
    await desk.getByTestId('from-x-1').fill('2027-01-01')
    await desk.getByTestId('until-x-1').fill('2026-12-01')
    await expect.poll(() => desk.getByTestId('rule-try').isDisabled(), patience).toBe(true)
    await desk.getByTestId('until-x-1').fill('2027-12-31')
    await desk.getByTestId('rule-resolved').click()
    await desk.locator('.ant-select-item-option').getByText('新的积分规则').click()
    await keepPicture(desk, 'point-rules-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('rule-check').click()
    await desk.getByTestId('rule-confirm').click()
    await expect.poll(() => desk.getByTestId('table-point-rules').innerText(), patience).toContain('将生效')
    expect(await desk.getByTestId('table-point-rules').innerText()).toContain('号 新的积分规则')
    await onDesk('point-budget')
    await desk.getByTestId('budget-yuan').fill('5000')
    await desk.getByTestId('budget-resolution').fill('西城壕议〔2026〕6 号')
    await desk.getByTestId('budget-send').click()
    await expect.poll(() => desk.getByTestId('budget-standing').innerText(), patience).toContain('5,000.00')
    await keepPicture(desk, 'point-budget-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await onDesk('point-rules')
    await desk.getByTestId('rule-try').click()
    await expect.poll(() => desk.getByTestId('trial-cost').innerText(), patience).toContain('还剩')
  })

  test('From points that were given an administrator goes to taking them back, with the award already named (FP-06)', async () => {
    const { id } = (await town.as('resident')('GET /me/household', {})).household ?? { id: '' }
    const account = `familyPoint:household:${id}`
    const { items: [entry] } = await town.as('resident')('GET /accounts/:account/statement', { account })
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/movements/${encodeURIComponent(entry?.movementId ?? '')}`)
    await desk.getByTestId('to-deduction').click()
    await desk.getByTestId('page-deductions').waitFor()
    expect(await desk.getByTestId('deduction-movement').inputValue()).toBe(entry?.movementId)
    await keepPicture(desk, 'deduction-from-movement')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })

  test('The resident reads in plain words which rules hold, which come, and what money stands behind them (FP-03, FP-10)', async () => {
    await phone.open('packages/points/rules/index')
    await expect.poll(() => phone.reads('rules-now'), patience).toContain('每小时10分')
    expect(await phone.reads('coming-1')).toContain('每次6分')
    expect(await phone.reads('budget')).toContain('5,000.00元')
    await lookInBothModes(phone.page, 'point-rules')
  })

  test('Where hours were taken back, the household reads on the phone that points went with them, why, and that it may appeal (FP-06)', async () => {
    const resident = town.as('resident')
    const { id: personId } = await resident('GET /me', {})
    const { items: [record] } = await resident('GET /me/service-records', {})
    await town.as('admin')('POST /people/:personId/service-records/:recordId/reversal', {
      personId, recordId: record?.id ?? '', reason: '签到表上没有这个人',
    })
    await town.system.drain()
    const { items: [gone] } = await resident('GET /me/point-deductions', {})
    await phone.open('packages/points/deduction/index')
    const card = await phone.reads(`deduction-${gone?.id}`)
    for (const said of ['已跟着扣回，可以申诉', '签到表上没有这个人', '我不同意，要申诉']) expect(card).toContain(said)
    await lookInBothModes(phone.page, 'deduction-with-hours')
    // The desk has had this page open since before.
    await onDesk('deductions')
    await desk.reload()
    await expect.poll(() => desk.getByTestId(`state-${gone?.id}`).innerText(), patience).toContain('可申诉')
  })
})
