import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { png } from '../support/pictures.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Role, type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const raters: Role[] = ['neighbour', 'leader', 'newcomer']

describe('Points by application, from the phone of who applies to those of three raters', () => {
  let town: Town
  let resident: Phone
  let rating: Phone[]
  let account: string

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    for (const role of raters) {
      const personId = role === 'leader' ? (await town.as('leader')('GET /me', {})).id : await town.register(role)
      await town.as('admin')('POST /people/:personId/roles', { personId, role: 'pointRater', scope: community.code })
    }
    const { id } = await town.as('resident')('POST /households', { name: '红巷5号李家' })
    account = `familyPoint:household:${id}`
    resident = await openPhone(town, 'resident')
    rating = []
    for (const role of raters) rating.push(await openPhone(town, role))
  }, 600_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(resident.page, 'failed-applicant')
    for (const [index, phone] of rating.entries()) await keepPicture(phone.page, `failed-rater-${index}`)
  }))
  afterAll(async () => { await town?.stop() })

  test('A resident applies, one question a page, and reads that it waits to be rated', async () => {
    await resident.open('packages/household/home/index')
    await resident.tap('my-applications')
    await resident.tap('apply-for-points')
    await resident.tap('rule-mutualHelp')
    await resident.page.locator('[id^="day-"]:visible').first().tap()
    await resident.write('words', '帮楼下陈婆婆搬米上楼')
    await resident.tap('next')
    const chooser = resident.page.waitForEvent('filechooser')
    await resident.tap('photos-add')
    await (await chooser).setFiles([{ name: '1.png', mimeType: 'image/png', buffer: png({ width: 640, height: 480 }) }])
    await resident.see('photos-0-ready')
    await keepPicture(resident.page, 'earning-photos')
    await resident.tap('next')
    await expect.poll(() => resident.reads('application'), patience).toContain('邻里互助')
    await keepPicture(resident.page, 'earning-check')
    await resident.tap('next')
    await expect.poll(() => resident.page.locator('[id^="application-"]:visible').first().innerText(), patience).toContain('等待评议')
    expect(resident.complaints).toEqual([])
  })

  test('Three raters rate it on their phones, masked; the middle goes on public notice (PEERS 4.16)', async () => {
    for (const [index, points] of [10, 8, 5].entries()) {
      const phone = rating[index]
      if (!phone) throw new Error('There are three phones.')
      await phone.tap('tab-me')
      await phone.tap('rate-points')
      await expect.poll(() => phone.reads('to-rate'), patience).toContain('帮楼下陈婆婆搬米上楼')
      expect(await phone.reads('to-rate')).not.toContain('李秀英')
      await phone.page.locator('#to-rate img:visible').first().waitFor()
      if (index === 0) await keepPicture(phone.page, 'earning-rate-photo')
      await phone.tap(`points-${points}`)
      await expect.poll(() => phone.reads('my-rating'), patience).toContain(`${points} 分`)
      await phone.tap('next')
      await phone.see('rating-said')
      expect(phone.complaints).toEqual([])
    }
    await resident.open('packages/points/notice/index')
    await expect.poll(() => resident.page.locator('[id^="notice-"]:visible').first().innerText(), patience).toContain('8 分')
    await keepPicture(resident.page, 'earning-notice')
  })

  test('A neighbour objects on the phone, and an administrator answers at the console', async () => {
    const [neighbour] = rating
    if (!neighbour) throw new Error('There are three phones.')
    await neighbour.open('packages/points/notice/index')
    await neighbour.page.locator('[id^="object-"]:visible').first().tap()
    await neighbour.page.locator('input:visible').last().fill('那天他好像不在')
    await neighbour.page.locator('[id$="-send"]:visible').first().tap()
    await expect.poll(() => neighbour.page.locator('[id$="-sent"]:visible').count(), patience).toBe(1)
    const desk = await openConsole(town, 'admin', `#/c/${community.code}/applications`)
    await desk.getByTestId('page-applications').waitFor()
    await desk.locator('[data-testid^="open-pap_"]').first().click()
    await desk.locator('[data-testid^="reason-obj_"]').fill('问过楼长，确有其事')
    await keepPicture(desk, 'console-applications')
    await desk.locator('[data-testid^="keep-obj_"]').click()
    await expect.poll(() => desk.locator('[data-testid^="objection-obj_"]').first().innerText(), patience).toContain('确有其事')
  })

  test('After its days it is booked, and the statement of the household says why', async () => {
    const { items: [application] } = await town.as('resident')('GET /me/point-applications', {})
    const days = (Date.parse(application?.noticeEndsAt ?? '') - town.system.clock.now()) / 60_000
    await town.system.clock.advance(Math.ceil(days) + 1)
    await town.system.drain()
    const balance = async () => (await town.as('resident')('GET /me/accounts', {})).items.find((one) => one.account === account)?.balance
    await expect.poll(balance, patience).toBe(8)
    await resident.open('packages/points/applications/index')
    await expect.poll(() => resident.page.locator('[id^="application-"]:visible').first().innerText(), patience).toContain('已入账')
    await resident.open(`packages/ledger/why/index?account=${encodeURIComponent(account)}&sequence=1`)
    await expect.poll(() => resident.reads('why'), patience).toContain('邻里互助')
    await keepPicture(resident.page, 'earning-why')
  })
})
