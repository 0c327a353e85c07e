import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { recordsTable } from '../../platform/dynamo.ts'
import { Head, Leaves, Link } from './items.ts'
import { type Leaf, unpacked } from './leaves.ts'

const consistent = { consistent: true } as const
const pageSize = 100

export const newestLink = async (): Promise<Link | undefined> => {
  const { Items = [] } = await recordsTable.build(QueryCommand).query({ partition: 'seal#links' }).entities(Link)
    .options({ limit: 1, reverse: true, ...consistent }).send()
  return Items[0]
}

export const newestHeads = async (most: number): Promise<Head[]> => {
  const { Items = [] } = await recordsTable.build(QueryCommand).query({ partition: 'seal#heads' }).entities(Head)
    .options({ limit: most, reverse: true, ...consistent }).send()
  return Items
}

export const newestHead = async (): Promise<Head | undefined> => (await newestHeads(1))[0]

export const readLink = async (number: number): Promise<Link | undefined> => {
  const { Item } = await Link.build(GetItemCommand).key({ number }).options(consistent).send()
  return Item
}

export const readHead = async (day: string): Promise<Head | undefined> => {
  const { Item } = await Head.build(GetItemCommand).key({ day }).options(consistent).send()
  return Item
}

/** The leaves of a link; undefined where they are gone. */
export const leavesOf = async ({ root, count }: Link): Promise<Leaf[] | undefined> => {
  if (count === 0) return []
  const { Item } = await Leaves.build(GetItemCommand).key({ root }).options(consistent).send()
  return Item && unpacked(Item)
}

const sortKey = (number: number): string => String(number).padStart(12, '0')

/** The links from one number on, whatever their numbers are, in pages: memory does not grow with the chain. */
export async function* linksFrom(from: number, to = Number.MAX_SAFE_INTEGER): AsyncGenerator<Link> {
  let start = sortKey(from)
  const end = to === Number.MAX_SAFE_INTEGER ? '~' : sortKey(to)
  for (;;) {
    const range = { between: [start, end] as [string, string] }
    const { Items = [] } = await recordsTable.build(QueryCommand).query({ partition: 'seal#links', range })
      .entities(Link).options({ limit: pageSize, ...consistent }).send()
    yield* Items
    const last = Items.at(-1)
    if (Items.length < pageSize || !last) return
    start = `${sortKey(last.number)}!`
  }
}

/** All heads, oldest first. */
export async function* heads(): AsyncGenerator<Head> {
  let start = ' '
  for (;;) {
    const range = { between: [start, '~'] as [string, string] }
    const { Items = [] } = await recordsTable.build(QueryCommand).query({ partition: 'seal#heads', range })
      .entities(Head).options({ limit: pageSize, ...consistent }).send()
    yield* Items
    const last = Items.at(-1)
    if (Items.length < pageSize || !last) return
    start = `${last.day}!`
  }
}

/** The number of the first link that was sealed at or after a moment; found by halving, since links are in order. */
export const firstLinkSince = async (moment: string): Promise<number> => {
  let [low, high] = [1, (await newestLink())?.number ?? 0]
  while (low <= high) {
    const middle = (low + high) >> 1
    const { sealedAt } = await readLink(middle) ?? { sealedAt: '' }
    if (sealedAt < moment) low = middle + 1
    else high = middle - 1
  }
  return low
}

// Clocks of two machines differ by far less than this.
const marginMs = 60_000
// Two days of links a minute, more than the stream ever remembers.
const mostLinks = 3000

/** An event is sealed after it happened: where to begin to look for it. */
export const notBefore = (at: string): string => {
  const ms = Date.parse(at)
  return Number.isNaN(ms) ? '' : new Date(ms - marginMs).toISOString()
}

export interface Place { link: Link; leaves: Leaf[]; index: number }

/** Where an event is in the chain, if it is. */
export const findLeaf = async (id: string, at: string): Promise<Place | undefined> => {
  const from = await firstLinkSince(notBefore(at))
  for await (const link of linksFrom(from, from + mostLinks)) {
    const leaves = await leavesOf(link) ?? []
    const index = leaves.findIndex((leaf) => leaf.id === id)
    if (index !== -1) return { link, leaves, index }
  }
  return undefined
}

/** The leaves sealed since a moment, newest link first, given one link after the other. */
export async function* leavesSince(newest: Link | undefined, moment: string): AsyncGenerator<Leaf[]> {
  let link = newest
  for (let count = 0; link && link.sealedAt >= moment && count < mostLinks; count++) {
    yield await leavesOf(link) ?? []
    link = link.number > 1 ? await readLink(link.number - 1) : undefined
  }
}
