import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceOf, readStanding } from '../../functions/ledger/balance.ts'
import { drawing, gapping } from '../../functions/ledger/line/draw.ts'
import { fateOf, placeOf, sourcesOf } from '../../functions/ledger/line/read.ts'
import { drawn, splitAt, without } from '../../functions/ledger/line/rules.ts'
import { type BackOf, type Way, endsOf, waysOf } from '../../functions/ledger/line/walk.ts'
import { type MovementDraft, movementIdOf } from '../../functions/ledger/plan.ts'
import { post } from '../../functions/ledger/post.ts'
import { raisedIn, setApartIn } from '../../functions/ledger/sums.ts'
import { momentText, now } from '../../functions/platform/clock.ts'
import type { Request, Write } from '../../functions/platform/commit.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import { drain } from '../support/stream.ts'

const community = '990000000077'
const fresh = () => randomUUID().replaceAll('-', '')
const request = (id = fresh()): Request => ({
  actor: { id: 'tester', roles: [] }, eventId: `tester.${id}`, call: 'test', contentHash: digestOf(id), at: now(),
})
interface Posted { movementId: string; bookedAt: string }

/** Post one movement of a purpose with whatever goes along. */
const move = async (
  movement: MovementDraft['movement'], from: string, to: string, amount: number, reference: string,
  along: (as: Request) => Promise<Write[]> = () => Promise.resolve([]),
): Promise<Posted> => {
  const as = request()
  const happenedAt = momentText(as.at)
  await perform(as, async () => post(as, {
    type: 'test.moved', community, data: {}, answer: {}, movements: [{ movement, from, to, amount, happenedAt, reference }],
  }, ...await along(as)))
  return { movementId: movementIdOf(as.eventId, 0), bookedAt: happenedAt }
}

const accountOf = (purpose: string): string => `cny:fund:${purpose}`
const give = (purpose: string, amount: number, gift: string) => move('gift.receive', community, purpose, amount, gift)
const hold = (purpose: string, amount: number, disbursement: string) =>
  move('disbursement.hold', purpose, disbursement, amount, disbursement, (as) => drawing(as, {
    movement: 'disbursement.hold', account: accountOf(purpose), amount, index: 0, reference: disbursement, community,
  }))
const refusalOf = (what: Promise<unknown>) =>
  what.then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message)

/** What holds gave back, by which movement. */
type Backs = Record<string, Posted & { amount: number }>
const backIn = (backs: Backs): BackOf => ({ reference }) => {
  const back = backs[reference]
  return Promise.resolve(back && { ...back, community })
}
const giveBack = (purpose: string, disbursement: string, amount: number) =>
  move('disbursement.giveBack', disbursement, purpose, amount, disbursement)
const totalOf = (ways: Way[], how: Way['how']) => ways.filter((one) => one.how === how).reduce((sum, { amount }) => sum + amount, 0)

interface Gift extends Posted { id: string; amount: number; left: number; gone: number; spent: Record<string, number> }
const placed = async ({ movementId, bookedAt }: Posted) => {
  const place = await placeOf(community, bookedAt, movementId)
  if (!place) throw new Error('not booked yet')
  return place
}
const refund = async (purpose: string, gift: Gift, amount: number) => {
  const place = await placed(gift)
  return move('gift.holdRefund', purpose, `rf${gift.id}`, amount, gift.id,
    () => gapping(accountOf(purpose), place, { gone: gift.gone, amount, reference: gift.id }))
}

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ what: fc.constant('give' as const), amount: fc.integer({ min: 1, max: 500 }) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('hold' as const), amount: fc.integer({ min: 1, max: 900 }) }) },
  { weight: 2, arbitrary: fc.record({
    what: fc.constant('refund' as const), amount: fc.integer({ min: 1, max: 500 }), which: fc.nat(20) }) },
)
const stepWithBacks = fc.oneof(
  { weight: 3, arbitrary: step },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('back' as const), amount: fc.integer({ min: 1, max: 900 }), which: fc.nat(20) }) },
)

/** So many fen of a gift, behind one another. */
interface Piece { gift: string; amount: number }
const sumOf = (pieces: Piece[]): number => pieces.reduce((sum, { amount }) => sum + amount, 0)
/** The first so many of them, and the rest. */
const cut = (pieces: Piece[], amount: number): [Piece[], Piece[]] => {
  let place = 0
  const halves = pieces.map((piece) => {
    const [before, after] = splitAt({ from: place, to: place + piece.amount }, amount)
    place += piece.amount
    return [{ ...piece, amount: before }, { ...piece, amount: after }] as const
  })
  const there = (piece: Piece) => piece.amount > 0
  return [halves.map(([before]) => before).filter(there), halves.map(([, after]) => after).filter(there)]
}

describe('The line of a purpose (CF-20, PEERS 5.12)', () => {
  test('follows every fen of every gift, first in, first out, whatever is given, spent and given back; traces add up', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const purpose = fresh()
      const gifts: Gift[] = []
      const holds: { id: string; amount: number }[] = []
      // The stream books gifts many at once, as it does outside; whoever spends waits for it.
      let toBook = 0
      for (const one of steps) {
        if (one.what !== 'give' && toBook > 0) {
          await drain()
          toBook = 0
        }
        const there = gifts.reduce((sum, { left }) => sum + left, 0)
        if (one.what === 'give') {
          const id = `g${gifts.length}`
          gifts.push({ id, amount: one.amount, left: one.amount, gone: 0, spent: {}, ...await give(purpose, one.amount, id) })
          toBook += 1
        } else if (one.what === 'hold') {
          const id = `d${purpose}${holds.length}`
          const outcome = await refusalOf(hold(purpose, one.amount, id))
          expect(outcome).toBe(one.amount > there ? 'balance.short' : 'done')
          if (outcome !== 'done') continue
          holds.push({ id, amount: one.amount })
          let rest = one.amount
          for (const gift of gifts) {
            const taken = Math.min(rest, gift.left)
            gift.left -= taken
            rest -= taken
            if (taken > 0) gift.spent[id] = taken
          }
        } else {
          const gift = gifts[one.which % Math.max(1, gifts.length)]
          if (!gift) continue
          const outcome = await refusalOf(refund(purpose, gift, one.amount))
          expect(outcome).toBe(one.amount > gift.left ? 'gift.spent' : 'done')
          if (outcome !== 'done') continue
          gift.left -= one.amount
          gift.gone += one.amount
        }
      }
      await drain()
      const account = accountOf(purpose)
      for (const gift of gifts) {
        const fate = await fateOf(account, await placed(gift))
        const spent = Object.fromEntries(fate.flatMap(({ outflow, amount }) => (outflow ? [[outflow.reference, amount]] : [])))
        expect(spent).toEqual(gift.spent)
        expect(fate.filter(({ outflow }) => !outflow).reduce((sum, { amount }) => sum + amount, 0)).toBe(gift.left)
        for (const { outflow, offset, amount } of fate) {
          if (!outflow) continue
          const { items } = await sourcesOf(account, outflow)
          expect(items.reduce((sum, { taken }) => sum + taken, 0)).toBe(outflow.amount)
          const before = items.slice(0, items.findIndex(({ reference }) => reference === gift.id))
          expect([before.reduce((sum, { taken }) => sum + taken, 0), items[before.length]?.taken]).toEqual([offset, amount])
        }
      }
      const standing = await readStanding(account)
      expect(standing.balance).toBe(gifts.reduce((sum, { left }) => sum + left, 0))
      expect(raisedIn(standing)).toBe(gifts.reduce((sum, { amount, gone }) => sum + amount - gone, 0))
      expect(setApartIn(standing)).toBe(holds.reduce((sum, { amount }) => sum + amount, 0))
    }), { numRuns: 6 })
  }, 300_000)

  test('follows what came back to what it paid then, from hold to hold, to the fen and never twice', async () => {
    await fc.assert(fc.asyncProperty(fc.array(stepWithBacks, { minLength: 12, maxLength: 30 }), async (steps) => {
      const purpose = fresh()
      const gifts: (Posted & Piece)[] = []
      let line: Piece[] = []
      const holds = new Map<string, Piece[]>()
      const backs: Backs = {}
      for (const one of steps) {
        if (one.what === 'give') {
          const gift = { gift: `g${gifts.length}`, amount: one.amount }
          gifts.push({ ...gift, ...await give(purpose, one.amount, gift.gift) })
          line.push(gift)
        } else if (one.what === 'hold') {
          if (one.amount > sumOf(line)) continue
          const id = `d${purpose}${holds.size}`
          await hold(purpose, one.amount, id)
          const [taken, rest] = cut(line, one.amount)
          line = rest
          holds.set(id, taken)
        } else if (one.what === 'back') {
          const open = [...holds].filter(([id]) => !backs[id])
          const [id, taken] = open[one.which % Math.max(1, open.length)] ?? []
          if (!id || !taken) continue
          const amount = 1 + one.amount % sumOf(taken)
          backs[id] = { amount, ...await giveBack(purpose, id, amount) }
          const [kept, back] = cut(taken, sumOf(taken) - amount)
          holds.set(id, kept)
          line = [...line, ...back]
        }
        await drain()
      }
      const account = accountOf(purpose)
      const of = (pieces: Piece[], gift: string) => sumOf(pieces.filter((piece) => piece.gift === gift))
      for (const gift of gifts) {
        const ways = await waysOf(await placed(gift), backIn(backs))
        expect(ways.reduce((sum, { amount }) => sum + amount, 0)).toBe(gift.amount)
        for (const way of ways) if (way.onward) expect(way.onward.reduce((sum, { amount }) => sum + amount, 0)).toBe(way.amount)
        const ends = endsOf(ways)
        expect(totalOf(ends, 'waiting')).toBe(of(line, gift.gift))
        for (const [id, kept] of holds) {
          expect(totalOf(ends.filter(({ reference }) => reference === id), 'spent')).toBe(of(kept, gift.gift))
        }
        expect(ends.filter(({ how }) => how === 'back' || how === 'moved')).toEqual([])
      }
      expect((await readStanding(account)).balance).toBe(sumOf(line))
    }), { numRuns: 6 })
  }, 300_000)

  test('follows so many places and no more: what went on further is said to have come back, and counts', async () => {
    const purpose = fresh()
    const gift = await give(purpose, 100, 'g0')
    const backs: Backs = {}
    for (const amount of [100, 90, 80, 70]) {
      await drain()
      const id = `d${purpose}${amount}`
      await hold(purpose, amount, id)
      if (amount > 70) backs[id] = { amount: amount - 10, ...await giveBack(purpose, id, amount - 10) }
    }
    await drain()
    const ended = async (places: number) => endsOf(await waysOf(await placed(gift), backIn(backs), places)).map(({ how, amount }) => [how, amount])
    expect(await ended(64)).toEqual([['spent', 10], ['spent', 10], ['spent', 10], ['spent', 70]])
    expect(await ended(2)).toEqual([['spent', 10], ['spent', 10], ['spent', 10], ['back', 70]])
    expect(await ended(1)).toEqual([['spent', 10], ['spent', 10], ['back', 80]])
    expect(await ended(0)).toEqual([['spent', 10], ['back', 90]])
  })

  test('lets twenty spend at once and nothing twice: each takes its own part of the front', async () => {
    const purpose = fresh()
    for (let index = 0; index < 10; index++) await give(purpose, 100, `g${index}`)
    await drain()
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => refusalOf(hold(purpose, 70, `h${purpose}${index}`))))
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(14)
    expect(new Set(outcomes)).toEqual(new Set(['done', 'balance.short']))
    expect(await balanceOf(accountOf(purpose))).toBe(20)
    const { items } = await sourcesOf(accountOf(purpose), { from: 0, to: 980 })
    expect(items.reduce((sum, { taken }) => sum + taken, 0)).toBe(980)
  })

  test('knows no place for what the stream has not booked, and gives no more back than is unspent', async () => {
    const purpose = fresh()
    const posted = await give(purpose, 100, 'g0')
    expect(await placeOf(community, posted.bookedAt, posted.movementId)).toBeUndefined()
    await drain()
    const gift: Gift = { ...posted, id: 'g0', amount: 100, left: 100, gone: 0, spent: {} }
    await hold(purpose, 60, `h${purpose}`)
    expect(await refusalOf(refund(purpose, gift, 41))).toBe('gift.spent')
    expect(await refusalOf(refund(purpose, gift, 40))).toBe('done')
    expect(await balanceOf(accountOf(purpose))).toBe(0)
  })

  test('passes over gaps: pure', () => {
    const gaps = [{ from: 10, to: 20 }, { from: 30, to: 35 }]
    expect(drawn(0, gaps, 10)).toEqual({ from: 0, to: 10 })
    expect(drawn(0, gaps, 11)).toEqual({ from: 0, to: 21 })
    expect(drawn(0, gaps, 30)).toEqual({ from: 0, to: 45 })
    expect(without({ from: 5, to: 33 }, gaps)).toEqual([{ from: 5, to: 10 }, { from: 20, to: 30 }])
    expect(without({ from: 12, to: 18 }, gaps)).toEqual([])
  })
})
