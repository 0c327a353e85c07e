import { describe, expect, test } from 'vitest'
import { arrangedWhen } from '../../shared/arrangement-words.ts'
import { answered, emptyDraft, fromOf, plainText, proposalOf, untilOf } from '../../miniprogram/src/packages/timebank/arrange/model.ts'
import { type Arrangement, canSkip, pauseWeeks, type View } from '../../miniprogram/src/packages/timebank/arrangement/model.ts'
import { toggled } from '../../miniprogram/src/packages/timebank/offer/model.ts'
import { isPaused, pauseUntil } from '../../miniprogram/src/state/pause-rules.ts'
import { type View as OrderView, arrangeableFrom } from '../../miniprogram/src/packages/timebank/order/model.ts'
import { at } from './samples.ts'

const now = at('2026-11-24T10:00')

describe('A standing arrangement', () => {
  test('is said in words, whatever its days and weeks', () => {
    expect(arrangedWhen({ weekdays: [5, 2], everyWeeks: 1, time: '09:00' }).zh).toBe('每周二、周五 09:00')
    expect(arrangedWhen({ weekdays: [2], everyWeeks: 2, time: '09:00' })).toEqual({ zh: '隔周的周二 09:00', en: 'every second Tuesday, 09:00' })
    expect(arrangedWhen({ weekdays: [7], everyWeeks: 4, time: '15:30' }).zh).toBe('每4周的周日 15:30')
  })

  test('is proposed with all that was answered, from tomorrow on, never longer than a year', () => {
    const draft = { ...emptyDraft, weekdays: toggled(toggled([], 5), 2), everyWeeks: 1, time: '09:00', minutes: 60, months: 12,
      holidays: 'skip' as const, place: ' 红巷3号 ' }
    const given = { side: 'requester' as const, with: 'per_1', name: '孙*', service: 'errands' as const, place: '', forPerson: '' }
    expect(proposalOf(draft, given, now)).toMatchObject({
      side: 'requester', with: 'per_1', weekdays: [2, 5], from: '2026-11-25', until: '2027-11-25', place: '红巷3号', skipHolidays: true,
    })
    expect(proposalOf(draft, { ...given, forPerson: 'per_2' }, now)).toMatchObject({ forPerson: 'per_2' })
    expect([toggled([2, 5], 2), fromOf(now), untilOf({ ...draft, months: 1 }, now)]).toEqual([[5], '2026-11-25', '2026-12-25'])
    expect((['days', 'weeks', 'time', 'length', 'until', 'holidays', 'place', 'check'] as const).filter((step) => !answered(emptyDraft, step)))
      .toEqual(['days', 'weeks', 'time', 'length', 'until', 'holidays', 'place'])
    expect([plainText('%E5%AD%99*'), plainText('100% 的门')]).toEqual(['孙*', '100% 的门'])
  })

  test('is paused by weeks, as long as it goes on after that', () => {
    const arrangement = { until: '2026-12-20', status: 'active' } as Arrangement
    expect(pauseWeeks(arrangement, now)).toEqual([1, 2])
    expect(pauseUntil(2, now)).toBe('2026-12-08')
    expect([isPaused({ ...arrangement, pausedUntil: '2026-11-24' }, now), isPaused({ ...arrangement, pausedUntil: '2026-11-23' }, now)])
      .toEqual([true, false])
    const view = { arrangement } as View
    expect((['planned', 'booked', 'off', 'holiday'] as const).map((state) => canSkip(view, { day: '', startsAt: '', state })))
      .toEqual([true, true, false, false])
  })

  test('is begun from an order that was paid, by either side, and by proxy in the elder’s name', () => {
    const order = { status: 'settled', requesterId: 'per_e', requesterName: '陈*兰', service: 'chat', place: '红巷3号',
      claims: [{ personId: 'per_v', name: '孙*', claimedAt: '' }] } as unknown as OrderView['order']
    expect(arrangeableFrom({ order, side: 'requester', serverTime: '' })).toMatchObject({ side: 'requester', with: 'per_v' })
    expect(arrangeableFrom({ order, side: 'kin', serverTime: '' })).toMatchObject({ side: 'requester', forPerson: 'per_e' })
    expect(arrangeableFrom({ order, side: 'volunteer', serverTime: '' })).toMatchObject({ side: 'volunteer', with: 'per_e', name: '陈*兰' })
    expect(arrangeableFrom({ order: { ...order, status: 'cancelled' }, side: 'requester', serverTime: '' })).toBeUndefined()
  })
})
