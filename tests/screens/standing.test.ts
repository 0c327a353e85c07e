import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskContext, keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, enterConsole, people, publish, startTown } from './town.ts'

const patience = { timeout: 12_000, interval: 100 }
const dayMinutes = 1440

describe('What a volunteer has come to, on a phone, at the desk, and for a stranger', () => {
  let town: Town
  let resident: Phone
  let desk: Page
  let stranger: Page
  let residentId: string
  let certificateId: string

  const open = (page: string): Promise<unknown> => desk.goto(`${town.system.url}/console/#/c/${community.code}/${page}`)
  const certificate = async () => {
    const { items: [one] } = await town.as('resident')('GET /people/:personId/certificates', { personId: residentId })
    if (!one) throw new Error('There is no certificate.')
    return one
  }

  beforeAll(async () => {
    town = await startTown()
    residentId = await town.register('resident')
    await town.register('neighbour')
    const { id: shiftId } = await publish(town, 'community', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: residentId, minutes: 55, reason: '现场见证' })
    await town.system.drain()
    resident = await openPhone(town, 'resident')
    desk = await (await deskContext(town.browser)).newPage()
    stranger = await (await deskContext(town.browser)).newPage()
    desk.setDefaultTimeout(15_000)
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('A resident sees the passport and asks for a certificate, three questions long (VR-06)', async () => {
    await resident.open('packages/standing/passport/index')
    await expect.poll(() => resident.reads('passport'), patience).toContain('0.9 小时')
    await keepPicture(resident.page, 'standing-passport')
    await resident.tap('certificates')
    await resident.tap('ask-certificate')
    await resident.tap('period-all')
    await resident.tap('next')
    await resident.tap('purpose-job')
    await resident.tap('next')
    await resident.tap('seal-withSeal')
    await keepPicture(resident.page, 'standing-ask')
    await resident.tap('next')
    await expect.poll(() => resident.reads('certificates'), patience).toContain('公示中')
    certificateId = (await certificate()).id
    expect(resident.complaints).toEqual([])
  })

  test('The neighbours see it on notice, masked, and after its days it is issued and sealed at the desk (VR-06, VR-15)', async () => {
    const neighbour = await openPhone(town, 'neighbour')
    await neighbour.open('packages/standing/notices/index')
    await expect.poll(() => neighbour.page.locator('.card:visible').innerText(), patience).toContain('李*英')
    await keepPicture(neighbour.page, 'standing-notices')
    expect(await neighbour.page.content()).not.toContain(people.resident.name)
    await town.system.clock.advance(8 * dayMinutes)
    await town.system.drain()
    await expect.poll(async () => (await certificate()).state, patience).toBe('issued')
    await desk.goto(`${town.system.url}/console/`)
    await enterConsole(town, desk, 'admin')
    await desk.getByTestId('page-overview').waitFor()
    await open('certificates')
    await desk.getByTestId(`seal-${certificateId}`).click()
    await expect.poll(() => desk.getByTestId('page-certificates').innerText(), patience).toContain('已盖章')
    await keepPicture(desk, 'standing-desk-certificates')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })

  test('A stranger checks it by the code on the phone, without signing in, and learns no name (VR-06)', async () => {
    await resident.open(`packages/standing/certificate/index?id=${certificateId}`)
    await resident.see('certificate-qr')
    await keepPicture(resident.page, 'standing-certificate')
    const { checkUrl = '' } = await town.as('resident')(
      'GET /people/:personId/certificates/:certificateId', { personId: residentId, certificateId })
    expect(checkUrl.startsWith(town.system.url)).toBe(true)
    await stranger.goto(checkUrl)
    expect(await stranger.locator('#result').getAttribute('data-status')).toBe('sealed')
    await keepPicture(stranger, 'standing-check')
    expect(await stranger.content()).not.toContain(people.resident.name)
    await stranger.fill('input[name=name]', people.resident.name)
    await stranger.click('button')
    await expect.poll(() => stranger.locator('#result').innerText(), patience).toContain('与证明一致')
    const [file] = await Promise.all([resident.page.waitForEvent('download'), resident.tap('open-file')])
    expect(file.suggestedFilename()).toMatch(/^志愿服务记录证明-\d{12}-.*\.pdf$/)
  })

  test('Revoked at the desk, the stranger is told so at once (VR-06)', async () => {
    await open('certificates')
    await desk.getByTestId(`revoke-${certificateId}-reason`).fill('出具有误')
    await desk.getByTestId(`revoke-${certificateId}`).click()
    await expect.poll(() => desk.getByTestId('page-certificates').innerText(), patience).toContain('已撤销')
    await stranger.reload()
    expect(await stranger.locator('#result').getAttribute('data-status')).toBe('revoked')
    await keepPicture(stranger, 'standing-check-revoked')
  })

  test('A post is offered at the desk, claimed on the phone, written about and given up (VR-16)', async () => {
    await open('pledges')
    await desk.getByTestId('offer-title').fill('文明劝导岗')
    await desk.getByTestId('offer-summary').fill('周六上午在红巷口')
    await desk.getByTestId('offer').click()
    await expect.poll(() => desk.getByTestId('page-pledges').innerText(), patience).toContain('0 / 1')
    await keepPicture(desk, 'standing-desk-pledges')
    await resident.open('packages/standing/pledges/index')
    const { items: [offer] } = await town.as('resident')('GET /pledge-offers', {})
    await resident.tap(`claim-${offer?.id}`)
    await expect.poll(async () => (await town.as('resident')('GET /me/pledges', {})).items.length, patience).toBe(1)
    const { items: [pledge] } = await town.as('resident')('GET /me/pledges', {})
    await resident.write(`log-${pledge?.id}`, '站了两个小时')
    await resident.tap(`write-${pledge?.id}`)
    await expect.poll(() => resident.reads(`pledge-${pledge?.id}`), patience).toContain('站了两个小时')
    await keepPicture(resident.page, 'standing-pledges')
    await resident.tap(`give-up-${pledge?.id}`)
    await resident.tap(`give-up-${pledge?.id}-yes`)
    await expect.poll(() => resident.reads(`pledge-${pledge?.id}`), patience).toContain('已放弃')
    expect(resident.complaints).toEqual([])
  })

  test('Old records are imported from a CSV file with a check report, and a training is entered (VR-03, VR-10)', async () => {
    await town.system.drain()
    const { volunteerNumber } = await town.as('resident')('GET /me/passport', {})
    await open('exchange')
    await desk.getByTestId('import-name-records').fill('2024 年台账')
    const csv = `\uFEFF志愿者编号,活动名称,日期,开始,结束,分钟,地点\r\n${volunteerNumber},夜间巡逻,2024/05/01,,,60,东门\r\nV1,清洁,2024-05-01,,,30,\r\n`
    await desk.getByTestId('import-file-records').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await expect.poll(() => desk.getByTestId('page-exchange').innerText(), patience).toContain('等待审批')
    const { items: [sent] } = await town.as('admin')('GET /record-imports', { community: community.code })
    await desk.getByTestId(`report-${sent?.id}`).click()
    await expect.poll(() => desk.getByTestId('import-report').innerText(), patience).toContain('找不到这个志愿者编号')
    await keepPicture(desk, 'standing-desk-exchange')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('tab-passbooks').click()
    await desk.getByTestId('import-name-passbooks').fill('和平里旧存折')
    const books = `志愿者编号,存折号,分钟,截至日期,发放单位,照片\r\n${volunteerNumber},HP-001,600,2019/12/31,和平里时间银行,1.jpg\r\nV1,HP-002,30,2019-12-31,和平里时间银行,\r\n`
    await desk.getByTestId('import-file-passbooks').setInputFiles({ name: 'books.csv', mimeType: 'text/csv', buffer: Buffer.from(books) })
    await expect.poll(async () => (await town.as('admin')('GET /passbook-imports', { community: community.code })).items[0]?.state, patience)
      .toBe('checked')
    const { items: [book] } = await town.as('admin')('GET /passbook-imports', { community: community.code })
    await desk.getByTestId(`report-${book?.id}`).click()
    await expect.poll(() => desk.getByTestId('page-exchange').innerText(), patience).toContain('HP-002')
    await keepPicture(desk, 'standing-desk-passbooks')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await open('distinctions')
    await desk.getByTestId('people').fill(residentId)
    for (const [field, said] of [['name', '心肺复苏'], ['content', '胸外按压'], ['minutes', '120'], ['body', '红十字会'], ['day', '2024-06-01']] as const) {
      await desk.getByTestId(field).fill(said)
    }
    await desk.getByTestId('enter').click()
    await expect.poll(() => desk.getByTestId('page-distinctions').innerText(), patience).toContain('心肺复苏')
    await keepPicture(desk, 'standing-desk-distinctions')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await open('public-notices')
    await expect.poll(() => desk.getByTestId('page-public-notices').innerText(), patience).toContain('已通过')
    await keepPicture(desk, 'standing-desk-notices')
  })

  test('Each of these pages is large and clear enough, in elder mode too', async () => {
    const pages = ['passport', 'certificates', 'certificate', 'ask', 'pledges', 'notices']
    const faults: Record<string, string[]> = {}
    const look = async (mode: 'normal' | 'elder'): Promise<void> => {
      for (const name of pages) {
        await resident.open(`packages/standing/${name}/index${name === 'certificate' ? `?id=${certificateId}` : ''}`)
        await resident.page.locator('.page-body:visible :is(.card, .option, .button, .lines)').first().waitFor()
        faults[`${mode} ${name}`] = await lastingFaultsOf(resident.page, mode === 'elder' ? elderLimits : normalLimits)
        await keepPicture(resident.page, `standing-${mode}-${name}`)
      }
    }
    await look('normal')
    await resident.goElder()
    await look('elder')
    expect(Object.entries(faults).filter(([, said]) => said.length > 0)).toEqual([])
  })
})
