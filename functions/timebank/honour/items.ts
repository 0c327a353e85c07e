import { Entity } from 'dynamodb-toolbox/entity'
import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

interface Month { community: string; month: string }

/** What was asked for and given in a month, counted as it happens. Read: one by month. */
export const HonourCount = new Entity({
  name: 'honourCount',
  table: recordsTable,
  schema: item({
    community: string().key(), month: string().key(), requested: number().optional(), redeemed: number().optional(),
    market: number().optional(), services: number().optional(),
  }),
  computeKey: ({ community, month }: Month) => ({ pk: `honourCounts#${community}`, sk: month }),
  ...plain,
})

/** How many orders of a month waited for so many hours. Read: a month's. */
export const HonourWait = new Entity({
  name: 'honourWait',
  table: recordsTable,
  schema: item({ community: string().key(), month: string().key(), hours: number().key(), orders: number() }),
  computeKey: ({ community, month, hours }: Month & { hours: number }) =>
    ({ pk: `honourWaits#${community}#${month}`, sk: String(hours).padStart(4, '0') }),
  ...plain,
})

/** How far the sum of what is owed has come; gone when the month is published. */
export const HonourRun = new Entity({
  name: 'honourRun',
  table: recordsTable,
  schema: item({ community: string().key(), month: string().key(), cursor: string().optional(), bands: any(),
    members: any().optional() }),
  computeKey: ({ community, month }: Month) => ({ pk: `honourRun#${community}`, sk: month }),
  ...plain,
})

/** A published month. Read: a community's, newest first. */
export const Honoured = new Entity({
  name: 'honoured',
  table: recordsTable,
  schema: item({
    community: string().key(), month: string().key(), publishedAt: string(), requestedMinutes: number(),
    redeemedMinutes: number(), marketMinutes: number(), services: number(), ratioPermille: number().optional(),
    medianWaitHours: number().optional(), owedMinutes: number(), poolMinutes: number(), owedByAge: list(any()),
    givenByClass: list(any()).optional(), members: any().optional(),
    offered: map({ people: number(), minutes: number() }).optional(),
  }),
  computeKey: ({ community, month }: Month) => ({ pk: `honoured#${community}`, sk: month }),
  ...plain,
})
