import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { chinaDay } from '../../shared/units.ts'
import { deskLimits, lastingFaultsOf, lookInBothModes } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 20_000, interval: 100 }
const earnedMinutes = 150
const dayMs = 86_400_000

describe('A visit every week, on two phones and the console', () => {
  let town: Town
  let elder: Phone
  let helper: Phone
  let desk: Page
  let doneId: string
  let arrangementId: string
  let orderId: string

  const day = (days: number): string => chinaDay(town.system.clock.now() + days * dayMs)
  const creditLeft = async (): Promise<number> => (await town.as('resident')('GET /me/accounts', {})).items
    .find(({ asset }) => asset === 'timeCredit')?.balance ?? 0

  /** The elder has earned credit, and the helper has been to see her once. */
  const prepare = async (): Promise<void> => {
    const { clock } = town.system
    const elderId = await town.register('resident')
    for (const [role, years] of [['resident', 74], ['leader', 38]] as const) {
      const birthDay = `${Number(day(0).slice(0, 4)) - years}-01-01`
      await town.as(role)('PUT /me/facts', { birthDay, consents: [{ purpose: 'birthDay', version: 1 }] })
    }
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: earnedMinutes })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await clock.advance(earnedMinutes + 10)
    const confirmation = { shiftId, personId: elderId, minutes: earnedMinutes, reason: '现场见到' }
    await town.as('leader')('POST /shifts/:shiftId/confirmations', confirmation)
    await town.system.drain()
    const startsAt = new Date(clock.now() + 35 * 60_000).toISOString()
    doneId = (await town.as('resident')('POST /time-bank/orders', { service: 'chat', place: '红巷5号302', startsAt, minutes: 30 })).orderId
    await town.as('admin')('POST /time-bank/orders/:orderId/review', { orderId: doneId, approve: true })
    await town.as('leader')('POST /time-bank/orders/:orderId/claims', { orderId: doneId })
    await town.as('resident')('POST /time-bank/orders/:orderId/acceptance', { orderId: doneId })
    const code = async () => (await town.as('resident')('GET /time-bank/orders/:orderId/check-code', { orderId: doneId })).code
    await clock.advance(36)
    await town.as('leader')('POST /time-bank/orders/:orderId/check-ins', { orderId: doneId, code: await code() })
    await clock.advance(31)
    await town.as('leader')('POST /time-bank/orders/:orderId/check-outs', { orderId: doneId, code: await code() })
    await town.as('resident')('POST /time-bank/orders/:orderId/confirmation', { orderId: doneId })
    await town.system.drain()
  }

  beforeAll(async () => {
    town = await startTown()
    await prepare()
  }, 560_000)
  beforeEach(() => onTestFailed(async () => {
    if (elder) await keepPicture(elder.page, 'failed-elder')
    if (helper) await keepPicture(helper.page, 'failed-helper')
    if (desk) await keepPicture(desk, 'failed-desk')
  }))
  afterAll(async () => { await town?.stop() })

  const look = ({ page }: Phone, name: string): Promise<void> => lookInBothModes(page, `arrangement-${name}`)

  const status = async (): Promise<string> =>
    (await town.as('resident')('GET /time-bank/arrangements/:arrangementId', { arrangementId })).arrangement.status

  test('The elder proposes it from the visit that went well, one question after the other', async () => {
    elder = await openPhone(town, 'resident')
    await elder.open(`packages/timebank/order/index?orderId=${doneId}`)
    await elder.see('arrange')
    await look(elder, 'order')
    await elder.tap('arrange')
    await elder.tap(`weekday-${new Date(`${day(3)}T12:00:00.000Z`).getUTCDay() || 7}`)
    await look(elder, 'days')
    await elder.tap('next')
    await elder.tap('weeks-1')
    await elder.tap('time-09:00')
    await elder.tap('length-30')
    await elder.tap('until-3')
    await elder.tap('holidays-come')
    await elder.see('place')
    expect(await elder.at('place').inputValue()).toBe('红巷5号302')
    await elder.tap('next')
    await elder.tap('next')
    await expect.poll(() => elder.reads('proposal'), patience).toContain('09:00')
    await look(elder, 'check')
    await elder.tap('next')
    await expect.poll(() => elder.reads('arrangement-facts'), patience).toContain('等答复')
    arrangementId = (await town.as('resident')('GET /me/time-bank/arrangements', {})).items[0]?.arrangement.id ?? ''
  })

  test('the helper is told, and agrees on the other phone; a worker opens it on the console', async () => {
    await town.system.drain()
    helper = await openPhone(town, 'leader')
    await helper.tap('help')
    await helper.tap('arrangements')
    await look(helper, 'list')
    await helper.tap(`arrangement-${arrangementId}`)
    await helper.see('agree')
    await look(helper, 'answer')
    await helper.tap('agree')
    await expect.poll(status, patience).toBe('review')
    desk = await openConsole(town, 'admin')
    await desk.getByTestId('nav-orders').click()
    await desk.getByTestId('approve-arrangement').waitFor()
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-arrangements')
    await desk.getByTestId('approve-arrangement').click()
    await expect.poll(status, patience).toBe('active')
  })

  test('the next visit stands in both diaries, booked by itself with its minutes held', async () => {
    const before = await creditLeft()
    await town.system.clock.advance(2)
    const booked = async () => (await town.as('leader')('GET /me/time-bank/orders', {})).items[0]?.order
    await expect.poll(async () => (await booked())?.id !== doneId, patience).toBe(true)
    orderId = (await booked())?.id ?? ''
    expect(await creditLeft()).toBe(before - 30)
    for (const phone of [elder, helper]) {
      await phone.open('packages/timebank/mine/index')
      await phone.see(`order-${orderId}`)
    }
    await helper.open(`packages/timebank/arrangement/index?arrangementId=${arrangementId}`)
    await helper.see(`order-on-${day(3)}`)
    await look(helper, 'active')
  })

  test('one visit is left out by the helper: the elder reads it, and has the minutes back', async () => {
    const before = await creditLeft()
    await helper.tap(`skip-${day(3)}`)
    await look(helper, 'skip')
    await helper.tap(`skip-${day(3)}-yes`)
    await expect.poll(() => helper.reads(`visit-${day(3)}`), patience).toContain('跳过')
    await town.system.drain()
    await expect.poll(creditLeft, patience).toBe(before + 30)
    await elder.open(`packages/timebank/arrangement/index?arrangementId=${arrangementId}`)
    await expect.poll(() => elder.reads(`visit-${day(3)}`), patience).toContain('跳过')
    expect((await elder.reads(`visit-${day(10)}`))).toContain('到时会约')
  })

  test('it pauses for a fortnight and ends with a word, and the other side reads that too', async () => {
    await elder.tap('pause')
    await look(elder, 'pause')
    await elder.tap('weeks-2')
    await expect.poll(() => elder.reads('paused'), patience).toContain('暂停到')
    await elder.tap('end')
    await elder.write('end-reason', '女儿回来住了')
    await elder.tap('end-send')
    await expect.poll(() => elder.reads('arrangement-facts'), patience).toContain('已结束')
    await helper.page.reload()
    await expect.poll(() => helper.reads('arrangement-facts'), patience).toContain('女儿回来住了')
    await look(helper, 'ended')
    expect([...elder.complaints, ...helper.complaints]).toEqual([])
  })
})
