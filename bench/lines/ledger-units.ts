import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { bareClient, tables } from '../database.ts'
import { community, freshId, loadLedger, move } from '../ledger.ts'
import type { Line } from '../line.ts'
import type { Server } from '../stage.ts'
import { countUnits } from '../units.ts'

/** The units of one piece of work, as the database counts them. */
export const unitsOf = async (client: Server['database'], work: () => Promise<unknown>) => {
  const counter = countUnits(client)
  await work()
  client.middlewareStack.remove('countUnits')
  return counter
}

/** The least write units of a transaction of so many small items. */
const floorOf = async (items: number): Promise<number> => {
  const bare = bareClient()
  const TransactItems = Array.from({ length: items }, () => ({ Put: { TableName: tables.events, Item: { id: freshId() } } }))
  const { write } = await unitsOf(bare, () =>
    DynamoDBDocumentClient.from(bare).send(new TransactWriteCommand({ TransactItems })))
  return write
}

/** What a transfer, a credit, a balance and a page of a statement cost. */
export const ledgerUnits = async ({ database }: Server): Promise<Line[]> => {
  const { postAll, balanceOf, statement } = await loadLedger()
  const [owner, order] = [freshId(), freshId()]
  const credit = await unitsOf(database, () => postAll(move('credit.earn', community, owner, 100)))
  for (let index = 0; index < 30; index++) await postAll(move('credit.hold', owner, order, 1))
  const transfer = await unitsOf(database, () => postAll(move('credit.hold', owner, order, 1)))
  const balance = await unitsOf(database, () => balanceOf(`timeCredit:member:${owner}`))
  const page = await unitsOf(database, () => statement(`timeCredit:member:${owner}`, undefined, 20))
  const write = { unit: 'write units', goal: 'ratio 1' }
  return [
    { name: 'ledger.transfer.wcu', value: transfer.write, floor: await floorOf(3), ...write },
    { name: 'ledger.credit.wcu', value: credit.write, floor: await floorOf(2), ...write },
    { name: 'ledger.balance.rcu', value: balance.read, unit: 'read units', floor: 1, goal: 'ratio 1' },
    { name: 'ledger.statement20.rcu', value: page.read, unit: 'read units', floor: 2, goal: 'ratio at most 1' },
  ]
}
