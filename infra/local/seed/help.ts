import type { Input } from '../../../shared/contract/index.ts'
import { chinaDay } from '../../../shared/units.ts'
import { chinaMs, onDay } from './calendar.ts'
import type { Step } from './steps.ts'
import { about, ask, sayBirthDay, visitSteps } from './visit.ts'
import { type World, act } from './world.ts'

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
  for (const user of [...elders, ...Object.keys(helpers)]) await sayBirthDay(world, user)
  for (const [user, offer] of Object.entries(helpers)) {
    const [fromDay, toDay] = [chinaDay(world.now()), chinaDay(world.now() + 180 * dayMs)]
    await act(world, user, 'PUT /me/time-bank/offer', { ...offer, times: weekend, fromDay, toDay }, 'offer')
  }
}

const [elder, helper] = ['chen-guilan', 'sun-yue'] as const

/** The third week: neighbours say what they can do, and one is asked for company and comes. */
export const helpSteps = (lifeStartMs: number): Step[] => {
  const at = (day: number, clock: string): number => onDay(lifeStartMs, day, clock)
  const note = '想找人说说话，我耳朵有点背'
  return [
    { atMs: at(15, '10:00'), run: introduce },
    ...visitSteps({
      // At an hour at which none of their teams meets, whatever the weekday.
      key: 'visit', elder, helper, day: chinaDay(at(17, '17:00')), clock: '17:00', stays: 52,
      wish: { service: 'chat', place: '红巷3号201', minutes: 60, note, tags: ['听故事'] },
    }),
    about(elder, at(17, '19:15'), async (world, orderId) => act(world, elder, 'POST /time-bank/orders/:orderId/ratings', {
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
