import { expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { dayAfter } from '../../shared/units.ts'
import { apply, doWhatIsDue, newStage, today, until } from '../support/earning.ts'
import { join, newFamily } from '../support/households.ts'
import { adoptNow } from '../support/point-rules.ts'
import { awardFor, pointsOf } from '../support/points.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

type Named = { personId: string } | { volunteerNumber: string }

const enter = (worker: Person, community: string, people: Named[], given: { rule?: string; happenedOn?: string } = {}) =>
  worker.call('POST /point-batches', { community, rule: 'course', happenedOn: today(), occasion: '防诈骗讲座', people, ...given })

const decide = (admin: Person, { id, community }: { id: string; community: string }, approve = true) =>
  admin.call('POST /point-batches/:batchId/decisions', { batchId: id, community, approve, reason: '和签到表一致' })

const linesOf = async (person: Person, { id, community }: { id: string; community: string }) =>
  (await person.call('GET /point-batches/:batchId', { batchId: id, community })).items

test('Staff enter a list, see who gets what and why not, a second person confirms, and each line is booked once (PEERS 4.7)', async () => {
  const { community, head, householdId, admin } = await newStage()
  const worker = await newResident(community, 'gridWorker')
  const mate = await join(head, householdId, await newResident(community))
  const { head: own, householdId: theirs } = await newFamily(community)
  await join(own, theirs, worker)
  const { head: gone } = await newFamily(community)
  await know(gone.id, { leftAt: clock.in(0), leftWhy: 'moved' })
  const { head: done } = await newFamily(community)
  await apply(done, { rule: 'course' })
  const alone = await newResident(community)
  const foreigner = await newResident(await newCommunity())
  const { head: numbered, householdId: ofNumbered } = await newFamily(community)
  await drain()
  const { volunteerNumber: number = '' } = await numbered.call('GET /me/passport', {})
  const people = [
    { personId: head.id }, { personId: mate.id }, { personId: own.id }, { personId: gone.id }, { personId: done.id },
    { personId: alone.id }, { personId: foreigner.id }, { personId: head.id }, { volunteerNumber: number.toLowerCase() },
    { volunteerNumber: 'V000000000000000' },
  ]
  const batch = await enter(worker, community, people)
  expect(batch).toMatchObject({ state: 'entered', rows: 10, clean: 3, foreseen: 6, foreseenFen: 600, done: 0 })
  const preview = await linesOf(admin, batch)
  expect(preview.map(({ fault, foreseen }) => fault ?? foreseen)).toEqual(
    [2, 2, 'close', 'left', 'counted', 'noHousehold', 'unknown', 'twice', 2, 'unknown'])
  expect(JSON.stringify(preview)).not.toContain(head.id)
  expect(await pointsOf(householdId)).toBe(0)
  expect(await decide(admin, batch)).toMatchObject({ state: 'booking' })
  await until(clock.in(0))
  await doWhatIsDue()
  expect(await pointsOf(householdId)).toBe(4)
  expect(await pointsOf(ofNumbered)).toBe(2)
  expect(await pointsOf(theirs)).toBe(0)
  const [booked] = (await worker.call('GET /point-batches', { community })).items
  expect(booked).toMatchObject({ state: 'booked', done: 3, granted: 6 })
  expect((await linesOf(worker, batch)).map(({ granted }) => granted)).toEqual(
    [2, 2, ...Array.from({ length: 6 }, () => undefined), 2, undefined])
  // The same deed is not counted again, by a list or by an application.
  expect((await enter(worker, community, [{ personId: head.id }])).clean).toBe(0)
  expect(await refusalOf(apply(head, { rule: 'course' }))).toBe('application.awarded')
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})

test('The preview foresees what caps leave to the later lines, and the booking gives just that (FP-05)', async () => {
  const { community, head, householdId, admin, other } = await newStage()
  await adoptNow(community, { marketStall: { caps: { ruleHouseholdWeek: 20 } } })
  const mate = await join(head, householdId, await newResident(community))
  const batch = await enter(admin, community, [{ personId: head.id }, { personId: mate.id }], { rule: 'marketStall' })
  expect((await linesOf(admin, batch)).map(({ foreseen, cutBy }) => [foreseen, cutBy]))
    .toEqual([[15, undefined], [5, 'ruleHouseholdWeek']])
  await decide(other, batch)
  await until(clock.in(0))
  expect((await linesOf(admin, batch)).map(({ granted, cutBy }) => [granted, cutBy]))
    .toEqual([[15, undefined], [5, 'ruleHouseholdWeek']])
  expect(await pointsOf(householdId)).toBe(20)
})

test('Who is not in a rule’s group gets nothing, and the preview says so', async () => {
  const { community, head, admin } = await newStage()
  await adoptNow(community, { 'x-tea': { points: 3, group: 'elder60' } })
  const { head: elder } = await newFamily(community)
  await know(elder.id, { birthDay: bornYearsAgo(70) })
  const batch = await enter(admin, community, [{ personId: head.id }, { personId: elder.id }], { rule: 'x-tea' })
  expect((await linesOf(admin, batch)).map(({ fault, foreseen }) => fault ?? foreseen)).toEqual(['group', 3])
})

test('The second person is another and apart from everybody in the list (PEERS 4.22)', async () => {
  const { community, head, householdId, admin, other } = await newStage()
  const daughter = await join(head, householdId, await newResident(community, 'communityAdmin'))
  const batch = await enter(admin, community, [{ personId: head.id }])
  expect(await refusalOf(decide(admin, batch))).toBe('second.self')
  expect(await refusalOf(decide(daughter, batch))).toBe('conflict.close')
  expect(await decide(other, batch, false)).toMatchObject({ state: 'refused' })
  expect(await refusalOf(decide(other, batch))).toBe('batch.done')
  expect(await refusalOf(decide(other, { id: 'pba_01J9ZZZZZZZZZZZZZZZZZZZZZZ', community }))).toBe('batch.unknown')
  const empty = await enter(admin, community, [{ personId: (await newResident(community)).id }])
  expect(await refusalOf(decide(other, empty))).toBe('batch.empty')
})

test('A list is for what is given by hand, for a day that is not long ago', async () => {
  const { community, head, admin } = await newStage()
  const people = [{ personId: head.id }]
  expect(await refusalOf(enter(admin, community, people, { rule: 'volunteerHour' }))).toBe('rule.automatic')
  expect(await refusalOf(enter(admin, community, people, { rule: 'x-none' }))).toBe('rule.unknown')
  expect(await refusalOf(enter(admin, community, people, { happenedOn: dayAfter(today(), 1) }))).toBe('application.day')
})

test('Booking that is broken off, or done by several at once, gives each line once', async () => {
  const { community, admin, other } = await newStage()
  const families = []
  for (let count = 0; count < 8; count++) families.push(await newFamily(community))
  const batch = await enter(admin, community, families.map(({ head }) => ({ personId: head.id })))
  await decide(other, batch)
  clock.advance(1)
  await Promise.all([doWhatIsDue(), doWhatIsDue(), doWhatIsDue()])
  await drain()
  const points = await Promise.all(families.map(({ householdId }) => pointsOf(householdId)))
  expect(points).toEqual(families.map(() => 2))
  expect((await admin.call('GET /point-batches', { community })).items[0]).toMatchObject({ state: 'booked', done: 8, granted: 16 })
})

test('A line that was booked before the run was broken off stays booked, whatever has become of the person since', async () => {
  const { community, head, householdId, admin, other } = await newStage()
  const second = await newFamily(community)
  const street = await newResident(community, 'streetAdmin')
  await awardFor(second.head, community, 'report')
  const account = `familyPoint:household:${second.householdId}`
  await street.call('POST /accounts/:account/states', { account, state: 'frozen', reason: '核对' })
  const batch = await enter(admin, community, [{ personId: head.id }, { personId: second.head.id }])
  await decide(other, batch)
  await until(clock.in(0))
  expect([await pointsOf(householdId), (await admin.call('GET /point-batches', { community })).items[0]?.state]).toEqual([2, 'booking'])
  await know(head.id, { leftAt: clock.in(0), leftWhy: 'moved' })
  await street.call('POST /accounts/:account/states', { account, state: 'open', reason: '无误' })
  await until(clock.in(10))
  expect((await linesOf(admin, batch)).map(({ fault, granted }) => fault ?? granted)).toEqual([2, 2])
  expect(await pointsOf(householdId)).toBe(2)
})

test('Two confirmations at once confirm once', async () => {
  const { community, head, householdId, admin, other } = await newStage()
  const third = await newResident(community, 'communityAdmin')
  const batch = await enter(admin, community, [{ personId: head.id }])
  const outcomes = await Promise.all([other, third].map((second) => decide(second, batch).then(() => 'yes', () => 'no')))
  expect(outcomes.sort()).toEqual(['no', 'yes'])
  await until(clock.in(0))
  expect(await pointsOf(householdId)).toBe(2)
})
