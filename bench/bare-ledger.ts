import { type DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { community, contentHash, freshId } from './ledger.ts'
import { tables } from './database.ts'

interface Side { account: string; counterAccount: string; sequence: number; amount: number; balance: number }

const entry = (side: Side, movementId: string, at: string) => ({
  ...side, movementId, movement: 'credit.hold', happenedAt: at, bookedAt: at,
})

/** A stored movement as the ledger writes it: the event and both entries. */
export const bareMovement = (owner: string, order: string, sequence: number, amount: number) => {
  const [from, to] = [`timeCredit:member:${owner}`, `timeCredit:order:${order}`]
  const [id, at] = [`bench.${freshId()}`, new Date().toISOString()]
  const event = {
    id, type: 'bench.moved', call: 'bench', contentHash, actorId: 'bench', community, day: at.slice(0, 10), at, data: {},
    answer: {}, movements: [{
      movement: 'credit.hold', from, to, amount, happenedAt: at, fromSequence: sequence, toSequence: sequence,
    }], itemType: 'event',
  }
  return { event, entries: [
    entry({ account: from, counterAccount: to, sequence, amount: -amount, balance: 90_000 - amount * sequence }, `${id}~0`, at),
    entry({ account: to, counterAccount: from, sequence, amount, balance: amount * sequence }, `${id}~0`, at),
  ] }
}

/** The same transaction as a transfer of the ledger, from the bare document client: all that is left out is thinking. */
export const bareTransfer = (client: DynamoDBDocumentClient, owner: string, sequence: number) => async () => {
  const { event, entries } = bareMovement(owner, owner, sequence, 1)
  await client.send(new TransactWriteCommand({ TransactItems: [
    { Put: {
      TableName: tables.events, Item: event, ConditionExpression: 'attribute_not_exists(id)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } },
    ...entries.map((Item) => ({
      Put: { TableName: tables.entries, Item, ConditionExpression: 'attribute_not_exists(account)' },
    })),
  ] }))
}
