import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkItems } from '../../shared/honours.ts'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Role, type Town, community, makeFirst, openConsole, people, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const dayMinutes = 1440

describe('An honour, on three phones, at the desk and in the street’s office', () => {
  let town: Town
  let nominee: Phone
  let neighbour: Phone
  let critic: Phone
  let nominationId = ''

  const atDesk = async (whose: Role): Promise<Page> => {
    const desk = await openConsole(town, whose)
    desk.setDefaultTimeout(15_000)
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/honours`)
    await desk.getByTestId('page-honours').waitFor()
    return desk
  }
  const clear = async (desk: Page, name: string): Promise<void> => {
    await keepPicture(desk, `honours-desk-${name}`)
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  }
  const opened = async (desk: Page): Promise<void> => {
    await desk.getByTestId(`open-${nominationId}`).click()
    await desk.getByTestId(`nomination-${nominationId}`).waitFor()
  }
  const page = (name: string): string => `packages/honours/${name}/index`
  const nomination = (): string => `${page('nomination')}?nominationId=${nominationId}`

  beforeAll(async () => {
    town = await startTown()
    for (const role of ['resident', 'neighbour', 'newcomer'] as const) await town.register(role)
    await makeFirst('newcomer', 'streetAdmin', community.street)
    nominee = await openPhone(town, 'resident')
    neighbour = await openPhone(town, 'neighbour')
    critic = await openPhone(town, 'leader')
  }, 300_000)
  afterEach(() => { expect([nominee, neighbour, critic].flatMap(({ complaints }) => complaints)).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('The desk opens a round; a neighbour nominates, one question a page (FP-11)', async () => {
    const desk = await atDesk('admin')
    await desk.getByTestId('tab-open').click()
    await desk.getByTestId('filter-kind').locator('.ant-select').click()
    await desk.locator('.ant-select-item-option').getByText('最美志愿者').click()
    await desk.getByTestId('round-title').fill('2026 年度最美志愿者')
    await desk.getByTestId('round-last-day').fill(chinaDay(town.system.clock.now()))
    await desk.getByTestId('round-most').fill('3')
    await desk.getByTestId('open-round-note').fill('没有固定标准，群众说了算。住满一年，没有违法犯罪。')
    await clear(desk, 'open')
    await desk.getByTestId('open-round').click()
    await expect.poll(async () => (await town.as('admin')('GET /honour-rounds', {})).items.length, patience).toBe(1)
    await desk.getByTestId('tab-rounds').click()
    await expect.poll(() => desk.getByTestId('table-rounds').innerText(), patience).toContain('2026 年度最美志愿者')
    await clear(desk, 'round')
    await desk.context().close()

    await neighbour.open('pages/me/index')
    await neighbour.tap('honours')
    await neighbour.page.locator('[id^="nominate-hrd_"]:visible').tap()
    await neighbour.tap('who-neighbour')
    const { code } = await town.as('resident')('POST /me/desk-codes', {})
    await neighbour.write('neighbour-code', code)
    await neighbour.tap('find')
    await expect.poll(() => neighbour.reads('found'), patience).toContain('李*英')
    await keepPicture(neighbour.page, 'honours-nominate-code')
    await neighbour.tap('next')
    await neighbour.write('words', '老人摔倒，是她背下五楼的。')
    await neighbour.tap('next')
    await neighbour.see('photos-add')
    await keepPicture(neighbour.page, 'honours-nominate-photos')
    await neighbour.tap('next')
    await expect.poll(() => neighbour.reads('nominating'), patience).toContain('老人摔倒')
    await keepPicture(neighbour.page, 'honours-nominate-check')
    await neighbour.tap('next')
    await expect.poll(() => neighbour.reads('nomination'), patience).toContain('等本人同意')
    nominationId = (await town.as('neighbour')('GET /me/nominations', {})).items[0]?.id ?? ''
  })

  test('The nominee says yes on another phone; then a third supports with a sentence (FP-11, PV-02)', async () => {
    await town.system.drain()
    await nominee.open(page('home'))
    await nominee.tap(`mine-${nominationId}`)
    await nominee.see('yes')
    await keepPicture(nominee.page, 'honours-asked')
    await nominee.tap('yes')
    await expect.poll(() => nominee.reads('nomination'), patience).toContain('参加评选中')
    await critic.open(page('home'))
    await critic.page.locator('[id^="see-hrd_"]:visible').tap()
    await critic.tap(`nomination-${nominationId}`)
    await critic.write('sentence', '楼里谁有事她都到')
    await critic.tap('support')
    await expect.poll(() => critic.reads('sentences'), patience).toContain('楼里谁有事她都到')
    await critic.see('supported')
    await keepPicture(critic.page, 'honours-supported')
  })

  test('The conditions are looked up, the meeting chooses, and it is on notice for three days (FP-11)', async () => {
    await town.system.clock.advance(dayMinutes)
    const desk = await atDesk('admin')
    await opened(desk)
    for (const item of checkItems) {
      await desk.getByTestId(`note-${item}`).fill('走访了楼组长和三户邻居')
      await desk.getByTestId(`met-${item}`).click()
      await expect.poll(() => desk.getByTestId(`check-${item}`).innerText(), patience).toContain('走访了楼组长')
    }
    await desk.getByTestId(`resolution-${nominationId}`).fill('2026 评议会第 3 号')
    await desk.getByTestId(`reason-review-${nominationId}`).fill('邻居们都说好')
    await clear(desk, 'review')
    await desk.getByTestId(`choose-review-${nominationId}`).click()
    await expect.poll(() => desk.getByTestId(`state-${nominationId}`).innerText(), patience).toBe('公示中')
    await desk.context().close()
  })

  test('A resident objects; the street answers it after the notice, and grants the honour (FP-11)', async () => {
    await critic.open(nomination())
    await critic.tap('object')
    await critic.write('object-text', '去年和楼上吵过架')
    await keepPicture(critic.page, 'honours-object')
    await critic.tap('object-send')
    await critic.see('objected')
    await town.system.clock.advance(4 * dayMinutes)
    await expect.poll(async () => (await town.as('resident')('GET /nominations/:nominationId', { nominationId })).state, patience).toBe('heldUp')
    const desk = await atDesk('newcomer')
    await opened(desk)
    const { objections: [objection] } = await town.as('newcomer')('GET /honour-work/nominations/:nominationId', {
      community: community.code, nominationId,
    })
    await desk.getByTestId(`reason-${objection?.id}`).fill('走访了双方，早已和好')
    await clear(desk, 'objection')
    await desk.getByTestId(`dismiss-${objection?.id}`).click()
    await expect.poll(() => desk.getByTestId(`state-${nominationId}`).innerText(), patience).toBe('等街道决定')
    await desk.getByTestId(`reason-decision-${nominationId}`).fill('同意社区意见')
    await desk.getByTestId(`grant-decision-${nominationId}`).click()
    await expect.poll(() => desk.getByTestId(`state-${nominationId}`).innerText(), patience).toBe('已授予')
    await clear(desk, 'granted')
    await desk.context().close()
  })

  test('The board shows nobody until they choose it, then masked, and nobody any more at once (FP-11, PV-02)', async () => {
    // Days later the phones' sessions have ended: they are taken up anew.
    for (const phone of [nominee, neighbour]) await phone.context.close()
    nominee = await openPhone(town, 'resident')
    neighbour = await openPhone(town, 'neighbour')
    // A round belongs to the year in which it was opened, which may have ended meanwhile.
    const { items: [round] } = await town.as('neighbour')('GET /honour-rounds', {})
    const board = async (): Promise<string> => {
      await neighbour.open(page('board'))
      await neighbour.tap(`year-${round?.year}`)
      await neighbour.page.locator('#board:visible, #nobody:visible').first().waitFor()
      return neighbour.page.locator('.page-body:visible').innerText()
    }
    expect(await board()).not.toContain('李*英')
    await nominee.open(nomination())
    await nominee.tap('board-masked')
    await expect.poll(async () => (await town.as('resident')('GET /nominations/:nominationId', { nominationId })).shown, patience).toBe('masked')
    await keepPicture(nominee.page, 'honours-granted')
    await expect.poll(board, patience).toContain('李*英')
    expect(await board()).not.toContain(people.resident.name)
    await keepPicture(neighbour.page, 'honours-board')
    await nominee.tap('board-none')
    await expect.poll(board, patience).not.toContain('李*英')
  })

  test('Each of these pages is large and clear enough, in elder mode too', async () => {
    const { items: [round] } = await town.as('resident')('GET /honour-rounds', {})
    const paths = [
      page('home'), `${page('round')}?roundId=${round?.id}`, `${page('nominate')}?roundId=${round?.id}&kind=${round?.kind}`, nomination(),
      page('board'),
    ]
    const faults: Record<string, string[]> = {}
    const look = async (mode: 'normal' | 'elder'): Promise<void> => {
      for (const path of paths) {
        await nominee.open(path)
        await nominee.page.locator('.page-body:visible :is(.card, .lines, .option, .empty)').first().waitFor()
        const name = path.split('/')[2] ?? ''
        faults[`${mode} ${name}`] = await lastingFaultsOf(nominee.page, mode === 'elder' ? elderLimits : normalLimits)
        await keepPicture(nominee.page, `honours-${mode}-${name}`)
      }
    }
    await look('normal')
    await nominee.goElder()
    await look('elder')
    expect(Object.entries(faults).filter(([, said]) => said.length > 0)).toEqual([])
  })
})
