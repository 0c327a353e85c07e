import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenOf, figuresFit, paperShown } from '../../functions/funds/rounds/voting/rules.ts'
import { pile } from '../support/voting.ts'

describe('PEERS 5.21 Paper votes', () => {
  test('are shown apart only where ten or more voted either way', () => {
    expect(paperShown({ phoneVoters: 10, paperVoters: 10 })).toBe(true)
    expect(paperShown({ phoneVoters: 9, paperVoters: 10 })).toBe(false)
    expect(paperShown({ phoneVoters: 10, paperVoters: 9 })).toBe(false)
    expect(paperShown({})).toBe(false)
  })
})

describe('PEERS 5.21 CF-03 What is chosen', () => {
  const standing = fc.record({ costFen: fc.integer({ min: 1, max: 60 }), votes: fc.nat(5) })
  test('never costs more than the share, and nothing with more votes that fitted is left out', () => {
    fc.assert(fc.property(fc.array(standing, { maxLength: 12 }), fc.integer({ min: 1, max: 120 }), (list, share) => {
      const all = list.map((one, index) => ({ ...one, projectId: `p${String(index).padStart(2, '0')}` }))
      const chosen = all.filter(({ projectId }) => chosenOf(all, share).includes(projectId))
      const cost = chosen.reduce((sum, { costFen }) => sum + costFen, 0)
      expect(cost).toBeLessThanOrEqual(share)
      for (const one of all.filter((other) => !chosen.includes(other) && other.votes > 0)) {
        const before = chosen.filter(({ votes }) => votes >= one.votes).reduce((sum, { costFen }) => sum + costFen, 0)
        expect(before + one.costFen).toBeGreaterThan(share)
      }
    }))
  })

  test('rests on figures that can be true: no project above the valid sheets, no sheet without a vote', () => {
    const on = ['a', 'b']
    expect(figuresFit(pile(3, 0, { a: 3, b: 2 }), 2, on)).toBe(true)
    expect(figuresFit(pile(3, 0, { a: 2 }), 2, on)).toBe(false)
    expect(figuresFit(pile(3, 4, { a: 0 }), 2, on)).toBe(false)
    expect(figuresFit(pile(3, 0, { a: 3, c: 1 }), 2, on)).toBe(false)
    expect(figuresFit(pile(3, 0, { a: 3, b: 3 }), 1, on)).toBe(false)
  })
})
