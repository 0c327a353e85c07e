import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { purposes } from '../../shared/purposes.ts'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const factsPage = 'packages/people/facts/index'

describe('Whom to ring, on the phone, at the desk, and for the leader (PEERS 1.10)', () => {
  let town: Town
  let resident: Phone
  let leader: Phone
  let desk: Page
  let id: string
  let shiftId: string

  const looked = async (phone: Phone, name: string, limits = normalLimits): Promise<void> => {
    await keepPicture(phone.page, `emergency-${name}`)
    expect(await lastingFaultsOf(phone.page, limits)).toEqual([])
  }

  beforeAll(async () => {
    town = await startTown()
    id = await town.register('resident')
    await town.register('neighbour')
    shiftId = (await publish(town, 'timeBank', { startsIn: 20, lasts: 60 })).id
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    resident = await openPhone(town, 'resident')
    leader = await openPhone(town, 'leader')
    desk = await openConsole(town, 'admin', `#/c/${community.code}/people/${id}`)
  }, 900_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(desk, 'failed-emergency-desk')
    await keepPicture(resident.page, 'failed-emergency-resident')
    await keepPicture(leader.page, 'failed-emergency-leader')
  }))
  afterAll(async () => { await town?.stop() })

  test('The resident reads what it is for and who sees it, and names a daughter, in elder mode', async () => {
    await resident.open('pages/me/index')
    await resident.tap('elder-switch')
    await resident.open(factsPage)
    await resident.tap('fact-emergencyContact')
    await expect.poll(() => resident.reads('purpose'), patience).toContain('谁看了都有记录')
    await resident.write('contact-name', '李晓梅')
    await resident.write('contact-phone', '1390000')
    await resident.tap('relation-女儿')
    await expect.poll(() => resident.at('save-fact').getAttribute('aria-disabled'), patience).toBe('true')
    await resident.write('contact-phone', '13900001111')
    await looked(resident, 'contact-elder', elderLimits)
    await resident.tap('save-fact')
    await expect.poll(() => resident.reads('emergency'), patience).toContain('李晓梅 · 女儿 · 13900001111')
    await looked(resident, 'facts-elder', elderLimits)
    await resident.tap('fact-healthNote')
    await resident.write('health-note', '青霉素过敏')
    await looked(resident, 'health-elder', elderLimits)
    await resident.tap('save-fact')
    await expect.poll(() => resident.reads('emergency'), patience).toContain('青霉素过敏')
  })

  test('The leader sees it from the roster in two taps, the first of which says that the person is told', async () => {
    await leader.open(`packages/leader/confirm/index?shiftId=${shiftId}`)
    await leader.tap(`emergency-${id}`)
    await looked(leader, 'leader-asked')
    await leader.tap(`emergency-${id}-yes`)
    await expect.poll(() => leader.reads(`emergency-${id}-shown`), patience).toContain('13900001111')
    expect(await leader.reads(`emergency-${id}-shown`)).toContain('青霉素过敏')
    await looked(leader, 'leader-shown')
    await leader.tap(`emergency-${id}-hide`)
    await leader.see(`emergency-${id}`)
  })

  test('The person finds the look among their messages, and erases the note in two taps', async () => {
    await town.system.drain()
    await resident.open('packages/people/inbox/index')
    await expect.poll(() => resident.page.locator('body').innerText(), patience).toContain('看了您登记的紧急联系人')
    await resident.open(factsPage)
    await resident.tap('fact-healthNote')
    await resident.tap('withdraw-healthNote')
    await resident.tap('withdraw-healthNote-yes')
    await expect.poll(() => resident.reads('emergency'), patience).not.toContain('青霉素过敏')
  })

  test('At the desk a worker writes down another, and never reads it', async () => {
    await desk.getByTestId('facts-contact-name').fill('王小明')
    await desk.getByTestId('facts-contact-phone').fill('02787654321')
    await desk.getByTestId('save-facts-note').fill('纸质登记表 12 号')
    expect(await desk.getByTestId('save-facts').isDisabled()).toBe(true)
    await desk.getByTestId('facts-contact-relation').fill('儿子')
    await keepPicture(desk, 'emergency-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('save-facts').click()
    await desk.getByTestId('deed-save-facts').getByTestId('success').waitFor()
    expect(await desk.getByTestId('page-person').innerText()).not.toContain('王小明')
    const kept = await town.as('resident')('GET /me/facts', {})
    expect(kept.emergencyContact).toEqual({ name: '王小明', phone: '02787654321', relation: '儿子' })
    expect(kept.consents.find(({ purpose }) => purpose === 'emergencyContact')?.version).toBe(purposes.emergencyContact.version)
  })

  test('The neighbour who helps sees it on the order, and whoever has nothing on record is said so', async () => {
    for (const [role, birthDay] of [['resident', '1951-03-08'], ['neighbour', '1984-11-02']] as const) {
      await town.as(role)('PUT /me/facts', { birthDay, consents: [{ purpose: 'birthDay', version: 1 }] })
    }
    await town.system.clock.advance(90)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: id, minutes: 55, reason: '现场见到' })
    await town.system.drain()
    const startsAt = new Date(town.system.clock.now() + 60 * 60_000).toISOString()
    const { orderId } = await town.as('resident')('POST /time-bank/orders', {
      service: 'smartphone', place: '红巷5号', startsAt, minutes: 30,
    })
    await town.as('admin')('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await town.as('neighbour')('POST /time-bank/orders/:orderId/claims', { orderId })
    await town.as('resident')('POST /time-bank/orders/:orderId/acceptance', { orderId })
    const helper = await openPhone(town, 'neighbour')
    await helper.open(`packages/timebank/order/index?orderId=${orderId}`)
    await helper.tap('emergency-requester')
    await helper.tap('emergency-requester-yes')
    await expect.poll(() => helper.reads('emergency-requester-shown'), patience).toContain('02787654321')
    await looked(helper, 'order-shown')
    await town.as('resident')('POST /me/consent-withdrawals', { purpose: 'emergencyContact' })
    await helper.open(`packages/timebank/order/index?orderId=${orderId}`)
    await helper.tap('emergency-requester')
    await helper.tap('emergency-requester-yes')
    await expect.poll(() => helper.reads('emergency-requester-problem'), patience).toContain('没有登记')
  })
})
