import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const hub = 'packages/household/home/index'

describe('A household splits, on two phones and at the desk (PEERS 1.4)', () => {
  let town: Town
  let head: Phone
  let son: Phone
  let sonId: string
  let householdId: string

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    sonId = await town.register('neighbour')
    householdId = (await town.as('resident')('POST /households', { name: '红巷王家' })).id
    head = await openPhone(town, 'resident')
    son = await openPhone(town, 'neighbour')
  }, 300_000)
  afterEach(() => { expect([...head.complaints, ...son.complaints]).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('Who is invited sees whose household it is, and the head says yes', async () => {
    await head.open(hub)
    await head.tap('invite')
    const code = (await head.reads('shown-code')).replace(/\s/g, '')
    await son.open(hub)
    await son.tap('join')
    await son.write('invitation-code', code)
    await son.tap('look')
    await expect.poll(() => son.reads('invited'), patience).toContain('红巷王家')
    await keepPicture(son.page, 'household-invited')
    expect(await lastingFaultsOf(son.page, normalLimits)).toEqual([])
    await son.tap('ask-to-join')
    await son.see('asked')
    await head.open(hub)
    await head.tap(`accept-${sonId}`)
    await expect.poll(async () => (await town.as('neighbour')('GET /me/household', {})).household?.members.length, patience).toBe(2)
  })

  test('The son asks for a household of his own, one question a page; the head sees what goes along, and agrees', async () => {
    const { id: shiftId } = await publish(town, 'community', { startsIn: 5, lasts: 60 })
    await town.as('neighbour')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: sonId, minutes: 60, reason: '现场见到' })
    await town.system.drain()
    await son.open(hub)
    await expect.poll(() => son.reads('members'), patience).toContain('其中 10 分')
    await keepPicture(son.page, 'household-hub')
    expect(await lastingFaultsOf(son.page, normalLimits)).toEqual([])
    await son.tap('split')
    await son.see(`pick-${sonId}`)
    await son.tap('next')
    await son.write('new-name', '小王家')
    await son.tap('next')
    await expect.poll(() => son.reads('check'), patience).toContain('10 分')
    await keepPicture(son.page, 'household-split-check')
    expect(await lastingFaultsOf(son.page, normalLimits)).toEqual([])
    await son.tap('next')
    await expect.poll(() => son.page.locator('[id^="move-"]:visible').innerText(), patience).toContain('还没同意')
    await head.open(hub)
    await head.tap('waiting-moves')
    await expect.poll(() => head.page.locator('[id^="move-"]:visible').innerText(), patience).toContain('小王家')
    await keepPicture(head.page, 'household-move')
    expect(await lastingFaultsOf(head.page, normalLimits)).toEqual([])
    await head.tap('agree')
    await head.tap('agree-yes')
    await head.see('no-moves')
    await son.open(hub)
    await expect.poll(() => son.reads('household-points'), patience).toContain('10')
    expect((await town.as('neighbour')('GET /me/household', {})).household).toMatchObject({ name: '小王家', headId: sonId })
  })

  test('In elder mode the same pages keep their sizes', async () => {
    const elder = await openPhone(town, 'resident')
    await elder.goElder()
    await elder.open(hub)
    await elder.see('household-more')
    await keepPicture(elder.page, 'household-hub-elder')
    expect(await lastingFaultsOf(elder.page, elderLimits)).toEqual([])
  })

  test('The desk sees both households with what happened', async () => {
    const desk = await openConsole(town, 'admin')
    desk.setDefaultTimeout(15_000)
    await desk.getByTestId('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/households`)
    await desk.getByTestId(`open-${householdId}`).click()
    await expect.poll(() => desk.getByTestId(`household-${householdId}`).innerText(), patience).toContain('分出')
    await keepPicture(desk, 'households-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('tab-ask').click()
    await desk.getByTestId('ask-people').waitFor()
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })
})
