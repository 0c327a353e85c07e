import { onDay } from './calendar.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, idOf, unless } from './world.ts'

const { communityAdmin: { user: desk } } = staff
const hourMs = 3_600_000
const text = (ms: number): string => new Date(ms).toISOString()

const report = async (
  world: World, user: string, kind: 'facility' | 'safety' | 'noise', place: string, told: string, anonymous = false,
): Promise<string> => (await act(world, user, 'POST /snap-reports', { kind, place, text: told, anonymous }, place)).id

const accept = (world: World, reportId: string, snapClass: 'report' | 'reportHazard') =>
  act(world, desk, 'POST /snap-reports/:reportId/acceptances', { community, reportId, class: snapClass }, reportId)

const complete = (world: World, reportId: string, answer: string) =>
  act(world, desk, 'POST /snap-reports/:reportId/completions', { community, reportId, answer }, reportId)

/** A lamp that two neighbours report: the first gets full points, the later one 1 (FP-04). */
const lamp = async (world: World): Promise<void> => {
  const first = await report(world, 'sun-sufang', 'facility', '都府堤4栋2单元', '楼道灯坏了，晚上看不见台阶。')
  const later = await report(world, 'huang-zhigang', 'facility', '都府堤4栋楼道', '二单元的灯不亮，老人上下不方便。')
  await accept(world, first, 'report')
  await act(world, desk, 'POST /snap-reports/:reportId/joins', { community, reportId: later, to: first }, later)
  await complete(world, first, '已请电工换了声控灯，二单元一到三楼都亮了。')
}

const wire = async (world: World): Promise<void> => {
  const reportId = await report(world, 'liu-deming', 'safety', '红巷12号楼下车棚', '有人从二楼拉线给电动车充电，线皮破了。')
  await accept(world, reportId, 'reportHazard')
  await complete(world, reportId, '当场拆除飞线，已联系物业装充电桩。')
}

const evening = (startsAtMs: number, title: string, stage: 'propose' | 'decide') => ({
  community, title, stage, place: '党群服务中心二楼', startsAt: text(startsAtMs), endsAt: text(startsAtMs + 1.5 * hourMs), audience: '全体居民',
})

const title = '车棚怎么管'
// Asked again it is the same meeting; a life that was begun before there were meetings has none.
const announce = (startsAtMs: number) => (world: World) => unless(act(world, desk, 'POST /meetings',
  { ...evening(startsAtMs, title, 'propose'), agenda: '一、说说飞线充电；二、收集建议。' }, title), 'meeting.times')

const people = ['liu-deming', 'wang-jianguo', 'hu-chunhua', 'lin-hanqiao', 'xie-yulan']

const attend = (startsAtMs: number) => async (world: World): Promise<void> => {
  const { id } = await announce(startsAtMs)(world) ?? {}
  if (!id) return
  for (const user of people) {
    const { code } = await world.phones.of(desk)('GET /meetings/:meetingId/code', { community, meetingId: id })
    await unless(act(world, user, 'POST /meetings/:meetingId/attendance', { meetingId: id, code }, id), 'meeting.attended')
  }
}

const close = (startsAtMs: number) => async (world: World): Promise<void> => {
  const { id } = await announce(startsAtMs)(world) ?? {}
  if (!id) return
  await act(world, desk, 'POST /meetings/:meetingId/closings', {
    community, meetingId: id, minutes: '到会的邻居都说飞线危险。提了两条建议，采纳装充电桩，费用由物业和社区商量。',
    proposals: [
      { personId: idOf(world, 'liu-deming'), text: '车棚装六个充电桩，晚上十一点断电', adopted: true },
      { personId: idOf(world, 'xie-yulan'), text: '车棚上锁，一户一把钥匙', adopted: false },
    ],
  }, id)
}

/** What has been reported and talked over in the community. */
export const civicSteps = (lifeStartMs: number): Step[] => {
  const startsAtMs = onDay(lifeStartMs, 16, '19:00')
  return [
    { atMs: onDay(lifeStartMs, 8, '20:10'), run: lamp },
    { atMs: onDay(lifeStartMs, 12, '17:40'), run: wire },
    { atMs: onDay(lifeStartMs, 14, '10:00'), run: announce(startsAtMs) },
    { atMs: startsAtMs + 5 * 60_000, run: attend(startsAtMs) },
    { atMs: startsAtMs + 2 * hourMs, run: close(startsAtMs) },
  ]
}

/** For whoever looks at the demo now: reports that wait for the desk, and a meeting to come to. */
export const civicWaiting = async (world: World): Promise<void> => {
  await report(world, 'li-xiuying', 'facility', '红巷口', '路边井盖松了，走过会响。')
  await report(world, 'guo-feng', 'noise', '解放路27号3楼', '半夜装修，睡不着。', true)
  const tomorrow = onDay(world.now() + 24 * hourMs, 0, '19:00')
  await act(world, desk, 'POST /meetings', evening(tomorrow, '停车公约，请大家来定', 'decide'), 'coming')
}
