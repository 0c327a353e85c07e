import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { newRequestId } from '../../shared/client.ts'
import { bareClient, tables } from '../database.ts'
import { type Line, median } from '../line.ts'
import { rateOf } from '../rate.ts'
import type { Server } from '../stage.ts'

const clients = 8
const signUpsARound = 160
const rounds = 9

/** The requests that a sign-up sends, from the bare document client: two reads and the transaction. */
const bareSignUp = (client: DynamoDBDocumentClient, personId: string, shiftId: string, run: string) => async () => {
  const read = (pk: string, sk: string) =>
    client.send(new GetCommand({ TableName: tables.records, Key: { pk, sk }, ConsistentRead: true }))
  await read(`person#${personId}`, 'actor')
  await read(`shift#${shiftId}`, 'shift')
  const at = new Date().toISOString()
  const signUp = { personId, startsAt: at, shiftId, status: 'signedUp', signedUpAt: at }
  await client.send(new TransactWriteCommand({ TransactItems: [
    { Put: {
      TableName: tables.events, ConditionExpression: 'attribute_not_exists(id)',
      Item: {
        id: `${personId}.${run}`, type: 'shift.signedUp', call: 'POST /shifts/:shiftId/sign-ups',
        contentHash: 'x'.repeat(43), actorId: personId, community: '990000000000', day: at.slice(0, 10), at, data: { shiftId, personId },
        answer: { signUp }, movements: [],
      },
    } },
    { Put: {
      TableName: tables.records, Item: { pk: `signUps#${personId}`, sk: `${at}#${shiftId}`, ...signUp },
      ConditionExpression: 'attribute_not_exists(#status)', ExpressionAttributeNames: { '#status': 'status' },
    } },
    { Update: {
      TableName: tables.records, Key: { pk: `shift#${shiftId}`, sk: 'shift' }, UpdateExpression: 'ADD taken :one',
      ConditionExpression: 'taken < #capacity', ExpressionAttributeNames: { '#capacity': 'capacity' },
      ExpressionAttributeValues: { ':one': 1 },
    } },
    { Put: { TableName: tables.records, Item: { pk: `roster#${shiftId}`, sk: personId, shiftId, personId } } },
  ] }))
}

type People = Awaited<ReturnType<Server['newPerson']>>[]

const round = async (server: Server, client: DynamoDBDocumentClient, people: People, shiftIds: string[]) => {
  const headers = await Promise.all(people.map(async ({ token }) => ({ authorization: `Bearer ${await token()}` })))
  const [own = '', bare = ''] = shiftIds
  const ownWorks = people.map((_, index) => async () => {
    const answer = await server.transport({
      method: 'POST', path: `/shifts/${own}/sign-ups`, body: {},
      headers: { ...headers[index], 'idempotency-key': newRequestId() },
    })
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  })
  const bareWorks = people.map(({ id }) => bareSignUp(client, id, bare, newRequestId()))
  return { own: await rateOf(ownWorks, clients), bare: await rateOf(bareWorks, clients) }
}

/** Sign-ups a second through the whole pipeline, beside the bare SDK sending the same requests, in turns. */
export const signUpRate = async (server: Server): Promise<Line[]> => {
  const community = await server.newCommunity()
  const leader = await server.newPerson(community, 'teamLeader')
  const people: People = []
  for (let index = 0; index < signUpsARound; index++) people.push(await server.newPerson(community))
  const client = DynamoDBDocumentClient.from(bareClient())
  const newShiftId = async () => (await server.newShift(leader, community, 2000)).id
  const results = []
  for (let index = 0; index < rounds; index++) {
    results.push(await round(server, client, people, [await newShiftId(), await newShiftId()]))
  }
  // The first round warms both up.
  const counted = results.slice(1)
  return [{
    name: 'api.signUp.rate', value: median(counted.map(({ own }) => own)), unit: 'sign-ups/s',
    floor: median(counted.map(({ bare }) => bare)), goal: 'ratio at least 0.7',
  }]
}
