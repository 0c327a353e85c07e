import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, makeFirst, openConsole, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }
const city = community.code.slice(0, 4)

describe('New terms, on a phone', () => {
  let town: Town
  let resident: Phone
  let desk: Page

  beforeAll(async () => {
    town = await startTown()
    await town.register('admin')
    await makeFirst('admin', 'cityAdmin', city)
    // Signed in while the first version is in force.
    desk = await openConsole(town, 'admin')
    await town.register('resident')
    resident = await openPhone(town, 'resident')
  }, 300_000)
  beforeEach(() => onTestFailed(() => keepPicture(resident.page, 'failed-terms')))
  afterEach(() => { expect(resident.complaints).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('are announced under “Me”, to be read and agreed to before they apply (PEERS 1.14)', async () => {
    const both = (zh: string) => ({ zh, en: '' })
    await town.as('admin')('POST /settings', { division: city, key: 'identity.termsNoticeDays', value: 0, reason: '试行' })
    await town.as('admin')('POST /terms', {
      division: city, agreement: both('# 第二版协议\n\n大家互相帮忙，讲信用。'), privacy: both('不多收信息。'),
      changes: both('写明了照片保存多久。'), effectiveAt: new Date(town.system.clock.now() + 45_000).toISOString(),
    })
    await resident.tap('tab-me')
    await resident.tap('terms')
    await expect.poll(() => resident.reads('terms-agreed'), patience).toContain('已经同意')
    await resident.tap('see-next')
    await expect.poll(() => resident.reads('agreement'), patience).toContain('第二版协议')
    await resident.tap('see-current')
    await expect.poll(() => resident.reads('agreement'), patience).toContain('时长、时间币和积分不是钱')
    await resident.tap('back')
  })

  test('come up by themselves when they apply; “not now” leaves one’s own records to be seen (PEERS 1.14)', async () => {
    await town.system.clock.advance(2)
    await resident.page.reload()
    await resident.tap('tab-shifts')
    await expect.poll(() => resident.reads('terms-changes'), patience).toContain('写明了照片保存多久')
    await expect.poll(() => resident.reads('terms-asked'), patience).toContain('新版本')
    await resident.tap('not-now')
    await resident.see('records')
    await resident.tap('records')
    await resident.see('back')
    expect(await resident.at('load-problem').count()).toBe(0)
    await resident.tap('back')
  })

  test('and one yes lets the page behind go on, and nobody asks again (PEERS 1.14)', async () => {
    await resident.tap('my-people')
    await resident.tap('to-terms')
    await resident.tap('agree')
    await expect.poll(() => resident.at('load-problem').count(), patience).toBe(0)
    await resident.see('my-code')
    await resident.tap('back')
    expect((await town.as('resident')('GET /me', {})).terms).toEqual({ agreed: 2, inForce: 2 })
  })

  test('stand before the console as well; behind them the next version is published for the city (PEERS 1.14)', async () => {
    await desk.reload()
    onTestFailed(() => keepPicture(desk, 'failed-terms-console'))
    const readable = async (name: string): Promise<void> => {
      await expect.poll(() => desk.locator('.ant-spin-spinning, [aria-busy=true]').count(), patience).toBe(0)
      await keepPicture(desk, `console-${name}`)
      expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    }
    await desk.getByTestId('terms-gate').waitFor()
    expect(await desk.getByTestId('terms-texts').innerText()).toContain('第二版协议')
    await readable('terms-gate')
    await desk.getByTestId('agree').click()
    await desk.getByTestId('nav-terms').click()
    await expect.poll(() => desk.getByTestId('terms-in-force').innerText(), patience).toContain('2')
    for (const [field, words] of Object.entries({ agreementZh: '# 第三版协议', privacyZh: '不多收信息。', changesZh: '补了联系方式。' })) {
      await desk.getByTestId(`terms-${field}`).fill(words)
    }
    await desk.getByTestId('terms-effectiveOn').fill(new Date(town.system.clock.now() + 3 * 86_400_000).toISOString().slice(0, 10))
    await readable('terms')
    await desk.getByTestId('publish-terms').click()
    await expect.poll(() => desk.getByTestId('terms-coming').innerText(), patience).toContain('3')
    // At the desk the terms are read out as somebody without a phone is registered, or later, on their record.
    await desk.getByTestId('nav-desk').click()
    await desk.getByTestId('register-name').fill('赵桂珍')
    await desk.getByTestId('register-note').fill('纸质登记表 12 号')
    await desk.getByTestId('register').click()
    await desk.getByTestId('open-registered').click()
    await expect.poll(() => desk.getByTestId('terms-missing').innerText(), patience).toContain('2')
    await readable('person-terms')
    await desk.getByTestId('terms-yes-note').fill('逐条读给本人听')
    await desk.getByTestId('terms-yes').click()
    await expect.poll(() => desk.getByTestId('terms-agreed').innerText(), patience).toContain('2')
  })
})
