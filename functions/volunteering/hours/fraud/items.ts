import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { anyOf, item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const
const hidden = { listPk: string().hidden().optional(), listSk: string().hidden().optional() }
type Plain<T> = Omit<T, 'listPk' | 'listSk'>

export const findingKinds =
  ['sameDevice', 'bulkEntry', 'roundNumbers', 'kinApproval', 'nightHours', 'overlap', 'callBackDenied'] as const

/**
 * Something about a shift that wants a look, with what it rests on. Read: of a community, open ones first (`lists`).
 * Whom these rows are about stands by the id alone, so that nobody is named who was erased (PV-03).
 */
export const Finding = new Entity({
  name: 'finding',
  table: recordsTable,
  schema: item({
    findingId: string().key(), community: string(), kind: string().enum(...findingKinds), shiftId: string(),
    title: string(), startsAt: string(), foundAt: string(),
    /** Numbers and words for its sentence: how many people, in how many seconds, who confirmed. */
    facts: record(string(), anyOf(string(), number())),
    evidence: list(map({
      personId: string(), at: string().optional(), minutes: number().optional(),
      note: string().optional(), movementId: string().optional(),
    })),
    /** Who may not decide on it: who confirmed, and whom it is about. */
    involved: list(string()),
    state: string().enum('open', 'dismissed', 'questioned'), reason: string().optional(),
    decidedByName: string().optional(), decidedAt: string().optional(), ...hidden,
  }),
  computeKey: ({ findingId }: { findingId: string }) => ({ pk: `finding#${findingId}`, sk: 'finding' }),
  ...plain,
})
export type Finding = Plain<FormattedItem<typeof Finding>>
export const findingsOf = (community: string): string => `findings#${community}`
export const placedFinding = (finding: Finding) => ({
  ...finding, listPk: findingsOf(finding.community),
  listSk: `${finding.state === 'open' ? 1 : 0}#${finding.foundAt}#${finding.findingId}`,
})

/** A confirmed record that somebody without a stake in it asks the volunteer about (VR-10). */
export const CallBack = new Entity({
  name: 'callBack',
  table: recordsTable,
  schema: item({
    callBackId: string().key(), community: string(), personId: string(), recordId: string(),
    movementId: string(), shiftId: string(), title: string(), startsAt: string(), minutes: number(), evidence: string(),
    confirmedByName: string(), involved: list(string()), drawnAt: string(),
    state: string().enum('open', 'right', 'wrong', 'unreachable'), note: string().optional(),
    byName: string().optional(), at: string().optional(), ...hidden,
  }),
  computeKey: ({ callBackId }: { callBackId: string }) => ({ pk: `callBack#${callBackId}`, sk: 'callBack' }),
  ...plain,
})
export type CallBack = Plain<FormattedItem<typeof CallBack>>
export const callBacksOf = (community: string): string => `callBacks#${community}`
export const placedCallBack = (callBack: CallBack) => ({
  ...callBack, listPk: callBacksOf(callBack.community),
  listSk: `${callBack.state === 'open' ? 1 : 0}#${callBack.drawnAt}#${callBack.callBackId}`,
})

/** What follows from a false sheet: its hours are void, and who entered it enters none for a year (VR-09). */
export const Sanction = new Entity({
  name: 'sanction',
  table: recordsTable,
  schema: item({
    sanctionId: string().key(), community: string(), backfillId: string(), title: string(), personId: string(),
    reason: string(), state: string().enum('proposed', 'inForce', 'appealed', 'upheld', 'lifted'),
    proposedBy: string(), proposedByName: string(), proposedAt: string(), confirmedBy: string().optional(),
    confirmedByName: string().optional(), confirmedAt: string().optional(), until: string().optional(),
    appeal: string().optional(), appealedAt: string().optional(), decision: string().optional(),
    decidedByName: string().optional(), decidedAt: string().optional(), ...hidden,
  }),
  computeKey: ({ sanctionId }: { sanctionId: string }) => ({ pk: `sanction#${sanctionId}`, sk: 'sanction' }),
  ...plain,
})
export type Sanction = Plain<FormattedItem<typeof Sanction>>
export const sanctionsOf = (community: string): string => `sanctions#${community}`
export const placedSanction = (sanction: Sanction) => ({
  ...sanction, listPk: sanctionsOf(sanction.community),
  listSk: `${['proposed', 'appealed'].includes(sanction.state) ? 1 : 0}#${sanction.proposedAt}#${sanction.sanctionId}`,
})
