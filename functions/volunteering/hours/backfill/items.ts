import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * Hours entered later from a paper sheet, until two others have approved them (VR-10).
 * Read: one by id; those of a community, open ones and newest first (`lists`).
 */
export const Backfill = new Entity({
  name: 'backfill',
  table: recordsTable,
  schema: item({
    backfillId: string().key(), community: string(), shiftId: string(), title: string(), startsAt: string(),
    endsAt: string(), state: string().enum('proposed', 'approvedOnce', 'recorded', 'refused', 'voided'),
    /** What the sheet itself is: where it lies, or the reference of its photograph, and what is to be said of it. */
    evidence: string(), photoReference: string().optional(),
    entries: list(map({
      personId: string(), name: string(), from: string(), to: string(), minutes: number(), bySheet: boolean(),
    })),
    proposedBy: string(), proposedByName: string(), proposedAt: string(),
    firstBy: string().optional(), firstByName: string().optional(), firstAt: string().optional(),
    secondBy: string().optional(), secondByName: string().optional(), secondAt: string().optional(),
    reason: string().optional(), closedByName: string().optional(), closedAt: string().optional(),
    /** The records that came of it, in the order of the entries. */
    recordIds: list(string()).optional(),
    listPk: string().hidden().optional(), listSk: string().hidden().optional(),
  }),
  computeKey: ({ backfillId }: { backfillId: string }) => ({ pk: `backfill#${backfillId}`, sk: 'backfill' }),
  ...plain,
})
export type Backfill = Omit<FormattedItem<typeof Backfill>, 'listPk' | 'listSk'>

export const backfillsOf = (community: string): string => `backfills#${community}`

const open = ['proposed', 'approvedOnce']

/** With its place in the list of its community: open ones above, the newest first. */
export const placedBackfill = (backfill: Backfill) => ({
  ...backfill, listPk: backfillsOf(backfill.community),
  listSk: `${open.includes(backfill.state) ? 1 : 0}#${backfill.backfillId}`,
})

/** Minutes of a person that were entered later, for a day (`day#2026-11-24`) or a month (`month#2026-11`). */
export const BackfillUse = new Entity({
  name: 'backfillUse',
  table: recordsTable,
  schema: item({ personId: string().key(), period: string().key(), minutes: number() }),
  computeKey: ({ personId, period }: { personId: string; period: string }) =>
    ({ pk: `backfilled#${personId}`, sk: period }),
  ...plain,
})
export type BackfillUse = FormattedItem<typeof BackfillUse>

/** Until when somebody may enter no sheet, because an earlier one was false (VR-09). */
export const BackfillBan = new Entity({
  name: 'backfillBan',
  table: recordsTable,
  schema: item({ personId: string().key(), until: string(), sanctionId: string() }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'backfillBan' }),
  ...plain,
})
