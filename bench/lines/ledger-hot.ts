import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tables } from '../database.ts'
import { type Ledger, community, freshId, loadLedger, move } from '../ledger.ts'
import type { Line } from '../line.ts'
import { rateOf } from '../rate.ts'
import type { Server } from '../stage.ts'

const gifts = 10_000
const clients = 64
const giftFen = 100
// As in serverless.yml.
const batchSize = 90
const atOnce = 4

interface Consumed { ConsumedCapacity?: { TableName?: string; CapacityUnits?: number }[] }

/** Write units on the ledger's entries alone: a gift's commit leaves them alone, so they are the fund's own. */
const countEntries = (client: DynamoDBClient): { units: number } => {
  const counter = { units: 0 }
  client.middlewareStack.add((next, { commandName = '' }) => async (args) => {
    if (!commandName.startsWith('TransactWrite')) return next(args)
    Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
    const result = await next(args)
    for (const { TableName, CapacityUnits = 0 } of (result.output as Consumed).ConsumedCapacity ?? []) {
      if (TableName === tables.entries) counter.units += CapacityUnits
    }
    return result
  }, { step: 'initialize', name: 'countEntries' })
  return counter
}

/** What the stream does: hands over what was committed, in batches, until told that no more comes. */
const startStream = async () => {
  const { handler } = await import('../../functions/entry/stream.ts')
  const { eventTail } = await import('../../infra/local/tail.ts')
  const { deliver } = await import('../../infra/local/deliver.ts')
  const tail = eventTail(process.env.LINLI_DYNAMODB_ENDPOINT ?? '', tables.events)
  const committed: string[] = []
  let ended = false
  const run = async (): Promise<void> => {
    while (!ended || committed.length > 0) {
      const ids = committed.splice(0, batchSize)
      if (ids.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      else {
        const { done } = await deliver(handler, await tail.images(ids))
        committed.push(...ids.filter((id) => !done.includes(id)))
      }
    }
  }
  const running = Promise.all(Array.from({ length: atOnce }, run))
  return { committed, end: () => { ended = true; return running } }
}

const give = async ({ postAll }: Ledger, fund: string, committed: string[]) => {
  const refusals = { count: 0 }
  const works = Array.from({ length: gifts }, () => async () => {
    await postAll(move('gift.receive', community, fund, giftFen)).then((id) => committed.push(id), () => { refusals.count += 1 })
  })
  await rateOf(works, clients)
  return refusals.count
}

/** 10,000 gifts to one fund from 64 clients, booked by the stream's function while they come. */
export const ledgerHot = async ({ database }: Server): Promise<Line[]> => {
  const ledger = await loadLedger()
  const fund = freshId()
  const counter = countEntries(database)
  const stream = await startStream()
  const refused = await give(ledger, fund, stream.committed)
  const lastGift = performance.now()
  await stream.end()
  const settledMs = performance.now() - lastGift
  database.middlewareStack.remove('countEntries')
  const balance = await ledger.balanceOf(`cny:fund:${fund}`)
  if (balance !== (gifts - refused) * giftFen) throw new Error(`The fund holds ${balance} fen after ${gifts - refused} gifts.`)
  return [
    { name: 'ledger.hot.refused', value: refused, unit: 'gifts', floor: gifts, goal: '0' },
    { name: 'ledger.hot.wcu', value: counter.units / gifts, unit: 'write units a gift', floor: 0.1, goal: 'ratio at most 1' },
    { name: 'ledger.hot.settled', value: settledMs, unit: 'ms', floor: 2000, goal: 'ratio at most 1' },
  ]
}
