import { BatchWriteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { bareClient, tables } from '../database.ts'
import { type Line, median } from '../line.ts'
import type { Server } from '../stage.ts'

const volunteers = 10_000
const times = 15

const offerOf = (street: string, index: number) => {
  const community = `${street}${String(index % 20).padStart(3, '0')}`
  const personId = `per_${String(index).padStart(26, '0')}`
  return {
    pk: `offer#${personId}`, sk: 'offer', _et: 'offer', personId, name: '王*国', community,
    services: [['chat', 'cleaning'], ['errands', 'chat'], ['smartphone'], ['reading', 'walk', 'chat']][index % 4],
    tags: ['热心'], text: '周末有空，喜欢和老人聊天', dialects: index % 3 === 0 ? ['武汉话'] : [], skills: [],
    times: [6, 7].map((weekday) => ({ weekday, from: 480, to: 1080 })), fromDay: '2020-01-01', toDay: '2099-12-31',
    at: '2026-01-01T00:00:00.000Z', listPk: `offers#${street}`, listSk: `${community}#${personId}`,
  }
}

const load = async (street: string): Promise<void> => {
  const bare = bareClient()
  for (let start = 0; start < volunteers; start += 25) {
    const rows = Array.from({ length: 25 }, (_, index) => offerOf(street, start + index))
    await bare.send(new BatchWriteItemCommand({ RequestItems: {
      [tables.records]: rows.map((row) => ({ PutRequest: { Item: marshall(row) } })),
    } }))
  }
  bare.destroy()
}

/** The same rows read with the bare client and thrown away. */
const scan = async (street: string): Promise<void> => {
  const bare = bareClient()
  let start: Record<string, never> | undefined
  do {
    const page = await bare.send(new QueryCommand({
      TableName: tables.records, IndexName: 'lists', KeyConditionExpression: 'listPk = :street', Limit: 2002,
      ExpressionAttributeValues: { ':street': { S: `offers#${street}` } }, ExclusiveStartKey: start,
    }))
    start = page.LastEvaluatedKey as typeof start
  } while (start)
  bare.destroy()
}

const timed = async (work: () => unknown): Promise<number> => {
  const taken: number[] = []
  for (let count = 0; count < times; count++) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

/** Finding the ten best of 10,000 volunteers: the work alone, and the whole question beside a bare scan of its rows. */
export const timebankMatch = async (_server: Server): Promise<Line[]> => {
  const { bestOf } = await import('../../functions/timebank/orders/matching.ts')
  const { readOffers } = await import('../../functions/timebank/orders/read-offers.ts')
  const street = '999900001'
  await load(street)
  const wanted = {
    service: 'chat', community: `${street}003`, startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T03:00:00.000Z',
    dialects: ['武汉话'],
  }
  const none = () => undefined
  const offers = await readOffers(street)
  if (offers.length !== volunteers) throw new Error(`${offers.length} offers were read.`)
  if (bestOf(wanted, offers, none, 10).length !== 10) throw new Error('ten are found')
  const bare = await timed(() => scan(street))
  const work = await timed(() => bestOf(wanted, offers, none, 10))
  const whole = await timed(async () => bestOf(wanted, await readOffers(street), none, 10))
  return [
    { name: 'timebank.match.time', value: work, unit: 'ms', floor: bare, goal: 'at most 100 ms for the work' },
    { name: 'timebank.match.first', value: whole, unit: 'ms', floor: bare, goal: 'beside a bare scan of the same rows' },
  ]
}
