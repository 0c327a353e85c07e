import { describe, expect, test } from 'vitest'
import {
  fitsCapacity, followingInput, moveInput, questionsOf, ruleOn, tasksFor, type View,
} from '../../miniprogram/src/packages/leader/manage/model.ts'
import { freeRoles, offerFor, showsRoles } from '../../miniprogram/src/packages/volunteering/activity/model.ts'
import { answered, dayOf, emptyDraft, stepsFor } from '../../miniprogram/src/packages/volunteering/qualifications/model.ts'
import { isPaused, pauseUntil } from '../../miniprogram/src/state/pause-rules.ts'
import { conditionWords } from '../../miniprogram/src/text/roles.ts'
import { ruleWords } from '../../shared/rule-words.ts'
import { at, shift } from './samples.ts'

const now = at('2026-11-24T10:00')
const series = {
  rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-11-03', until: '2027-03-01', time: '09:00', minutes: 60, wanted: [4],
  skipHolidays: true, madeUntil: '2026-12-22',
}
const led = shift('led', '2026-12-01T09:00', '2026-12-01T10:00')
const view = { shift: led, series } as View

test.each([
  ['FREQ=WEEKLY;BYDAY=TU', '每周二 09:00'], ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', '每2周 周二 09:00'],
  ['FREQ=WEEKLY;BYDAY=TU,TH', '每周二、周四 09:00'], ['FREQ=MONTHLY;BYDAY=1SA', '每月第1个周六 09:00'], ['FREQ=DAILY', '每天 09:00'],
])('The rule %s reads %s', (rule, words) => {
  expect(ruleWords({ rule, time: '09:00' })[0]).toBe(words)
})

describe('A leader', () => {
  test('is offered what concerns all that follow only in a series', () => {
    expect(tasksFor(view)).toEqual(['message', 'close', 'capacity', 'move', 'cancel', 'following', 'end'])
    expect(tasksFor({ shift: { ...led, state: 'closed' } })).toEqual(['message', 'open', 'capacity', 'move', 'cancel'])
    expect([questionsOf('close'), questionsOf('move'), questionsOf('cancel')]).toEqual([[], ['day', 'time', 'text'], ['text']])
  })
  test('wants as many people as are on it at least, and is asked only where there is one role', () => {
    const taken = { ...led, taken: 3 }
    expect(['2', '3', '12', '0', ''].map((typed) => fitsCapacity(taken, typed))).toEqual([false, true, true, false, false])
    expect(questionsOf('capacity')).toEqual(['number'])
    expect(tasksFor({ shift: { ...led, roles: [...led.roles, ...led.roles] } })).not.toContain('capacity')
  })
  test('moves one shift in the length it has', () => {
    expect(moveInput(view, { day: '2026-12-02', time: '14:30', text: ' 场地有事 ', number: '' })).toEqual({
      shiftId: 'led', startsAt: '2026-12-02T06:30:00.000Z', endsAt: '2026-12-02T07:30:00.000Z', reason: '场地有事',
    })
  })
  test('moves a series to another weekday from the week of this shift on', () => {
    const answers = { day: '2026-11-30', time: '10:00', text: '换时间', number: '' }
    expect(followingInput(view, answers, '2026-11-24')).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-11-30', time: '10:00' })
    expect(followingInput(view, { ...answers, day: '2026-12-03' }, '2026-11-24')).toMatchObject({ rule: 'FREQ=WEEKLY;BYDAY=TH', from: '2026-12-01' })
    expect(ruleOn('FREQ=MONTHLY;BYDAY=1SA', '2026-12-06')).toBe('FREQ=MONTHLY;BYDAY=1SU')
  })
})

describe('Signing up', () => {
  test('is not offered before it opens, nor where it is closed or cancelled', () => {
    const offer = (more: Partial<View['shift']>) => offerFor({ shift: { ...led, ...more } }, now)
    expect([offer({}), offer({ state: 'closed' }), offer({ state: 'cancelled' }), offer({ opensAt: '2026-11-30T00:00:00.000Z' })])
      .toEqual(['signUp', 'closed', 'cancelled', 'notOpen'])
  })
  test('asks for a role where there are several, and says what each asks for', () => {
    const roles = [{ id: 'r1', name: '司机', capacity: 1, taken: 1, waiting: 0, certificate: 'driving' as const, minAge: 18 },
      { id: 'r2', name: '志愿者', capacity: 2, taken: 1, waiting: 0 }]
    expect([showsRoles(roles), showsRoles(roles.slice(1)), freeRoles(roles).map(({ id }) => id)]).toEqual([true, false, ['r2']])
    expect(roles.map((role) => conditionWords(role)[0])).toEqual(['满18岁，有驾驶证', '谁都可以'])
  })
})

test('A pause ends with its day', () => {
  expect(pauseUntil(2, now)).toBe('2026-12-08')
  expect([isPaused({ pausedUntil: '2026-11-24' }, now), isPaused({ pausedUntil: '2026-11-23' }, now), isPaused({}, now)])
    .toEqual([true, false, false])
})

test('A certificate is asked for its number and end, a training for its name', () => {
  expect([stepsFor({ kind: 'firstAid' }), stepsFor({ kind: 'training' })]).toEqual([['kind', 'number', 'until'], ['kind', 'name', 'until']])
  expect([dayOf('20271231'), dayOf('2027-12-31'), dayOf('20271331'), dayOf('2027')]).toEqual(['2027-12-31', '2027-12-31', undefined, undefined])
  expect(answered({ ...emptyDraft, kind: 'training' }, 'name')).toBe(false)
})
