import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { randomBytes } from 'node:crypto'
import { bareClient, tables } from '../database.ts'
import type { Line } from '../line.ts'
import type { Server } from '../stage.ts'
import { countUnits } from '../units.ts'

const batches = 20

const rowsOf = (count: number): Record<string, unknown>[] => Array.from({ length: count }, () => ({
  id: `per_${randomBytes(13).toString('hex')}.${randomBytes(13).toString('hex')}`, at: new Date().toISOString(),
  type: 'hours.confirmed', community: '990000000000', movements: [], data: {}, answer: {},
}))

/** The least that could be kept: ids and hashes of all the events in one plain item. */
const bareUnits = async (events: number): Promise<number> => {
  const client = bareClient()
  const counter = countUnits(client)
  const item = { pk: 'bare', sk: `seal ${events}`, ids: 'i'.repeat(57 * events), hashes: randomBytes(32 * events) }
  await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName: tables.records, Item: item }))
  return counter.write
}

const unitsPerEvent = async (server: Server, batchSize: number): Promise<Line> => {
  const { handIn } = await import('../../functions/audit/seal/hand-in.ts')
  const { sealWaiting } = await import('../../functions/audit/seal/seal.ts')
  await sealWaiting()
  const events = batches * batchSize
  const counter = countUnits(server.database)
  for (let batch = 0; batch < batches; batch++) await handIn(rowsOf(batchSize))
  await sealWaiting()
  const value = counter.write / events
  server.database.middlewareStack.remove('countUnits')
  const floor = await bareUnits(events) / events
  return {
    name: `ledger.seal.wcu.${batchSize}`, value, unit: `write units an event, ${batchSize} events a batch of the stream`,
    floor, goal: 'below a tenth of a transfer (0.6) at 50 a batch',
  }
}

/** Write units that sealing adds to an event, by how full the stream's batches are. */
export const sealUnits = async (server: Server): Promise<Line[]> =>
  [await unitsPerEvent(server, 1), await unitsPerEvent(server, 8), await unitsPerEvent(server, 50)]
