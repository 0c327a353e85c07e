import { expect } from 'vitest'
import { ceilingOf } from '../../functions/ledger/chart.ts'
import { type Standing, accountsOf } from '../../functions/ledger/plan.ts'
import { type ModelRequest, ask, blank, book, keepsEntries, newModel, waits } from './model.ts'
import { type Memory, type Step, requestOf } from './model-steps.ts'

/** The real ledger, or a part of it, as the proofs drive it. */
export interface Books {
  /** `lost`: the commit is done, its answer never arrives, and the process is gone. */
  ask: (request: ModelRequest, memory: Memory, lost: boolean) => Promise<string>
  /** The stream's function gets these batches of events at once; `lost`: it dies behind its first commit. */
  deliver: (batches: string[][], lost: boolean) => Promise<void>
  standing: (account: string) => Promise<Standing>
}

const touchedBy = ({ movements, marks }: ModelRequest): string[] =>
  [...new Set([
    ...movements.map((one) => accountsOf({ ...one, happenedAt: '' })).flatMap(({ from, to }) => [from, to]),
    ...marks.map(({ account }) => account),
  ])].filter(keepsEntries)

const plain = ({ sequence, balance, state, lots }: Standing) => ({ sequence, balance, state: state ?? 'open', lots: { ...lots } })

/** Deliver some of the events so far, in any order, some twice, split into batches. */
const delivery = (ids: string[], picks: number[], batches: number): string[][] => {
  const chosen = picks.map((pick) => ids[pick % Math.max(1, ids.length)]).filter((id) => id !== undefined)
  return Array.from({ length: batches }, (_, batch) => chosen.filter((_id, index) => index % batches === batch || index % 4 === 0))
}

/**
 * Take random steps with the model and the real books side by side: every outcome is the same, and after every step
 * each account that was touched stands as in the model, above its floor, below its ceiling, its lots its balance.
 */
export const walk = async (books: Books, steps: Step[], run: string): Promise<{ steps: number; outcomes: Set<string> }> => {
  const model = newModel()
  const asked: ModelRequest[] = []
  const outcomes = new Set<string>()
  const check = async (account: string) => {
    const real = plain(await books.standing(account))
    const wanted = model.accounts.get(account) ?? blank()
    if (waits(account)) wanted.sequence = real.sequence
    expect(real, account).toEqual(wanted)
    expect(real.balance).toBeGreaterThanOrEqual(0)
    expect(real.balance).toBeLessThanOrEqual(ceilingOf(account))
    const lots = Object.values(real.lots)
    if (account.startsWith('familyPoint')) expect(lots.reduce((sum, part) => sum + part, 0)).toBe(real.balance)
  }
  const request = async (one: ModelRequest, memory: Memory, lost: boolean) => {
    const wanted = ask(model, one)
    outcomes.add(wanted)
    // A second reversal may be named as such, whatever else stands against it: a memory that is behind meets both.
    const again = wanted !== 'done' && one.movements.some(({ reverses = '' }) => model.reversed.has(reverses))
    const outcome = await books.ask(one, memory, lost)
    // The phone asks again what was not answered.
    const answer = outcome === 'lost' ? await books.ask(one, memory, false) : outcome
    expect(again ? [wanted, 'movement.reversed'] : [wanted]).toContain(answer)
    for (const account of touchedBy(one)) await check(account)
  }
  const deliver = async (batches: string[][], lost: boolean) => {
    await books.deliver(batches, lost)
    for (const account of book(model, batches.flat())) await check(account)
  }
  for (const [index, one] of steps.entries()) {
    if (one.kind === 'retry') {
      const earlier = asked[one.nth % Math.max(1, asked.length)]
      if (earlier) await request(one.changed ? { ...earlier, content: 'other' } : earlier, one.memory, false)
    } else if (one.kind === 'deliver') {
      await deliver(delivery([...model.requests.keys()], one.picks, one.batches), one.lost)
    } else {
      const next = requestOf(model, run, `${run}.${index}`, one)
      if (!next) continue
      asked.push(next)
      await request(next, one.memory, 'lost' in one && one.lost)
    }
  }
  const all = [...model.requests.keys()]
  await deliver(Array.from({ length: Math.ceil(all.length / 20) }, (_, part) => all.slice(part * 20, part * 20 + 20)), false)
  for (const account of model.accounts.keys()) if (keepsEntries(account)) await check(account)
  return { steps: steps.length, outcomes }
}
