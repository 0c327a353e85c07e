import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** The list of the marks of a community. */
export const marksIn = (community: string): string => `marks#${community}`

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
    listPk: string().hidden().putLink<typeof before>(({ community }) => marksIn(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, markedAt, shiftId, personId }) =>
      `${state === 'appealed' ? 1 : 0}#${markedAt}#${shiftId}#${personId}`),
  })),
  computeKey: markKey,
  ...plain,
})
export type Mark = FormattedItem<typeof Mark>
export const queueOf = (shiftId: string, roleId: string): string => `waiting#${shiftId}#${roleId}`

/** Somebody who waits for a role of a shift. Read: those of a role, who came first at the front. */
export const WaitingRow = new Entity({
  name: 'waiting',
  table: recordsTable,
  schema: item({
    shiftId: string().key(), roleId: string().key(), waitingSince: string().key(), personId: string().key(),
  }),
  computeKey: ({ shiftId, roleId, waitingSince, personId }: {
    shiftId: string; roleId: string; waitingSince: string; personId: string
  }) => ({ pk: queueOf(shiftId, roleId), sk: `${waitingSince}#${personId}` }),
  ...plain,
})
