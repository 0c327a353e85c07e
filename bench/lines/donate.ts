import { DynamoDBDocumentClient, GetCommand, ScanCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { newRequestId } from '../../shared/client.ts'
import { bareClient, tables } from '../database.ts'
import { type Donor, givingStage } from '../giving-stage.ts'
import { type Line, median } from '../line.ts'
import { rateOf } from '../rate.ts'
import type { Server } from '../stage.ts'
import { unitsOf } from './ledger-units.ts'

const payers = 64
const giftsARound = 192
const rounds = 5

/** The events of a gift: that it was begun, and that it was paid. */
const eventsOf = async (giftId: string): Promise<never[]> => {
  const bare = bareClient()
  const { Items = [] } = await DynamoDBDocumentClient.from(bare).send(new ScanCommand({
    TableName: tables.events, ConsistentRead: true, FilterExpression: '#data.#gift = :gift',
    ExpressionAttributeNames: { '#data': 'data', '#gift': 'giftId' }, ExpressionAttributeValues: { ':gift': giftId },
  }))
  bare.destroy()
  return Items as never[]
}

/**
 * What a gift costs in write units from the order until it is booked by the stream, all alone. The floor is a unit of a
 * transaction (two) for each of six rows, a row that is taken away and five rows of the books, and one for each of
 * three places in lists.
 */
export const donateUnits = async (server: Server): Promise<Line[]> => {
  const { settle } = await import('../../functions/ledger/settle.ts')
  const { give, community, stop } = await givingStage(server)
  const donor = await server.newPerson(community)
  await settle(await eventsOf(await give(donor)))
  let giftId = ''
  const { write } = await unitsOf(server.database, async () => { giftId = await give(donor) })
  const events = await eventsOf(giftId)
  const { write: booked } = await unitsOf(server.database, () => settle(events))
  await stop()
  return [{ name: 'funds.donate.wcu', value: write + booked, unit: 'write units', floor: 27, goal: 'ratio at most 1.3' }]
}

/** What a gift reads and writes until WeChat has its yes, from the bare document client: rows of the same size. */
const bareGift = (client: DynamoDBDocumentClient, { id }: Donor) => async () => {
  const gift = newRequestId()
  const read = (pk: string, sk: string) => client.send(new GetCommand({ TableName: tables.records, Key: { pk, sk }, ConsistentRead: true }))
  const event = (name: string, length: number) => ({ Put: {
    TableName: tables.events, Item: { id: name, text: 'x'.repeat(length) }, ConditionExpression: 'attribute_not_exists(id)',
  } })
  const row = (pk: string, length: number, more: object = {}, ConditionExpression?: string) =>
    ({ Put: { TableName: tables.records, Item: { pk, sk: 'row', text: 'x'.repeat(length), ...more }, ConditionExpression } })
  const key = { pk: `bareDue#${gift}`, sk: 'row' }
  await read(`person#${id}`, 'actor')
  await read('campaign#bare', 'campaign')
  await read(`person#${id}`, 'facts')
  await read('charity#bare', 'charity')
  await read(`person#${id}`, 'openId')
  await client.send(new TransactWriteCommand({ TransactItems: [
    event(`${id}.${gift}`, 1300), row(`bareGift#${gift}`, 500, { version: 1 }, 'attribute_not_exists(pk)'),
    row(`bareGivenBy#${id}#${gift}`, 100), row(key.pk, 150, { listPk: 'due#bare', listSk: gift }),
  ] }))
  await read(`bareGift#${gift}`, 'row')
  const version = { listPk: 'gifts#bare', listSk: gift, version: 2 }
  await client.send(new TransactWriteCommand({ TransactItems: [
    event(`pay.${gift}`, 600), row(`bareGift#${gift}`, 800, version, 'attribute_exists(pk)'), { Delete: { TableName: tables.records, Key: key } },
  ] }))
}

/** Gifts a second of 64 payers through pipeline, WeChat's signatures and notification, beside the bare SDK, in turns. */
export const donateRate = async (server: Server): Promise<Line[]> => {
  const { give, community, stop } = await givingStage(server)
  const donors: Donor[] = []
  for (let index = 0; index < payers; index++) donors.push(await server.newPerson(community))
  const client = DynamoDBDocumentClient.from(bareClient())
  const turn = (work: (donor: Donor) => () => Promise<unknown>) =>
    rateOf(Array.from({ length: giftsARound }, (_, index) => work(donors[index % payers] as Donor)), payers)
  const results: { own: number; bare: number }[] = []
  for (let index = 0; index < rounds; index++) {
    results.push({ own: await turn((donor) => () => give(donor)), bare: await turn((donor) => bareGift(client, donor)) })
  }
  await stop()
  client.destroy()
  // The first round warms both up.
  const counted = results.slice(1)
  return [{
    name: 'funds.donate.rate', value: median(counted.map(({ own }) => own)), unit: 'gifts/s',
    floor: median(counted.map(({ bare }) => bare)), goal: 'ratio at least 0.4',
  }]
}
