import type { Browser, Page } from 'playwright-core'
import type { Client } from '../../shared/client.ts'
import type { Output } from '../../shared/contract/index.ts'
import { chinaMonth } from '../../shared/units.ts'
import { appIds } from '../../infra/local/environment.ts'
import { inProcess } from '../../infra/local/in-process.ts'
import { phoneBook } from '../../infra/local/seed/phone.ts'
import type { System } from '../../infra/local/system.ts'
import { openIdOf, unionIdOf } from '../../infra/local/wechat/accounts.ts'
import { deskContext, launchBrowser } from '../support/browser.ts'
import { startWithScreens } from './builds.ts'

/** A real community of Wuhan, and the names on the way to it. */
export const community = { code: '420106006005', street: '420106006', district: '420106' }

export const people = {
  resident: { user: 'li-xiuying', name: '李秀英', phone: '13800000001' },
  neighbour: { user: 'chen-guilan', name: '陈桂兰', phone: '13800000002' },
  leader: { user: 'wang-jianguo', name: '王建国', phone: '13800000003' },
  admin: { user: 'shen-hui', name: '沈慧', phone: '13800000004' },
  /** Has a phone, and has not registered on it. */
  newcomer: { user: 'zhao-deming', name: '赵德明', phone: '13800000005' },
} as const
export type Role = keyof typeof people

export interface Town {
  system: System
  browser: Browser
  /** The calls of one of the people, past all screens. */
  as: (role: Role) => Client
  register: (role: Role) => Promise<string>
  stop: () => Promise<void>
}

/** Give one of the people an office, as the operator does. */
export const makeFirst = async (role: Role, what: 'communityAdmin' | 'streetAdmin' | 'cityAdmin', scope: string): Promise<void> => {
  const { grantFirst } = await import('../../functions/entry/bootstrap.ts')
  const { user } = people[role]
  const identity = { openId: openIdOf(user, appIds.miniProgram), unionId: unionIdOf(user) }
  await grantFirst({ app: 'miniProgram', ...identity }, what, scope)
}

const grantOffices = async (as: Town['as'], leaderId: string): Promise<void> => {
  await makeFirst('admin', 'communityAdmin', community.code)
  await as('admin')('POST /people/:personId/roles', { personId: leaderId, role: 'teamLeader', scope: community.code })
}

/** The local system and a browser, with a leader and an administrator in the community. */
export const startTown = async (builds: { weapp?: boolean } = {}): Promise<Town> => {
  const phones = () => Object.values(people).map(({ user, name }) => ({ user, name, note: '' }))
  const system = await startWithScreens({ phones }, builds)
  const book = phoneBook(inProcess(system.functions.routes, system.clock.now), system.wechatUrl, system.clock.now)
  const as = (role: Role): Client => book.of(people[role].user)
  const register = async (role: Role): Promise<string> => {
    const { name, phone } = people[role]
    return (await as(role)('PUT /me', { name, phone, community: community.code, terms: 1 })).id
  }
  await register('admin')
  await grantOffices(as, await register('leader'))
  const browser = await launchBrowser()
  const stop = async (): Promise<void> => {
    await browser.close()
    await system.stop()
  }
  return { system, browser, as, register, stop }
}

/** A town in which so many minutes from now lie in one month: late on its last day the next one begins. */
export const withinAMonth = async (town: Town, minutes: number): Promise<Town> => {
  const { clock } = town.system
  if (chinaMonth(clock.now() + minutes * 60_000) !== chinaMonth(clock.now())) await clock.advance(minutes)
  return town
}

/** Sign in at a page of the console: somebody confirms its code on the phone. */
export const enterConsole = async (town: Town, page: Page, whose: Role): Promise<void> => {
  const qr = await page.getByTestId('qr').getAttribute('data-qr') ?? ''
  await town.as(whose)('POST /console-sign-ins/:ticket/confirmation', { ticket: qr.slice('linli:console:'.length) })
  await page.getByTestId('page-sign-in').waitFor({ state: 'detached' })
}

/** The console in a browser of its own, of somebody who has confirmed its code. */
export const openConsole = async (town: Town, whose: Role, path = ''): Promise<Page> => {
  const page = await (await deskContext(town.browser)).newPage()
  await page.goto(`${town.system.url}/console/${path}`)
  await enterConsole(town, page, whose)
  return page
}

type Shift = Output<'POST /activities'>['shifts'][number]
const texts = {
  timeBank: {
    title: '陪独居老人聊天', place: '都府堤2栋3楼活动室', guarantees: '团体意外险、饮水',
    summary: '陪楼里的独居老人说说话，帮着量血压、记药盒。第一次来的由领队带着上门。',
  },
  community: {
    title: '红巷清洁日', place: '红巷口集合', guarantees: '手套、口罩、饮水',
    summary: '一起清理楼道和花坛，旧纸箱统一送到回收点。',
  },
}

/** The leader publishes an activity with a shift every week; the first begins in so many minutes. */
export const publish = async (
  town: Town, kind: 'timeBank' | 'community', { startsIn = 10, lasts = 60, capacity = 8, weeks = 1 } = {},
): Promise<Shift> => {
  const firstMs = town.system.clock.now() + startsIn * 60_000
  const at = (week: number, minutes: number): string =>
    new Date(firstMs + week * 7 * 86_400_000 + minutes * 60_000).toISOString()
  const { id: activityId } = await town.as('leader')('POST /activities', {
    ...texts[kind], kind, community: community.code, riskLevel: 1, checklist: [],
    shifts: Array.from({ length: weeks }, (_, week) => ({ startsAt: at(week, 0), endsAt: at(week, lasts), capacity })),
  })
  const { shifts: [first] } = await town.as('admin')('POST /activities/:activityId/reviews', { activityId, accept: true })
  if (!first) throw new Error('an activity has a shift')
  return first
}

/** Points for a household, past all screens and rules. */
export const givePoints = async (town: Town, householdId: string, amount: number): Promise<void> => {
  const { post } = await import('../../functions/ledger/post.ts')
  const { monthAfter } = await import('../../functions/ledger/lots.ts')
  const at = town.system.clock.now()
  const as = { actor: { id: 'tester', roles: [] }, eventId: `tester.gave-${householdId}`, call: 'test', contentHash: 'x', at }
  const lots = { [monthAfter(at, 24)]: amount }
  const movement = { movement: 'points.award' as const, from: community.code, to: householdId, amount, lots, happenedAt: new Date(at).toISOString() }
  await post(as, { type: 'test.gave', community: community.code, data: {}, answer: {}, movements: [movement] })
}

/** Points that a household has redeemed, past all screens. */
export const spend = async (town: Town, householdId: string, amount: number): Promise<void> => {
  const { post } = await import('../../functions/ledger/post.ts')
  const at = town.system.clock.now()
  const as = { actor: { id: 'tester', roles: [] }, eventId: 'tester.spent', call: 'test', contentHash: 'x', at }
  const happenedAt = new Date(at).toISOString()
  await post(as, { type: 'test.spent', community: community.code, data: {}, answer: {}, movements: [
    { movement: 'points.hold', from: householdId, to: 'voucher', amount, happenedAt },
    { movement: 'points.spend', from: 'voucher', to: community.code, amount, happenedAt },
  ] })
}
