import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { now } from '../../functions/platform/clock.ts'
import { type Request, commit } from '../../functions/platform/commit.ts'
import { type Booking, type DiaryChange, book, bookingsOf, move, unbook } from '../../functions/platform/diary.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import type { RefusalError } from '../../functions/platform/refusal.ts'
import { putRow } from '../../functions/platform/row.ts'
import { countUnits } from '../../bench/units.ts'

const fresh = (): string => randomUUID().replaceAll('-', '')
const newRequest = (): Request => {
  const id = fresh()
  return { actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: digestOf(id), at: now() }
}

/** A booking between two times of the clock in China. */
const at = (from: string, to: string, reference = fresh()): Booking => ({
  from: new Date(`${from}+08:00`).toISOString(), to: new Date(`${to}+08:00`).toISOString(), reference, title: '楼栋清洁日',
})
const save = (change: () => Promise<DiaryChange>): Promise<Booking[]> => {
  const request = newRequest()
  return perform(request, async () => {
    const { writes, tight } = await change()
    await commit(request, { type: 'test.booked', community: '990000000001', data: {}, answer: {} }, ...writes)
    return tight
  })
}
const outcome = (change: () => Promise<DiaryChange>): Promise<string> =>
  save(change).then(() => 'booked', (error: RefusalError) => error.code)
const day = { from: '2027-03-01T16:00:00.000Z', to: '2027-03-02T15:59:00.000Z' }

test('Two bookings of a person never overlap, and the refusal names what is in the way', async () => {
  const person = fresh()
  const first = at('2027-03-02T09:00', '2027-03-02T11:00')
  await save(() => book(person, first))
  for (const [from, to] of [['08:00', '09:01'], ['10:59', '12:00'], ['09:30', '10:00'], ['08:00', '12:00'], ['09:00', '11:00']]) {
    const attempt = save(() => book(person, at(`2027-03-02T${from}`, `2027-03-02T${to}`)))
    await expect(attempt).rejects.toMatchObject({
      code: 'diary.overlap', issues: [{ path: first.reference, message: '楼栋清洁日 2027-03-02 09:00–11:00' }],
    })
  }
  expect(await outcome(() => book(person, at('2027-03-02T11:00', '2027-03-02T12:00')))).toBe('booked')
  expect(await outcome(() => book(person, at('2027-03-02T08:00', '2027-03-02T09:00')))).toBe('booked')
  expect(await outcome(() => book(fresh(), at('2027-03-02T09:00', '2027-03-02T11:00')))).toBe('booked')
  expect((await bookingsOf(person, day)).map(({ from }) => from.slice(11, 16))).toEqual(['00:00', '01:00', '03:00'])
})

test('A booking over midnight is in the way on both days, and is given back on both', async () => {
  const person = fresh()
  const night = at('2027-03-02T23:00', '2027-03-03T01:00')
  await save(() => book(person, night))
  expect(await outcome(() => book(person, at('2027-03-02T22:00', '2027-03-02T23:30')))).toBe('diary.overlap')
  expect(await outcome(() => book(person, at('2027-03-03T00:30', '2027-03-03T02:00')))).toBe('diary.overlap')
  await save(() => unbook(person, night))
  expect(await outcome(() => book(person, at('2027-03-02T22:00', '2027-03-02T23:30')))).toBe('booked')
  expect(await outcome(() => book(person, at('2027-03-03T00:30', '2027-03-03T02:00')))).toBe('booked')
  expect(await outcome(() => book(person, at('2027-03-04T22:00', '2027-03-05T00:00')))).toBe('booked')
  expect(await bookingsOf(person, { from: '2027-03-04T16:00:00.000Z', to: '2027-03-05T15:00:00.000Z' })).toEqual([])
})

test('Of bookings that overlap and come at once from several phones, one is made; of those that do not, all', async () => {
  const person = fresh()
  const same = await Promise.all(Array.from({ length: 12 }, (_, index) => outcome(() =>
    book(person, at(`2027-03-02T09:${String(index).padStart(2, '0')}`, '2027-03-02T10:00')))))
  expect(same.filter((code) => code === 'booked')).toHaveLength(1)
  expect(same.filter((code) => code === 'diary.overlap')).toHaveLength(11)
  const apart = await Promise.all(Array.from({ length: 6 }, (_, index) => outcome(() =>
    book(person, at(`2027-03-02T1${index}:00`, `2027-03-02T1${index}:59`)))))
  expect(apart).toEqual(Array.from({ length: 6 }, () => 'booked'))
  expect(await bookingsOf(person, day)).toHaveLength(7)
})

test('A diary that was emptied and filled again meanwhile is read anew', async () => {
  const person = fresh()
  const [one, other] = [at('2027-03-02T09:00', '2027-03-02T10:00'), at('2027-03-02T09:30', '2027-03-02T10:30')]
  await save(() => book(person, one))
  await save(() => unbook(person, one))
  const late = await book(person, other)
  await save(() => book(person, one))
  await save(() => unbook(person, one))
  await save(() => book(person, one))
  const request = newRequest()
  await expect(commit(request, { type: 'test.booked', community: '990000000001', data: {}, answer: {} }, ...late.writes))
    .rejects.toThrow('stale')
})

test('A booking moves to another time in one step, or stays where it was', async () => {
  const person = fresh()
  const [early, late] = [at('2027-03-02T09:00', '2027-03-02T10:00'), at('2027-03-02T14:00', '2027-03-02T15:00')]
  await save(() => book(person, early))
  await save(() => book(person, late))
  const onto = { ...early, from: late.from, to: late.to }
  expect(await outcome(() => move(person, early, onto))).toBe('diary.overlap')
  const moved = at('2027-03-02T09:30', '2027-03-02T10:30', early.reference)
  expect(await outcome(() => move(person, early, moved))).toBe('booked')
  const nextDay = at('2027-03-03T09:30', '2027-03-03T10:30', early.reference)
  expect(await outcome(() => move(person, moved, nextDay))).toBe('booked')
  expect(await bookingsOf(person, day)).toEqual([late])
  expect(await bookingsOf(person, nextDay)).toEqual([nextDay])
})

test('Less than 30 minutes to the next booking is said, over midnight too', async () => {
  const person = fresh()
  const first = at('2027-03-02T22:00', '2027-03-02T23:45')
  await save(() => book(person, first))
  expect(await save(() => book(person, at('2027-03-02T20:00', '2027-03-02T21:30')))).toEqual([])
  expect(await save(() => book(person, at('2027-03-03T00:05', '2027-03-03T01:00')))).toEqual([first])
})

test('A booking on one day costs one read and one row of a transaction, and one that is there already none', async () => {
  const person = fresh()
  const booking = at('2027-03-02T09:00', '2027-03-02T10:00')
  const unitsOf = async (change: () => Promise<DiaryChange>) => {
    const counter = countUnits(database)
    await save(change)
    database.middlewareStack.remove('countUnits')
    return counter
  }
  const { write: commitAlone } = await unitsOf(async () => ({ writes: [], tight: [] }))
  // Two units, as AWS counts it; DynamoDB Local counts a transaction's rows twice.
  const oneRow = putRow('diaryDay', { pk: `diary#${fresh()}`, sk: '2027-03-02' }, {}, 'stale')
  const { write: withOneRow } = await unitsOf(async () => ({ writes: [oneRow], tight: [] }))
  expect(await unitsOf(() => book(person, booking))).toEqual({ read: 1, write: withOneRow })
  expect(await unitsOf(() => book(person, booking))).toEqual({ read: 1, write: commitAlone })
  expect(await unitsOf(() => unbook(person, booking))).toEqual({ read: 1, write: withOneRow })
})
