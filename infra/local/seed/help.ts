import type { Input } from '../../../shared/contract/index.ts'
import { chinaDay } from '../../../shared/units.ts'
import { chinaMs } from './calendar.ts'
import { everybody, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, unless } from './world.ts'

/** Neighbours help each other: who can do what, a visit that was made and paid, and requests that wait. */

const dayMs = 86_400_000
const minuteMs = 60_000
const momentText = (ms: number): string => new Date(ms).toISOString()

const elders = ['chen-guilan', 'hu-chunhua', 'peng-cuiying']
type Offered = Input<'PUT /me/time-bank/offer'>['services']
const helpers: Record<string, { services: Offered; text: string; monthlyMinutes: number }> = {
  'sun-yue': { services: ['chat', 'smartphone', 'reading'], text: '周末在家，会用手机，也爱听老人讲故事', monthlyMinutes: 480 },
  'zhang-lei': { services: ['errands', 'cleaning'], text: '下班顺路买菜取药', monthlyMinutes: 240 },
  'wu-hao': { services: ['smartphone', 'photography'], text: '手机电脑都可以问我', monthlyMinutes: 240 },
  'he-jing': { services: ['reading', 'chat'], text: '教过书，给老人念报', monthlyMinutes: 120 },
  'ma-zhiyuan': { services: ['smartphone', 'errands'], text: '住得近，随叫随到', monthlyMinutes: 960 },
}
const weekend = [6, 7].map((weekday) => ({ weekday, from: 480, to: 1200 }))

const introduce = async (world: World): Promise<void> => {
  for (const user of [...elders, ...Object.keys(helpers)]) {
    const born = everybody.find((one) => one.user === user)?.born ?? 1960
    await unless(act(world, user, 'PUT /me/facts', {
      birthDay: `${born}-05-20`, dialects: ['武汉话'],
      consents: [{ purpose: 'birthDay', version: 1 }, { purpose: 'dialects', version: 1 }],
    }, 'facts'), 'birthDay.fixed')
  }
  for (const [user, offer] of Object.entries(helpers)) {
    const [fromDay, toDay] = [chinaDay(world.now()), chinaDay(world.now() + 180 * dayMs)]
    await act(world, user, 'PUT /me/time-bank/offer', { ...offer, times: weekend, fromDay, toDay }, 'offer')
  }
}

type Wish = Input<'POST /time-bank/orders'>

/** A request; undefined where its elder has not earned enough yet. */
const ask = async (world: World, user: string, wish: Wish, key: string, opened = true): Promise<string | undefined> => {
  const asked = await unless(act(world, user, 'POST /time-bank/orders', wish, key), 'balance.short')
  if (!asked || !opened) return asked?.orderId
  const { orderId } = asked
  await act(world, staff.communityAdmin.user, 'POST /time-bank/orders/:orderId/review', { orderId, approve: true }, key)
  return orderId
}

const newestOf = async (world: World, user: string): Promise<string | undefined> =>
  (await world.phones.of(user)('GET /me/time-bank/orders', { limit: 1 })).items[0]?.order.id

const [elder, helper] = ['chen-guilan', 'sun-yue'] as const

/** An act about the elder's visit; nothing where there is none, or it took another course. */
const about = (atMs: number, run: (world: World, orderId: string) => Promise<unknown>): Step => ({
  atMs,
  run: async (world) => {
    const orderId = await newestOf(world, elder)
    if (orderId) await unless(run(world, orderId), 'order.state', 'claim.exists', 'claim.unknown', 'rating.exists')
  },
})

const check = (which: 'check-ins' | 'check-outs') => async (world: World, orderId: string): Promise<unknown> => {
  const { code } = await world.phones.of(elder)('GET /time-bank/orders/:orderId/check-code', { orderId })
  return act(world, helper, `POST /time-bank/orders/:orderId/${which}`, { orderId, code }, which)
}

/** The third week: neighbours say what they can do, and one is asked for company and comes. */
export const helpSteps = (lifeStartMs: number): Step[] => {
  const at = (day: number, clock: string): number => chinaMs(chinaDay(lifeStartMs + day * dayMs), clock)
  const startsAt = momentText(at(17, '15:00'))
  const note = '想找人说说话，我耳朵有点背'
  return [
    { atMs: at(15, '10:00'), run: introduce },
    { atMs: at(16, '09:10'), run: (world) => ask(world, elder, {
      service: 'chat', place: '红巷3号201', startsAt, minutes: 60, note, tags: ['听故事'],
    }, 'visit') },
    about(at(16, '12:10'), (world, orderId) => act(world, helper, 'POST /time-bank/orders/:orderId/claims', { orderId }, 'visit')),
    about(at(16, '13:10'), (world, orderId) => act(world, elder, 'POST /time-bank/orders/:orderId/acceptance', { orderId }, 'visit')),
    about(at(17, '15:02'), check('check-ins')),
    about(at(17, '15:54'), check('check-outs')),
    about(at(17, '19:10'), (world, orderId) => act(world, elder, 'POST /time-bank/orders/:orderId/confirmation', { orderId }, 'visit')),
    about(at(17, '19:15'), async (world, orderId) => act(world, elder, 'POST /time-bank/orders/:orderId/ratings', {
      orderId, about: (await world.phones.of(helper)('GET /me', {})).id, stars: 5, tags: ['耐心'],
    }, 'visit')),
  ]
}

/** What waits when somebody looks at the demo: a request to take, and one to review. */
export const helpWaiting = async (world: World): Promise<void> => {
  const tomorrow = chinaMs(chinaDay(world.now() + dayMs), '10:00')
  await ask(world, 'hu-chunhua', {
    service: 'errands', place: '红巷8号', startsAt: momentText(tomorrow), minutes: 30, note: '帮忙到菜场带一条鱼',
  }, 'errand')
  await ask(world, 'peng-cuiying', {
    service: 'smartphone', place: '党群服务中心二楼', startsAt: momentText(tomorrow + dayMs), minutes: 30,
    note: '想学视频通话，给外孙打电话',
  }, 'smartphone', false)
  world.moveTo(world.now() + minuteMs)
}
