import { describe, expect, test } from 'vitest'
import { claimCodeOf, entryFits, inFours, peopleOf, readDoorCode } from '../../miniprogram/src/packages/places/guest/model.ts'
import { mayAppeal, toneOf } from '../../miniprogram/src/packages/places/marks/model.ts'
import { mayTakeBack, missingOf, roleNameOf } from '../../miniprogram/src/packages/places/roll/model.ts'
import { offerWords } from '../../miniprogram/src/text/places.ts'
import { noticePage } from '../../shared/notices.ts'
import { at, signUp } from './samples.ts'

const shiftId = 'shf_01J9ZZZZZZZZZZZZZZZZZZZZZZ'

describe('At the door', () => {
  test('only the code of this very shift is taken', () => {
    expect(readDoorCode(`linli:door:${shiftId}:123456`, shiftId)).toBe('123456')
    expect(readDoorCode(`linli:door:${shiftId.replace('Z', 'Y')}:123456`, shiftId)).toBeUndefined()
    expect(readDoorCode(`linli:check:${shiftId}:123456`, shiftId)).toBeUndefined()
  })
  test('a guest is one person, a group as many as it says', () => {
    const entry = { code: '123456', kind: 'group' as const, name: '合唱队', people: '12', lastDigits: '5678' }
    expect([peopleOf(entry), peopleOf({ ...entry, kind: 'guest' })]).toEqual([12, 1])
    expect(entryFits(entry)).toBe(true)
    for (const wrong of [{ code: '12345' }, { name: ' ' }, { people: '' }, { people: '51' }, { lastDigits: '567' }]) {
      expect(entryFits({ ...entry, ...wrong })).toBe(false)
    }
  })
  test('a guest is taken back until somebody has taken the hours over', () => {
    expect([{ removed: false, claimed: 0 }, { removed: false, claimed: 1 }, { removed: true, claimed: 0 }].map(mayTakeBack))
      .toEqual([true, false, false])
  })
  test('a role is named where there are several', () => {
    const roles = [{ id: 'r1', name: '理发' }, { id: 'r2', name: '接送' }]
    expect([roleNameOf(roles, 'r2'), roleNameOf(roles.slice(0, 1), 'r1')]).toEqual(['（接送）', ''])
  })
  test('a claim code is read in fours and typed in any way', () => {
    expect(inFours('AB3D9KPM01')).toBe('AB3D 9KPM 01')
    expect(claimCodeOf('ab3d 9kpm-01')).toBe('AB3D9KPM01')
  })
})

test('a mark is appealed against once, within its time', () => {
  const appealUntil = new Date(at('2026-12-01T08:00')).toISOString()
  expect(mayAppeal({ state: 'standing', appealUntil }, at('2026-12-01T08:00'))).toBe(true)
  expect(mayAppeal({ state: 'standing', appealUntil }, at('2026-12-01T08:01'))).toBe(false)
  expect(mayAppeal({ state: 'appealed', appealUntil }, at('2026-11-24T08:00'))).toBe(false)
  expect([toneOf('forgiven'), toneOf('appealed'), toneOf('standing')]).toEqual(['good', 'waiting', 'plain'])
})

test('missing are those of whom nothing shows that they came', () => {
  const people = (['signedUp', 'checkedIn', 'confirmed', 'noShow'] as const).map((status) =>
    ({ personId: status, name: status, signUp: signUp(status) }))
  const reported = { personId: 'reported', name: '', signUp: signUp('signedUp', { selfReportedMinutes: 60 }) }
  expect(missingOf([...people, reported] as never).map(({ personId }) => personId)).toEqual(['signedUp'])
})

test('an offer says until when and how long that is, and its notice leads to the shift', () => {
  const until = new Date(at('2026-11-24T20:00')).toISOString()
  expect(offerWords(until, at('2026-11-24T09:30'))[0]).toBe('请在 11月24日 周二 20:00 前确认，还有10小时30分钟。')
  expect(noticePage('place.offered', { shiftId })).toBe(`packages/volunteering/activity/index?shiftId=${shiftId}`)
})
