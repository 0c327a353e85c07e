import { expect, test } from 'vitest'
import { apply, doWhatIsDue, newStage, onNotice, rate, seenBy, until } from '../support/earning.ts'
import { join } from '../support/households.ts'
import { pointsOf } from '../support/points.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

test('An objection holds the booking up until somebody uninvolved has answered it, whatever the day (FP-02)', async () => {
  const stage = await newStage()
  const { community, householdId, admin } = stage
  const { id: applicationId, noticeEndsAt } = await onNotice(stage)
  const neighbour = await newResident(community)
  const object = (person = neighbour) => person.call('POST /point-applications/:applicationId/objections', {
    applicationId, text: '那天他不在',
  })
  const { objections: [objection] } = await object()
  expect(objection?.byName).toBeUndefined()
  expect(await refusalOf(object())).toBe('objection.exists')
  expect(await refusalOf(object(await newResident(await newCommunity())))).toBe('application.unknown')
  await until(noticeEndsAt)
  expect(await pointsOf(householdId)).toBe(0)
  expect(await refusalOf(object(await newResident(community)))).toBe('notice.over')
  const answer = (person: typeof admin, outcome: 'keep' | 'change' | 'refuse' = 'keep', objectionId = objection?.id ?? '') =>
    person.call('POST /point-applications/:applicationId/objections/:objectionId/answers', {
      applicationId, objectionId, community, outcome, text: '问过楼长，确有其事',
    })
  expect(await refusalOf(answer(admin, 'change'))).toBe('rating.tooMany')
  expect(await refusalOf(answer(admin, 'keep', 'obj_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('objection.unknown')
  expect(await answer(admin)).toMatchObject({ objections: [{ outcome: 'keep', byName: expect.any(String) }] })
  expect(await refusalOf(answer(admin))).toBe('objection.ruled')
  await until(clock.in(0))
  expect(await pointsOf(householdId)).toBe(8)
  const told = (await neighbour.call('GET /me/notices', {})).items.map(({ kind }) => kind)
  expect(told).toContain('pointObjection.answered')
})

test('An answer of the last moment, given while the end was being looked at, holds nothing up: it is booked (FP-02)', async () => {
  const stage = await newStage()
  const { community, householdId, admin } = stage
  const { id: applicationId, noticeEndsAt } = await onNotice(stage)
  const neighbour = await newResident(community)
  const { objections: [objection] } = await neighbour.call('POST /point-applications/:applicationId/objections', {
    applicationId, text: '那天他不在',
  })
  await until(noticeEndsAt)
  const lateMinutes = (clock.now() - Date.parse(noticeEndsAt ?? '')) / 60_000
  clock.advance(-lateMinutes - 1)
  await admin.call('POST /point-applications/:applicationId/objections/:objectionId/answers', {
    applicationId, objectionId: objection?.id ?? '', community, outcome: 'keep', text: '核实过',
  })
  clock.advance(lateMinutes + 1)
  await until(clock.in(24 * 60))
  expect(await pointsOf(householdId)).toBe(8)
})

test('Who rated, applied or objected answers no objection, nor does the household or kin (PEERS 4.22)', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin, other } = stage
  const rating = await newResident(community, 'pointRater', 'communityAdmin')
  const application = await apply(head)
  await rate(rating, application, 5)
  for (const rater of stage.raters.slice(0, 2)) await rate(rater, application, 5)
  const { objections: [objection] } = await other.call('POST /point-applications/:applicationId/objections', {
    applicationId: application.id, text: '分给多了',
  })
  const answer = (person: typeof admin) => person.call('POST /point-applications/:applicationId/objections/:objectionId/answers', {
    applicationId: application.id, objectionId: objection?.id ?? '', community, outcome: 'keep', text: '核实过',
  })
  expect(await refusalOf(answer(rating))).toBe('objection.stake')
  expect(await refusalOf(answer(other))).toBe('objection.stake')
  const son = await join(head, householdId, await newResident(community, 'communityAdmin'))
  expect(await refusalOf(answer(son))).toBe('conflict.close')
  expect(await answer(admin)).toMatchObject({ state: 'notice' })
})

test('Points that were changed after an objection go on notice anew; refused ones are never booked', async () => {
  const stage = await newStage()
  const { community, head, householdId, admin } = stage
  const application = await onNotice(stage)
  clock.advance(1500)
  const object = async (text: string) => {
    const neighbour = await newResident(community)
    const { objections } = await neighbour.call('POST /point-applications/:applicationId/objections', {
      applicationId: application.id, text,
    })
    return objections.at(-1)?.id ?? ''
  }
  const answer = (objectionId: string, outcome: 'change' | 'refuse', points?: number) =>
    admin.call('POST /point-applications/:applicationId/objections/:objectionId/answers', {
      applicationId: application.id, objectionId, community, outcome, text: '核实过了', ...(points ? { points } : {}),
    })
  const changed = await answer(await object('只搬了一袋'), 'change', 3)
  expect(changed.points).toBe(3)
  expect(Date.parse(changed.noticeEndsAt ?? '')).toBeGreaterThan(Date.parse(application.noticeEndsAt ?? ''))
  await until(application.noticeEndsAt)
  expect(await pointsOf(householdId)).toBe(0)
  expect(await answer(await object('根本没有'), 'refuse')).toMatchObject({ state: 'refused' })
  await until(changed.noticeEndsAt)
  expect(await pointsOf(householdId)).toBe(0)
  expect(await seenBy(head, application.id)).toMatchObject({ state: 'refused', reasons: ['核实过了'] })
})

test('An objection at the very end of the notice either comes in time or too late, and never beside a booking', async () => {
  const stage = await newStage()
  const { community, householdId } = stage
  const { id: applicationId, noticeEndsAt } = await onNotice(stage)
  const neighbour = await newResident(community)
  clock.advance((Date.parse(noticeEndsAt ?? '') - clock.now()) / 60_000 - 0.001)
  const objecting = neighbour.call('POST /point-applications/:applicationId/objections', { applicationId, text: '不对' })
    .then(() => true, () => false)
  clock.advance(0.01)
  const [inTime] = await Promise.all([objecting, doWhatIsDue(), doWhatIsDue()])
  await drain()
  expect(await pointsOf(householdId)).toBe(inTime ? 0 : 8)
})

test('Twenty objections are enough', async () => {
  const stage = await newStage()
  const { id: applicationId } = await onNotice(stage)
  const object = async () => (await newResident(stage.community)).call('POST /point-applications/:applicationId/objections', {
    applicationId, text: '不对',
  })
  for (let count = 0; count < 20; count++) await object()
  expect(await refusalOf(object())).toBe('objection.full')
})
