import { expect, test } from 'vitest'
import { isOpenAt, spanWords } from '../../shared/opening-hours.ts'

const spans = [{ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' }, { days: [6], from: '09:00', to: '11:30' }]
// 2026-11-30 is a Monday.
const at = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

test('A place is open from its first minute to the last before it closes, by the day of the week in China', () => {
  expect([at('2026-11-30', '08:29'), at('2026-11-30', '08:30'), at('2026-11-30', '16:59'), at('2026-11-30', '17:00')]
    .map((moment) => isOpenAt(spans, moment))).toEqual([false, true, true, false])
  expect([at('2026-12-05', '10:00'), at('2026-12-05', '12:00'), at('2026-12-06', '10:00'), at('2026-12-01', '00:30')]
    .map((moment) => isOpenAt(spans, moment))).toEqual([true, false, false, false])
  expect(isOpenAt([], at('2026-11-30', '10:00'))).toBe(false)
})

test('Hours are said as one says them: runs of days, single days, every day', () => {
  const zh = (days: number[]) => spanWords({ days, from: '08:30', to: '17:00' }).zh
  expect([zh([1, 2, 3, 4, 5]), zh([7, 6]), zh([1, 3, 5]), zh([1, 2, 3, 4, 5, 6, 7])]).toEqual([
    '周一至周五 08:30–17:00', '周六至周日 08:30–17:00', '周一、周三、周五 08:30–17:00', '每天 08:30–17:00',
  ])
  expect(spanWords(spans[1] ?? { days: [], from: '', to: '' }).en).toBe('Sat 09:00–11:30')
})
