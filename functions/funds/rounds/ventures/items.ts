import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { spendingReasons } from '../../../../shared/spending.ts'
import {
  ventureCallStates, ventureOrgKinds, ventureOutcomes, ventureStages, ventureStates,
} from '../../../../shared/ventures.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const
const said = { by: string(), byName: string(), at: string() }
const files = { photos: list(string()), papers: list(string()) }

export const callsOf = (fundId: string): string => `ventureCalls#${fundId}`

export const callKey = ({ callId }: { callId: string }) => ({ pk: `ventureCall#${callId}`, sk: 'call' })

/**
 * A call for projects that a fund pays for (DOMAIN 6). It changes with everything that is applied for and scored in it,
 * so that what is decided was all there. Read: one; those of a fund, newest first (`lists`).
 */
export const VentureCall = new Entity({
  name: 'ventureCall',
  table: recordsTable,
  schema: item({
    callId: string().key(), version: number(), fundId: string(), fundName: string(), campaignId: string().optional(),
    community: string(), division: string(), state: string().enum(...ventureCallStates), title: string(),
    text: string(), budgetFen: number(), mostFen: number(), applyUntil: string(), scoreDays: number(),
    noticeDays: number(), leastPoints: number(),
    criteria: list(map({ name: string(), weightPercent: number() })), sharesPercent: list(number()),
    resolution: string(), judgeIds: list(string()), ...said,
    openedBy: string().optional(), openedByName: string().optional(), scoreUntil: string().optional(),
    decision: map({ ...said, text: string() }).optional(), noticeEndsAt: string().optional(),
    objections: list(map({
      id: string(), ventureId: string(), ...said, text: string(), outcome: string().enum('keep', 'strike').optional(),
      answer: string().optional(), answeredBy: string().optional(), answeredByName: string().optional(),
      answeredAt: string().optional(),
    })),
    cancelReason: string().optional(),
    judgeChanges: list(map({
      id: string(), leaves: string().optional(), joins: list(string()), reason: string(), ...said,
      agrees: boolean().optional(), answer: string().optional(), answeredBy: string().optional(),
      answeredByName: string().optional(), answeredAt: string().optional(),
    })).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => callsOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ callId }) => callId),
  })),
  computeKey: callKey,
  ...plain,
})
export type VentureCall = FormattedItem<typeof VentureCall>
export type JudgeChange = NonNullable<VentureCall['judgeChanges']>[number]

export const callsIn = (division: string): string => `ventureCallsIn#${division}`

/** That a call of a division is public. Read: those of one, newest first. */
export const CallIn = new Entity({
  name: 'ventureCallIn',
  table: recordsTable,
  schema: item({ division: string().key(), callId: string().key() }),
  computeKey: ({ division, callId }: { division: string; callId: string }) => ({ pk: callsIn(division), sk: callId }),
  ...plain,
})

export const venturesOf = (callId: string): string => `ventures#${callId}`
export const ventureKey = ({ callId, ventureId }: { callId: string; ventureId: string }) =>
  ({ pk: venturesOf(callId), sk: ventureId })

/**
 * A project that an organisation or a team applies with, and what becomes of it, in one row that each step changes.
 * Whom to ask stands sealed. `openParts`: how many of the instalments may be paid. Read: one; all of a call.
 */
export const Venture = new Entity({
  name: 'venture',
  table: recordsTable,
  schema: item({
    callId: string().key(), ventureId: string().key(), version: number(), state: string().enum(...ventureStates),
    org: map({
      kind: string().enum(...ventureOrgKinds), name: string(), creditCode: string().optional(),
      teamId: string().optional(),
    }),
    contactSealed: string().optional(), title: string(), purpose: string(), serves: string(), plan: string(),
    lines: list(map({ label: string(), amountFen: number() })), sumFen: number(), ...files, ...said,
    screened: map({ ...said, eligible: boolean(), reason: string() }).optional(),
    appeal: map({
      text: string(), at: string(), eligible: boolean().optional(), answer: string().optional(),
      answeredBy: string().optional(), answeredByName: string().optional(), answeredAt: string().optional(),
    }).optional(),
    score: number().optional(), rank: number().optional(), chosen: boolean().optional(),
    passedOver: string().optional(),
    contract: map({
      number: string(), signedOn: string(), midTermOn: string(), finalOn: string(),
      reason: string().enum(...spendingReasons), payee: map({ name: string(), account: string() }), ...files, ...said,
      agreedAt: string().optional(), word: string().optional(),
    }).optional(),
    spendingId: string().optional(), openParts: number().optional(),
    reports: list(map({ stage: string().enum(...ventureStages), text: string(), ...files, ...said })),
    evaluations: list(map({
      stage: string().enum(...ventureStages), outcome: string().enum(...ventureOutcomes), reason: string(),
      mendBy: string().optional(), ...said,
    })),
    endReason: string().optional(),
  }),
  computeKey: ventureKey,
  ...plain,
})
export type Venture = FormattedItem<typeof Venture>

export const appliedBy = (orgKey: string): string => `venturesOfOrg#${orgKey}`

/** That an organisation or a team has applied in a call: once each. Read: all of one. */
export const OrgVenture = new Entity({
  name: 'orgVenture',
  table: recordsTable,
  schema: item({ orgKey: string().key(), callId: string().key(), ventureId: string() }),
  computeKey: ({ orgKey, callId }: { orgKey: string; callId: string }) => ({ pk: appliedBy(orgKey), sk: callId }),
  ...plain,
})

export const scoresOf = (callId: string): string => `ventureScores#${callId}`
interface ScoreKey { callId: string; ventureId: string; judgeId: string }
export const scoreKey = ({ callId, ventureId, judgeId }: ScoreKey) =>
  ({ pk: scoresOf(callId), sk: `${ventureId}#${judgeId}` })

/** What a judge says of an application: points for each criterion, or that they step back. Read: all of a call. */
export const VentureScore = new Entity({
  name: 'ventureScore',
  table: recordsTable,
  schema: item({
    callId: string().key(), ventureId: string().key(), judgeId: string().key(), judgeName: string(),
    points: list(number()).optional(), reason: string(), at: string(),
  }),
  computeKey: scoreKey,
  ...plain,
})
export type VentureScore = FormattedItem<typeof VentureScore>

export const callPartsOf = (personId: string): string => `ventureCallParts#${personId}`
export const partsOf = (personId: string): string => `ventureParts#${personId}`

/** That somebody has a part in a call: made it, judges it, decided or objected. Read: a person's, newest first. */
export const CallPart = new Entity({
  name: 'ventureCallPart',
  table: recordsTable,
  schema: item({ personId: string().key(), callId: string().key() }),
  computeKey: ({ personId, callId }: { personId: string; callId: string }) =>
    ({ pk: callPartsOf(personId), sk: callId }),
  ...plain,
})

export const appliedOf = (personId: string): string => `venturesAppliedWith#${personId}`

/** That somebody has applied with it. Read: a person's, newest first. */
export const AppliedVenture = new Entity({
  name: 'appliedVenture',
  table: recordsTable,
  schema: item({ personId: string().key(), callId: string().key(), ventureId: string().key() }),
  computeKey: ({ personId, callId, ventureId }: { personId: string; callId: string; ventureId: string }) =>
    ({ pk: appliedOf(personId), sk: `${callId}#${ventureId}` }),
  ...plain,
})

/** That somebody has a part in an application: applied, or said something of it. Read: a person's, newest first. */
export const VenturePart = new Entity({
  name: 'venturePart',
  table: recordsTable,
  schema: item({ personId: string().key(), callId: string().key(), ventureId: string().key() }),
  computeKey: ({ personId, callId, ventureId }: { personId: string; callId: string; ventureId: string }) =>
    ({ pk: partsOf(personId), sk: `${callId}#${ventureId}` }),
  ...plain,
})
