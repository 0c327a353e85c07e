import { describe, expect, test } from 'vitest'
import { fitting } from '../../miniprogram/src/packages/points/apply/model.ts'
import { gotThisMonth } from '../../miniprogram/src/packages/points/home/model.ts'
import { budgetLine, endsOn, limitsOf, mayStillGet, weekLeft, worth } from '../../miniprogram/src/text/points.ts'

describe('My household’s points', () => {
  test('stand by rule, most first, and only where there are any', () => {
    const row = (code: 'course' | 'report' | 'meeting', got: number) => ({ code, title: code, got })
    expect(gotThisMonth({ rules: [row('course', 2), row('report', 0), row('meeting', 5)] }).map(({ code }) => code))
      .toEqual(['meeting', 'course'])
  })
  test('say when they end and what the week still takes', () => {
    expect(endsOn('2028-11-30T15:59:59.999Z')[0]).toBe('2028年11月30日到期')
    expect(weekLeft({ most: 200, left: 190 })[0]).toBe('这一周还能得190分（每户每周最多200分）。')
    expect(weekLeft({ most: 200, left: 0 })[0]).toContain('下周一')
    expect([mayStillGet(0)[0], mayStillGet(5)[0]]).toEqual(['已到上限', '您还能得5分'])
  })
})

describe('A rule in plain words', () => {
  const rule = {
    code: 'course', category: 'conduct', title: '参加学习', per: 'time', points: 2, caps: {}, group: 'everyone',
  } as const
  test('says what it gives and what limits it', () => {
    expect([worth(rule)[0], worth({ per: 'hour', points: 10 })[0]]).toEqual(['每次2分', '每小时10分'])
    expect(limitsOf(rule)).toBeUndefined()
    expect(limitsOf({ ...rule, group: 'elder60', caps: { personDay: 4, ruleHouseholdWeek: 9 }, until: '2027-03-01' })?.[0])
      .toBe('只给60岁以上，一人一天最多4分，一户一周最多9分，到2027-03-01为止')
  })
  test('a budget is read in yuan', () => {
    expect(budgetLine({
      community: '420106006005', quarter: '2026-Q4', budgetFen: 500_000, issuedFen: 120_000, leftFen: 380_000, fenPerPoint: 100,
      outstandingPoints: 1200, liabilityFen: 120_000, changes: [],
    })[0]).toBe('这个季度准备了5,000.00元，已发1,200.00元，还剩3,800.00元。用完就先不发了。')
  })
})

test('What was kept of an application is asked anew where it is no longer offered: a person, a rule, a day', () => {
  const now = Date.parse('2026-11-26T04:00:00.000Z')
  const ready = { rules: { items: [{ code: 'course' }] }, others: [{ personId: 'per_son' }] }
  const kept = { personId: 'per_son', rule: 'course', day: '2026-11-25', text: '听课' }
  expect(fitting(kept, ready, now)).toEqual(kept)
  expect(fitting({ ...kept, personId: '' }, ready, now).personId).toBe('')
  expect(fitting({ personId: 'per_gone', rule: 'mutualHelp', day: '2026-11-19', text: '听课' }, ready, now))
    .toEqual({ personId: undefined, rule: '', day: '', text: '听课' })
})
