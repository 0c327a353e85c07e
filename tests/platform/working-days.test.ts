import { expect, test } from 'vitest'
import { addWorkingDays, holidayOn, isWorkingDay, workingDaysBetween } from '../../functions/platform/working-days.ts'

test.each([
  ['2026-10-01', false, '国庆节'], ['2026-10-10', true, undefined], ['2026-11-28', false, undefined],
  ['2026-11-26', true, undefined], ['2026-02-17', false, '春节'],
])('%s is a working day: %s; its holiday: %s', (day, works, holiday) => {
  expect([isWorkingDay(day), holidayOn(day)]).toEqual([works, holiday])
})

test('Ten working days run over the National Day holidays and the Saturday that makes up for them (VR-04)', () => {
  // 28, 29, 30 September; 8, 9, 10 (a working Saturday), 12, 13, 14, 15 October.
  expect(addWorkingDays('2026-09-27', 10)).toBe('2026-10-15')
  expect(addWorkingDays('2026-11-24', 0)).toBe('2026-11-24')
})

test('Working days between two days count the last and not the first', () => {
  expect(workingDaysBetween('2026-09-30', '2026-10-08')).toBe(1)
  expect(workingDaysBetween('2026-11-24', '2026-11-24')).toBe(0)
  expect(workingDaysBetween('2026-09-27', '2026-10-15')).toBe(10)
})
