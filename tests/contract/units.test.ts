import { expect, test } from 'vitest'
import { chinaDay, chinaMonth, dayAfter, hoursText, isDay, lastDayOf, monthFrom, yuanText } from '../../shared/units.ts'

test('Minutes are whole and read as hours to one decimal, rounded half up; only the text does so (TB-01)', () => {
  expect([60, 135, 90, 89, 3, 0, -45].map(hoursText)).toEqual(['1', '2.3', '1.5', '1.5', '0.1', '0', '-0.8'])
})

test('Fen read as yuan with two decimals', () => {
  expect([0, 5, 123_456, -100].map(yuanText)).toEqual(['0.00', '0.05', '1,234.56', '-1.00'])
})

test('Days and months are China’s, whatever the clock of the machine', () => {
  expect(chinaDay(Date.parse('2026-11-30T15:59:59.999Z'))).toBe('2026-11-30')
  expect(chinaDay(Date.parse('2026-11-30T16:00:00.000Z'))).toBe('2026-12-01')
  expect(chinaMonth(Date.parse('2026-12-31T16:00:00.000Z'))).toBe('2027-01')
  expect([dayAfter('2028-02-28', 1), dayAfter('2026-12-31', 1), dayAfter('2026-03-01', -1)])
    .toEqual(['2028-02-29', '2027-01-01', '2026-02-28'])
})

test('Months are counted over the end of a year, and end with their last day', () => {
  expect([monthFrom('2026-11', 2), monthFrom('2027-01', -2), monthFrom('2026-12', 0), monthFrom('2026-05', 24)])
    .toEqual(['2027-01', '2026-11', '2026-12', '2028-05'])
  expect(['2026-02', '2028-02', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2028-02-29', '2026-12-31'])
})

test('Only what stands in the calendar is a day', () => {
  expect(['2028-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01x', ''].map(isDay))
    .toEqual([true, false, false, false, false, false])
})
