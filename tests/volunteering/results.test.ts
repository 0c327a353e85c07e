import { expect, test } from 'vitest'
import { differences } from '../../functions/volunteering/hours/results/enter.ts'
import { setHere } from '../support/settings.ts'
import { clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const meals = (amount: number) => ({ kind: '送餐', unit: '份', amount })
const people = (amount: number) => ({ kind: '服务居民', unit: '人', amount })

test('A leader says what came of a shift, counted; everybody sees it with the activity, and the community its sum (PEERS 2.29)', async () => {
  const community = await newCommunity()
  const [leader, resident] = [await newResident(community, 'teamLeader'), await newResident(community)]
  const { id: shiftId, activityId } = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  const { id: second } = await newShift(leader, community, { startsIn: 70, lasts: 60 })
  const enter = (of: string, ...results: ReturnType<typeof meals>[]) =>
    leader.call('PUT /shifts/:shiftId/results', { shiftId: of, results })
  expect(await refusalOf(enter(shiftId, meals(32)))).toBe('shift.notOver')
  clock.advance(140)
  expect(await refusalOf(resident.call('PUT /shifts/:shiftId/results', { shiftId, results: [meals(1)] }))).toBe('role.missing')
  expect(await refusalOf(enter(shiftId, { kind: '理发', unit: '人', amount: 3 }))).toBe('result.kind')
  expect(await refusalOf(enter(shiftId, meals(1), meals(2)))).toBe('input.invalid')
  await enter(shiftId, meals(32), people(20))
  await enter(second, meals(8))
  const { items, kinds } = await resident.call('GET /activities/:activityId/results', { activityId })
  expect(items).toMatchObject([{ shiftId, results: [meals(32), people(20)] }])
  expect(kinds).toContainEqual({ kind: '送餐', unit: '份' })
  const sums = async () => (await resident.call('GET /community-results', { community })).items
  expect(await sums()).toEqual(expect.arrayContaining([meals(40), people(20)]))
  await enter(shiftId, meals(30))
  expect(await sums()).toEqual([meals(38)])
  await Promise.all([enter(shiftId, meals(10)), enter(shiftId, meals(20))])
  const after = (await resident.call('GET /activities/:activityId/results', { activityId })).items
  expect(await sums()).toEqual([meals((after[0]?.results[0]?.amount ?? 0) + 8)])
})

test('A community counts what it has set, and a shift that was called off has no results', async () => {
  const community = await newCommunity()
  await setHere(community, 'volunteering.resultKinds', ['理发/人'])
  const leader = await newResident(community, 'teamLeader')
  const [held, off] = [await newShift(leader, community, { startsIn: 5, lasts: 30 }), await newShift(leader, community, { startsIn: 40, lasts: 30 })]
  await leader.call('POST /shifts/:shiftId/cancellation', { shiftId: off.id, reason: '停电' })
  clock.advance(80)
  const enter = (shiftId: string) =>
    leader.call('PUT /shifts/:shiftId/results', { shiftId, results: [{ kind: '理发', unit: '人', amount: 12 }] })
  expect(await refusalOf(enter(off.id))).toBe('shift.cancelled')
  expect(await enter(held.id)).toMatchObject({ results: [{ kind: '理发', unit: '人', amount: 12 }] })
})

test('What is entered again changes the sums by the difference alone', () => {
  expect(differences([meals(32), people(20)], [meals(30)])).toEqual([meals(-2), people(-20)])
  expect(differences([meals(5)], [meals(5)])).toEqual([])
})
