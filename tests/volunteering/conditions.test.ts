import { describe, expect, test } from 'vitest'
import { type Candidate, closedBecause, failedCondition } from '../../functions/volunteering/activities/conditions.ts'
import { insuredOn, opensAtOf, titleFits } from '../../functions/volunteering/activities/rules.ts'

const day = '2026-11-24'
const role = (conditions: object) => ({ roleId: 'r1', name: '送餐员', ...conditions })
const person = (known: Partial<Candidate> = {}): Candidate => ({ certificates: [], ...known })
const certificate = (kind: string, more: object = {}) =>
  ({ kind, name: '', state: 'confirmed' as const, until: '2026-12-31', ...more })

describe('Conditions of a role', () => {
  test.each([
    ['1960-11-24', { minAge: 18, maxAge: 66 }, undefined],
    ['1960-11-24', { minAge: 18, maxAge: 65 }, 'condition.tooOld'],
    ['2008-11-25', { minAge: 18 }, 'condition.tooYoung'],
    ['2008-11-24', { minAge: 18 }, undefined],
    ['2012-11-25', {}, 'condition.tooYoung'],
    [undefined, {}, undefined],
    [undefined, { maxAge: 70 }, 'condition.birthDay'],
  ] as const)('born on %s, the role asks %o: %s (TB-04, VR-12)', (birthDay, conditions, refusal) => {
    expect(failedCondition(role(conditions), person({ birthDay }), day)).toBe(refusal)
  })

  test('Whoever is 14 to 17 comes with a guardian\'s consent, and not without (TB-04, VR-12)', () => {
    const young = person({ birthDay: '2010-01-01' })
    expect(failedCondition(role({}), young, day)).toBe('condition.guardian')
    expect(failedCondition(role({}), { ...young, guardianConsentAt: '2026-01-01T00:00:00.000Z' }, day)).toBeUndefined()
  })

  test('A certificate counts once it is confirmed and until the end of its last day', () => {
    const driver = role({ certificate: 'driving' })
    const failing = (...certificates: Candidate['certificates']) => failedCondition(driver, person({ certificates }), day)
    expect(failing()).toBe('condition.certificate')
    expect(failing(certificate('food'))).toBe('condition.certificate')
    expect(failing({ ...certificate('driving'), state: 'asked' })).toBe('condition.certificate')
    expect(failing(certificate('driving', { until: '2026-11-23' }))).toBe('condition.expired')
    expect(failing(certificate('driving', { until: day }))).toBeUndefined()
  })

  test('A training is asked for by its name', () => {
    const trained = role({ training: '助老基本礼仪' })
    const failing = (name: string) => failedCondition(trained, person({ certificates: [certificate('training', { name })] }), day)
    expect(failing('急救')).toBe('condition.training')
    expect(failing('助老基本礼仪')).toBeUndefined()
  })
})

test('A title that says 补录 does not fit (VR-09)', () => {
  expect([titleFits('楼道清洁日'), titleFits('10 月活动补录')]).toEqual([true, false])
})

test('A risky activity is insured up to and with the last day of its policy (VR-13)', () => {
  const risky = { riskLevel: 2, policyNumber: 'P1', policyUntil: day }
  expect(insuredOn(risky, '2026-11-24T15:59:00.000Z')).toBe(true)
  expect(insuredOn(risky, '2026-11-24T16:00:00.000Z')).toBe(false)
  expect(insuredOn({ riskLevel: 2 }, '2026-11-24T02:00:00.000Z')).toBe(false)
  expect(insuredOn({ riskLevel: 1 }, '2026-11-24T02:00:00.000Z')).toBe(true)
})

test('Sign-up opens some hours before the shift, and never before the activity is published', () => {
  const published = '2026-11-20T00:00:00.000Z'
  expect(opensAtOf('2026-11-24T08:00:00.000Z', 0, published)).toBe(published)
  expect(opensAtOf('2026-11-24T08:00:00.000Z', 48, published)).toBe('2026-11-22T08:00:00.000Z')
  expect(opensAtOf('2026-11-24T08:00:00.000Z', 720, published)).toBe(published)
})

test('A shift takes no sign-up once it is cancelled or closed, nor before it opens', () => {
  const opensAt = '2026-11-24T00:00:00.000Z'
  const why = (state: string, at = '2026-11-24T00:00:00.000Z') => closedBecause({ state, opensAt }, Date.parse(at))
  expect([why('cancelled'), why('closed'), why('open', '2026-11-23T23:59:59.000Z'), why('open')])
    .toEqual(['shift.cancelled', 'shift.closed', 'shift.notYetOpen', undefined])
})
