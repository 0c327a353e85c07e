import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { freshId, loadLedger, move } from './ledger.ts'
import { entriesAnAccount } from './stored-books.ts'
import { countUnits } from './units.ts'

/**
 * A process on one ledger that has so many movements stored (the argument). For each number that it is sent it does
 * that many transfers, balances and statement pages, and answers with what each took.
 */
const accounts = Number(process.argv[2]) / entriesAnAccount
const { postAll, balanceOf, statement, forget } = await loadLedger()
const database: DynamoDBClient = (await import('../functions/platform/dynamo.ts')).database

export interface Taken { times: number[]; units: number }
export type Answer = Record<'transfer' | 'balance' | 'statement20', Taken>

// Accounts spread over what is stored, none of them remembered, so that nothing is warm by chance.
let turn = 0
const nextOwner = (): string => {
  const owner = `per_${String((turn++ * 7919) % accounts).padStart(10, '0')}`
  forget(`timeCredit:member:${owner}`)
  return owner
}
const account = (): string => `timeCredit:member:${nextOwner()}`

const works = {
  transfer: () => postAll(move('credit.hold', nextOwner(), freshId(), 1)),
  balance: () => balanceOf(account()),
  statement20: () => statement(account()),
}

const take = async (work: () => Promise<unknown>, many: number): Promise<Taken> => {
  const times: number[] = []
  for (let index = 0; index < many; index++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  const counter = countUnits(database)
  await work()
  database.middlewareStack.remove('countUnits')
  return { times, units: counter.write || counter.read }
}

process.on('message', (many: number) => {
  void (async () => {
    const answer: Answer = {
      transfer: await take(works.transfer, many), balance: await take(works.balance, many),
      statement20: await take(works.statement20, many),
    }
    process.send?.(answer)
  })()
})
process.send?.('ready')
