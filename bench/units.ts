import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

interface Consumed { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] }

/** What the database counted, asked of it with every request: exact, whatever the machine does meanwhile. */
export interface Counter { write: number; read: number }

const writing = /^(TransactWrite|Put|Update|Delete|BatchWrite)/

export const countUnits = (client: DynamoDBClient): Counter => {
  const counter: Counter = { write: 0, read: 0 }
  client.middlewareStack.add((next, context) => async (args) => {
    Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' })
    const result = await next(args)
    const consumed = (result.output as Consumed).ConsumedCapacity ?? []
    const units = [consumed].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
    counter[writing.test(context.commandName ?? '') ? 'write' : 'read'] += units
    return result
  }, { step: 'initialize', name: 'countUnits' })
  return counter
}
