import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { chinaDay } from '../../shared/units.ts'
import { deskLimits, lastingFaultsOf, lookInBothModes } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }
const earnedMinutes = 55

describe('A request for an elder, on two phones and the console', () => {
  let town: Town
  let daughter: Phone
  let helper: Phone
  let desk: Page
  let orderId: string
  let elderId: string
  let helperId: string

  const statusOf = async (): Promise<string> =>
    (await town.as('resident')('GET /time-bank/orders/:orderId', { orderId })).order.status
  const born = (years: number): string => `${Number(chinaDay(town.system.clock.now()).slice(0, 4)) - years}-01-01`
  const say = (purpose: 'birthDay'): { purpose: 'birthDay'; version: number } => ({ purpose, version: 1 })

  /** The elder has earned credit as a volunteer, and lets her daughter ask for help in her name. */
  const prepare = async (): Promise<void> => {
    elderId = await town.register('resident')
    const daughterId = await town.register('neighbour')
    helperId = (await town.as('leader')('GET /me', {})).id
    for (const [role, years] of [['resident', 74], ['neighbour', 45], ['leader', 38]] as const) {
      await town.as(role)('PUT /me/facts', { birthDay: born(years), consents: [say('birthDay')] })
    }
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(5)
    const codeNow = async () => (await town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })).code
    await town.as('resident')('POST /shifts/:shiftId/check-ins', { shiftId, code: await codeNow() })
    await town.system.clock.advance(earnedMinutes)
    await town.as('resident')('POST /shifts/:shiftId/check-outs', { shiftId, code: await codeNow() })
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: elderId, minutes: earnedMinutes })
    await town.system.drain()
    await town.as('resident')('POST /me/mandates', {
      agentId: daughterId, powers: ['timebank.order', 'timebank.confirm'], monthlyMinutes: 300,
      endsOn: chinaDay(town.system.clock.now() + 90 * 86_400_000),
    })
    await town.as('leader')('PUT /me/time-bank/offer', {
      services: ['chat'], text: '会说武汉话，喜欢听老故事', times: [], fromDay: chinaDay(town.system.clock.now()),
      toDay: chinaDay(town.system.clock.now() + 90 * 86_400_000),
    })
  }

  beforeAll(async () => {
    town = await startTown()
    await prepare()
  }, 560_000)
  beforeEach(() => onTestFailed(async () => {
    if (daughter) await keepPicture(daughter.page, 'failed-daughter')
    if (helper) await keepPicture(helper.page, 'failed-helper')
    if (desk) await keepPicture(desk, 'failed-desk')
  }))
  afterAll(async () => { await town?.stop() })

  /** The orders on the console, signed in by the administrator's phone. */
  const openDesk = async (): Promise<void> => {
    desk = await openConsole(town, 'admin')
    await desk.getByTestId('nav-orders').click()
  }

  /** Hours later the session is over: the page signs in anew by itself before it shows the order. */
  const wake = async (phone: Phone): Promise<void> => {
    const before = await phone.page.evaluate(() => localStorage.getItem('linli.session'))
    await phone.open(`packages/timebank/order/index?orderId=${orderId}`)
    await phone.page.waitForFunction((old) => ![null, old].includes(localStorage.getItem('linli.session')), before)
    await phone.see('order-facts')
  }

  const look = ({ page }: Phone, name: string): Promise<void> => lookInBothModes(page, `timebank-${name}`)

  test('Her daughter publishes it by mandate, one question after the other', async () => {
    daughter = await openPhone(town, 'neighbour')
    await daughter.tap('help')
    await daughter.see('no-orders')
    await look(daughter, 'mine')
    await daughter.tap('ask')
    await look(daughter, 'ask')
    await daughter.tap(`who-${elderId}`)
    await daughter.tap('kind-comfort')
    await daughter.tap('service-chat')
    await daughter.tap(`day-${chinaDay(town.system.clock.now() + 86_400_000)}`)
    await daughter.tap('time-09:00')
    await daughter.tap('length-30')
    await daughter.write('place', '红巷5号302')
    await daughter.tap('next')
    await daughter.write('note', '听力不好，请大声一点')
    await daughter.tap('next')
    await expect.poll(() => daughter.reads('wish'), patience).toContain('李*英')
    await look(daughter, 'ask-check')
    await daughter.tap('next')
    await expect.poll(() => daughter.reads('order-facts'), patience).toContain('等社工审核')
    const { items } = await town.as('neighbour')('GET /me/time-bank/orders', {})
    orderId = items[0]?.order.id ?? ''
    expect((await town.as('resident')('GET /time-bank/orders/:orderId', { orderId })).order).toMatchObject({
      requesterId: elderId, operatorName: '陈*兰', heldMinutes: 30, status: 'pendingReview',
    })
  })

  test('a worker opens it on the console', async () => {
    await openDesk()
    await desk.getByTestId(`handle-${orderId}`).click()
    await desk.getByTestId('approve').waitFor()
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-orders-review')
    await desk.getByTestId('approve').click()
    await expect.poll(statusOf, patience).toBe('open')
  })

  test('a volunteer finds it with the reasons why it fits, and takes it; the daughter says yes', async () => {
    helper = await openPhone(town, 'leader')
    await helper.tap('help')
    await helper.tap('near')
    await expect.poll(() => helper.reads(`order-${orderId}`), patience).toContain('同一个社区')
    await look(helper, 'near')
    await helper.tap(`order-${orderId}`)
    expect(await helper.at('order-facts').innerText()).not.toContain('红巷5号302')
    await helper.tap('claim')
    await expect.poll(statusOf, patience).toBe('claimed')
    await daughter.page.reload()
    await look(daughter, 'accept')
    await daughter.tap('accept')
    await expect.poll(statusOf, patience).toBe('accepted')
  })

  test('comes, checks in by the elder’s code without network at first, and out by the digits told by phone', async () => {
    const { order } = await town.as('resident')('GET /time-bank/orders/:orderId', { orderId })
    await town.system.clock.advance(Math.ceil((Date.parse(order.startsAt) - town.system.clock.now()) / 60_000))
    for (const phone of [daughter, helper]) await wake(phone)
    await daughter.tap('show-code')
    await daughter.see('phone-code')
    await look(daughter, 'code')
    await helper.see('arrive')
    await look(helper, 'check-in')
    await helper.context.setOffline(true)
    await helper.write('order-code', (await daughter.reads('order-code')).replace(/\D/g, ''))
    await helper.tap('arrive')
    await helper.see('saved-unsent')
    await helper.context.setOffline(false)
    await helper.tap('arrive')
    await expect.poll(statusOf, patience).toBe('checkedIn')
    await town.system.clock.advance(30)
    await daughter.page.reload()
    const { phoneCode } = await town.as('resident')('GET /time-bank/orders/:orderId/check-code', { orderId })
    await expect.poll(() => daughter.reads('phone-code'), patience).toBe(phoneCode)
    await helper.see('leave')
    await helper.write('order-code', '0000')
    await helper.tap('leave')
    await helper.see('wrong-code')
    await helper.write('order-code', phoneCode)
    await helper.tap('leave')
    await expect.poll(statusOf, patience).toBe('checkedOut')
  })

  test('the daughter may confirm a part; she disagrees, and both say what happened', async () => {
    await daughter.open(`packages/timebank/order/index?orderId=${orderId}`)
    await daughter.tap('confirm-part')
    await daughter.see(`minutes-${helperId}`)
    await look(daughter, 'confirm-part')
    await daughter.tap('keep')
    await daughter.tap('dispute')
    await daughter.write('dispute-reason', '妈妈说只坐了二十分钟')
    await daughter.tap('dispute-send')
    await expect.poll(statusOf, patience).toBe('disputed')
    await helper.page.reload()
    await helper.tap('state')
    await helper.write('state-reason', '中间帮忙下楼拿了快递')
    await helper.tap('state-send')
    await expect.poll(() => helper.reads('statements'), patience).toContain('快递')
    await look(helper, 'dispute')
  })

  test('an administrator who is no party rules with reasons, and only what the escrow held moves', async () => {
    await openDesk()
    await desk.getByTestId('filter-queue').locator('.ant-select').click()
    await desk.locator('.ant-select-item-option').filter({ hasText: '有争议' }).click()
    await desk.getByTestId(`handle-${orderId}`).click()
    await desk.getByTestId(`rule-${helperId}`).fill('20')
    await desk.getByTestId('rule-text').fill('双方说法一致的部分计时')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-orders-dispute')
    await desk.getByTestId('rule').click()
    await daughter.page.reload()
    await expect.poll(() => daughter.reads('ruling'), patience).toContain('20分钟')
    await town.system.clock.advance(3 * 1440 + 2)
    await expect.poll(statusOf, { timeout: 20_000, interval: 200 }).toBe('settled')
    await town.system.drain()
    const credit = async (role: 'resident' | 'leader') => (await town.as(role)('GET /me/accounts', {})).items
      .find(({ asset }) => asset === 'timeCredit')?.balance ?? 0
    expect([await credit('resident'), await credit('leader')]).toEqual([earnedMinutes - 20, 20])
  })

  test('and both rate each other; the volunteer can say what else they would do', async () => {
    await wake(daughter)
    await daughter.tap('stars-4')
    await look(daughter, 'rate')
    await daughter.tap('send-rating')
    await wake(helper)
    await helper.open('packages/timebank/offer/index')
    await helper.tap('service-reading')
    await helper.tap('slot-end-morning')
    await look(helper, 'offer')
    await helper.tap('save-offer')
    await helper.see('offer-saved')
    expect([...daughter.complaints, ...helper.complaints]).toEqual([])
    expect((await town.as('leader')('GET /me/time-bank/interests', {})).items).toHaveLength(1)
    expect(community.code).toHaveLength(12)
  })
})
