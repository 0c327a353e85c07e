import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { newRequestId } from '../../shared/client.ts'
import { bareClient, tables } from '../database.ts'
import { type Line, median } from '../line.ts'
import { rateOf } from '../rate.ts'
import type { Server } from '../stage.ts'
import { unitsOf } from './ledger-units.ts'

const clients = 8
const families = 96
const rounds = 5
const hotClients = 64
const price = 2

type Family = Awaited<ReturnType<typeof newFamily>>

/** A resident with a household and points, past the calls by which they are earned. */
const newFamily = async (server: Server, community: string, points: number) => {
  const { post } = await import('../../functions/ledger/post.ts')
  const { system } = await import('../../functions/platform/actor.ts')
  const person = await server.newPerson(community)
  const { id: householdId } = await person.call('POST /households', { name: '李家' })
  const id = newRequestId()
  const at = new Date().toISOString()
  const request = { actor: system, eventId: `bench.${id}`, call: 'bench', contentHash: 'x', at: Date.now() }
  await post(request, { type: 'bench.awarded', community, data: {}, answer: {}, movements: [
    { movement: 'points.award', from: community, to: householdId, amount: points, happenedAt: at, lots: { '2030-01': points } },
  ] })
  return { ...person, householdId }
}

const stageFor = async (server: Server, count: number) => {
  const community = await server.newCommunity()
  const admin = await server.newPerson(community, 'communityAdmin')
  const newReward = (stock: number) => admin.call('POST /reward-work/rewards', {
    community, kind: 'goods', title: '大米一袋', description: '5 公斤东北大米。', price, stock, costFen: 2500, delivers: false,
    audience: ['everyone'], limits: [],
  })
  const people: Family[] = []
  for (let index = 0; index < count; index++) people.push(await newFamily(server, community, 1000))
  return { community, newReward, people }
}

const ask = async (server: Server, { token }: Family, rewardId: string): Promise<number> => {
  const answer = await server.transport({
    method: 'POST', path: '/vouchers', body: { rewardId, quantity: 1, price },
    headers: { authorization: `Bearer ${await token()}`, 'idempotency-key': newRequestId() },
  })
  return answer.status
}

/** What a redemption reads and writes, from the bare document client: the same rows, of the same size, under conditions. */
const bareRedemption = (client: DynamoDBDocumentClient, { id, householdId }: Family, rewardId: string, sequence: number) => async () => {
  const read = (pk: string, sk: string) => client.send(new GetCommand({ TableName: tables.records, Key: { pk, sk }, ConsistentRead: true }))
  await read(`person#${id}`, 'actor')
  await Promise.all([read(`reward#${rewardId}`, 'reward'), client.send(new QueryCommand({
    TableName: tables.records, ConsistentRead: true, Limit: 8, KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': `stock#${rewardId}` },
  }))])
  await read(`household#${householdId}`, 'household')
  await read(`person#${id}`, 'facts')
  await client.send(new QueryCommand({
    TableName: tables.entries, ConsistentRead: true, Limit: 1, ScanIndexForward: false, KeyConditionExpression: 'account = :account',
    ExpressionAttributeValues: { ':account': `familyPoint:household:${householdId}` },
  }))
  const run = newRequestId()
  const at = new Date().toISOString()
  const text = 'x'.repeat(700)
  const row = (pk: string, sk: string, more: object = {}) => ({ Put: { TableName: tables.records, Item: { pk, sk, ...more } } })
  const entry = (account: string, number: number) => ({ Put: {
    TableName: tables.entries, Item: { account, sequence: number, amount: 1, balance: 1, bookedAt: at, text: 'x'.repeat(200) },
    ConditionExpression: 'attribute_not_exists(account)',
  } })
  await client.send(new TransactWriteCommand({ TransactItems: [
    { Put: { TableName: tables.events, Item: { id: `${id}.${run}`, at, text }, ConditionExpression: 'attribute_not_exists(id)' } },
    { Update: {
      TableName: tables.records, Key: { pk: `stock#${rewardId}`, sk: String(sequence % 8) },
      UpdateExpression: 'SET inStock = inStock - :n, held = held + :n',
      ConditionExpression: 'inStock >= :n', ExpressionAttributeValues: { ':n': 1 },
    } },
    row(`voucher#${run}`, 'voucher', { text, listPk: `vouchersOf#${householdId}`, listSk: at }),
    row('openVouchers', run), row(`due#${run}`, 'due', { listPk: 'due#bare', listSk: run }),
    { ConditionCheck: {
      TableName: tables.records, Key: { pk: `household#${householdId}`, sk: 'household' }, ConditionExpression: 'attribute_exists(pk)',
    } },
    entry(`bare#${id}`, sequence), entry(`bare#${run}`, 1),
  ] }))
}

/** What a redemption costs in write units, beside one unit of a transaction (two) for each of its eight items and two lists. */
export const redeemUnits = async (server: Server): Promise<Line[]> => {
  const { newReward, people: [family] } = await stageFor(server, 1)
  const { id } = await newReward(10)
  if (!family) throw new Error('the stage has a family')
  await ask(server, family, id)
  const { write } = await unitsOf(server.database, () => ask(server, family, id))
  return [{ name: 'points.redeem.wcu', value: write, unit: 'write units', floor: 18, goal: 'ratio at most 1.3' }]
}

/** Redemptions a second through the whole pipeline, beside the bare SDK reading and writing the same, in turns. */
export const redeemRate = async (server: Server): Promise<Line[]> => {
  const { newReward, people } = await stageFor(server, families)
  const client = DynamoDBDocumentClient.from(bareClient())
  const results: { own: number; bare: number }[] = []
  for (let index = 0; index < rounds; index++) {
    const [own, bare] = [await newReward(10_000), await newReward(10_000)]
    results.push({
      own: await rateOf(people.map((one) => async () => {
        const status = await ask(server, one, own.id)
        if (status !== 201) throw new Error(`a redemption answered ${status}`)
      }), clients),
      bare: await rateOf(people.map((one, at) => bareRedemption(client, one, bare.id, index * families + at + 1)), clients),
    })
  }
  // The first round warms both up.
  const counted = results.slice(1)
  return [{
    name: 'points.redeem.rate', value: median(counted.map(({ own }) => own)), unit: 'redemptions/s',
    floor: median(counted.map(({ bare }) => bare)), goal: 'ratio at least 0.6',
  }]
}

/** One reward hit by 64 clients: what is made is what was there, and everybody else is refused in words. */
export const redeemHot = async (server: Server): Promise<Line[]> => {
  const { newReward, people } = await stageFor(server, hotClients)
  const bags = 100
  const { id } = await newReward(bags)
  const statuses: number[] = []
  const works = Array.from({ length: 5 * hotClients }, (_, index) => async () => {
    statuses.push(await ask(server, people[index % hotClients] as Family, id))
  })
  await rateOf(works, hotClients)
  const count = (status: number) => statuses.filter((one) => one === status).length
  return [
    { name: 'points.redeem.hot.made', value: count(201), unit: 'vouchers', floor: bags, goal: 'ratio 1' },
    { name: 'points.redeem.hot.refused', value: count(409), unit: 'refusals', floor: works.length - bags, goal: 'ratio 1' },
  ]
}
