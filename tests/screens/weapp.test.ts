import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { readAppJson, routesOf } from '../support/weapp-pages.ts'
import { type WeappPhone, openWeapp, weappDist } from '../support/weapp-phone.ts'
import { type Hands, handsOn } from './phone.ts'
import { type Town, community, people, publish, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }
const megabyte = 1_048_576
const servedMinutes = 54

describe('The build that goes to WeChat', () => {
  let town: Town
  let phone: WeappPhone
  let hands: Hands
  let shiftId: string

  const qrNow = async (): Promise<{ code: string; qr: string }> =>
    town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })

  beforeAll(async () => {
    town = await startTown({ weapp: true })
    shiftId = (await publish(town, 'timeBank')).id
    await publish(town, 'community', { startsIn: 1500 })
    phone = await openWeapp(town.browser, town.system, people.resident.user)
    hands = handsOn(phone.page)
  }, 300_000)
  beforeEach(() => onTestFailed(() => keepPicture(phone.page, 'failed-weapp')))
  afterAll(async () => {
    await phone?.close()
    await town?.stop()
  })

  test('has every page that app.json names, and no more than WeChat lets through', () => {
    const app = readAppJson(weappDist)
    for (const route of routesOf(app)) {
      for (const ending of ['js', 'json', 'wxml']) {
        expect(existsSync(join(weappDist, `${route}.${ending}`)), route).toBe(true)
      }
    }
    const roots = app.subPackages.map(({ root }) => root)
    const sizes = new Map<string, number>()
    for (const entry of readdirSync(weappDist, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      const owner = roots.find((root) => relative(weappDist, file).startsWith(`${root}/`)) ?? 'main'
      sizes.set(owner, (sizes.get(owner) ?? 0) + statSync(file).size)
    }
    expect(sizes.get('main')).toBeLessThan(megabyte)
    for (const [owner, size] of sizes) expect(size, owner).toBeLessThan(2 * megabyte)
  })

  test('A resident registers; who it is WeChat says, through the cloud function', async () => {
    await hands.tap('register-now')
    await hands.write('name', people.resident.name)
    await hands.tap('next')
    await hands.write('phone', people.resident.phone)
    await hands.tap('next')
    for (const code of [community.district, community.street, community.code]) await hands.tap(`division-${code}`)
    await hands.tap('next')
    await hands.see('no-next-shift')
    expect((await town.as('resident')('GET /me', {})).name).toBe(people.resident.name)
    await town.as('resident')('POST /households', { name: '红巷5号李家' })
  })

  test('signs up for a shift nearby', async () => {
    await hands.tap(`shift-${shiftId}`)
    await hands.tap('sign-up')
    await hands.see('signed-up')
    await town.system.clock.advance(10)
    await hands.tap('see-shift')
    await hands.see('check')
  })

  test('is told when the code is of something else, or of another shift', async () => {
    phone.see('https://example.com/')
    await hands.tap('scan')
    await expect.poll(() => hands.reads('wrong-code'), patience).toContain('这不是签到码')
    phone.see(`linli:check:shf_${'0'.repeat(26)}:123456`)
    await hands.tap('scan')
    await expect.poll(() => hands.reads('wrong-code'), patience).toContain('另一个班次')
  })

  test('checks in with typed digits, without the network first, and it counts once', async () => {
    phone.setOffline(true)
    await hands.write('check-code', (await qrNow()).code)
    await hands.tap('check-in')
    await expect.poll(() => hands.reads('saved-unsent'), patience).toContain('已保存，未发送')
    phone.setOffline(false)
    await hands.tap('send-again')
    await hands.see('stage-serving')
    const { signUp } = await town.as('resident')('GET /shifts/:shiftId', { shiftId })
    expect(signUp?.status).toBe('checkedIn')
  })

  test('checks out by scanning what the leader shows', async () => {
    await town.system.clock.advance(servedMinutes)
    phone.see((await qrNow()).qr)
    await hands.tap('scan')
    await expect.poll(() => hands.reads('stage-waiting'), patience).toContain(`${servedMinutes}分钟`)
  })

  test('and reads hours, credit and points when the leader has confirmed', async () => {
    const { id: personId } = await town.as('resident')('GET /me', {})
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: servedMinutes })
    await town.system.drain()
    phone.weapp.pages.switchTab('/pages/me/index')
    for (const [asset, figure] of [['serviceMinutes', '0.9'], ['timeCredit', '0.9'], ['familyPoint', '9']] as const) {
      await expect.poll(() => hands.reads(`asset-${asset}`), patience).toContain(figure)
    }
    await hands.tap('asset-timeCredit')
    await expect.poll(() => hands.reads('entries'), patience).toContain(`+${servedMinutes}分钟`)
    await phone.page.locator('#weapp-back').tap()
    await hands.see('household')
  })

  test('and the build complained of nothing on the way', () => {
    expect(phone.complaints()).toEqual([])
  })
})
