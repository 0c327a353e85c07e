import { describe, expect, test } from 'vitest'
import { deductible } from '../../console/src/pages/movement/model.ts'
import {
  beside, fitDays, isOwn, nameOf, toTry, withDay, withOwnRule, withRule, withoutRule, type Rule, type RuleSet,
} from '../../console/src/pages/point-rules/model.ts'
import { rulesOfSet } from '../../shared/contract/points/shapes.ts'
import { catalogue } from '../../shared/point-rules.ts'

const community = '420102400001'
const rules = [...catalogue] as Rule[]
const setOf = (...codes: string[]) => ({ rules: codes.map((code) => ({ code })) }) as unknown as RuleSet

describe('A draft of rules', () => {
  test('takes rules of the community’s own, under a code that no version has had, and lets go of them again (FP-05)', () => {
    const more = withOwnRule(rules, [setOf('x-2'), setOf('course', 'x-old')])
    expect(more.at(-1)).toMatchObject({ code: 'x-3', per: 'time', group: 'everyone' })
    expect(toTry({ day: '', weeklyHouseholdCap: 200, resolution: '', rules: more }, community)).toBeUndefined()
    const named = withRule(more, 'x-3', { title: '送餐上门', group: 'volunteer', from: '2026-12-01', until: '2026-12-31' })
    expect(toTry({ day: '', weeklyHouseholdCap: 200, resolution: '', rules: named }, community)?.rules).toHaveLength(12)
    expect(rulesOfSet().safeParse(named).success).toBe(true)
    expect(withOwnRule(named, []).at(-1)?.code).toBe('x-4')
    expect(withoutRule(named, 'x-3')).toEqual(rules)
    expect(rules.filter(isOwn)).toEqual([])
  })
  test('has days on which a rule begins and ends, none where they are cleared, and never an end before its beginning', () => {
    const [rule] = rules as [Rule]
    const during = { ...rule, ...withDay(rule, 'from', '2026-12-01') }
    expect(during).toMatchObject({ from: '2026-12-01', until: undefined })
    expect(withDay(during, 'from', '')).toEqual({ from: undefined, until: undefined })
    expect([fitDays({ from: '2026-12-02', until: '2026-12-01' }), fitDays({ until: '2026-12-01' }), fitDays(during)]).toEqual([false, true, true])
    const bad = withRule(rules, 'course', { from: '2026-12-02', until: '2026-12-01' })
    expect(toTry({ day: '', weeklyHouseholdCap: 200, resolution: '', rules: bad }, community)).toBeUndefined()
  })
  test('names a resolution as the meeting passed it, as long as the contract takes it (FP-03)', () => {
    expect(nameOf({ number: '议〔2026〕3号', title: '积分规则' })).toBe('议〔2026〕3号 积分规则')
    expect(nameOf({ number: '议〔2026〕3号', title: '长'.repeat(200) })).toHaveLength(100)
  })
  test('is tried beside what the quarter’s budget has left (FP-10)', () => {
    expect(beside({ would: 50, fenPerPoint: 100 }, { leftFen: 4000 })).toEqual({ costFen: 5000, leftFen: 4000, short: true })
    expect(beside({ would: 40, fenPerPoint: 100 }, { leftFen: 4000 }).short).toBe(false)
    expect(beside({ would: 50, fenPerPoint: 100 }, {})).toEqual({ costFen: 5000, leftFen: undefined, short: false })
  })
})

test('A deduction is offered where points were given that still stand, and nowhere else (FP-06)', () => {
  const answer = (movement: object, reversedBy?: string) => ({ movement, reversedBy }) as unknown as Parameters<typeof deductible>[0]
  expect(deductible(answer({ movement: 'points.award' }))).toBe(true)
  expect([
    deductible(answer({ movement: 'points.award' }, 'evt~0')), deductible(answer({ movement: 'points.award', reverses: 'evt~0' })),
    deductible(answer({ movement: 'points.hold' })),
  ]).toEqual([false, false, false])
})
