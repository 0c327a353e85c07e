import { expect, test } from 'vitest'
import { clockSpan, day, lasting, nearDay, nearSpan, until, when } from '../../miniprogram/src/text/dates.ts'
import { at } from './samples.ts'

const now = at('2026-11-24T21:00')

test('days and times are those of Wuhan, with the weekday', () => {
  expect(day(at('2026-11-28T00:30'))).toEqual(['11月28日 周六', 'Sat 28 Nov'])
  expect(clockSpan(at('2026-11-28T09:05'), at('2026-11-28T11:30'))).toBe('9:05–11:30')
})

test('near days have a word, the others a date', () => {
  expect(nearDay(at('2026-11-24T23:59'), now)?.[0]).toBe('今天')
  expect(nearDay(at('2026-11-25T00:00'), now)?.[0]).toBe('明天')
  expect(nearDay(at('2026-11-26T12:00'), now)?.[0]).toBe('后天')
  expect(nearDay(at('2026-11-23T12:00'), now)?.[0]).toBe('昨天')
  expect(nearDay(at('2026-11-27T12:00'), now)).toBeUndefined()
  expect(when(at('2026-11-25T09:00'), at('2026-11-25T11:00'), now)).toEqual(['明天 9:00–11:00', 'Tomorrow 9:00–11:00'])
  expect(when(at('2026-11-29T09:00'), at('2026-11-29T11:00'), now)[0]).toBe('11月29日 周日 9:00–11:00')
})

test('what has begun and is not over is on now', () => {
  expect(nearSpan(now - 1, now + 1, now)?.[0]).toBe('现在')
  expect(nearSpan(now - 2, now, now)?.[0]).toBe('今天')
})

test.each([[0, '0分钟'], [45, '45分钟'], [120, '2小时'], [150, '2小时30分钟']])('%i minutes read %s', (minutes, words) => {
  expect(lasting(minutes)[0]).toBe(words)
})

test('a countdown rounds up and ends', () => {
  expect(until(now + 61_000, now)?.[0]).toBe('还有2分钟')
  expect(until(now + 49 * 3_600_000, now)?.[0]).toBe('还有2天')
  expect(until(now, now)).toBeUndefined()
})
