import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

const marksOf = (community: string): string => `marks#${community}`

export const markKey = ({ personId, keyAt, shiftId }: { personId: string; keyAt: string; shiftId: string }) =>
  ({ pk: `marks#${personId}`, sk: `${keyAt}#${shiftId}` })

/**
 * That somebody cancelled late or did not come; one for each person and shift. Read: a person's by the shift's start;
 * a community's, appeals first, newest first (`lists`).
 */
export const Mark = new Entity({
  name: 'mark',
  table: recordsTable,
  schema: item({
    personId: string().key(), keyAt: string().key(), shiftId: string().key(),
    kind: string().enum('late', 'noShow'), state: string().enum('standing', 'appealed', 'upheld', 'forgiven'),
    title: string(), startsAt: string(), community: string(), nameMasked: string(), markedAt: string(),
    /** A person, or `system` for the schedule. */
    markedBy: string(), appealUntil: string(), appealReason: string().optional(), appealedAt: string().optional(),
    decision: string().optional(), decidedBy: string().optional(), decidedAt: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => marksOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, markedAt, shiftId, personId }) =>
      `${state === 'appealed' ? 1 : 0}#${markedAt}#${shiftId}#${personId}`),
  })),
  computeKey: markKey,
  ...plain,
})
export type Mark = FormattedItem<typeof Mark>
export const marksIn = marksOf
