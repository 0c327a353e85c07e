import { chinaDay, chinaMonth, dayAfter } from '../../../shared/units.ts'
import { chinaMs, firstOfMonth, onDay } from './calendar.ts'
import { community, guest, staff } from './people.ts'
import type { Step } from './steps.ts'
import { sayBirthDay, visitSteps } from './visit.ts'
import { type World, act, idOf, unless } from './world.ts'

/**
 * Time credit as the console's workers see it. In the last week of the month before, a sponsor fills the pool, a hardship
 * elder is granted time out of it and neighbours help her, one of them from the next community; so there is a month to be
 * honoured and to be netted. Three weeks on somebody moves away, notes are printed, and some of it waits for a yes.
 */

const dayMs = 86_400_000

const { communityAdmin: { user: admin }, streetAdmin: { user: second } } = staff
const [elder, waiting, mover, husband, noted] = ['guo-xiulan', 'xia-lamei', 'deng-fengxian', 'xu-guoqing', 'li-xiuying'] as const

type Asked = Promise<{ deskActId: string } | undefined>
const seconded = async (world: World, asked: Asked, key: string): Promise<void> => {
  const waits = await asked
  if (waits) await act(world, second, 'POST /desk-acts/:deskActId/seconding', { deskActId: waits.deskActId, community }, key)
}

const certify = async (world: World, user: string): Promise<void> => seconded(world, unless(act(world, admin,
  'POST /people/:personId/care-flags', {
    personId: idOf(world, user), flag: 'hardship', until: chinaDay(world.now() + 150 * dayMs), note: '低保证原件',
  }, user), 'care.exists'), `care ${user}`)

const propose = (world: World, by: string, minutes: number, sponsor: string, reason: string) =>
  act(world, by, 'POST /time-credit/sponsorships', { community, minutes, sponsor, reason }, sponsor)

const fillPool = async (world: World): Promise<void> => {
  const { id: sponsorshipId } = await propose(world, admin, 6000, '红巷商户联合会', '重阳节，请大家多去看看独居老人')
  await act(world, second, 'POST /time-credit/sponsorships/:sponsorshipId/approval', { sponsorshipId, community }, 'pool')
}

const grant = (world: World, by: string, user: string, monthlyMinutes: number, reason: string) =>
  unless(act(world, by, 'POST /time-credit/grants', { personId: idOf(world, user), monthlyMinutes, reason }, user), 'grant.exists')

const prepare = async (world: World): Promise<void> => {
  for (const user of [mover, husband, noted, guest.user]) await sayBirthDay(world, user)
  await unless(act(world, admin, 'POST /people/:personId/kin', {
    personId: idOf(world, mover), kinId: idOf(world, husband), relation: 'spouse', note: '结婚证原件',
  }, 'kin'), 'kin.exists')
  for (const user of [elder, waiting]) await certify(world, user)
  await seconded(world, unless(act(world, admin, 'POST /people/:personId/mandates', {
    personId: idOf(world, noted), agentId: 'desk', powers: ['timebank.order'], monthlyMinutes: 240,
    endsOn: chinaDay(world.now() + 120 * dayMs), note: '书面委托 3 号',
  }, 'desk'), 'mandate.exists'), 'mandate')
  await fillPool(world)
  await grant(world, admin, elder, 240, '独居，有低保')
  await unless(act(world, second, 'POST /time-credit/grants/:personId/approval', { personId: idOf(world, elder) }, 'grant'), 'approval.done')
}

const leave = (world: World): Promise<void> => seconded(world, unless(act(world, admin, 'POST /people/:personId/leaving', {
  personId: idOf(world, mover), why: 'moved', kinIds: [idOf(world, husband)], note: '搬到汉阳的养老院，女儿来办',
}, 'leaving'), 'person.left'), 'leaving')

/** Two notes, one of them given to a neighbour who has redeemed it. */
const printNotes = async (world: World): Promise<void> => {
  const made = await unless(act(world, admin, 'POST /time-credit/notes', {
    forPerson: idOf(world, noted), minutes: 30, count: 2,
  }, 'notes'), 'balance.short')
  const [note] = made?.items ?? []
  if (!note) return
  const { serial, code } = note
  await act(world, 'zhang-lei', 'POST /time-credit/notes/:serial/redemption', { serial, code, service: 'errands' }, 'notes')
}

/** What waits for the community's administrator. */
const proposeMore = async (world: World): Promise<void> => {
  await propose(world, second, 3000, '中华路街道慈善会', '冬季探访')
  await grant(world, second, waiting, 120, '行动不便，老伴身体也不好')
  await unless(act(world, second, 'POST /time-credit/limits', {
    personId: idOf(world, 'zhang-lei'), dailyMinutes: 360, endsOn: chinaDay(world.now() + 60 * dayMs), reason: '春节前集中陪护，一天要去两户',
  }, 'limit'), 'limit.exists')
  await unless(act(world, second, 'POST /time-credit/closings/:personId/gift', {
    personId: idOf(world, mover), to: idOf(world, husband), reason: '结婚证、本人书面意愿',
  }, 'closing'), 'closing.over')
}

/** The next community has said yes to what it gave. */
const acknowledge = (world: World, month: string) => act(world, second, 'POST /time-credit/clearings/acknowledgements',
  { community: guest.community, other: community, month }, 'clearing')

export const creditSteps = (lifeStartMs: number): Step[] => {
  const first = firstOfMonth(lifeStartMs)
  const at = (days: number, clock: string): number => chinaMs(dayAfter(first, days), clock)
  const late = (day: number, clock: string): number => onDay(lifeStartMs, day, clock)
  const visit = (helper: string, days: number, minutes: number, service: 'chat' | 'reading', note: string) => visitSteps({
    key: `credit ${helper}`, elder, helper, day: dayAfter(first, days), clock: '15:00', stays: minutes,
    wish: { service, place: '解放路27号301', minutes, note },
  })
  return [
    { atMs: at(-7, '09:00'), run: prepare },
    ...visit(mover, -5, 60, 'reading', '眼睛看不清，想听听报纸'),
    ...visit(noted, -3, 90, 'chat', '想找人说说话'),
    ...visit(guest.user, -1, 60, 'chat', '想找人说说话，上次没说完'),
    { atMs: at(0, '09:40'), run: (world) => acknowledge(world, chinaMonth(at(-1, '15:00'))) },
    { atMs: late(18, '10:30'), run: leave },
    { atMs: late(19, '10:40'), run: printNotes },
    { atMs: late(19, '16:10'), run: proposeMore },
  ]
}
