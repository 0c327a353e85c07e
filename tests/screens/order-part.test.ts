import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }
const earnedMinutes = 55

describe('An order of which a part is confirmed', () => {
  let town: Town
  let elder: Phone
  let helper: Phone
  let orderId: string
  let helperId: string

  const order = async () => (await town.as('resident')('GET /time-bank/orders/:orderId', { orderId })).order
  const credit = async (role: 'resident' | 'neighbour') => (await town.as(role)('GET /me/accounts', {})).items
    .find(({ asset }) => asset === 'timeCredit')?.balance ?? 0

  /** The elder has earned credit, and somebody has come for half an hour. */
  const prepare = async (): Promise<void> => {
    const elderId = await town.register('resident')
    helperId = await town.register('neighbour')
    const year = Number(chinaDay(town.system.clock.now()).slice(0, 4))
    for (const [role, years] of [['resident', 74], ['neighbour', 45]] as const) {
      await town.as(role)('PUT /me/facts', { birthDay: `${year - years}-01-01`, consents: [{ purpose: 'birthDay', version: 1 }] })
    }
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: elderId, minutes: earnedMinutes, reason: '现场见到' })
    await town.system.drain()
    const startsAt = new Date(town.system.clock.now() + 35 * 60_000).toISOString()
    orderId = (await town.as('resident')('POST /time-bank/orders', {
      service: 'smartphone', place: '红巷5号', startsAt, minutes: 30, note: '想学视频通话',
    })).orderId
    await town.as('admin')('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await town.as('neighbour')('POST /time-bank/orders/:orderId/claims', { orderId })
    await town.as('resident')('POST /time-bank/orders/:orderId/acceptance', { orderId })
    await town.system.clock.advance(35)
    const code = async () => (await town.as('resident')('GET /time-bank/orders/:orderId/check-code', { orderId })).phoneCode
    await town.as('neighbour')('POST /time-bank/orders/:orderId/check-ins', { orderId, code: await code() })
    await town.system.clock.advance(30)
    await town.as('neighbour')('POST /time-bank/orders/:orderId/check-outs', { orderId, code: await code() })
  }

  beforeAll(async () => {
    town = await startTown()
    await prepare()
    ;[elder, helper] = [await openPhone(town, 'resident'), await openPhone(town, 'neighbour')]
  }, 560_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(elder.page, 'failed-part-elder')
    await keepPicture(helper.page, 'failed-part-helper')
  }))
  afterAll(async () => { await town?.stop() })

  test('The elder confirms fewer minutes with the reason, and the rest comes back (1.4, TB-02)', async () => {
    expect((await order()).status).toBe('checkedOut')
    await elder.open(`packages/timebank/order/index?orderId=${orderId}`)
    await elder.tap('confirm-part')
    await elder.write(`minutes-${helperId}`, '20')
    await expect.poll(() => elder.at('send-part').getAttribute('aria-disabled'), patience).toBe('true')
    await elder.write('reason', '中间接了十分钟电话')
    await keepPicture(elder.page, 'order-part')
    await elder.tap('send-part')
    await expect.poll(async () => (await order()).status, patience).not.toBe('checkedOut')
    await town.system.drain()
    expect([await credit('resident'), await credit('neighbour')]).toEqual([earnedMinutes - 20, 20])
  })

  test('The volunteer reads what was confirmed and why', async () => {
    await helper.open('packages/people/inbox/index')
    await expect.poll(() => helper.page.locator('#messages:visible').innerText(), patience).toContain('中间接了十分钟电话')
    await keepPicture(helper.page, 'order-part-read')
    expect([...elder.complaints, ...helper.complaints]).toEqual([])
  })
})
