import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { binary, boolean, item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** The ids of events, one a line, and their leaves, 32 bytes each, in the same order. */
const leaves = { ids: string(), hashes: binary() }

/** What one batch of the stream brought, until it is in the chain. The id derives from the content. */
export const Waiting = new Entity({
  name: 'sealWaiting',
  table: recordsTable,
  schema: item({ batchId: string().key(), ...leaves, oldestAt: string() }),
  computeKey: ({ batchId }: { batchId: string }) => ({ pk: 'seal#waiting', sk: batchId }),
  ...plain,
})
export type Waiting = FormattedItem<typeof Waiting>

/** The leaves of a link, kept under their root, so that what is written twice is the same. */
export const Leaves = new Entity({
  name: 'sealLeaves',
  table: recordsTable,
  schema: item({ root: string().key(), ...leaves }),
  computeKey: ({ root }: { root: string }) => ({ pk: `seal#leaves#${root}`, sk: 'leaves' }),
  ...plain,
})

/** A link of the chain: written once, under the condition that its number is free. */
export const Link = new Entity({
  name: 'sealLink',
  table: recordsTable,
  schema: item({
    number: number().key(), previous: string(), root: string(), count: number(), sealedAt: string(), hash: string(),
  }),
  computeKey: ({ number: count }: { number: number }) => ({ pk: 'seal#links', sk: String(count).padStart(12, '0') }),
  ...plain,
})
export type Link = FormattedItem<typeof Link>

/** The head of a day. Only `published` ever changes: when which publisher had it, or why not yet. */
export const Head = new Entity({
  name: 'sealHead',
  table: recordsTable,
  schema: item({
    day: string().key(), previous: string(), root: string(), firstLink: number(), lastLink: number(),
    events: number(), hash: string(), closedAt: string(),
    published: record(string(), map({ tries: number(), at: string(), done: boolean(), why: string().optional() })),
  }),
  computeKey: ({ day }: { day: string }) => ({ pk: 'seal#heads', sk: day }),
  ...plain,
})
export type Head = FormattedItem<typeof Head>

/** A report of checking the chain against the events. Read: newest first. */
export const SealCheck = new Entity({
  name: 'sealCheck',
  table: recordsTable,
  schema: item({
    id: string().key(), startedAt: string(), finishedAt: string(), sound: boolean(), events: number(), links: number(),
    days: number(), waiting: number(), compared: list(string()),
    faults: list(map({ code: string(), subject: string(), expected: string(), found: string() })),
  }),
  computeKey: ({ id }: { id: string }) => ({ pk: 'seal#checks', sk: id }),
  ...plain,
})
export type SealCheck = FormattedItem<typeof SealCheck>
export type SealFault = SealCheck['faults'][number]
