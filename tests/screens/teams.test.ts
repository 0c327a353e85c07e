import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chinaMonth } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }

describe('A volunteer team, on two phones and at the desk', () => {
  let town: Town
  let leader: Phone
  let member: Phone
  let desk: Page
  let memberId: string
  let teamId = ''

  /** The administrator at the console, on the page of teams. */
  const atDesk = async (): Promise<void> => {
    desk = await openConsole(town, 'admin')
    desk.setDefaultTimeout(15_000)
    await desk.getByTestId('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/teams`)
  }

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    memberId = await town.register('neighbour')
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('neighbour')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId: memberId, minutes: 60, reason: '现场见到' })
    await town.system.drain()
    leader = await openPhone(town, 'resident')
    member = await openPhone(town, 'neighbour')
  }, 300_000)
  afterEach(() => { expect([...leader.complaints, ...member.complaints]).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('A resident registers it, the desk approves it, a neighbour joins with the leader’s yes', async () => {
    await leader.open('packages/credit/teams/index')
    await leader.tap('found')
    await leader.write('team-name', '红巷银发志愿队')
    await leader.write('team-unit', '红巷5号楼')
    await leader.tap('send-team')
    await expect.poll(() => leader.reads('my-teams'), patience).toContain('等社区审核')
    await atDesk()
    const { items: [team] } = await town.as('admin')('GET /team-work', { community: community.code })
    teamId = team?.id ?? ''
    await desk.getByTestId(`open-${teamId}`).click()
    await desk.getByTestId(`reason-${teamId}`).fill('核对了报名表')
    await keepPicture(desk, 'teams-desk')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`approve-${teamId}`).click()
    await expect.poll(() => desk.getByTestId('page-teams').innerText(), patience).toContain('已通过')
    await member.open('packages/credit/teams/index')
    await member.tap('join-0')
    await expect.poll(() => member.reads('my-teams'), patience).toContain('等负责人同意')
    await leader.open(`packages/credit/team/index?teamId=${teamId}`)
    await leader.page.locator('[id^="accept-"]:visible').tap()
    await expect.poll(async () => (await town.as('neighbour')('GET /me/teams', {})).items[0]?.mine, patience).toBe('member')
  })

  test('The neighbour gives half an hour to it; after a day the leader proposes and the neighbour agrees (TB-05)', async () => {
    await member.open('packages/credit/give/index')
    await member.page.locator('[id^="to-tea_"]:visible').tap()
    await member.tap('minutes-30')
    await member.tap('next')
    await expect.poll(() => member.reads('giving'), patience).toContain('红巷银发志愿队')
    await keepPicture(member.page, 'teams-give')
    await member.tap('next')
    await town.system.clock.advance(1445)
    await expect.poll(async () => (await town.as('resident')('GET /teams/:teamId', { teamId })).minutes, patience).toBe(30)
    await leader.open(`packages/credit/team/index?teamId=${teamId}`)
    await expect.poll(() => leader.reads('team-minutes'), patience).toBe('30分钟')
    await leader.tap('side-elder')
    await leader.tap('amount-30')
    await keepPicture(leader.page, 'teams-propose')
    await leader.tap('propose')
    await expect.poll(() => leader.reads('team-gifts'), patience).toContain('等一位成员同意')
    await member.open(`packages/credit/team/index?teamId=${teamId}`)
    await member.tap('second-0')
    await member.tap('second-0-yes')
    await expect.poll(() => member.reads('team-gifts'), patience).toContain('等社区落实到老人')
    await atDesk()
    await desk.getByTestId('tab-place').click()
    await expect.poll(() => desk.getByTestId('table-team-gifts').innerText(), patience).toContain('红巷银发志愿队')
    const { items: [gift] } = await town.as('admin')('GET /team-work/gifts', { community: community.code })
    await desk.getByTestId(`open-${gift?.id}`).click()
    await keepPicture(desk, 'teams-desk-place')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })

  test('Hours of a shift are said to be for it, and how much time a month is said in the offer (TB-12)', async () => {
    const { id: shiftId } = await publish(town, 'community', { startsIn: 120, lasts: 60 })
    await town.as('neighbour')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await member.open(`packages/volunteering/shift/index?shiftId=${shiftId}`)
    await member.tap(`for-team-${teamId}`)
    await expect.poll(async () => (await town.as('neighbour')('GET /me/shift-teams/:shiftId', { shiftId })).teamId, patience).toBe(teamId)
    await keepPicture(member.page, 'teams-shift')
    await member.open('packages/timebank/offer/index')
    await member.tap('service-chat')
    await member.tap('monthly-h4')
    await keepPicture(member.page, 'teams-offer')
    await member.tap('save-offer')
    await expect.poll(async () => (await town.as('neighbour')('GET /me/time-bank/offer', {})).offer?.monthlyMinutes, patience).toBe(240)
  })

  test('Each of these pages is large and clear enough, in elder mode too', async () => {
    const month = chinaMonth(town.system.clock.now())
    while (chinaMonth(town.system.clock.now()) === month) await town.system.clock.advance(1440)
    await expect.poll(async () => (await town.as('resident')('GET /time-credit/honour', {})).items.length, patience).toBe(1)
    const pages = ['teams/index', `team/index?teamId=${teamId}`, 'found/index', 'honour/index']
    const faults: Record<string, string[]> = {}
    // A month later the phone's session has ended: it is taken up anew.
    await leader.context.close()
    leader = await openPhone(town, 'resident')
    const look = async (mode: 'normal' | 'elder'): Promise<void> => {
      for (const path of pages) {
        await leader.open(`packages/credit/${path}`)
        await leader.page.locator('.page-body:visible :is(.card, .lines, .field, .empty, .notice)').first().waitFor()
        faults[`${mode} ${path}`] = await lastingFaultsOf(leader.page, mode === 'elder' ? elderLimits : normalLimits)
        await keepPicture(leader.page, `teams-${mode}-${path.split('/')[0]}`)
      }
    }
    await look('normal')
    expect(await leader.reads(`honour-${month}`)).toContain('不到5位')
    await leader.goElder()
    await look('elder')
    expect(Object.entries(faults).filter(([, said]) => said.length > 0)).toEqual([])
  })
})
