import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { documentClient, recordsTable } from '../../platform/dynamo.ts'
import { must } from '../../platform/refusal.ts'
import { StockShard, shardsOf } from './items.ts'

/**
 * A reward's stock lies in parts (docs/decisions/079): DynamoDB lets one transaction at a time have an item, and five
 * hundred households want the hundred bags at once. All parts are read in one read; each takes what one of them has.
 */
export const shardCount = 8

export type Counters = Omit<StockShard, 'rewardId' | 'shard'>
type Counter = keyof Counters

/** So many of a voucher's in a part. */
export interface Part { shard: number; quantity: number }

/** The parts of a reward's stock, strongly consistent: one read unit. */
export const readShards = async (rewardId: string): Promise<StockShard[]> => {
  const { Items = [] } = await documentClient.send(new QueryCommand({
    TableName: recordsTable.getName(), ConsistentRead: true, Limit: shardCount,
    KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': shardsOf(rewardId) },
  }))
  return Items as StockShard[]
}

const counters = ['received', 'inStock', 'held', 'handedOver', 'writtenOff'] as const satisfies Counter[]

export const sumOf = (shards: StockShard[]): Counters => Object.fromEntries(counters.map((counter) =>
  [counter, shards.reduce((sum, shard) => sum + shard[counter], 0)])) as unknown as Counters

/** So many go over from one counter of a part to another; never more than there are. */
const moved = (
  rewardId: string, { shard, quantity }: Part, from: Counter | undefined, to: Counter[], otherwise: Write['otherwise'],
): Write => ({
  item: { Update: {
    TableName: recordsTable.getName(), Key: { pk: shardsOf(rewardId), sk: String(shard) },
    UpdateExpression: `SET ${[
      ...from ? [`${from} = ${from} - :n`] : [], ...to.map((counter) => `${counter} = ${counter} + :n`),
    ].join(', ')}`,
    ConditionExpression: from ? `${from} >= :n` : 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':n': quantity },
  } },
  otherwise,
})

/** A reward's first stock, spread over its parts as evenly as it goes. */
export const firstStock = (rewardId: string, quantity: number): Write[] => spread(quantity).map((there, shard) =>
  write(StockShard.build(PutTransaction).item({
    rewardId, shard, received: there, inStock: there, held: 0, handedOver: 0, writtenOff: 0,
  }).options({ condition: { attr: 'rewardId', exists: false } }), 'stale'))

/** A quantity in as many parts, as evenly as it goes. */
const spread = (quantity: number): number[] => Array.from({ length: shardCount }, (_, shard) =>
  Math.floor(quantity / shardCount) + (shard < quantity % shardCount ? 1 : 0))

/** Stock that came. */
export const receive = (rewardId: string, quantity: number): Write[] => spread(quantity)
  .map((there, shard) => ({ shard, quantity: there })).filter((part) => part.quantity > 0)
  .map((part) => moved(rewardId, part, undefined, ['received', 'inStock'], 'stale'))

/**
 * Where so many can be had: in one part, by chance which, so that those who come at once go apart; or in several, where
 * none has so many. Undefined where all of them have not.
 */
const partsFor = (shards: StockShard[], quantity: number): Part[] | undefined => {
  const able = shards.filter(({ inStock }) => inStock >= quantity)
  const one = able[Math.floor(Math.random() * able.length)]
  if (one) return [{ shard: one.shard, quantity }]
  const parts: Part[] = []
  let missing = quantity
  for (const { shard, inStock } of shards.toSorted((a, b) => b.inStock - a.inStock)) {
    if (missing === 0) break
    if (inStock > 0) parts.push({ shard, quantity: Math.min(inStock, missing) })
    missing -= Math.min(inStock, missing)
  }
  return missing === 0 ? parts : undefined
}

/**
 * Hold so many for a voucher, out of the stock as it was read. Who comes too late is refused by that read alone:
 * `reward.soldOut`, or `reward.few` where some are left. The writes are `stale` where another was quicker there.
 */
export const hold = (rewardId: string, shards: StockShard[], quantity: number): { parts: Part[]; writes: Write[] } => {
  must(sumOf(shards).inStock > 0, 'reward.soldOut')
  const parts = partsFor(shards, quantity)
  must(parts, 'reward.few')
  return { parts, writes: parts.map((part) => moved(rewardId, part, 'inStock', ['held'], 'stale')) }
}

/** Write off what is in stock. Refuses with `stock.short`: what vouchers hold stays. */
export const writeOff = async (rewardId: string, quantity: number): Promise<Write[]> => {
  const parts = partsFor(await readShards(rewardId), quantity)
  must(parts, 'stock.short')
  return parts.map((part) => moved(rewardId, part, 'inStock', ['writtenOff'], 'stale'))
}

/** What a voucher holds, taken out of its parts in order: those, and the ones that stay. */
export const takeParts = (parts: Part[], quantity: number): { taken: Part[]; rest: Part[] } => {
  let missing = quantity
  const split = parts.map(({ shard, quantity: there }) => {
    const taken = Math.min(there, missing)
    missing -= taken
    return { shard, taken, rest: there - taken }
  })
  return {
    taken: split.filter(({ taken }) => taken > 0).map(({ shard, taken }) => ({ shard, quantity: taken })),
    rest: split.filter(({ rest }) => rest > 0).map(({ shard, rest }) => ({ shard, quantity: rest })),
  }
}

/** What was held is handed over, or goes back into the stock. */
export const release = (rewardId: string, parts: Part[], to: 'handedOver' | 'inStock'): Write[] =>
  parts.map((part) => moved(rewardId, part, 'held', [to], 'stale'))
