import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const partitionOf = (account: string): string => `line#${account}`

/** A place as text that sorts: every safe integer has at most 16 digits. */
export const placed = (prefix: 'gap' | 'in' | 'out', place: number): string =>
  `${prefix}#${String(place).padStart(16, '0')}`

/**
 * What the stream booked into a traced account at once, part by part. Read: those from a place on. A place is all that
 * had come in before; written once, with the entry.
 */
export const Inflow = new Entity({
  name: 'lineInflow',
  table: recordsTable,
  schema: item({
    account: string().key(), place: number().key(),
    parts: list(map({
      movementId: string(), place: number(), amount: number(), movement: string(), reference: string().optional(),
    })),
  }),
  computeKey: ({ account, place }: { account: string; place: number }) =>
    ({ pk: partitionOf(account), sk: placed('in', place) }),
  ...plain,
})
export type Inflow = FormattedItem<typeof Inflow>

/** What a movement took from the front of the line. Read: those that touch a span. */
export const Outflow = new Entity({
  name: 'lineOutflow',
  table: recordsTable,
  schema: item({
    account: string().key(), from: number().key(), to: number(), amount: number(), movement: string(),
    movementId: string(), reference: string(), community: string(), bookedAt: string(),
  }),
  computeKey: ({ account, from }: { account: string; from: number }) =>
    ({ pk: partitionOf(account), sk: placed('out', from) }),
  ...plain,
})
export type Outflow = FormattedItem<typeof Outflow>

/**
 * What went back to a giver, out of the line, or moved on to another purpose (`moved`: by which movement). Read: those
 * in a span.
 */
export const Gap = new Entity({
  name: 'lineGap',
  table: recordsTable,
  schema: item({
    account: string().key(), from: number().key(), to: number(), reference: string(),
    moved: map({ movementId: string(), bookedAt: string(), community: string() }).optional(),
  }),
  computeKey: ({ account, from }: { account: string; from: number }) =>
    ({ pk: partitionOf(account), sk: placed('gap', from) }),
  ...plain,
})

export type Gap = FormattedItem<typeof Gap>

/** How far a line is spent; each change of the line counts, so that two never decide on the same front. */
export const Front = new Entity({
  name: 'lineFront',
  table: recordsTable,
  schema: item({ account: string().key(), front: number(), version: number() }),
  computeKey: ({ account }: { account: string }) => ({ pk: partitionOf(account), sk: 'front' }),
  ...plain,
})
export type Front = FormattedItem<typeof Front>
