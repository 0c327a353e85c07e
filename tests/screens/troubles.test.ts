import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { refusals } from '../../shared/refusals.ts'
import { keepPicture } from '../support/browser.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, publish, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }
const shiftPage = (shiftId: string): string => `packages/volunteering/shift/index?shiftId=${shiftId}`
const activityPage = (shiftId: string): string => `packages/volunteering/activity/index?shiftId=${shiftId}`

describe('Wrong taps and bad networks', () => {
  let town: Town
  let phone: Phone

  const codeOf = async (shiftId: string): Promise<string> =>
    (await town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })).code
  const mine = (shiftId: string) => town.as('resident')('GET /shifts/:shiftId', { shiftId })
  // Nobody is at two places at once: the shifts of the tests lie one behind the other.
  const signedUp = async (options = {}): Promise<string> => {
    await town.system.clock.advance(75)
    const { id } = await publish(town, 'community', options)
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId: id })
    return id
  }

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    await town.register('neighbour')
    phone = await openPhone(town, 'resident')
  }, 300_000)
  beforeEach(() => onTestFailed(() => keepPicture(phone.page, 'failed-troubles')))
  // Nobody is in two places at once: the next test's shift comes after this one's.
  afterEach(async () => {
    await town.system.clock.advance(80)
    expect(phone.complaints).toEqual([])
  })
  afterAll(async () => { await town?.stop() })

  test('A second tap on signing up does nothing, and the other phone of the same person is told', async () => {
    const { id } = await publish(town, 'community')
    const second = await openPhone(town, 'resident')
    for (const one of [phone, second]) await one.open(activityPage(id))
    await second.see('sign-up')
    await phone.at('sign-up').dblclick()
    await phone.see('signed-up')
    await second.tap('sign-up')
    await expect.poll(() => second.reads('problem'), patience).toContain(refusals['signUp.exists'].zh)
    expect((await mine(id)).shift.taken).toBe(1)
  })

  test('The last place goes to one; the other reads that it is gone', async () => {
    const { id } = await publish(town, 'community', { capacity: 1 })
    await phone.open(activityPage(id))
    await phone.see('sign-up')
    await town.as('neighbour')('POST /shifts/:shiftId/sign-ups', { shiftId: id })
    await phone.tap('sign-up')
    await expect.poll(() => phone.page.locator('.page-body:visible').innerText(), patience).toMatch(/名额已满|满/)
  })

  test('Whoever cancels is asked once more, and may think again', async () => {
    const id = await signedUp({ startsIn: 600 })
    await phone.open(activityPage(id))
    await phone.tap('cancel')
    await phone.tap('cancel-no')
    expect((await mine(id)).signUp?.status).toBe('signedUp')
    await phone.tap('cancel')
    await phone.tap('cancel-yes')
    await phone.see('cancelled')
    await phone.see('sign-up')
    expect((await mine(id)).signUp?.status).toBe('cancelled')
  })

  test('A wrong code is refused in words, and the right one still works', async () => {
    const id = await signedUp()
    await phone.open(shiftPage(id))
    const right = await codeOf(id)
    await phone.write('check-code', right === '000000' ? '000001' : '000000')
    await phone.tap('check-in')
    await expect.poll(() => phone.reads('problem'), patience).toContain(refusals['code.wrong'].zh)
    await phone.write('check-code', await codeOf(id))
    await phone.tap('check-in')
    await phone.see('stage-serving')
  })

  test('Letters do not become digits, and five digits cannot be sent', async () => {
    const id = await signedUp()
    await phone.open(shiftPage(id))
    await phone.write('check-code', '12a45')
    await expect.poll(() => phone.at('check-in').getAttribute('aria-disabled'), patience).toBe('true')
    await phone.at('check-in').tap({ force: true })
    expect(await phone.at('problem').count()).toBe(0)
    expect((await mine(id)).signUp?.status).toBe('signedUp')
  })

  test('Checks made without network are kept, go out by themselves and in order when it returns, and say how they stand', async () => {
    const id = await signedUp()
    // Another phone of the same person: the first has kept the checks of the tests before.
    const own = await openPhone(town, 'resident')
    // In a browser a page that was never open comes from the network; in WeChat it is on the phone.
    await own.open('packages/volunteering/queue/index')
    await own.see('nothing-kept')
    await own.open(shiftPage(id))
    await own.see('check-code')
    const sent: string[] = []
    await own.page.route(`**/shifts/${id}/check-*`, async (route) => {
      sent.push(route.request().url().split('/').at(-1) ?? '')
      await route.continue()
    })
    await own.context.setOffline(true)
    await own.write('check-code', await codeOf(id))
    await own.tap('check-in')
    await expect.poll(() => own.reads('saved-unsent'), patience).toContain('签到已保存，未发送')
    await keepPicture(own.page, 'offline-check-in')
    await own.write('check-code', await codeOf(id))
    await own.tap('check-out')
    await expect.poll(() => own.reads('saved-unsent'), patience).toContain('签退已保存，未发送')
    await own.tap('see-queue')
    await expect.poll(() => own.page.locator('.tag:visible').allInnerTexts(), patience).toEqual(['已保存，等网络', '已保存，等网络'])
    await keepPicture(own.page, 'offline-queue')
    expect((await mine(id)).signUp?.status).toBe('signedUp')
    sent.length = 0
    await own.context.setOffline(false)
    await expect.poll(() => own.page.locator('.tag:visible').allInnerTexts(), patience).toEqual(['已收到，算数', '已收到，算数'])
    await own.page.unroute(`**/shifts/${id}/check-*`)
    expect(sent).toEqual(['check-ins', 'check-outs'])
    expect((await mine(id)).signUp?.status).toBe('checkedOut')
    await own.open(shiftPage(id))
    await own.see('stage-waiting')
    expect(own.complaints).toEqual([])
    await own.context.close()
  })

  test('A check that is kept outlives the app, and one that is refused says why', async () => {
    const id = await signedUp()
    await phone.open(shiftPage(id))
    await phone.see('check-code')
    await phone.context.setOffline(true)
    const right = await codeOf(id)
    await phone.write('check-code', right === '000000' ? '000001' : '000000')
    await phone.tap('check-in')
    await phone.see('saved-unsent')
    await phone.context.setOffline(false)
    await phone.open('packages/volunteering/queue/index')
    await expect.poll(() => phone.page.locator('.tag:visible').first().innerText(), patience).toBe('没有采用')
    expect(await phone.page.locator('.card:visible').first().innerText()).toContain(refusals['code.wrong'].zh)
  })

  test('An answer that was lost on its way is asked for again under the same request, with one effect', async () => {
    const id = await signedUp()
    await phone.open(shiftPage(id))
    const sent: (string | undefined)[] = []
    const path = `**/shifts/${id}/check-ins`
    await phone.page.route(path, async (route) => {
      sent.push(route.request().headers()['idempotency-key'])
      const answer = await route.fetch({ url: route.request().url().replace(/\/\/[^:]+/, '//localhost') })
      expect(answer.status()).toBeLessThan(300)
      if (sent.length === 1) await route.abort('connectionreset')
      else await route.fulfill({ response: answer })
    })
    await phone.write('check-code', await codeOf(id))
    await phone.tap('check-in')
    await phone.see('saved-unsent')
    const first = (await mine(id)).signUp
    expect(first?.status).toBe('checkedIn')
    await phone.see('stage-serving')
    await phone.page.unroute(path)
    expect(sent[0]).toMatch(/^[0-9A-Z]{26}$/)
    expect(sent[1]).toBe(sent[0])
    expect((await mine(id)).signUp).toEqual(first)
  })

  test('Without the network a page says so and loads when asked again', async () => {
    await phone.open('pages/activities/index')
    await phone.see('filter-all')
    await phone.context.setOffline(true)
    await phone.tap('filter-timeBank')
    await expect.poll(() => phone.reads('load-problem'), patience).toContain('网络没有连上')
    await phone.context.setOffline(false)
    await phone.tap('load-again')
    await expect.poll(() => phone.at('load-problem').count(), patience).toBe(0)
  })

  test('A session that ran out is renewed through WeChat, and the page that was left comes back', async () => {
    const id = await signedUp({ startsIn: 300 })
    await town.system.clock.advance(125)
    await phone.open(activityPage(id))
    await expect.poll(() => phone.reads('activity-facts'), patience).toContain('红巷清洁日')
    expect(phone.page.url()).toContain(id)
  })

  test('An address typed while a phone is leaving to sign in again is the page that comes back', async () => {
    const id = await signedUp({ startsIn: 300 })
    const way = '**/connect/oauth2/authorize*'
    let goOn = (): void => undefined
    const typed = new Promise<void>((resolve) => { goOn = resolve })
    await phone.page.route(way, async (route) => {
      await typed
      await route.continue()
    })
    const leaving = phone.page.waitForRequest(way)
    await phone.page.evaluate(() => { localStorage.removeItem('linli.session') })
    await phone.open('pages/me/index')
    await leaving
    await phone.page.goto(`${phone.page.url().split('#')[0]}#/${activityPage(id)}`)
    goOn()
    await expect.poll(() => phone.reads('activity-facts'), patience).toContain('红巷清洁日')
    expect(phone.page.url()).toContain(id)
    await phone.page.unroute(way)
  })
})
