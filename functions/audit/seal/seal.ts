import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { chinaDay } from '../../../shared/units.ts'
import { momentText, now } from '../../platform/clock.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { StaleError, withRetries } from '../../platform/retry.ts'
import { leavesSince, newestLink, notBefore } from './chain.ts'
import { beginning, linkHash, merkleRoot } from './hash.ts'
import { Leaves, Link, Waiting } from './items.ts'
import { type Leaf, inOrder, packed, sizeOf, unpacked } from './leaves.ts'

// A link's leaves are one item, which takes 400 KB at most.
const mostLeaves = 1000
const mostBytes = 250_000
const mostLinksARun = 500
const atOnce = 25

/** What waits, a link's worth of it at most. */
const takeWaiting = async (): Promise<Waiting[]> => {
  const taken: Waiting[] = []
  const room = { leaves: mostLeaves, bytes: mostBytes }
  let start: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await recordsTable.build(QueryCommand)
      .query({ partition: 'seal#waiting' }).entities(Waiting)
      .options({ limit: 100, consistent: true, ...(start ? { exclusiveStartKey: start } : {}) }).send()
    for (const batch of Items) {
      const leaves = unpacked(batch)
      room.leaves -= leaves.length
      room.bytes -= sizeOf(leaves)
      if (taken.length > 0 && (room.leaves < 0 || room.bytes < 0)) return taken
      taken.push(batch)
    }
    start = LastEvaluatedKey
  } while (start)
  return taken
}

/** Leave out what is in the chain already: each event is sealed once, however often the stream brought it. */
const notYetSealed = async (batches: Waiting[], newest: Link | undefined): Promise<Leaf[]> => {
  const fresh = new Map(batches.flatMap(unpacked).map((leaf) => [`${leaf.id} ${leaf.hash}`, leaf]))
  const [oldest = ''] = batches.map(({ oldestAt }) => oldestAt).sort()
  for await (const sealed of leavesSince(newest, notBefore(oldest))) {
    for (const { id, hash } of sealed) fresh.delete(`${id} ${hash}`)
  }
  return inOrder([...fresh.values()])
}

/** Add a link under the condition that its number is free: of two sealers at once, one begins again. */
const append = async (newest: Link | undefined, leaves: Leaf[]): Promise<void> => {
  const at = momentText(now())
  const body = {
    number: (newest?.number ?? 0) + 1, previous: newest?.hash ?? beginning,
    root: merkleRoot(leaves.map(({ hash }) => hash)), count: leaves.length,
    sealedAt: newest && newest.sealedAt > at ? newest.sealedAt : at,
  }
  if (leaves.length > 0) await Leaves.build(PutItemCommand).item({ root: body.root, ...packed(leaves) }).send()
  await Link.build(PutItemCommand).item({ ...body, hash: linkHash(body) })
    .options({ condition: { attr: 'number', exists: false } }).send()
    .catch((error: unknown) => {
      throw error instanceof ConditionalCheckFailedException ? new StaleError() : error
    })
}

const forget = async (batches: Waiting[]): Promise<void> => {
  for (let start = 0; start < batches.length; start += atOnce) {
    await Promise.all(batches.slice(start, start + atOnce).map(({ batchId }) =>
      Waiting.build(DeleteItemCommand).key({ batchId }).send()))
  }
}

const dayOf = ({ sealedAt }: Link): string => chinaDay(Date.parse(sealedAt))

/** One link, if there is anything to seal or a day has begun; how many events it took in, or undefined. */
const sealOnce = async (): Promise<number | undefined> => {
  const newest = await newestLink()
  const batches = await takeWaiting()
  const leaves = batches.length > 0 ? await notYetSealed(batches, newest) : []
  // The first link of a day may be empty: it shows that no link of the day before can follow any more.
  const begins = newest !== undefined && dayOf(newest) < chinaDay(now())
  if (leaves.length > 0 || begins) await append(newest, leaves)
  await forget(batches)
  return batches.length > 0 ? leaves.length : undefined
}

/** Seal all that waits; how many events. Safe to run twice at once, or again after it stopped anywhere. */
export const sealWaiting = async (): Promise<number> => {
  let events = 0
  for (let links = 0; links < mostLinksARun; links++) {
    const taken = await withRetries(sealOnce)
    if (taken === undefined) break
    events += taken
  }
  return events
}
