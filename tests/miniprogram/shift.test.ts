import { describe, expect, test } from 'vitest'
import { placesOf } from '../../miniprogram/src/components/shift-card-rules.ts'
import { isLateNow, mayBring, mayCancel, mayJoin, offerFor, otherShifts } from '../../miniprogram/src/packages/volunteering/activity/model.ts'
import { lengthsFor } from '../../miniprogram/src/packages/volunteering/report/model.ts'
import {
  digitsOf, directionOf, mayReport, readCheckCode, stageOf,
} from '../../miniprogram/src/packages/volunteering/shift/model.ts'
import { at, shift, signUp } from './samples.ts'

const one = shift('shf_1', '2026-11-24T09:00', '2026-11-24T11:00')
const [early, open, during, after, late] =
  ['2026-11-24T07:30', '2026-11-24T08:00', '2026-11-24T10:00', '2026-11-24T11:30', '2026-11-24T12:30'].map(at) as
    [number, number, number, number, number]

describe('What a shift offers', () => {
  test.each([
    ['signUp', undefined, early, 4], ['signUp', signUp('cancelled'), early, 4], ['full', undefined, early, 10],
    ['waiting', signUp('waiting'), early, 10], ['offered', signUp('offered'), early, 10], ['noShow', signUp('noShow'), after, 4],
    ['over', undefined, after, 4], ['joined', signUp('signedUp'), early, 10], ['done', signUp('confirmed'), after, 4],
  ] as const)('%s', (offer, mine, now, taken) => {
    const roles = one.roles.map((role) => ({ ...role, taken }))
    const view = { shift: { ...one, taken, roles }, ...(mine === undefined ? {} : { signUp: mine }) }
    expect(offerFor(view, now)).toBe(offer)
  })
  test('while somebody waits, a free place is for them', () => {
    const roles = one.roles.map((role) => ({ ...role, taken: 9, waiting: 1 }))
    expect(offerFor({ shift: { ...one, taken: 9, roles } }, early)).toBe('full')
    expect([mayJoin({ shift: one }, early), mayJoin({ shift: one }, during)]).toEqual([true, false])
  })
  test('cancelling after the free time is late, and guests are registered while the door is open', () => {
    const freeUntil = new Date(open).toISOString()
    expect([isLateNow({ freeUntil }, open), isLateNow({ freeUntil }, open + 1)]).toEqual([false, true])
    expect([early, open, during, after, late].map((now) => mayBring({ shift: one }, now))).toEqual([false, true, true, true, false])
  })
  test('a sign-up can be taken back until the shift begins', () => {
    expect(mayCancel({ shift: one, signUp: signUp('signedUp') }, open)).toBe(true)
    expect(mayCancel({ shift: one, signUp: signUp('signedUp') }, during)).toBe(false)
    expect(mayCancel({ shift: one, signUp: signUp('checkedIn') }, open)).toBe(false)
  })
  test('the other shifts are those to come, soonest first', () => {
    const next = shift('shf_2', '2026-12-08T09:00', '2026-12-08T11:00')
    const soon = shift('shf_3', '2026-12-01T09:00', '2026-12-01T11:00')
    expect(otherShifts([one, next, soon], 'shf_1', during)).toEqual([soon, next])
  })
  test('places are never counted below zero', () => {
    expect(placesOf({ capacity: 10, taken: 12 })).toMatchObject({ left: 0, words: ['名额已满', 'Full'] })
    expect(placesOf({ capacity: 10, taken: 9 }).words[1]).toBe('1 place left')
  })
})

describe('Where I am with a shift', () => {
  test.each([
    ['notJoined', undefined, early], ['before', signUp('signedUp'), early], ['checkIn', signUp('signedUp'), open],
    ['checkIn', signUp('signedUp'), during], ['missed', signUp('signedUp'), after],
    ['waiting', signUp('signedUp', { selfReportedMinutes: 60 }), after], ['serving', signUp('checkedIn'), during],
    ['stillIn', signUp('checkedIn'), after], ['waiting', signUp('checkedIn', { selfReportedMinutes: 60 }), after],
    ['waiting', signUp('checkedOut'), during], ['confirmed', signUp('confirmed'), after],
    ['cancelled', signUp('cancelled'), early],
  ] as const)('%s', (stage, mine, now) => {
    expect(stageOf({ shift: one, ...(mine === undefined ? {} : { signUp: mine }) }, now)).toBe(stage)
  })
  test('the code is asked for while the server takes it, until an hour after the end', () => {
    expect(directionOf('checkIn', one.endsAt, open)).toBe('in')
    expect(directionOf('serving', one.endsAt, during)).toBe('out')
    expect(directionOf('stillIn', one.endsAt, after)).toBe('out')
    expect(directionOf('stillIn', one.endsAt, late)).toBeUndefined()
    expect(directionOf('before', one.endsAt, early)).toBeUndefined()
  })
  test('minutes are reported only where a check is missing and the shift is over', () => {
    expect((['missed', 'stillIn', 'waiting', 'serving'] as const).map(mayReport)).toEqual([true, true, false, false])
  })
})

describe('A scanned code', () => {
  const id = `shf_${'0'.repeat(26)}`
  test('counts for its own shift only', () => {
    expect(readCheckCode(`linli:check:${id}:482915`, id)).toEqual({ code: '482915' })
    expect(readCheckCode(`linli:check:${id}:482915`, 'shf_other')).toEqual({ wrong: 'otherShift' })
  })
  test.each(['https://example.com', `linli:check:${id}:48291`, `linli:console:${'a'.repeat(22)}`])('%s is none', (text) => {
    expect(readCheckCode(text, id)).toEqual({ wrong: 'notACode' })
  })
  test('typed digits lose everything else', () => {
    expect(digitsOf(' 482 915-77')).toBe('482915')
  })
})

test('lengths to report begin with the whole shift', () => {
  expect(lengthsFor(one.startsAt, one.endsAt)).toEqual([120, 90, 60, 30])
  expect(lengthsFor('2026-11-24T01:00:00.000Z', '2026-11-24T01:20:00.000Z')).toEqual([20])
})
