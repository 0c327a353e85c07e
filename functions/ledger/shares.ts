import type { Entry } from './items.ts'
import { type Lots, add, totalOf } from './lots.ts'

/**
 * Whose a household's points are: told by the entries of its account alone, so that there is no second book that could
 * differ. Pure. Points of nobody in particular (an honour of the family, or earned before names were kept) are `''`.
 */
type Parts = Record<string, Lots>

type Turn = Pick<Entry, 'amount' | 'movement' | 'counterAccount' | 'personId' | 'reverses' | 'lots'>

export interface Shares {
  /** Sums to the account, lot by lot. */
  parts: Parts
  /** Points earned, less those taken back, and points redeemed, less those returned, by person. */
  earned: Record<string, number>
  spent: Record<string, number>
}

/**
 * Split a whole number by weights, to the last unit: everybody gets the whole part of their share, and what is left
 * goes to the largest remainders, earlier ones first. Without any weight nobody gets any.
 */
export const splitBy = (amount: number, weights: number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return weights.map(() => 0)
  const exact = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight)
    return { index, whole: Number(product / BigInt(sum)), rest: Number(product % BigInt(sum)) }
  })
  const left = amount - exact.reduce((total, { whole }) => total + whole, 0)
  const lucky = new Set([...exact].sort((one, other) => other.rest - one.rest || one.index - other.index)
    .slice(0, left).map(({ index }) => index))
  return exact.map(({ index, whole }) => whole + (lucky.has(index) ? 1 : 0))
}

const amountIn = (parts: Parts, person: string, month: string): number => parts[person]?.[month] ?? 0

const put = (parts: Parts, person: string, month: string, amount: number): void => {
  if (amount !== 0) parts[person] = add(parts[person] ?? {}, { [month]: amount })
}

/** Take so much of a lot out of everybody's parts in proportion; gives whose it was. */
const takeOut = (parts: Parts, month: string, amount: number): Parts => {
  const people = Object.keys(parts).sort()
  const taken: Parts = {}
  splitBy(amount, people.map((person) => amountIn(parts, person, month))).forEach((share, index) => {
    put(parts, people[index] ?? '', month, -share)
    put(taken, people[index] ?? '', month, share)
  })
  return taken
}

const changeOf = (before: Lots, after: Lots): [month: string, change: number][] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
    .map((month): [string, number] => [month, (after[month] ?? 0) - (before[month] ?? 0)])
    .filter(([, change]) => change !== 0)

/** What a redemption took comes back to whom it was taken from. */
const giveBack = (parts: Parts, taken: Parts, month: string, amount: number, person: string): void => {
  const people = Object.keys(taken).sort()
  const known = people.reduce((sum, one) => sum + amountIn(taken, one, month), 0)
  splitBy(Math.min(amount, known), people.map((one) => amountIn(taken, one, month))).forEach((share, index) => {
    put(taken, people[index] ?? '', month, -share)
    put(parts, people[index] ?? '', month, share)
  })
  put(parts, person, month, amount - Math.min(amount, known))
}

/** Entries of one account in their order, and what was in it before the first of them. */
export const sharesFrom = (before: Lots, turns: Turn[]): Shares => {
  const parts: Parts = { '': before }
  const held = new Map<string, Parts>()
  const earned: Record<string, number> = {}
  const spent: Record<string, number> = {}
  let lots = before
  for (const { amount, movement, counterAccount, personId = '', reverses, lots: after = {} } of turns) {
    const taken = held.get(counterAccount) ?? {}
    for (const [month, change] of changeOf(lots, after)) {
      if (change > 0 && movement === 'points.giveBack') giveBack(parts, taken, month, change, personId)
      else if (change > 0) put(parts, personId, month, change)
      else {
        // Who takes points along, or has points taken back, gives their own first.
        const named = movement === 'points.carry' || reverses !== undefined
        const own = named ? Math.min(-change, amountIn(parts, personId, month)) : 0
        put(parts, personId, month, -own)
        const shared = takeOut(parts, month, -change - own)
        if (movement === 'points.hold') {
          for (const [person, share] of Object.entries(shared)) taken[person] = add(taken[person] ?? {}, share)
        }
      }
    }
    if (movement === 'points.hold') held.set(counterAccount, taken)
    if (movement === 'points.award') earned[personId] = (earned[personId] ?? 0) + amount
    if (movement === 'points.hold' || movement === 'points.giveBack') spent[personId] = (spent[personId] ?? 0) - amount
    lots = after
  }
  return { parts, earned, spent }
}

/**
 * What belongs to each of the members: their own part, and of what is nobody's, or of somebody who is no member any
 * more, as much as every other; in whole points, lot by lot, nothing left over.
 */
export const partsAmong = ({ parts }: Pick<Shares, 'parts'>, members: string[]): Parts => {
  const own: Parts = Object.fromEntries(members.map((person) => [person, { ...parts[person] }]))
  const common = Object.entries(parts).filter(([person]) => !members.includes(person))
    .reduce<Lots>((sum, [, lots]) => add(sum, lots), {})
  let turn = 0
  for (const [month, amount] of Object.entries(common)) {
    // What does not divide goes round, so that the first does not get it each month.
    const round = members.map((_, index) => members[(index + turn) % members.length] ?? '')
    splitBy(amount, round.map(() => 1)).forEach((share, index) => put(own, round[index] ?? '', month, share))
    turn += members.length === 0 ? 0 : amount % members.length
  }
  return own
}

export const pointsIn = (parts: Parts, people: string[]): number =>
  people.reduce((sum, person) => sum + totalOf(parts[person] ?? {}), 0)
