import { chinaDay } from '../../../shared/units.ts'
import { onDay } from './calendar.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, unless } from './world.ts'

const { communityAdmin: { user: admin } } = staff

/** The review group: of different houses, so that nobody's own application is left without raters. */
const raters = ['yang-xueqin', 'xu-guoqing', 'liang-weiguo'] as const

const idOf = async (world: World, user: string): Promise<string> => (await world.phones.of(user)('GET /me', {})).id

const nameRaters = async (world: World): Promise<void> => {
  for (const user of raters) {
    const personId = await idOf(world, user)
    const granted = { personId, role: 'pointRater' as const, scope: community }
    await unless(act(world, admin, 'POST /people/:personId/roles', granted, `rater ${user}`), 'role.exists')
  }
}

const apply = (world: World, user: string, rule: 'mutualHelp' | 'course' | 'recycling' | 'marketStall', text: string) =>
  unless(act(world, user, 'POST /point-applications', { rule, text, happenedOn: chinaDay(world.now()) }, `${rule} ${text}`),
    'application.open', 'application.awarded', 'household.missing', 'rule.unknown')

/** As many rate as there are points given, one after the other. */
const rate = async (world: World, applicationId: string, points: readonly number[], reason?: string): Promise<void> => {
  for (const [index, given] of points.entries()) {
    await unless(act(world, raters[index] ?? '', 'POST /point-applications/:applicationId/ratings', {
      applicationId, community, points: given, ...(given === 0 && reason ? { reason } : {}),
    }, applicationId), 'application.rated', 'role.missing', 'role.scope')
  }
}

/** Three that are over: one is booked when its notice ends, one was turned down, one was taken back. */
const applyEarly = async (world: World): Promise<void> => {
  const helped = await apply(world, 'hu-chunhua', 'mutualHelp', '陪楼上王大爷去医院，排队拿药一上午。')
  if (helped) await rate(world, helped.id, [10, 8, 10])
  const sorted = await apply(world, 'huang-zhigang', 'recycling', '把家里的旧报纸卖了。')
  if (sorted) await rate(world, sorted.id, [0, 0, 1], '卖旧报纸不算垃圾分类')
  const stall = await apply(world, 'ma-zhiyuan', 'marketStall', '市集上帮忙搬桌子。')
  if (stall) {
    await unless(act(world, 'ma-zhiyuan', 'POST /point-applications/:applicationId/withdrawal', { applicationId: stall.id }, stall.id),
      'application.done')
  }
}

/** For whoever looks at the demo now: one to be read first, one to be rated, two on notice, of which a neighbour objects to one. */
export const earningWaiting = async (world: World): Promise<void> => {
  await apply(world, 'feng-juan', 'mutualHelp', '帮三家邻居带菜，不是低价代购，一分钱没有加。')
  const half = await apply(world, 'zheng-qiuju', 'course', '在活动室听了防诈骗讲座。')
  if (half) await rate(world, half.id, [2])
  const shown = await apply(world, 'cheng-suzhen', 'mutualHelp', '给三楼李奶奶送了一周的饭。')
  if (shown) await rate(world, shown.id, [10, 10, 9])
  const doubted = await apply(world, 'xie-jun', 'mutualHelp', '修好了楼道的扶手。')
  if (!doubted) return
  await rate(world, doubted.id, [10, 9, 10])
  await unless(act(world, 'song-jia', 'POST /point-applications/:applicationId/objections',
    { applicationId: doubted.id, text: '扶手是物业的师傅修的，请核实。' }, doubted.id), 'notice.over', 'objection.exists')
}

/** A grown son founds a household of his own: his part of the points goes along. */
const splitHousehold = async (world: World): Promise<void> => {
  const headId = await idOf(world, 'he-wei')
  const asked = await unless(act(world, 'he-wei', 'POST /me/household-moves', { personIds: [headId], name: '西城壕7号何伟家', headId }, 'split'),
    'move.notYours', 'household.none')
  if (!asked) return
  await unless(act(world, 'he-jiawang', 'POST /household-moves/:moveId/agreement', { moveId: asked.id, points: asked.points }, 'split'),
    'move.done', 'move.changed')
}

/** What families apply for, and how one of them has become two. */
export const earningSteps = (lifeStartMs: number): Step[] => [
  { atMs: onDay(lifeStartMs, 4, '10:30'), run: nameRaters },
  { atMs: onDay(lifeStartMs, 13, '19:40'), run: applyEarly },
  { atMs: onDay(lifeStartMs, 17, '20:00'), run: splitHousehold },
]
