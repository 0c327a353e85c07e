import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** Two communities in their order, and a month. */
export interface Pair { first: string; second: string; month: string }

/**
 * What two communities did for each other in a month (TB-13), in minutes: `byFirst` was given by volunteers of the
 * first to residents of the second. Read: one by pair and month.
 */
export const Clearing = new Entity({
  name: 'clearing',
  table: recordsTable,
  schema: item({
    first: string().key(), second: string().key(), month: string().key(), byFirst: number(), bySecond: number(),
    services: number(), status: string().enum('open', 'netted', 'settled'), nettedAt: string().optional(),
    ackFirst: string().optional(), ackFirstName: string().optional(),
    ackSecond: string().optional(), ackSecondName: string().optional(),
  }),
  computeKey: ({ first, second, month }: Pair) => ({ pk: `clearing#${first}#${second}`, sk: month }),
  ...plain,
})
export type Clearing = FormattedItem<typeof Clearing>

/** That a community has something with another in a month. Read: a community's, newest month first. */
export const CommunityClearing = new Entity({
  name: 'communityClearing',
  table: recordsTable,
  schema: item({ community: string().key(), month: string().key(), other: string().key() }),
  computeKey: ({ community, month, other }: { community: string; month: string; other: string }) =>
    ({ pk: `clearings#${community}`, sk: `${month}#${other}` }),
  ...plain,
})
