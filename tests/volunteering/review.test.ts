import { afterEach, expect, inject, test } from 'vitest'
import { type Wechat, startWechat } from '../../infra/local/wechat/server.ts'
import { localKeys } from '../../infra/local/keys.ts'
import { appIds } from '../support/services.ts'
import { handingIn } from '../support/activities.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const town = async () => {
  const community = await newCommunity()
  const [leader, admin, resident] = await Promise.all([
    newResident(community, 'teamLeader'), newResident(community, 'communityAdmin'), newResident(community),
  ])
  return { community, leader, admin, resident }
}

const told = async ({ call }: Awaited<ReturnType<typeof newResident>>): Promise<string[]> => {
  await drain()
  return (await call('GET /me/notices', {})).items.map(({ kind }) => kind)
}

const letOut = (community: string, { call }: Awaited<ReturnType<typeof newResident>>) =>
  call('POST /settings', { division: community, key: 'volunteering.reviewEveryActivity', value: false, reason: '人手少' })

/** A WeChat of this test's own, so that what goes wrong there disturbs nobody else. */
let own: Wechat | undefined
const withOwnWechat = async (faults: object): Promise<void> => {
  const keys = localKeys(inject('keysFile'))
  own = await startWechat({
    miniProgram: { appId: appIds.miniProgram, secret: keys.wechatSecret },
    officialAccount: { appId: appIds.officialAccount, secret: keys.wechatOfficialSecret },
  })
  process.env.LINLI_WECHAT_URL = own.url
  await fetch(`${own.url}/local/faults`, { method: 'POST', body: JSON.stringify(faults) })
}
afterEach(async () => {
  process.env.LINLI_WECHAT_URL = inject('wechatUrl')
  await own?.stop()
  own = undefined
})

test('What a leader hands in is seen by nobody until an administrator accepts it, and the leader is told', async () => {
  const { community, leader, admin, resident } = await town()
  const { id: activityId, state, review, shifts } = await handingIn(leader, community)
  expect([state, review.suggest, shifts]).toEqual(['review', 'pass', []])
  expect(await refusalOf(resident.call('GET /activities/:activityId', { activityId }))).toBe('activity.unknown')
  expect((await resident.call('GET /shifts', {})).items).toEqual([])
  expect((await admin.call('GET /activities', { community, state: 'review' })).items.map(({ id }) => id)).toEqual([activityId])
  await admin.call('POST /activities/:activityId/reviews', { activityId, accept: true })
  expect((await resident.call('GET /activities/:activityId', { activityId })).shifts).toHaveLength(1)
  expect((await resident.call('GET /shifts', {})).items.map((shift) => shift.activityId)).toEqual([activityId])
  expect((await admin.call('GET /activities', { community, state: 'review' })).items).toEqual([])
  expect(await refusalOf(admin.call('POST /activities/:activityId/reviews', { activityId, accept: true }))).toBe('activity.notInReview')
  expect(await told(leader)).toEqual(['activity.accepted'])
})

test('What is refused goes back with a reason, is changed, and handed in again', async () => {
  const { community, leader, admin } = await town()
  const activity = await handingIn(leader, community, { summary: '做点什么' })
  const { id: activityId } = activity
  const review = (accept: boolean, reason?: string) =>
    admin.call('POST /activities/:activityId/reviews', { activityId, accept, reason })
  expect(await refusalOf(review(false))).toBe('review.reason')
  expect((await review(false, '请写清楚做什么')).state).toBe('refused')
  expect(await told(leader)).toEqual(['activity.refused'])
  const [mine] = (await leader.call('GET /me/activities', {})).items
  expect(mine).toMatchObject({ id: activityId, state: 'refused', review: { reason: '请写清楚做什么' } })
  const changed = {
    activityId, title: activity.title, kind: activity.kind, summary: '给楼里的老人送午饭', place: activity.place, community,
    guarantees: activity.guarantees, riskLevel: 1, checklist: [], shifts: [{ startsAt: clock.in(60), endsAt: clock.in(120), capacity: 3 }],
  }
  expect(await leader.call('PUT /activities/:activityId', changed)).toMatchObject({ state: 'review', summary: '给楼里的老人送午饭' })
  await review(true)
  expect(await refusalOf(leader.call('PUT /activities/:activityId', changed))).toBe('activity.published')
})

test('A draft is kept, and nobody is asked to look at it', async () => {
  const { community, leader, admin, resident } = await town()
  const { id: activityId, state } = await handingIn(leader, community, { draft: true })
  expect(state).toBe('draft')
  expect((await admin.call('GET /activities', { community, state: 'review' })).items).toEqual([])
  expect(await refusalOf(resident.call('GET /activities/:activityId', { activityId }))).toBe('activity.unknown')
  expect((await leader.call('GET /activities/:activityId/file', { activityId })).planned).toHaveLength(1)
})

test('An administrator publishes at once what passes, but nobody reviews what they handed in themselves', async () => {
  const { community, admin } = await town()
  expect((await handingIn(admin, community)).state).toBe('published')
  const doubtful = await handingIn(admin, community, { summary: '低价代购，自愿参加' })
  expect(doubtful).toMatchObject({ state: 'review', review: { suggest: 'review', label: 10001 } })
  const accept = admin.call('POST /activities/:activityId/reviews', { activityId: doubtful.id, accept: true })
  expect(await refusalOf(accept)).toBe('review.self')
})

test('Where the community lets them, what leaders hand in goes out at once, and doubtful texts still wait (WX-05)', async () => {
  const { community, leader, admin } = await town()
  await letOut(community, admin)
  expect((await handingIn(leader, community)).state).toBe('published')
  for (const [summary, suggest] of [['教大家赌博', 'risky'], ['加群领红包', 'review']]) {
    expect(await handingIn(leader, community, { summary: summary ?? '' })).toMatchObject({ state: 'review', review: { suggest } })
  }
})

test.each([
  ['refuses', { fail: 9, how: 'busy' }], ['is down', { fail: 9, how: 'gateway' }], ['answers nonsense', { fail: 9, how: 'garbage' }],
  ['takes too long', { delayMs: 3500 }],
] as const)('Where WeChat %s, the text is unchecked and waits for a person: it never goes out (WX-05)', async (_, faults) => {
  const { community, leader, admin } = await town()
  await letOut(community, admin)
  await withOwnWechat(faults)
  const { state, review, id: activityId } = await handingIn(leader, community)
  expect([state, review.suggest, review.why !== undefined]).toEqual(['review', 'unchecked', true])
  expect((await admin.call('POST /activities/:activityId/reviews', { activityId, accept: true })).state).toBe('published')
})

test('A token that WeChat no longer takes is asked for anew, once', async () => {
  const { community, admin } = await town()
  expect((await handingIn(admin, community)).review.suggest).toBe('pass')
  await withOwnWechat({})
  expect((await handingIn(admin, community)).review.suggest).toBe('pass')
})

test('What waited so long that its shifts have begun is accepted without them, or not at all', async () => {
  const { community, leader, admin } = await town()
  const accept = (activityId: string) => admin.call('POST /activities/:activityId/reviews', { activityId, accept: true })
  const shifts = [60, 300].map((minutes) => ({ startsAt: clock.in(minutes), endsAt: clock.in(minutes + 60), capacity: 2 }))
  const both = await handingIn(leader, community, { shifts })
  const one = await handingIn(leader, community, { shifts: shifts.slice(0, 1) })
  clock.advance(90)
  expect((await accept(both.id)).shifts.map(({ startsAt }) => startsAt)).toEqual([shifts[1]?.startsAt])
  expect(await refusalOf(accept(one.id))).toBe('shift.times')
})
