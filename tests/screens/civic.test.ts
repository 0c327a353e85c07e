import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFailed, test, beforeEach } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }

describe('Reports and meetings, on two phones and at the desk', () => {
  let town: Town
  let resident: Phone
  let neighbour: Phone
  let desk: Page | undefined

  const atDesk = async (path: string): Promise<Page> => {
    desk = await openConsole(town, 'admin', `#/c/${community.code}/${path}`)
    desk.setDefaultTimeout(30_000)
    return desk
  }
  /** Measured as it stands, and kept as a picture. */
  const look = async (phone: Phone, name: string, limits = normalLimits): Promise<void> => {
    await keepPicture(phone.page, `civic-${name}`)
    expect(await lastingFaultsOf(phone.page, limits)).toEqual([])
  }

  beforeAll(async () => {
    town = await startTown()
    for (const role of ['resident', 'neighbour'] as const) {
      await town.register(role)
      await town.as(role)('POST /households', { name: '家' })
    }
    resident = await openPhone(town, 'resident')
    neighbour = await openPhone(town, 'neighbour')
  }, 900_000)
  beforeEach(() => onTestFailed(async () => {
    for (const [name, page] of [['desk', desk], ['resident', resident?.page], ['neighbour', neighbour?.page]] as const) {
      if (page) await keepPicture(page, `failed-civic-${name}`)
    }
  }))
  afterEach(() => { expect([...resident.complaints, ...neighbour.complaints]).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('A resident reports a matter one question a page, the desk accepts it, the resident follows it (FP-04)', async () => {
    await resident.open('pages/home/index')
    await resident.tap('snaps')
    await resident.see('no-reports')
    await look(resident, 'mine-none')
    await resident.tap('report')
    await resident.see('kind-facility')
    await look(resident, 'kind')
    await resident.tap('kind-facility')
    await resident.write('text', '楼道灯坏了，晚上看不见台阶。')
    await look(resident, 'text')
    await resident.tap('next')
    await resident.write('place', '3 栋 2 单元一楼')
    await look(resident, 'place')
    await resident.tap('next')
    await resident.see('photos-add')
    await look(resident, 'photos')
    await resident.tap('next')
    await resident.see('who-anonymous')
    await look(resident, 'who')
    await resident.tap('who-named')
    await expect.poll(() => resident.reads('report-check'), patience).toContain('3 栋 2 单元一楼')
    await look(resident, 'check')
    await resident.tap('next')
    await resident.see('snap-sent')
    await look(resident, 'sent')
    const { items: [report] } = await town.as('resident')('GET /me/snap-reports', {})
    const reportId = report?.id ?? ''

    const page = await atDesk('reports')
    await page.getByTestId(`open-${reportId}`).click()
    await page.getByTestId(`panel-${reportId}`).waitFor()
    await keepPicture(page, 'civic-desk-report')
    expect(await lastingFaultsOf(page, deskLimits)).toEqual([])
    await page.getByTestId(`accept-${reportId}`).click()
    await page.getByTestId(`panel-${reportId}`).waitFor({ state: 'detached' })
    await page.goto(`${town.system.url}/console/#/c/${community.code}/reports?queue=inHand`)
    await page.getByTestId(`open-${reportId}`).click()
    await page.getByTestId(`reason-${reportId}`).fill('已换新灯，请您看看。')
    await keepPicture(page, 'civic-desk-done')
    await page.getByTestId(`complete-${reportId}`).click()
    await page.getByTestId(`panel-${reportId}`).waitFor({ state: 'detached' })
    await town.system.drain()

    await resident.open('packages/people/inbox/index')
    await expect.poll(() => resident.reads('messages'), patience).toContain('办好了：已换新灯，请您看看。')
    await resident.open(`packages/civic/snap/index?reportId=${reportId}`)
    await resident.see('solved')
    await look(resident, 'done')
    await resident.tap('solved')
    await resident.see('thanks')
    // Five points for an ordinary report (FP-05), in the household's account.
    const { items: accounts } = await town.as('resident')('GET /me/accounts', {})
    expect(accounts.find(({ asset }) => asset === 'familyPoint')?.balance).toBe(5)
    await resident.open('pages/me/index')
    await expect.poll(() => resident.reads('asset-familyPoint'), patience).toContain('5')
    await resident.open('packages/civic/mine/index')
    await expect.poll(() => resident.reads(`snap-${reportId}`), patience).toContain('办好了')
    await look(resident, 'mine')
  })

  test('A report that finds no network stays on the phone, and goes out once', async () => {
    await neighbour.open('packages/civic/report/index')
    await neighbour.tap('kind-noise')
    await neighbour.write('text', '半夜装修')
    await neighbour.tap('next')
    await neighbour.write('place', '5 栋 301')
    await neighbour.tap('next')
    await neighbour.see('photos-add')
    await neighbour.tap('next')
    await neighbour.tap('who-anonymous')
    await neighbour.see('report-check')
    await neighbour.context.setOffline(true)
    await neighbour.tap('next')
    await neighbour.see('saved-unsent')
    await look(neighbour, 'unsent')
    await neighbour.context.setOffline(false)
    await neighbour.tap('next')
    await neighbour.see('snap-sent')
    const { items } = await town.as('neighbour')('GET /me/snap-reports', {})
    expect(items.map(({ place, anonymous }) => [place, anonymous])).toEqual([['5 栋 301', true]])
  })

  test('A meeting is announced, attended on two phones by the code on site, and closed with its result', async () => {
    const page = await atDesk('meetings')
    await page.getByTestId('announce-form').waitFor()
    const begins = new Date(town.system.clock.now() + 8 * 3_600_000 + 20 * 60_000).toISOString().slice(0, 16)
    await page.getByTestId('meeting-title').fill('停车位怎么分')
    await page.getByTestId('meeting-place').fill('社区会议室')
    await page.getByTestId('meeting-begins').fill(begins)
    await page.getByTestId('meeting-audience').fill('全体业主')
    await page.getByTestId('meeting-agenda').fill('说说停车的难处，收集建议。')
    await keepPicture(page, 'civic-desk-announce')
    await page.getByTestId('announce').click()
    await expect.poll(() => page.getByTestId('table-meetings').innerText(), patience).toContain('停车位怎么分')
    const { items: [meeting] } = await town.as('admin')('GET /meetings', {})
    const meetingId = meeting?.id ?? ''

    await resident.open('pages/home/index')
    await resident.tap('meetings')
    await resident.see(`meeting-${meetingId}`)
    await look(resident, 'meetings')
    await resident.tap(`meeting-${meetingId}`)
    await resident.see('meeting-code')
    await look(resident, 'meeting-sign')

    const site = await openConsole(town, 'admin', `#/meeting-site/${community.code}/${meetingId}`)
    const codeOnShow = async () => (await site.getByTestId('site-digits').innerText()).replace(/\D/g, '')
    await expect.poll(codeOnShow, patience).toMatch(/^\d{6}$/)
    await keepPicture(site, 'civic-desk-site')
    await resident.write('meeting-code', await codeOnShow())
    await resident.tap('sign-in')
    await resident.see('attended')
    await look(resident, 'meeting-attended')
    await neighbour.open(`packages/civic/meeting/index?meetingId=${meetingId}`)
    await neighbour.see('meeting-code')
    await neighbour.context.setOffline(true)
    await neighbour.write('meeting-code', await codeOnShow())
    await neighbour.tap('sign-in')
    await neighbour.see('saved-unsent')
    await look(neighbour, 'meeting-unsent')
    await neighbour.context.setOffline(false)
    await neighbour.tap('sign-in')
    await neighbour.see('attended')
    await expect.poll(() => site.getByTestId('site-counts').innerText(), { ...patience, timeout: 60_000 }).toContain('已签到 2 人')

    await town.system.clock.advance(25)
    const closing = await atDesk('meetings')
    await closing.getByTestId(`open-${meetingId}`).click()
    await closing.getByTestId('meeting-people').waitFor()
    // The desk's own clock is the computer's, which the town's has left behind.
    const residentId = (await town.as('resident')('GET /me', {})).id
    await keepPicture(closing, 'civic-desk-meeting')
    await town.as('admin')('POST /meetings/:meetingId/closings', {
      community: community.code, meetingId, minutes: '大家说了停车的难处，收到一条建议，当场采纳。',
      proposals: [{ personId: residentId, text: '北门画三个临时车位', adopted: true }],
    })
    await town.system.clock.advance(2)
    await town.system.drain()
    await expect.poll(async () => (await town.as('resident')('GET /meetings/:meetingId', { meetingId })).state, patience).toBe('closed')
    await resident.open(`packages/civic/meeting/index?meetingId=${meetingId}`)
    await resident.see('counted')
    expect(await resident.reads('result')).toContain('2人')
    await look(resident, 'meeting-result')
    await resident.open('packages/people/inbox/index')
    await expect.poll(() => resident.reads('messages'), patience).toContain('提的建议被采纳了')
  })

  test('Every page is large and clear in the elder mode too', async () => {
    await resident.goElder()
    const { items: [report] } = await town.as('resident')('GET /me/snap-reports', {})
    const { items: [meeting] } = await town.as('resident')('GET /meetings', {})
    for (const [name, path, shows] of [
      ['report', 'report', '#kind-safety'], ['mine', 'mine', `#snap-${report?.id}`], ['snap', `snap?reportId=${report?.id}`, '#snap'],
      ['meetings', 'meetings', `#meeting-${meeting?.id}`], ['meeting', `meeting?meetingId=${meeting?.id}`, '#result'],
      ['resolutions', 'resolutions', '#no-resolutions'],
    ] as const) {
      const [page = '', query] = path.split('?')
      await resident.open(`packages/civic/${page}/index${query ? `?${query}` : ''}`)
      await resident.page.locator(`${shows}:visible`).last().waitFor()
      await look(resident, `elder-${name}`, elderLimits)
    }
  })
})
