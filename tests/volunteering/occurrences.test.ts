import { expect, test } from 'vitest'
import { recurrenceFits } from '../../functions/platform/recurrence.ts'
import { occurrences } from '../../functions/volunteering/activities/occurrences.ts'

const series = (changes: object = {}) => ({
  rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-09-22', until: '2026-12-31', time: '09:30', minutes: 90, wanted: [3],
  skipHolidays: false, ...changes,
})
const days = (changes: object, after = '2026-09-21', upTo = '2026-10-31') =>
  occurrences(series(changes), after, upTo).map(({ startsAt }) => startsAt.slice(5, 10))

test.each([
  ['every Tuesday', {}, ['09-22', '09-29', '10-06', '10-13', '10-20', '10-27']],
  ['every 2nd Tuesday', { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' }, ['09-22', '10-06', '10-20']],
  ['Tuesdays and Thursdays', { rule: 'FREQ=WEEKLY;BYDAY=TU,TH', until: '2026-10-01' }, ['09-22', '09-24', '09-29', '10-01']],
  ['the first Saturday of a month', { rule: 'FREQ=MONTHLY;BYDAY=1SA' }, ['10-03']],
  ['the last day of a month', { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }, ['09-30', '10-31']],
  ['every Tuesday but on public holidays', { skipHolidays: true }, ['09-22', '09-29', '10-13', '10-20', '10-27']],
])('A series means %s', (_, changes, expected) => {
  expect(days(changes)).toEqual(expected)
})

test('A shift of a series begins and ends at its time in China, early in the morning too', () => {
  expect(occurrences(series({ time: '06:00', minutes: 45 }), '2026-09-21', '2026-09-22')).toEqual([
    { startsAt: '2026-09-21T22:00:00.000Z', endsAt: '2026-09-21T22:45:00.000Z', wanted: [3] },
  ])
})

test('The last day of a series counts, and days that were made before are left out', () => {
  expect(days({ until: '2026-10-06' }, '2026-09-22')).toEqual(['09-29', '10-06'])
  expect(days({ time: '23:30', until: '2026-10-06' }, '2026-09-29')).toEqual(['10-06'])
})

test.each([
  ['FREQ=WEEKLY;BYDAY=TU', '2026-12-31', true], ['FREQ=DAILY', '2027-09-22', true], ['FREQ=DAILY', '2027-09-24', false],
  ['FREQ=WEEKLY', '2026-09-01', false], ['FREQ=HOURLY', '2026-12-31', false], ['FREQ=WEEKLY;COUNT=3', '2026-12-31', false],
  ['FREQ=WEEKLY;BYDAY=XX', '2026-12-31', false], ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-09-30', false], ['hello', '2026-12-31', false],
])('The rule %s until %s fits: %s', (rule, until, fits) => {
  expect(recurrenceFits(series({ rule, until }))).toBe(fits)
})
