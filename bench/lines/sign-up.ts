import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { newRequestId } from '../../shared/client.ts'
import { chinaDay } from '../../shared/units.ts'
import { bareClient, tables } from '../database.ts'
import { type Line, median } from '../line.ts'
import { rateOf } from '../rate.ts'
import type { Server } from '../stage.ts'

const clients = 8
const signUpsARound = 160
const rounds = 9

/** The requests that a sign-up sends, from the bare document client: six reads and the transaction. */
const bareSignUp = (client: DynamoDBDocumentClient, personId: string, shift: Shift, run: string) => async () => {
  const { id: shiftId, startsAt, endsAt, title } = shift
  const read = (pk: string, sk: string) =>
    client.send(new GetCommand({ TableName: tables.records, Key: { pk, sk }, ConsistentRead: true }))
  const day = chinaDay(Date.parse(startsAt))
  await read(`person#${personId}`, 'actor')
  await read(`shift#${shiftId}`, 'shift')
  await read(`signUps#${personId}`, `${startsAt}#${shiftId}`)
  const at = new Date().toISOString()
  await Promise.all([
    read(`person#${personId}`, 'facts'), read(`bareDiary#${personId}`, day),
    client.send(new QueryCommand({
      TableName: tables.records, ConsistentRead: true, Limit: 100, KeyConditionExpression: 'pk = :pk AND sk >= :from',
      ExpressionAttributeValues: { ':pk': `marks#${personId}`, ':from': at },
    })),
  ])
  const signUp = { personId, startsAt, shiftId, roleId: 'r1', status: 'signedUp', signedUpAt: at }
  const absent = { ConditionExpression: 'attribute_not_exists(pk)' }
  const put = (pk: string, sk: string, row: object, condition = {}) =>
    ({ Put: { TableName: tables.records, Item: { ...row, pk, sk }, ...condition } })
  await client.send(new TransactWriteCommand({ TransactItems: [
    { Put: {
      TableName: tables.events, ConditionExpression: 'attribute_not_exists(id)',
      Item: {
        id: `${personId}.${run}`, type: 'shift.signedUp', call: 'POST /shifts/:shiftId/sign-ups',
        contentHash: 'x'.repeat(43), actorId: personId, community: '990000000000', day: at.slice(0, 10), at,
        data: { shiftId, personId, roleId: 'r1', title }, answer: { signUp, tight: [] }, movements: [],
      },
    } },
    put(`signUps#${personId}`, `${startsAt}#${shiftId}`, { ...signUp, changes: 0 }, absent),
    { Update: {
      TableName: tables.records, Key: { pk: `shift#${shiftId}`, sk: 'shift' },
      UpdateExpression: 'SET taken = taken + :by, leftBy.#role = leftBy.#role - :by',
      ConditionExpression: '#state = :open AND leftBy.#role >= :by AND waitingBy.#role = :none',
      ExpressionAttributeNames: { '#role': 'r1', '#state': 'state' },
      ExpressionAttributeValues: { ':by': 1, ':open': 'open', ':none': 0 },
    } },
    put(`roster#${shiftId}`, personId, { shiftId, personId }),
    put(`bareDiary#${personId}`, day, {
      personId, day, version: 1, bookings: [{ from: startsAt, to: endsAt, reference: shiftId, title }],
    }, absent),
  ] }))
}

type Shift = Awaited<ReturnType<Server['newShift']>>
type People = Awaited<ReturnType<Server['newPerson']>>[]

const round = async (server: Server, client: DynamoDBDocumentClient, people: People, [own, bare]: [Shift, Shift]) => {
  const headers = await Promise.all(people.map(async ({ token }) => ({ authorization: `Bearer ${await token()}` })))
  const ownWorks = people.map((_, index) => async () => {
    const answer = await server.transport({
      method: 'POST', path: `/shifts/${own.id}/sign-ups`, body: {},
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
  // One a day: nobody is in two places at once.
  const newShift = (day: number) => server.newShift(leader, community, 2000, day * 1440 + 10)
  const results = []
  for (let index = 0; index < rounds; index++) {
    results.push(await round(server, client, people, [await newShift(index), await newShift(index)]))
  }
  // The first round warms both up.
  const counted = results.slice(1)
  return [{
    name: 'api.signUp.rate', value: median(counted.map(({ own }) => own)), unit: 'sign-ups/s',
    floor: median(counted.map(({ bare }) => bare)), goal: 'ratio at least 0.7',
  }]
}
