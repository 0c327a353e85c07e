import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, oldestFirst, takeExactly, totalOf } from '../../functions/ledger/lots.ts'
import { partsAmong, pointsIn, sharesFrom, splitBy } from '../../functions/ledger/shares.ts'

type Turn = Parameters<typeof sharesFrom>[1][number]

const turn = (movement: string, amount: number, lots: Record<string, number>, personId?: string, counterAccount = 'x'): Turn =>
  ({ movement, amount, lots, counterAccount, ...(personId ? { personId } : {}) })

describe('Shares in a household’s points (PEERS 4.9)', () => {
  test('a whole number is split by weights to the last unit, the largest remainder first', () => {
    expect(splitBy(10, [1, 1, 1])).toEqual([4, 3, 3])
    expect(splitBy(7, [2, 5])).toEqual([2, 5])
    expect(splitBy(5, [1, 2])).toEqual([2, 3])
    expect(splitBy(9, [0, 0])).toEqual([0, 0])
  })

  test('are what each earned; a redemption takes from all in proportion, and what it returns goes back', () => {
    const earned = [turn('points.award', 30, { '2028-10': 30 }, 'a'), turn('points.award', 10, { '2028-10': 40 }, 'b')]
    const held = [...earned, turn('points.hold', -20, { '2028-10': 20 }, 'b', 'voucher')]
    expect(sharesFrom({}, held)).toEqual({
      parts: { '': {}, a: { '2028-10': 15 }, b: { '2028-10': 5 } }, earned: { a: 30, b: 10 }, spent: { b: 20 },
    })
    const back = [...held, turn('points.giveBack', 20, { '2028-10': 40 }, 'b', 'voucher')]
    expect(sharesFrom({}, back)).toMatchObject({ parts: { a: { '2028-10': 30 }, b: { '2028-10': 10 } }, spent: { b: 0 } })
  })

  test('of points that nobody in particular earned, everybody has as many; what does not divide goes round', () => {
    const shares = sharesFrom({ '2028-01': 7, '2028-02': 7 }, [])
    const parts = partsAmong(shares, ['a', 'b'])
    expect([pointsIn(parts, ['a']), pointsIn(parts, ['b'])]).toEqual([7, 7])
    expect(pointsIn(partsAmong(sharesFrom({}, [turn('points.award', 9, { '2028-01': 9 }, 'gone')]), ['a', 'b', 'c']), ['a'])).toBe(3)
  })

  test('always add up to the account, lot by lot, whatever happens in whatever order', () => {
    const step = fc.record({
      kind: fc.constantFrom('award', 'family', 'hold', 'giveBack', 'expire', 'carry', 'reverse'),
      person: fc.constantFrom('a', 'b', 'c'), month: fc.constantFrom('2028-01', '2028-02', '2028-03'), amount: fc.integer({ min: 1, max: 50 }),
    })
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let lots: Record<string, number> = {}
      const held: Record<string, number>[] = []
      const turns: Turn[] = []
      for (const [index, { kind, person, month, amount }] of steps.entries()) {
        if (kind === 'award' || kind === 'family') {
          lots = add(lots, { [month]: amount })
          turns.push(turn('points.award', amount, lots, kind === 'award' ? person : undefined))
        } else if (kind === 'giveBack') {
          const index2 = amount % Math.max(1, held.length)
          const back = held[index2]
          if (!back || totalOf(back) === 0) continue
          lots = add(lots, back)
          held[index2] = {}
          turns.push(turn('points.giveBack', totalOf(back), lots, person, `v${index2}`))
        } else {
          const size = Math.min(amount, kind === 'expire' ? lots[month] ?? 0 : totalOf(lots))
          const taken = kind === 'expire' ? { [month]: size } : oldestFirst(lots, size) ?? {}
          if (size === 0) continue
          lots = takeExactly(lots, taken) ?? {}
          if (kind === 'hold') held.push(taken)
          const made = turn(`points.${kind === 'reverse' ? 'award' : kind}`, -size, lots, person, `v${held.length - 1}`)
          turns.push(kind === 'reverse' ? { ...made, reverses: `m${index}` } : made)
        }
      }
      const shares = sharesFrom({}, turns)
      const among = partsAmong(shares, ['a', 'b'])
      for (const parts of [shares.parts, among]) {
        expect(Object.values(parts).reduce((sum, one) => add(sum, one), {})).toEqual(lots)
        expect(Object.values(parts).flatMap((one) => Object.values(one)).every((amount) => Number.isInteger(amount) && amount > 0)).toBe(true)
      }
    }), { numRuns: 300 })
  })
})
