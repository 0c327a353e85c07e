import { BatchWriteItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { bareClient, tables } from '../database.ts'
import { type Ledger, community, freshId, loadLedger, move } from '../ledger.ts'
import { type Line, median } from '../line.ts'
import type { Server } from '../stage.ts'
import { unitsOf } from './ledger-units.ts'

/**
 * Movements stored when the figures are taken; the first is the floor of the others. Loading a million takes many
 * minutes on a small machine, so it is asked for by `LINLI_GROWTH_SIZES=1000,100000,1000000`.
 */
const sizes = (process.env.LINLI_GROWTH_SIZES ?? '1000,100000').split(',').map(Number)

const writers = 8
const accountDepth = 50
const timesEach = 300

/** A stored movement as two rows: the event and the entry that it made, fifty in an account. */
const rowsOf = (index: number) => {
  const account = `timeCredit:member:grown${Math.floor(index / accountDepth)}`
  const at = new Date(1_700_000_000_000 + index).toISOString()
  const sequence = (index % accountDepth) + 1
  const movement = {
    movement: 'credit.earn', from: `timeCredit:issued:${community}`, to: account, amount: 5, happenedAt: at,
    toSequence: sequence,
  }
  const event = {
    id: `grown.${index}`, type: 'test.grown', call: 'bench', contentHash: 'x'.repeat(43), actorId: 'bench', community,
    day: at.slice(0, 10), at, data: {}, answer: {}, movements: [movement],
  }
  const entry = {
    account, sequence, amount: 5, balance: 5 * sequence, movementId: `grown.${index}~0`, movement: 'credit.earn',
    counterAccount: movement.from, happenedAt: at, bookedAt: at,
  }
  return { event, entry }
}

const put = (item: object) => ({ PutRequest: { Item: marshall(item) } })

/** Store the movements from one number to another, past the ledger: the database alone is to grow. */
const grow = async (from: number, to: number): Promise<void> => {
  const bare = bareClient()
  let next = from
  // A batch takes 25 rows: twelve movements of two.
  const batch = 12
  await Promise.all(Array.from({ length: writers }, async () => {
    while (next < to) {
      const start = next
      next += batch
      const rows = Array.from({ length: Math.min(batch, to - start) }, (_, index) => rowsOf(start + index))
      await bare.send(new BatchWriteItemCommand({ RequestItems: {
        [tables.events]: rows.map(({ event }) => put(event)), [tables.entries]: rows.map(({ entry }) => put(entry)),
      } }))
    }
  }))
  bare.destroy()
}

const timeOf = async (work: (index: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = []
  for (let index = 0; index < timesEach; index++) {
    const start = performance.now()
    await work(index)
    times.push(performance.now() - start)
  }
  return median(times)
}

type Works = Record<string, (index: number) => Promise<unknown>>

/** Each on accounts spread over what is stored, so that nothing is warm by chance. */
const worksOn = ({ postAll, balanceOf, statement, forget }: Ledger, stored: number): Works => {
  const accounts = Math.max(1, Math.floor(stored / accountDepth))
  const owner = (index: number) => `grown${(index * 7919) % accounts}`
  const account = (index: number) => `timeCredit:member:${owner(index)}`
  return {
    transfer: (index) => postAll(move('credit.hold', owner(index), freshId(), 1)),
    balance: (index) => { forget(account(index)); return balanceOf(account(index)) },
    statement20: (index) => statement(account(index)),
  }
}

interface Taken { time: number; units: number }

const take = async ({ database }: Server, works: Works): Promise<Record<string, Taken>> => {
  const taken: Record<string, Taken> = {}
  for (const [name, work] of Object.entries(works)) {
    await work(timesEach + 1)
    const { write, read } = await unitsOf(database, () => work(timesEach + 2))
    taken[name] = { time: await timeOf(work), units: write || read }
  }
  return taken
}

const linesOf = (name: string, size: number, now: Taken, first: Taken): Line[] => [
  { name: `ledger.growth.${name}.units.${size}`, value: now.units, unit: 'units', floor: first.units, goal: 'ratio 1' },
  {
    name: `ledger.growth.${name}.time.${size}`, value: now.time, unit: 'ms', floor: first.time,
    goal: 'ratio at most 1.3',
  },
]

/** Units and median time of a transfer, a balance and a statement page as the ledger grows, beside the smallest. */
export const ledgerGrowth = async (server: Server): Promise<Line[]> => {
  const ledger = await loadLedger()
  const lines: Line[] = []
  let stored = 0
  let first: Record<string, Taken> | undefined
  for (const size of sizes) {
    await grow(stored, size)
    stored = size
    const taken = await take(server, worksOn(ledger, stored))
    first ??= taken
    for (const [name, now] of Object.entries(taken)) lines.push(...linesOf(name, size, now, first[name] ?? now))
  }
  return lines
}
