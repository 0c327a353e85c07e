import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf, lookInBothModes } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
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
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '现场见到' })
    await town.system.drain()
    phone = await openPhone(town, 'resident')
    desk = await openConsole(town, 'admin')
    desk.setDefaultTimeout(15_000)
    await desk.getByTestId('page-overview').waitFor()
  }, 600_000)
  afterEach(() => { expect(phone.complaints).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('A resident sees what the household has, what for, when it ends and what the week still takes (FP-05, FP-08)', async () => {
    await phone.open('packages/points/home/index')
    expect(await phone.reads('points-sum')).toContain('10')
    expect(await phone.reads('week-left')).toContain('190')
    expect(await phone.reads('got-volunteerHour')).toContain('志愿服务')
    await lookInBothModes(phone.page, 'points-home')
  })

  test('An administrator tries a draft on last month, adopts it by a resolution, and sets the gift budget (FP-03, FP-10)', async () => {
    await onDesk('point-rules')
    await desk.getByTestId('points-course').fill('6')
    await desk.getByTestId('rule-try').click()
    await expect.poll(() => desk.getByTestId('trial').innerText(), patience).toContain('草案 0 分')
    await desk.getByTestId('rule-resolution').fill('西城壕议〔2026〕5 号')
    await keepPicture(desk, 'point-rules-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('rule-check').click()
    await desk.getByTestId('rule-confirm').click()
    await expect.poll(() => desk.getByTestId('table-point-rules').innerText(), patience).toContain('将生效')
    await onDesk('point-budget')
    await desk.getByTestId('budget-yuan').fill('5000')
    await desk.getByTestId('budget-resolution').fill('西城壕议〔2026〕6 号')
    await desk.getByTestId('budget-send').click()
    await expect.poll(() => desk.getByTestId('budget-standing').innerText(), patience).toContain('5,000.00')
    await keepPicture(desk, 'point-budget-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })

  test('The resident reads in plain words which rules hold, which come, and what money stands behind them (FP-03, FP-10)', async () => {
    await phone.open('packages/points/rules/index')
    expect(await phone.reads('rules-now')).toContain('每小时10分')
    expect(await phone.reads('coming-1')).toContain('每次6分')
    expect(await phone.reads('budget')).toContain('5,000.00元')
    await lookInBothModes(phone.page, 'point-rules')
  })
})
