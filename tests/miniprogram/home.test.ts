import { describe, expect, test } from 'vitest'
import { stateOf } from '../../miniprogram/src/components/sign-up-rules.ts'
import { greeting, nearby, nextLabel, nextShift, shownBalances } from '../../miniprogram/src/pages/home/model.ts'
import { grouped } from '../../miniprogram/src/pages/shifts/model.ts'
import { at, shift, signUp } from './samples.ts'

const now = at('2026-11-24T08:30')
const today = { shift: shift('today', '2026-11-24T09:00', '2026-11-24T11:00'), signUp: signUp('signedUp') }
const later = { shift: shift('later', '2026-11-26T09:00', '2026-11-26T11:00'), signUp: signUp('signedUp') }
const gone = { shift: shift('gone', '2026-11-20T09:00', '2026-11-20T11:00'), signUp: signUp('signedUp') }
const done = { shift: shift('done', '2026-11-21T09:00', '2026-11-21T11:00'), signUp: signUp('confirmed') }
const waits = { shift: shift('waits', '2026-11-22T09:00', '2026-11-22T11:00'), signUp: signUp('checkedOut') }
const left = { shift: shift('left', '2026-11-25T09:00', '2026-11-25T11:00'), signUp: signUp('cancelled') }

describe('The next shift', () => {
  test('is the soonest to come, not one that is over, cancelled or done', () => {
    expect(nextShift([gone, left, done, later, today], now)).toBe(today)
    expect(nextShift([gone, left, done], now)).toBeUndefined()
  })
  test('is first of all the one being served, even past its end', () => {
    const serving = { ...gone, signUp: signUp('checkedIn') }
    expect(nextShift([today, serving], now)).toBe(serving)
    expect(nextLabel(serving, now)[0]).toBe('去签退')
  })
  test('asks for the check-in from an hour before', () => {
    expect(nextLabel(today, at('2026-11-24T07:59'))[0]).toBe('查看班次')
    expect(nextLabel(today, at('2026-11-24T08:00'))[0]).toBe('去签到')
  })
})

test('shifts nearby leave out those that I joined, but not those I left again', () => {
  const all = [today.shift, left.shift, later.shift, shift('new', '2026-11-27T09:00', '2026-11-27T10:00')]
  expect(nearby(all, [today, left], 2).map(({ id }) => id)).toEqual(['left', 'later'])
})

test('three balances are always shown, in one order, and money only where there is some', () => {
  const points = { account: 'familyPoint:household:hh_1', asset: 'familyPoint', balance: 12 } as const
  expect(shownBalances([points])).toEqual([
    { asset: 'serviceMinutes', balance: 0 }, { asset: 'timeCredit', balance: 0 }, points,
  ])
})

test('my shifts stand under what comes, what waits and what was', () => {
  const groups = grouped([later, today, waits, done, gone, left], now)
  expect(groups.map(({ group, items }) => [group, items.map((item) => item.shift.id)])).toEqual([
    ['current', ['today', 'later']], ['waiting', ['waits']], ['past', ['left', 'done', 'gone']],
  ])
})

test('a reported shift waits for the leader', () => {
  const reported = { ...gone, signUp: signUp('signedUp', { selfReportedMinutes: 90 }) }
  expect(grouped([reported], now)[0]?.group).toBe('waiting')
  expect(stateOf(reported, now).words[0]).toBe('等领队确认')
  expect(stateOf(gone, now).words[0]).toBe('已结束')
})

test.each([['06:00', '早上好'], ['12:30', '中午好'], ['15:00', '下午好'], ['20:00', '晚上好'], ['02:00', '晚上好']])(
  'at %s one is greeted with %s', (time, words) => {
    expect(greeting(at(`2026-11-24T${time}`))[0]).toBe(words)
  })
