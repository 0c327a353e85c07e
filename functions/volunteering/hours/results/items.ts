import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const resultsOf = (activityId: string): string => `results#${activityId}`

/** What came of a shift, counted by its leader. Read: one by shift; those of an activity by start. */
export const ShiftResults = new Entity({
  name: 'shiftResults',
  table: recordsTable,
  schema: item({
    activityId: string().key(), keyAt: string().key(), shiftId: string().key(), version: number(), startsAt: string(),
    results: list(map({ kind: string(), unit: string(), amount: number() })),
    byName: string(), at: string(),
  }),
  computeKey: ({ activityId, keyAt, shiftId }: { activityId: string; keyAt: string; shiftId: string }) =>
    ({ pk: resultsOf(activityId), sk: `${keyAt}#${shiftId}` }),
  ...plain,
})
export type ShiftResults = FormattedItem<typeof ShiftResults>
export type Result = ShiftResults['results'][number]

export const sumsOf = (community: string, year: string): string => `resultSums#${community}#${year}`

/** What the shifts of a community came to in a year, by kind and unit. Read: all of a year. */
export const ResultSum = new Entity({
  name: 'resultSum',
  table: recordsTable,
  schema: item({
    community: string().key(), year: string().key(), kind: string().key(), unit: string().key(), amount: number(),
  }),
  computeKey: ({ community, year, kind, unit }: { community: string; year: string; kind: string; unit: string }) =>
    ({ pk: sumsOf(community, year), sk: `${kind}#${unit}` }),
  ...plain,
})
