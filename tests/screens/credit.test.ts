import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, publish, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }

describe('Time credit, on two phones', () => {
  let town: Town
  let giver: Phone
  let neighbour: Phone

  /** An hour of service, confirmed by the leader. */
  const earnAnHour = async (whose: 'resident' | 'neighbour', personId: string): Promise<void> => {
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as(whose)('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '现场见到' })
    await town.system.drain()
  }

  beforeAll(async () => {
    town = await startTown()
    const giverId = await town.register('resident')
    const neighbourId = await town.register('neighbour')
    await town.as('admin')('POST /people/:personId/kin', {
      personId: giverId, kinId: neighbourId, relation: 'parent', note: '户口簿原件',
    })
    await earnAnHour('resident', giverId)
    giver = await openPhone(town, 'resident')
    neighbour = await openPhone(town, 'neighbour')
  }, 300_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(giver.page, 'failed-giver')
    await keepPicture(neighbour.page, 'failed-neighbour')
  }))
  afterEach(() => { expect([...giver.complaints, ...neighbour.complaints]).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('A resident gives half an hour to family and takes it back within the day (TB-05)', async () => {
    await giver.tap('tab-me')
    await giver.tap('credit')
    await expect.poll(() => giver.reads('credit-sum'), patience).toBe('1小时')
    await giver.tap('give')
    await giver.see('to-pool')
    await giver.page.locator('[id^="to-per_"]:visible').tap()
    await giver.tap('minutes-30')
    await giver.tap('next')
    await expect.poll(() => giver.reads('giving'), patience).toContain('30分钟')
    await giver.tap('next')
    await expect.poll(() => giver.reads('credit-sum'), patience).toBe('30分钟')
    await giver.tap('withdraw-0')
    await giver.tap('withdraw-0-yes')
    await expect.poll(() => giver.reads('gift-0'), patience).toContain('已撤回')
    await expect.poll(() => giver.reads('credit-sum'), patience).toBe('1小时')
    expect(await town.as('resident')('GET /me/time-credit', {})).toMatchObject({ earned: 60, cooling: 0 })
  })

  test('A group exchange is proposed on one phone and agreed to on the other; then the minutes move', async () => {
    const { code } = await town.as('neighbour')('POST /me/desk-codes', {})
    await giver.tap('exchanges')
    await giver.tap('propose')
    await giver.write('what', '太极课')
    await giver.tap('next')
    await giver.tap('service-lesson')
    await giver.tap('next')
    await giver.tap('next')
    await giver.tap('side-got')
    await giver.tap('minutes-30')
    await giver.tap('next')
    await giver.write('other-code', code)
    await giver.tap('find-other')
    await giver.tap('their-minutes-30')
    await giver.tap('next')
    await expect.poll(() => giver.reads('proposal'), patience).toContain('兴趣课讲解')
    await giver.tap('next')
    await expect.poll(() => giver.reads('exchange-lines'), patience).toContain('还没同意')
    await town.system.drain()
    await neighbour.open('packages/people/inbox/index')
    await expect.poll(() => neighbour.reads('message-0'), patience).toContain('太极课')
    await neighbour.tap('message-open-0')
    await neighbour.tap('exchange-0')
    await neighbour.tap('agree')
    await expect.poll(() => neighbour.reads('exchange'), patience).toContain('已结清')
    expect(await neighbour.reads('exchange')).toContain('兴趣课讲解')
    expect(await town.as('neighbour')('GET /me/time-credit', {})).toMatchObject({ earned: 30 })
    expect(await town.as('resident')('GET /me/time-credit', {})).toMatchObject({ earned: 30 })
  })

  test('A note is made on one phone, and redeemed on the other by number and code (TB-09)', async () => {
    await giver.open('packages/credit/notes/index')
    await giver.tap('issue')
    await giver.tap('minutes-30')
    await giver.tap('next')
    await giver.tap('next')
    await giver.tap('next')
    const [serial, code] = [await giver.reads('serial-0'), await giver.reads('code-0')]
    await neighbour.open('packages/credit/redeem/index')
    await neighbour.write('serial', serial.toLowerCase())
    await neighbour.write('code', code)
    await neighbour.tap('next')
    await neighbour.tap('service-chat')
    await neighbour.tap('next')
    await expect.poll(() => neighbour.reads('redeemed'), patience).toContain('30分钟')
    await giver.tap('written-down')
    await expect.poll(() => giver.reads('note-0'), patience).toContain('已用')
  })
})
