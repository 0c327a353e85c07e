import { expect, test } from 'vitest'
import {
  hundredthsOf, instalmentsOf, isWhole, judgesFit, partsAfter, phaseOf, ranked, scoreOf, wrongWith,
} from '../../functions/funds/rounds/ventures/rules.ts'

test('CF-04 whole points by weights are hundredths of a point, exact', () => {
  expect(hundredthsOf([40, 60], [87, 88])).toBe(8_760)
  expect(hundredthsOf([33, 33, 34], [100, 100, 100])).toBe(10_000)
  expect(hundredthsOf([100], [0])).toBe(0)
})

test('CF-04 a score is the mean of three or more, rounded half up; of five or more without the highest and the lowest', () => {
  expect(scoreOf([9_000, 9_000])).toBeUndefined()
  expect(scoreOf([8_000, 8_001, 8_001])).toBe(8_001)
  expect(scoreOf([8_000, 8_000, 8_001])).toBe(8_000)
  expect(scoreOf([0, 0, 1, 1])).toBe(1)
  expect(scoreOf([0, 10_000, 8_000, 8_000])).toBe(6_500)
  expect(scoreOf([0, 10_000, 8_000, 8_000, 8_300])).toBe(8_100)
  expect(scoreOf([10_000, 0, 5_000, 5_000, 5_000, 5_000, 5_000])).toBe(5_000)
})

test('CF-04 no score leaves what was given, whatever was given in which order', () => {
  for (let seed = 1; seed < 200; seed++) {
    const given = Array.from({ length: 3 + (seed % 7) }, (_, index) => (seed * 7919 * (index + 3)) % 10_001)
    const score = scoreOf(given) ?? -1
    expect(score).toBeGreaterThanOrEqual(Math.min(...given))
    expect(score).toBeLessThanOrEqual(Math.max(...given))
    expect(scoreOf([...given].reverse())).toBe(score)
  }
})

test('Judges are an odd number of at least three, each once; percents add up', () => {
  expect([['a', 'b', 'c'], ['a', 'b'], ['a', 'b', 'c', 'd'], ['a', 'b', 'b'], ['a']].map(judgesFit)).toEqual([true, false, false, false, false])
  expect([[50, 30, 20], [50, 50, 1], [99]].map(isWhole)).toEqual([true, false, false])
})

const standings = [
  { ventureId: 'ven_1', sumFen: 600, score: 8_000 }, { ventureId: 'ven_2', sumFen: 500, score: 8_000 },
  { ventureId: 'ven_3', sumFen: 500, score: 9_000 }, { ventureId: 'ven_4', sumFen: 100 }, { ventureId: 'ven_5', sumFen: 100, score: 5_000 },
]
const wrong = (chosen: string[], passedOver: string[] = [], budgetFen = 1_000) =>
  wrongWith(standings, { chosen, passedOver, budgetFen, leastPoints: 60 })

test('Best first; the cheaper first where scores are equal; what too few have scored has no place', () => {
  expect(ranked(standings).map(({ ventureId }) => ventureId)).toEqual(['ven_3', 'ven_2', 'ven_1', 'ven_5'])
})

test('A list keeps to the budget and passes over nobody who would have fitted, unless it says why', () => {
  expect(wrong(['ven_3', 'ven_2'])).toBeUndefined()
  expect(wrong(['ven_2', 'ven_3'])).toBeUndefined()
  expect(wrong(['ven_3', 'ven_1'])).toBe('budget')
  expect(wrong(['ven_3'])).toBe('order')
  expect(wrong(['ven_3'], ['ven_2'])).toBeUndefined()
  expect(wrong(['ven_2'], [], 500)).toBe('order')
  expect(wrong(['ven_2'], ['ven_3'], 500)).toBeUndefined()
  expect(wrong(['ven_4'])).toBe('list')
  expect(wrong(['ven_5'])).toBe('list')
  expect(wrong(['ven_3', 'ven_3'])).toBe('list')
  expect(wrong(['ven_3', 'ven_2'], ['ven_2'])).toBe('list')
  expect(wrong(['ven_3', 'ven_2'], ['ven_9'])).toBe('list')
  expect(wrong([], ['ven_1', 'ven_2', 'ven_3'])).toBeUndefined()
})

test('Instalments add up to the sum, down to the fen; the last one waits for the final evaluation', () => {
  expect(instalmentsOf(900_000, [50, 30, 20]).map(({ amountFen }) => amountFen)).toEqual([450_000, 270_000, 180_000])
  for (const sumFen of [1, 99, 100_001, 3_000_000]) {
    const parts = instalmentsOf(sumFen, [33, 33, 34])
    expect(parts.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(sumFen)
  }
  expect(instalmentsOf(100, [50, 50]).map(({ milestone }) => milestone)).toEqual(['合同生效', '结项评估通过'])
  expect([partsAfter(undefined, 3), partsAfter('midTerm', 3), partsAfter('final', 3)]).toEqual([1, 2, 3])
  expect([partsAfter(undefined, 2), partsAfter('midTerm', 2), partsAfter('final', 2)]).toEqual([1, 1, 2])
})

test('The days of a call say what it takes; judging ends early when all have said what they think', () => {
  const at = (day: string) => Date.parse(`${day}T12:00:00+08:00`)
  const call = { state: 'open' as const, applyUntil: '2026-12-10' }
  expect([phaseOf(call, at('2026-12-10')), phaseOf(call, at('2026-12-11'))]).toEqual(['taking', 'screening'])
  expect(phaseOf(call, Date.parse('2026-12-10T15:59:59.999Z'))).toBe('taking')
  expect(phaseOf(call, Date.parse('2026-12-10T16:00:00.000Z'))).toBe('screening')
  const judging = { ...call, state: 'judging' as const, scoreUntil: '2026-12-20' }
  expect([phaseOf(judging, at('2026-12-20')), phaseOf(judging, at('2026-12-20'), true), phaseOf(judging, at('2026-12-21'))])
    .toEqual(['judging', 'deciding', 'deciding'])
  expect(phaseOf({ ...call, state: 'cancelled' }, at('2026-12-01'))).toBe('cancelled')
})
