import { chinaDay, dayAfter } from '../../../shared/units.ts'
import type { Input } from '../../../shared/contract/index.ts'
import { onDay } from './calendar.ts'
import { fundOf } from './funds.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, idOf } from './world.ts'

/** Calls for projects: one whose winner waits for the contract, one that takes applications. */

const { communityAdmin: { user: officer }, stationStaff: { user: approver } } = staff
const judges = ['wang-lei', 'xie-yulan', 'he-jiawang'] as const
const past = '2026 秋季邻里微项目'

interface Said { title: string; text: string; days: number }

const openCall = async (world: World, { title, text, days }: Said): Promise<string | undefined> => {
  const fundId = await fundOf(world)
  if (!fundId) return undefined
  const { id: callId } = await act(world, officer, 'POST /fund-work/venture-calls', {
    community, fundId, title, text, budgetFen: 800_000, mostFen: 500_000, applyUntil: dayAfter(chinaDay(world.now()), days), scoreDays: 4,
    noticeDays: 7, leastPoints: 60, sharesPercent: [50, 30, 20], resolution: '西城壕社区居民议事会第9号决议',
    criteria: [{ name: '居民需要', weightPercent: 50 }, { name: '做得成', weightPercent: 30 }, { name: '能持续', weightPercent: 20 }],
    judgeIds: judges.map((user) => idOf(world, user)),
  }, title)
  await act(world, approver, 'POST /fund-work/venture-calls/:callId/opening', { community, callId }, title)
  return callId
}

type Applied = Omit<Input<'POST /venture-calls/:callId/applications'>, 'callId' | 'contact' | 'photos' | 'papers' | 'lines'>
const applyFor = (world: World, callId: string, user: string, { sumFen, ...said }: Applied) =>
  act(world, user, 'POST /venture-calls/:callId/applications', {
    callId, ...said, sumFen, lines: [{ label: '材料和场地', amountFen: sumFen }], contact: { name: '联系人', phone: '027-88880001' }, photos: [],
    papers: [],
  }, said.title)

/** Two organisations apply within a day. */
const begin = async (world: World): Promise<void> => {
  const callId = await openCall(world, { title: past, text: '支持为老人和孩子做的小项目，每个不超过 5000 元。', days: 1 })
  if (!callId) return
  await applyFor(world, callId, 'lin-hanqiao', {
    org: { kind: 'organisation', name: '红巷公益服务社（演示）', creditCode: '52420106000000101C' }, title: '楼道小菜园', purpose: '把三栋楼后的空地种上菜。',
    serves: '三栋老楼的老人，约 60 户', plan: '春天翻地，每月一次教大家种，收的菜送给独居老人。', sumFen: 450_000,
  })
  await applyFor(world, callId, 'ma-zhiyuan', {
    org: { kind: 'organisation', name: '都府堤图书角（演示）', creditCode: '524201060000002025' }, title: '周末读书会', purpose: '周末带孩子一起读书。',
    serves: '社区里 6 到 12 岁的孩子，约 30 个', plan: '每周六上午两小时，志愿者领读。', sumFen: 480_000,
  })
}

const pastCall = async (world: World) => {
  const { items } = await world.phones.of(officer)('GET /venture-calls', { community })
  const call = items.find(({ title }) => title === past)
  return call && world.phones.of(officer)('GET /fund-work/venture-calls/:callId', { community, callId: call.id })
}

const screenAll = async (world: World): Promise<void> => {
  const call = await pastCall(world)
  if (!call) return
  const which = { community, callId: call.id }
  for (const { id: ventureId, title } of call.ventures) {
    await act(world, officer, 'POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings',
      { ...which, ventureId, eligible: true, reason: '登记证书有效，预算清楚' }, title)
  }
  await act(world, officer, 'POST /fund-work/venture-calls/:callId/judging', which, 'judging')
}

const scoreAll = async (world: World): Promise<void> => {
  const call = await pastCall(world)
  for (const { id: ventureId, title } of call?.ventures ?? []) {
    for (const [index, user] of judges.entries()) {
      const points = title === '楼道小菜园' ? [88 + index, 85, 80] : [80, 78 - index, 75]
      await act(world, user, 'POST /venture-calls/:callId/applications/:ventureId/scores',
        { callId: call?.id ?? '', ventureId, points, reason: '看了方案和预算' }, title)
    }
  }
}

const decide = async (world: World): Promise<void> => {
  const call = await pastCall(world)
  const chosen = call?.ventures.filter(({ rank }) => rank === 1).map(({ id }) => id) ?? []
  if (!call || chosen.length === 0) return
  await act(world, approver, 'POST /fund-work/venture-calls/:callId/decisions',
    { community, callId: call.id, chosen, passedOver: [], text: '按得分从高到低，预算够一个项目。' }, past)
}

/** The next one, to which anybody may apply. */
const beginNext = async (world: World): Promise<void> => {
  await openCall(world, { title: '2027 邻里微项目', text: '社会组织和志愿队都可以申报，每个项目不超过 5000 元。', days: 45 })
}

export const ventureSteps = (lifeStartMs: number): Step[] => [
  { atMs: onDay(lifeStartMs, 4, '10:30'), run: begin },
  { atMs: onDay(lifeStartMs, 6, '10:20'), run: screenAll },
  { atMs: onDay(lifeStartMs, 7, '19:10'), run: scoreAll },
  { atMs: onDay(lifeStartMs, 8, '10:10'), run: decide },
  { atMs: onDay(lifeStartMs, 18, '10:40'), run: beginNext },
]
