import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay, chinaMonth } from '../../shared/units.ts'
import { deskSize, keepPicture } from '../support/browser.ts'
import { readableAtBoth } from './at-desk.ts'
import { type Role, type Town, community, makeFirst, openConsole, people, publish, startTown, withinAMonth } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const dayMinutes = 1440
const other = '420106006003'
const pages = ['pool', 'grants', 'limits', 'notes', 'closings', 'clearings', 'honour'] as const

describe('Time credit in the console, two administrators at two computers', () => {
  let town: Town
  let desk: Page
  let colleague: Page
  let residentId: string
  let husbandId: string
  let month: string

  const open = async (page: Page, name: string, code = community.code): Promise<void> => {
    await page.goto(`${town.system.url}/console/#/c/${code}/${name}`)
    await page.reload()
    await page.getByTestId(`page-${name}`).waitFor()
  }
  const said = (page: Page, id: string) => expect.poll(() => page.getByTestId(id).innerText(), patience)
  const refused = (page: Page, code: string) =>
    expect.poll(() => page.getByTestId('failure').first().getAttribute('data-code'), patience).toBe(code)
  const readable = (name: string, page = desk): Promise<void> => readableAtBoth(page, name)
  const nameIn = async (form: string): Promise<void> => {
    await desk.getByTestId(`${form}-who`).fill(residentId)
    await desk.getByTestId(`${form}-look`).click()
    await desk.getByTestId(`${form}-found`).waitFor()
  }
  const end = async (page: string, reason: string): Promise<void> => {
    await open(desk, page)
    await desk.getByTestId(`reason-${residentId}`).fill(reason)
    await desk.getByTestId(`end-${residentId}`).click()
    await said(desk, `state-${residentId}`).toBe('已停止')
  }
  /** Taken down by one at the desk, seconded by the other. */
  const second = ({ deskActId }: { deskActId: string }) =>
    town.as('neighbour')('POST /desk-acts/:deskActId/seconding', { deskActId, community: community.code })
  const born = (role: Role, birthDay: string) =>
    town.as(role)('PUT /me/facts', { birthDay, consents: [{ purpose: 'birthDay', version: 1 }] })

  const serveTwoHours = async (): Promise<void> => {
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 120 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(130)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: residentId, minutes: 120, reason: '现场见到' })
    await town.system.drain()
  }

  beforeAll(async () => {
    town = await withinAMonth(await startTown(), 240)
    residentId = await town.register('resident')
    await town.register('neighbour')
    await makeFirst('neighbour', 'communityAdmin', community.code)
    await town.as('newcomer')('PUT /me', { name: people.newcomer.name, phone: people.newcomer.phone, community: other, terms: 1 })
    await born('resident', '1950-02-03')
    await born('newcomer', '1980-02-03')
    husbandId = (await town.as('admin')('POST /desk/people', {
      name: '李大海', community: community.code, note: '登记表 3 号', birthDay: '1948-02-03',
    })).personId
    await serveTwoHours()
    desk = await openConsole(town, 'admin')
    colleague = await openConsole(town, 'neighbour')
  }, 400_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(desk, 'failed-credit-desk')
    await keepPicture(colleague, 'failed-credit-colleague')
  }))
  afterAll(async () => { await town?.stop() })

  test('Each page says what it is for while there is nothing, and a grid worker sees only the pages of people', async () => {
    const none = {
      pool: '还没有人注入过。', grants: '还没有人在发放名单上。', limits: '没有特例，大家都按通常的上限。', closings: '没有要处理的。', clearings: '还没有和别的社区互相服务过。',
      honour: '还没有公布过。',
    }
    for (const [page, words] of Object.entries(none)) {
      await open(desk, page)
      await said(desk, `page-${page}`).toContain(words)
      await readable(`${page}-none`)
    }
    const { id: personId } = await town.as('leader')('GET /me', {})
    await town.as('admin')('POST /people/:personId/roles', { personId, role: 'gridWorker', scope: community.code })
    const worker = await openConsole(town, 'leader')
    await open(worker, 'grants')
    await worker.getByTestId('grant-who').waitFor()
    expect(await Promise.all(pages.map((page) => worker.getByTestId(`nav-${page}`).count()))).toEqual([0, 1, 0, 1, 1, 0, 1])
    await worker.context().close()
  })

  test('A sponsorship comes into the pool by two people, never by one (TB-08)', async () => {
    await desk.getByTestId('nav-pool').click()
    await desk.getByTestId('sponsor').fill('红巷商户联合会')
    await desk.getByTestId('pool-minutes').fill('600')
    await desk.getByTestId('propose-note').fill('重阳节')
    await desk.getByTestId('propose').click()
    await said(desk, 'table-sponsorships').toContain('等批准')
    const [row] = (await town.as('admin')('GET /time-credit/sponsorships', { community: community.code })).items
    await desk.getByTestId(`approve-${row?.id}`).click()
    await refused(desk, 'approval.self')
    await readable('pool-self')
    await open(colleague, 'pool')
    await colleague.getByTestId(`approve-${row?.id}`).click()
    await said(colleague, `state-${row?.id}`).toBe('已入池')
    await town.system.drain().then(() => open(colleague, 'pool'))
    await said(colleague, 'pool').toContain('600 分钟')
    await readable('pool', colleague)
  })

  test('A monthly grant is proposed for a certified elder, approved by a second person, and ended with a reason (TB-06)', async () => {
    await desk.getByTestId('nav-grants').click()
    await nameIn('grant')
    await desk.getByTestId('grant-minutes').fill('240')
    await desk.getByTestId('propose-note').fill('独居、低保')
    await desk.getByTestId('propose').click()
    await refused(desk, 'grant.notHardship')
    await second(await town.as('admin')('POST /people/:personId/care-flags', {
      personId: residentId, flag: 'hardship', until: chinaDay(town.system.clock.now() + 90 * dayMinutes * 60_000), note: '低保证 8 号',
    }))
    await desk.getByTestId('propose').click()
    await desk.getByTestId(`approve-${residentId}`).click()
    await refused(desk, 'approval.self')
    await open(colleague, 'grants')
    await colleague.getByTestId(`approve-${residentId}`).click()
    await said(colleague, `last-${residentId}`).toBe('马上发放')
    await town.system.clock.advance(2)
    await town.system.drain()
    await open(colleague, 'grants')
    await said(colleague, `last-${residentId}`).toBe(`${chinaMonth(town.system.clock.now())} 已发放`)
    await readable('grants', colleague)
    expect(await town.as('resident')('GET /me/time-credit', {})).toMatchObject({ granted: 240 })
    await end('grants', '子女接走')
  })

  test('An exception to the daily cap is proposed until a day, approved by a second person, and ended with a reason (PEERS 3.10)', async () => {
    await desk.getByTestId('nav-limits').click()
    await nameIn('limit')
    await desk.getByTestId('limit-minutes').fill('480')
    const endsOn = chinaDay(town.system.clock.now() + 30 * dayMinutes * 60_000)
    await desk.getByTestId('limit-ends').fill(endsOn)
    await desk.getByTestId('propose-note').fill('台风后安置')
    await desk.getByTestId('propose').click()
    await said(desk, `state-${residentId}`).toBe('等批准')
    await desk.getByTestId(`approve-${residentId}`).click()
    await refused(desk, 'approval.self')
    await open(colleague, 'limits')
    await colleague.getByTestId(`approve-${residentId}`).click()
    await said(colleague, `state-${residentId}`).toBe('有效')
    await said(colleague, 'table-limits').toContain(endsOn)
    await readable('limits', colleague)
    await end('limits', '安置结束')
  })

  test('Paper notes are made at the desk by mandate, printed, used once and taken back (PEERS 3.23)', async () => {
    await desk.getByTestId('nav-notes').click()
    await nameIn('note')
    await desk.getByTestId('issue').click()
    await refused(desk, 'mandate.missing')
    await readable('notes-mandate')
    const endsOn = chinaDay(town.system.clock.now() + 90 * dayMinutes * 60_000)
    await second(await town.as('admin')('POST /people/:personId/mandates', {
      personId: residentId, agentId: 'desk', powers: ['timebank.order'], monthlyMinutes: 480, endsOn, note: '委托书 8 号',
    }))
    await desk.getByTestId('filter-worth').locator('.ant-select').click()
    await desk.getByText('30 分钟', { exact: true }).last().click()
    await desk.getByTestId('issue').click()
    await desk.getByTestId('made').waitFor()
    expect(await desk.getByTestId('made').locator('.paper-note').count()).toBe(2)
    const [serial = '', code = ''] = await Promise.all(['note-serial', 'note-code'].map(async (id) =>
      (await desk.getByTestId(id).first().innerText()).replaceAll(' ', '')))
    expect(await desk.getByTestId('made').locator('.qr').first().getAttribute('data-qr')).toBe(`linli:note:${serial}:${code}`)
    expect(await desk.getByTestId('made').innerText()).not.toContain('李')
    await readable('notes-made')
    await desk.emulateMedia({ media: 'print' })
    expect(await Promise.all(['print', 'nav-notes', 'success'].map((id) => desk.getByTestId(id).isVisible()))).toEqual([false, false, false])
    // A4 less a centimetre on each side.
    await desk.setViewportSize({ width: 718, height: 1047 })
    const notes = desk.locator('.paper-note')
    await expect.poll(() => notes.first().evaluate((note) => note.clientHeight), patience).toBeLessThan(1047 / 3)
    await expect.poll(() => notes.evaluateAll((all) =>
      all.filter((note) => note.scrollHeight > note.clientHeight || note.scrollWidth > note.clientWidth).length), patience).toBe(0)
    await keepPicture(desk, 'console-notes-paper')
    await desk.setViewportSize(deskSize)
    await desk.emulateMedia({ media: 'screen' })
    await desk.getByTestId('printed').click()
    await town.as('newcomer')('POST /time-credit/notes/:serial/redemption', { serial, code, service: 'chat' })
    const { items } = await town.as('resident')('GET /me/notes', {})
    const lost = items.find((note) => note.serial !== serial)?.serial
    await said(desk, `state-${lost}`).toBe('还没用')
    await desk.getByTestId(`return-${lost}`).click()
    await desk.getByTestId(`return-${lost}-yes`).click()
    await said(desk, `state-${lost}`).toBe('已退回')
    await said(desk, `state-${serial}`).toBe('已用')
    await readable('notes')
    expect(await town.as('resident')('GET /me/time-credit', {})).toMatchObject({ earned: 90 })
  })

  test('A month between two communities is netted, and acknowledged by two people, one of each (TB-13)', async () => {
    const { clock } = town.system
    const { orderId } = await town.as('resident')('POST /time-bank/orders', {
      service: 'smartphone', place: '红巷5号', startsAt: new Date(clock.now() + 31 * 60_000).toISOString(), minutes: 30, note: '想学视频通话',
    })
    await town.as('admin')('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
    await town.as('newcomer')('POST /time-bank/orders/:orderId/claims', { orderId })
    await town.as('resident')('POST /time-bank/orders/:orderId/acceptance', { orderId })
    for (const [which, minutes] of [['check-ins', 31], ['check-outs', 30]] as const) {
      await clock.advance(minutes)
      const { code } = await town.as('resident')('GET /time-bank/orders/:orderId/check-code', { orderId })
      await town.as('newcomer')(`POST /time-bank/orders/:orderId/${which}`, { orderId, code })
    }
    await town.as('resident')('POST /time-bank/orders/:orderId/confirmation', { orderId })
    await town.system.drain()
    const [counted] = (await town.as('admin')('GET /time-credit/clearings', { community: community.code })).items
    month = counted?.month ?? ''
    await open(desk, 'clearings')
    await said(desk, `state-${month}-${other}`).toBe('本月未结束')
    while (chinaMonth(clock.now()) === month) await clock.advance(3 * dayMinutes)
    await clock.advance(2)
    await town.system.drain()
    // Their sign-ins have run out in these days.
    for (const page of [desk, colleague]) await page.context().close()
    desk = await openConsole(town, 'admin')
    colleague = await openConsole(town, 'neighbour')
    await open(desk, 'clearings')
    await said(desk, `net-${month}-${other}`).toContain('我们欠对方')
    expect(await desk.getByTestId(`net-${month}-${other}`).locator('[data-amount]').getAttribute('data-amount')).toBe('-60')
    await readable('clearings-netted')
    await desk.getByTestId(`acknowledge-${month}-${other}`).click()
    await expect.poll(() => desk.getByTestId(`acknowledge-${month}-${other}`).count(), patience).toBe(0)
    await makeFirst('admin', 'streetAdmin', community.street)
    await open(desk, 'clearings', other)
    await said(desk, `net-${month}-${community.code}`).toContain('对方欠我们')
    await desk.getByTestId(`acknowledge-${month}-${community.code}`).click()
    await refused(desk, 'approval.self')
    await makeFirst('neighbour', 'communityAdmin', other)
    await open(colleague, 'clearings', other)
    await colleague.getByTestId(`acknowledge-${month}-${community.code}`).click()
    await said(colleague, `state-${month}-${community.code}`).toBe('已结清')
    await readable('clearings', colleague)
  })

  test('The newest month is told in plain words beside the table (TB-12)', async () => {
    await open(desk, 'honour')
    await said(desk, 'newest').toContain('大家请求了 0.5 小时，志愿者做到了 0.5 小时，兑现率 100%。')
    await said(desk, `ratio-${month}`).toBe('100%')
    expect(await desk.getByTestId('newest').innerText()).toMatch(/谁在用时间银行[^]*用过\s+不到 5 人，不公布。\s+没用过/)
    await readable('honour')
  })

  test('Who has left leaves credit that two workers give to the husband, who is 60 or more (TB-11)', async () => {
    await town.as('admin')('POST /people/:personId/kin', { personId: residentId, kinId: husbandId, relation: 'spouse', note: '结婚证' })
    await second(await town.as('admin')('POST /people/:personId/leaving', { personId: residentId, why: 'died', kinIds: [husbandId], note: '死亡证明' }))
    await town.system.drain()
    await open(desk, 'closings')
    await said(desk, `left-${residentId}`).toMatch(/还有 \d+ 天/)
    await desk.getByTestId(`handle-${residentId}`).click()
    await desk.getByTestId(`to-${husbandId}`).click()
    await desk.getByTestId(`give-${residentId}-note`).fill('公证书 12 号')
    await readable('closings-propose')
    await desk.getByTestId(`give-${residentId}`).click()
    await said(desk, `state-${residentId}`).toBe('等第二人批准')
    await desk.getByTestId(`approve-${residentId}`).click()
    await refused(desk, 'approval.self')
    await open(colleague, 'closings')
    await colleague.getByTestId(`handle-${residentId}`).click()
    await said(colleague, `closing-${residentId}`).toContain('公证书 12 号')
    await readable('closings-proposed', colleague)
    await colleague.getByTestId(`approve-${residentId}`).click()
    await said(colleague, `state-${residentId}`).toBe('已转给亲属')
    await said(colleague, `closing-${residentId}`).toContain('90 分钟')
    await readable('closings', colleague)
  })

  test('Without a network each page says so, and goes on when it is back', async () => {
    const calls = /\/time-credit\//
    await desk.route(calls, (route) => route.abort())
    for (const page of pages.filter((one) => one !== 'notes')) {
      await open(desk, page)
      await refused(desk, 'network')
    }
    await readable('honour-offline')
    await desk.unroute(calls)
    await desk.getByTestId('failure').getByRole('button').click()
    await desk.getByTestId('newest').waitFor()
  })
})
