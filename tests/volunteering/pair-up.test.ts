import { expect, test } from 'vitest'
import { pairUp } from '../../functions/volunteering/activities/pair-up.ts'

const dayMs = 86_400_000
const at = (day: number, hour = 1): string => new Date(Date.parse('2026-11-02T00:00:00.000Z') + day * dayMs + hour * 3_600_000).toISOString()
const standing = (days: number[], cancelled: number[] = []) => days.map((day, index) => ({
  shiftId: `s${index}`, startsAt: at(day), keyAt: at(day), state: cancelled.includes(index) ? 'cancelled' : 'open',
}))
const wanted = (days: number[], hour?: number) => days.map((day) => ({ startsAt: at(day, hour), endsAt: at(day, 5), wanted: [1] }))
const result = ({ pairs, left }: ReturnType<typeof pairUp>) =>
  [pairs.map(({ to }) => to?.startsAt), left.map(({ startsAt }) => startsAt)]

test.each([
  ['the next day', [1, 8, 15], [2, 9, 16], 1, [2, 9, 16], []],
  ['the day before', [1, 8, 15], [0, 7, 14], -1, [0, 7, 14], []],
  ['over the weekend, to the Monday after', [5, 12, 19], [7, 14, 21], 2, [7, 14, 21], []],
  ['four days later', [0, 7, 14], [4, 11, 18], 4, [4, 11, 18], []],
  ['every second week only', [1, 8, 15, 22], [1, 15], 0, [1, undefined, 15, undefined], []],
  ['twice a week', [1, 8], [1, 3, 8, 10], 0, [1, 8], [3, 10]],
  ['no more', [1, 8], [], 0, [undefined, undefined], []],
])('A series that goes to %s: each shift once, the rest made or called off', (_, days, wants, offset, expected, made) => {
  const starts = (list: (number | undefined)[]) => list.map((day) => (day === undefined ? undefined : at(day)))
  expect(result(pairUp(standing(days), wanted(wants), offset * dayMs))).toEqual([starts(expected), starts(made)])
})

test('What was stopped halfway comes out the same when it is done again', () => {
  const half = standing([0, 7, 14]).map((one, index) => (index === 0 ? { ...one, startsAt: at(4) } : one))
  expect(result(pairUp(half, wanted([4, 11, 18]), 4 * dayMs))).toEqual([[at(4), at(11), at(18)], []])
})

test('A cancelled shift keeps its place and is not made anew', () => {
  expect(result(pairUp(standing([1, 8, 15], [1]), wanted([2, 9, 16]), dayMs))).toEqual([[at(2), at(16)], []])
})
