import { expect, test } from 'vitest'
import { readAnyCode, stateOfCheck } from '../../miniprogram/src/packages/volunteering/queue/model.ts'
import { mayReturn, nextDirection } from '../../miniprogram/src/packages/volunteering/shift/model.ts'
import { sumsOf } from '../../miniprogram/src/packages/leader/confirm/model.ts'
import {
  type KeptCheck, changed, isAgain, nextOf, pendingOf, waiting, retryAfterMs, tidied,
} from '../../miniprogram/src/state/queue-rules.ts'

const shift = 'shf_01J9ZZZZZZZZZZZZZZZZZZZZZZ'
const check = (id: string, madeAt: string, part: Partial<KeptCheck> = {}): KeptCheck =>
  ({ id, direction: 'in', shiftId: shift, title: '清洁日', code: '123456', madeAt: `2026-11-24T${madeAt}:00.000Z`, state: 'saved', ...part })
const at = (time: string) => Date.parse(`2026-11-24T${time}:00.000Z`)

test('kept checks go out oldest first, and what has no answer holds back those behind it', () => {
  const kept = tidied([check('b', '10:00', { direction: 'out' }), check('a', '09:00')], at('10:01'))
  expect(kept.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(nextOf(kept)?.id).toBe('a')
  expect(nextOf(changed(kept, 'a', { state: 'sent' }))?.id).toBe('a')
  expect(nextOf(changed(kept, 'a', { state: 'refused' }))?.id).toBe('b')
  expect(nextOf(changed(changed(kept, 'a', { state: 'accepted' }), 'b', { state: 'accepted' }))).toBeUndefined()
})

test('after a restart nothing is on its way, and what is settled goes after a week', () => {
  expect(waiting([check('a', '09:00', { state: 'sent' })])[0]).toMatchObject({ state: 'saved', tries: 1 })
  const old = check('a', '09:00', { state: 'accepted' })
  expect(tidied([old, check('b', '09:01')], at('09:00') + 8 * 86_400_000).map(({ id }) => id)).toEqual(['b'])
})

test('where somebody is goes out with the check that is not sent yet, and is forgotten with the answer (PV-05)', () => {
  const place = { latitude: 30.5, longitude: 114.3, nonce: 'x'.repeat(26) }
  const [unsent, taken, refused] = tidied([
    check('a', '09:00', { place }), check('b', '09:01', { place, state: 'accepted' }), check('c', '09:02', { place, state: 'refused' }),
  ], at('10:00'))
  expect([unsent?.place, taken?.place, refused?.place]).toEqual([place, undefined, undefined])
})

test('a second tap on the same code is the same check', () => {
  const kept = [check('a', '09:00')]
  expect(isAgain(kept, { direction: 'in', shiftId: shift, code: '123456' })).toBe(true)
  expect(isAgain(kept, { direction: 'out', shiftId: shift, code: '123456' })).toBe(false)
  expect(isAgain(changed(kept, 'a', { state: 'refused' }), { direction: 'in', shiftId: shift, code: '123456' })).toBe(false)
})

test('what finds no network is tried again, ever more rarely, at least every two minutes', () => {
  expect([1, 2, 3, 4, 9].map(retryAfterMs)).toEqual([5_000, 10_000, 20_000, 40_000, 120_000])
})

test('a check-out can be kept behind a check-in that is not sent yet, and a break ends with a check-in', () => {
  expect(pendingOf([check('a', '09:00', { tries: 1 })], shift)?.id).toBe('a')
  expect(pendingOf([check('a', '09:00', { state: 'sent' })], shift)).toBeUndefined()
  expect(nextDirection('in', 'in', '2026-11-24T11:00:00.000Z', at('10:00'))).toBe('out')
  expect(nextDirection('in', 'out', '2026-11-24T11:00:00.000Z', at('10:00'))).toBeUndefined()
  expect(nextDirection('in', undefined, '2026-11-24T11:00:00.000Z', at('10:00'))).toBe('in')
  const times = { startsAt: '2026-11-24T09:00:00.000Z', endsAt: '2026-11-24T11:00:00.000Z' } as Parameters<typeof mayReturn>[1]
  expect([mayReturn('waiting', times, at('10:00')), mayReturn('waiting', times, at('11:00')), mayReturn('serving', times, at('10:00'))])
    .toEqual([true, false, false])
})

test('each check says in words where it stands', () => {
  const said = (part: Partial<KeptCheck>) => stateOfCheck(check('a', '09:00', part))[0]
  expect([said({}), said({ state: 'sent' }), said({ state: 'accepted' }), said({ state: 'refused' }), said({ state: 'accepted', waits: true })])
    .toEqual(['已保存，等网络', '已发出，等回音', '已收到，算数', '没有采用', '已收到，等签到也到'])
  expect(readAnyCode(`linli:check:${shift}:000123`)).toEqual({ shiftId: shift, code: '000123' })
  expect(readAnyCode('linli:row:x')).toBeUndefined()
})

test('a shift sums its hours apart by how they are known', () => {
  const person = (signUp: object) =>
    ({ personId: 'per_1', name: '李', signUp: { status: 'confirmed', signedUpAt: '', ...signUp } }) as Parameters<typeof sumsOf>[0][number]
  expect(sumsOf([
    person({ confirmedMinutes: 90, measuredMinutes: 60, evidence: 'leaderEntered' }),
    person({ confirmedMinutes: 50, measuredMinutes: 60, evidence: 'measured' }),
    person({ confirmedMinutes: 30, evidence: 'leaderEntered' }), person({ status: 'checkedOut', measuredMinutes: 10 }),
  ])).toEqual({ measured: 110, leaderEntered: 60, selfReported: 0 })
})
