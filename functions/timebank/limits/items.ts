import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

export const exceptionsOf = (community: string): string => `limitExceptions#${community}`

/** A daily cap of one person's own (TB-03). Read: one by person; those of a community (`lists`). */
export const LimitException = new Entity({
  name: 'limitException',
  table: recordsTable,
  schema: item({
    personId: string().key(), personName: string(), community: string(), dailyMinutes: number(), reason: string(),
    status: string().enum('proposed', 'active', 'ended'), proposedBy: string(), proposedByName: string(),
    approvedByName: string().optional(), fromDay: string().optional(), endsOn: string(), version: number(),
    /** The one before, for hours of its days that are confirmed only now. */
    earlier: map({ fromDay: string(), endsOn: string(), dailyMinutes: number() }).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => exceptionsOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ personId }) => personId),
  })),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'limitException' }),
  timestamps: false, entityAttribute: { name: 'itemType', hidden: true },
})
export type LimitException = FormattedItem<typeof LimitException>
