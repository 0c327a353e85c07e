import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { codeText } from '../../shared/rewards.ts'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { aPicture } from '../support/pictures.ts'
import { readableAtBoth } from './at-desk.ts'
import { liveFamily, newReward, staffStation } from './lived-rewards.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const dayMs = 86_400_000

describe('What can be redeemed, kept in the console by an administrator and the station', () => {
  let town: Town
  let desk: Page
  let station: Page
  let rice: string

  const said = (page: Page, id: string) => expect.poll(() => page.getByTestId(id).first().innerText(), patience)
  const open = async (page: Page, name: string): Promise<void> => {
    await page.getByTestId(`nav-${name}`).click()
    await page.getByTestId(`page-${name}`).waitFor()
  }
  const readable = (name: string, page = desk): Promise<void> => readableAtBoth(page, name)
  const choose = async (page: Page, filter: string, name: string): Promise<void> => {
    await page.getByTestId(`filter-${filter}`).locator('.ant-select').click()
    await page.locator('.ant-select-dropdown:visible').getByText(name, { exact: true }).click()
  }
  const changeStock = async (page: Page, kind: string, quantity: string, reason: string): Promise<void> => {
    await choose(page, 'stock-kind', kind)
    await page.getByTestId('stock-quantity').fill(quantity)
    await page.getByTestId(`stock-${rice}-note`).fill(reason)
    await page.getByTestId(`stock-${rice}`).click()
  }

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    await town.as('resident')('PUT /me/facts', { birthDay: '1951-03-08', consents: [{ purpose: 'birthDay', version: 1 }] })
    await town.register('neighbour')
    await staffStation(town)
    const worker = await town.register('newcomer')
    await town.as('admin')('POST /people/:personId/roles', { personId: worker, role: 'gridWorker', scope: community.code })
    rice = (await newReward(town)).id
    const { id: householdId } = await town.as('resident')('POST /households', { name: '红巷5号李家' })
    await liveFamily(town, householdId, 500)
    await town.as('resident')('POST /vouchers', { rewardId: rice, quantity: 2, price: 80 })
    await town.as('resident')('POST /vouchers', { rewardId: rice, quantity: 1, price: 80, delivery: true })
    desk = await openConsole(town, 'admin')
    station = await openConsole(town, 'leader')
  }, 600_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(desk, 'failed-rewards-desk')
    await keepPicture(station, 'failed-rewards-station')
  }))
  afterAll(async () => { await town?.stop() })

  test('Something is put on the list with its price, its stock and a limit, and residents read it (FP-08)', async () => {
    await open(desk, 'rewards')
    await desk.getByTestId('make-price').fill('20')
    await desk.getByTestId('make-stock').fill('30')
    await desk.getByTestId('make-title').fill('洗衣皂两块')
    await desk.getByTestId('make-cost').fill('6.5')
    await desk.getByTestId('make-add-limit').click()
    await desk.getByTestId('limit-0-quantity').fill('2')
    await choose(desk, 'make-faces', '认不出任何人')
    await desk.getByTestId('make-file').setInputFiles({ name: 'soap.png', mimeType: 'image/png', buffer: aPicture() })
    await desk.locator('[data-testid^=photo-fil_]').waitFor()
    await desk.getByTestId('make-note').fill('驿站自取')
    await desk.getByTestId('make').click()
    await said(desk, 'success').toContain('已上架')
    await said(desk, 'table-rewards').toContain('洗衣皂两块')
    const { items } = await town.as('resident')('GET /rewards', {})
    expect(items.find(({ title }) => title === '洗衣皂两块')).toMatchObject({
      price: 20, inStock: 30, limits: [{ group: 'everyone', per: 'household', quantity: 2, period: 'month' }],
    })
    await said(desk, 'reward-sums').toContain('3 份')
    const photo = items.find(({ title }) => title === '洗衣皂两块')?.photos[0] ?? ''
    expect((await town.as('resident')('GET /files/:fileId', { fileId: photo })).url).toBeDefined()
    await readable('rewards')
  })

  test('Another price is refused where it comes too soon, and announced for later (FP-08)', async () => {
    const day = (ahead: number): string => chinaDay(town.system.clock.now() + ahead * dayMs)
    await desk.getByTestId(`manage-${rice}`).click()
    await desk.getByTestId('part-price').click()
    await desk.getByTestId('new-price').fill('90')
    await desk.getByTestId('price-day').fill(day(10))
    await desk.getByTestId(`announce-${rice}-note`).fill('进价上涨')
    await desk.getByTestId(`announce-${rice}`).click()
    await expect.poll(() => desk.getByTestId('failure').first().getAttribute('data-code'), patience).toBe('reward.priceSoon')
    await desk.getByTestId('price-day').fill(day(32))
    await desk.getByTestId(`announce-${rice}`).click()
    await said(desk, `coming-${rice}`).toContain('90 分')
    await said(desk, `price-${rice}`).toBe('80')
    await readable('rewards-price')
    await desk.getByTestId('part-open').click()
    await said(desk, 'table-open-vouchers').toContain('2 份（共 2 份）')
    await desk.getByTestId('part-change').click()
    await readable('rewards-detail')
  })

  test('What came is counted at once; what is spoiled waits for somebody else than who says so (FP-10)', async () => {
    await open(station, 'rewards')
    expect(await station.getByTestId('deed-make').count()).toBe(0)
    await station.getByTestId(`manage-${rice}`).click()
    await changeStock(station, '入库（进货、捐来）', '5', '周一进货')
    await said(station, `in-stock-${rice}`).toBe('12')
    await changeStock(station, '坏了、过期', '2', '受潮')
    await said(station, 'table-stock-changes').toContain('受潮')
    await said(station, `in-stock-${rice}`).toBe('12')
    const [{ id } = { id: '' }] = (await town.as('admin')('GET /reward-work/stock-changes', { community: community.code })).items
    await station.getByTestId(`reason-${id}`).fill('我自己看过')
    await station.getByTestId(`approve-${id}`).click()
    await expect.poll(() => station.getByTestId('failure').first().getAttribute('data-code'), patience).toBe('approval.self')
    await desk.reload()
    await desk.getByTestId(`reason-${id}`).fill('去库房看过，确实受潮')
    await desk.getByTestId(`approve-${id}`).click()
    await said(desk, `in-stock-${rice}`).toBe('10')
    await said(desk, 'table-stock-changes').toContain('没有要复核的')
  })

  test('A merchant is registered with who verifies there, and stopped', async () => {
    const { id: personId } = await town.as('neighbour')('GET /me', {})
    await open(desk, 'merchants')
    await desk.getByTestId('merchant-name').fill('红巷粮油店')
    await desk.getByTestId('merchant-address').fill('红巷 12 号')
    await desk.getByTestId('merchant-who').fill(personId)
    await desk.getByTestId('merchant-look').click()
    await desk.getByTestId('merchant-add').click()
    await desk.getByTestId('register-merchant').click()
    await said(desk, 'table-merchants').toContain('陈*兰')
    await readable('merchants')
    const [{ id } = { id: '' }] = (await town.as('admin')('GET /reward-work/merchants', { community: community.code })).items
    await desk.getByTestId(`change-${id}`).click()
    await desk.getByTestId(`turn-${id}`).click()
    await said(desk, `state-${id}`).toBe('已停止')
  })

  test('A market day is planned with its stalls, and called off with a reason that residents read', async () => {
    const day = chinaDay(town.system.clock.now() + 3 * dayMs)
    await open(desk, 'markets')
    const fields = { title: '秋季市集', place: '都府堤小广场', opens: `${day}T09:00`, closes: `${day}T11:30`, stalls: '粮油摊、手工摊' }
    for (const [name, value] of Object.entries(fields)) await desk.getByTestId(`market-${name}`).fill(value)
    await desk.getByTestId('plan-market').click()
    await said(desk, 'table-markets').toContain('粮油摊、手工摊')
    await readable('markets')
    const [{ id } = { id: '' }] = (await town.as('resident')('GET /markets', {})).items
    await desk.getByTestId(`reason-${id}`).fill('暴雨')
    await desk.getByTestId(`cancel-${id}`).click()
    await said(desk, `state-${id}`).toBe('已取消')
  })

  test('Somebody without a phone redeems at the desk, by a mandate, and takes the code home on paper', async () => {
    const { id: personId } = await town.as('resident')('GET /me', {})
    await open(desk, 'vouchers')
    await desk.getByTestId('tab-desk').click()
    const ask = async (): Promise<void> => {
      await desk.getByTestId('redeem-who').fill(personId)
      await desk.getByTestId('redeem-look').click()
      await desk.getByTestId('redeem-found').waitFor()
      await desk.getByTestId('filter-reward').locator('.ant-select').click()
      await desk.locator('.ant-select-dropdown:visible').getByText('大米一袋', { exact: false }).click()
      await desk.getByTestId('redeem').click()
    }
    await ask()
    await expect.poll(() => desk.getByTestId('failure').first().getAttribute('data-code'), patience).toBe('mandate.missing')
    const { deskActId } = await town.as('admin')('POST /people/:personId/mandates', {
      personId, agentId: 'desk', powers: ['points.redeem'], monthlyMinutes: 60, note: '书面委托 5 号',
      endsOn: chinaDay(town.system.clock.now() + 90 * dayMs),
    })
    await town.as('newcomer')('POST /desk-acts/:deskActId/seconding', { deskActId, community: community.code })
    await desk.reload()
    await desk.getByTestId('tab-desk').click()
    await ask()
    await desk.getByTestId('printed-code').waitFor()
    const [voucher] = (await town.as('resident')('GET /vouchers', {})).items
    const { code = '' } = await town.as('resident')('GET /vouchers/:voucherId', { voucherId: voucher?.id ?? '' })
    await said(desk, 'printed-code').toBe(codeText(code))
    await readable('desk-redeem')
  })

  test('The station brings what somebody cannot fetch, step by step (PEERS 4.15)', async () => {
    await open(station, 'vouchers')
    await station.getByTestId('tab-deliveries').click()
    const [{ id } = { id: '' }] = (await town.as('admin')('GET /voucher-work/deliveries', { community: community.code })).items
    await station.getByTestId(`ready-${id}`).click()
    await said(station, `step-${id}`).toBe('已备好')
    await station.getByTestId(`send-${id}`).click()
    await said(station, `step-${id}`).toBe('在路上')
    await readable('deliveries', station)
    await station.getByTestId(`reason-${id}`).fill('女儿')
    await station.getByTestId(`deliver-${id}`).click()
    await said(station, 'table-deliveries').toContain('没有要送的')
    await station.getByTestId('tab-hand-overs').click()
    await said(station, 'table-hand-overs').toContain('女儿')
    await readable('vouchers', station)
  })

  test('What is counted over the list is counted over all of it, also what the screen has not loaded', async () => {
    const many = 60
    for (let count = 0; count < many; count++) await newReward(town, { title: `练习本${count + 1}`, price: 5, costFen: 100, stock: 1, limits: [] })
    const { items } = await town.as('resident')('GET /rewards', { limit: 100 })
    expect(items.length).toBeGreaterThan(many)
    await open(desk, 'markets')
    await open(desk, 'rewards')
    await said(desk, 'reward-sums').toContain(`${items.length}`)
    await expect.poll(() => desk.getByTestId('table-rewards').locator('tbody tr.ant-table-row').count(), patience).toBe(50)
  })
})
