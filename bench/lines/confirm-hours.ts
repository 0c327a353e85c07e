import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { bareClient, tables } from '../database.ts'
import type { Line } from '../line.ts'
import type { Server } from '../stage.ts'
import { countUnits } from '../units.ts'

/** The least that the design needs: the event, the sign-up, the hour record and the entry, each one small item. */
const bareItems = (run: number) => [
  { Put: { TableName: tables.events, Item: { id: `bare.${run}` } } },
  { Put: { TableName: tables.records, Item: { pk: `bare${run}`, sk: 'signUp' } } },
  { Put: { TableName: tables.records, Item: { pk: `bare${run}`, sk: 'record' } } },
  { Put: { TableName: tables.entries, Item: { account: `bare${run}`, sequence: 1 } } },
]

/** Write units of confirming one person's measured hours, as the database counts them. */
export const confirmHours = async (server: Server): Promise<Line[]> => {
  const community = await server.newCommunity()
  const leader = await server.newPerson(community, 'teamLeader')
  const volunteer = await server.newPerson(community)
  const { id: shiftId } = await server.newShift(leader, community, 5)
  const code = async () => (await leader.call('GET /shifts/:shiftId/check-code', { shiftId })).code
  await volunteer.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  server.advance(10)
  await volunteer.call('POST /shifts/:shiftId/check-ins', { shiftId, code: await code() })
  server.advance(100)
  await volunteer.call('POST /shifts/:shiftId/check-outs', { shiftId, code: await code() })
  const counter = countUnits(server.database)
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: volunteer.id, minutes: 100 })
  const value = counter.write
  server.database.middlewareStack.remove('countUnits')
  const bare = bareClient()
  const bareCounter = countUnits(bare)
  await DynamoDBDocumentClient.from(bare).send(new TransactWriteCommand({ TransactItems: bareItems(1) }))
  const floor = bareCounter.write
  return [{ name: 'commit.confirmHours.wcu', value, unit: 'write units', floor, goal: 'ratio 1' }]
}
