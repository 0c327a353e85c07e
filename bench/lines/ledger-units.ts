import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { bareMovement } from '../bare-ledger.ts'
import { bareClient, tables } from '../database.ts'
import { type Ledger, community, freshId, loadLedger, move } from '../ledger.ts'
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

/** An owner whose account has a page of entries and more. */
const newOwner = async ({ postAll }: Ledger): Promise<string> => {
  const owner = freshId()
  await postAll(move('credit.earn', community, owner, 100))
  for (let index = 0; index < 30; index++) await postAll(move('credit.hold', owner, owner, 1))
  return owner
}

type Measure = (server: Server) => Promise<Line[]>

const measure = (line: Pick<Line, 'name' | 'unit' | 'goal'>, work: (ledger: Ledger, owner: string) => Promise<unknown>,
  floor: () => Promise<number>): Measure => async ({ database }) => {
  const ledger = await loadLedger()
  const owner = await newOwner(ledger)
  const { write, read } = await unitsOf(database, () => work(ledger, owner))
  return [{ ...line, value: line.unit === 'read units' ? read : write, floor: await floor() }]
}

const writing = (name: string) => ({ name, unit: 'write units', goal: 'ratio 1' })
const reading = (name: string) => ({ name, unit: 'read units', goal: 'ratio at most 1' })
const member = (owner: string) => `timeCredit:member:${owner}`

/** What a transfer, a credit, a balance and a page of a statement cost. */
export const ledgerUnits: Record<string, Measure> = {
  'ledger.transfer.wcu': measure(writing('ledger.transfer.wcu'),
    ({ postAll }, owner) => postAll(move('credit.hold', owner, owner, 1)), () => floorOf(3)),
  'ledger.credit.wcu': measure(writing('ledger.credit.wcu'),
    ({ postAll }, owner) => postAll(move('credit.earn', community, owner, 1)), () => floorOf(2)),
  'ledger.balance.rcu': measure(reading('ledger.balance.rcu'),
    ({ balanceOf }, owner) => balanceOf(member(owner)), async () => 1),
  'ledger.statement20.rcu': measure(reading('ledger.statement20.rcu'),
    ({ statement }, owner) => statement(member(owner)), async () => 2),
}

/** What the stream writes for events of one community that come together: a journal row each, two totals for all. */
export const settleUnits = async ({ database }: Server): Promise<Line[]> => {
  const { settle } = await import('../../functions/ledger/settle.ts')
  const lines: Line[] = []
  for (const together of [1, 90]) {
    const events = Array.from({ length: together }, () => bareMovement(freshId(), freshId(), 2, 1).event)
    const { write } = await unitsOf(database, () => settle(events))
    lines.push({
      name: `ledger.settle.wcu.${together}`, value: write / together, unit: 'write units an event',
      floor: await floorOf(together + 2) / together, goal: 'ratio 1',
    })
  }
  return lines
}
