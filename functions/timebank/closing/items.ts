import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/**
 * The estate of somebody who has died or left (TB-11). Read: one by person; those of a community, newest first
 * (`lists`).
 */
export const Closing = new Entity({
  name: 'creditClosing',
  table: recordsTable,
  schema: item({
    personId: string().key(), personName: string(), why: string().enum('moved', 'died'), community: string(),
    status: string().enum('open', 'proposed', 'given', 'toPool', 'returned'), openedAt: string(), endsAt: string(),
    minutes: number().optional(), toId: string().optional(), toName: string().optional(),
    proposedBy: string().optional(), proposedByName: string().optional(), reason: string().optional(),
    decidedByName: string().optional(), decidedAt: string().optional(), version: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => `closings#${community}`),
    listSk: string().hidden().putLink<typeof before>(({ openedAt, personId }) => `${openedAt}#${personId}`),
  })),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `closing#${personId}`, sk: 'closing' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Closing = FormattedItem<typeof Closing>
