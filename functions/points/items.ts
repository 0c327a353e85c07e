import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../platform/dynamo.ts'

/** A version of a community's point rule; never changed. Read: the versions of a community, newest first. */
export const PointRule = new Entity({
  name: 'pointRule',
  table: recordsTable,
  schema: item({
    community: string().key(), version: number().key(), effectiveFrom: string(), pointsPerHour: number(),
    weeklyHouseholdCap: number(), resolution: string(), adoptedAt: string(), adoptedBy: string(),
  }),
  computeKey: ({ community, version }: { community: string; version: number }) =>
    ({ pk: `pointRules#${community}`, sk: String(version).padStart(6, '0') }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type PointRule = FormattedItem<typeof PointRule>
