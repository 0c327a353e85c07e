import * as z from 'zod'
import { adminRoles, reviewRoles, streetRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, personId, recordId, shiftId, text } from '../call.ts'
import { evidence } from './shapes.ts'

const findingId = id('fnd')
const callBackId = id('cbk')
const sanctionId = id('snc')
const backfillId = id('bkf')

const finding = once(() => z.strictObject({
  id: findingId, community,
  kind: z.enum(['sameDevice', 'bulkEntry', 'roundNumbers', 'kinApproval', 'nightHours', 'overlap', 'callBackDenied']),
  shiftId, title: z.string(), startsAt: moment, foundAt: moment,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  evidence: z.array(z.strictObject({
    personId, name: z.string(), at: moment.optional(), minutes: z.int().optional(), note: z.string().optional(),
    movementId: z.string().optional(),
  })),
  state: z.enum(['open', 'dismissed', 'questioned']), reason: z.string().optional(),
  decidedByName: z.string().optional(), decidedAt: moment.optional(),
}))
const callBack = once(() => z.strictObject({
  id: callBackId, community, personId, name: z.string(), recordId, movementId: z.string(), shiftId, title: z.string(),
  startsAt: moment, minutes: z.int(), evidence, confirmedByName: z.string(), drawnAt: moment,
  state: z.enum(['open', 'right', 'wrong', 'unreachable']), note: z.string().optional(), byName: z.string().optional(),
  at: moment.optional(),
}))
const sanction = once(() => z.strictObject({
  id: sanctionId, community, backfillId, title: z.string(), personId, name: z.string(), reason: z.string(),
  state: z.enum(['proposed', 'inForce', 'appealed', 'upheld', 'lifted']), proposedByName: z.string(),
  proposedAt: moment, confirmedByName: z.string().optional(), confirmedAt: moment.optional(), until: moment.optional(),
  appeal: z.string().optional(), appealedAt: moment.optional(), decision: z.string().optional(),
  decidedByName: z.string().optional(), decidedAt: moment.optional(),
}))

const callers = [...adminRoles, 'gridWorker'] as const

/** What wants a look, whom to call back, and what follows from a false sheet. */
export const hoursFraud = calls({
  'GET /findings': {
    title: { zh: '疑点', en: 'What wants a look in a community, with the evidence behind it' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(finding()), refusals: ['role.scope'],
  },
  'POST /findings/:findingId/decisions': {
    title: { zh: '处理疑点', en: 'Dismiss a finding with the reason, or ask about it' },
    who: reviewRoles,
    input: () => z.strictObject({ community, findingId, outcome: z.enum(['dismissed', 'questioned']), reason: text(500) }),
    output: finding,
    refusals: ['role.scope', 'finding.unknown', 'finding.done', 'finding.stake'],
  },
  'GET /call-backs': {
    title: { zh: '抽查回访', en: 'Whom to call back, drawn by the ids of records (VR-10)' },
    who: [...callers, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(callBack()),
    refusals: ['role.scope'],
  },
  'POST /call-backs/:callBackId/outcomes': {
    title: { zh: '记录回访结果', en: 'Write down what a volunteer said; only who has no stake in it asks' },
    who: callers,
    input: () => z.strictObject({
      community, callBackId, outcome: z.enum(['right', 'wrong', 'unreachable']), note: text(500),
    }),
    output: callBack,
    refusals: ['role.scope', 'callBack.unknown', 'callBack.done', 'callBack.stake'],
  },
  'POST /backfills/:backfillId/sanctions': {
    title: { zh: '认定虚假补登', en: 'Say that a sheet was false (VR-09)' },
    who: adminRoles,
    input: () => z.strictObject({ community, backfillId, reason: text(500) }),
    output: sanction,
    refusals: ['role.scope', 'backfill.unknown', 'backfill.open', 'sanction.second', 'sanction.exists'],
  },
  'GET /sanctions': {
    title: { zh: '虚假补登的处理', en: 'The sanctions of a community, those to be decided first' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(sanction()), refusals: ['role.scope'],
  },
  'POST /sanctions/:sanctionId/confirmations': {
    title: { zh: '确认处理', en: 'Confirm a sanction: the hours are void, and no sheets for a year (VR-09)' },
    who: streetRoles,
    input: () => z.strictObject({ community, sanctionId }),
    output: sanction,
    refusals: ['role.scope', 'sanction.unknown', 'sanction.done', 'sanction.second'],
  },
  'GET /me/sanctions': {
    title: { zh: '对我的处理', en: 'What keeps me from entering sheets' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ items: z.array(sanction()) }), refusals: [],
  },
  'POST /me/sanction-appeals': {
    title: { zh: '申诉', en: 'Appeal against a sanction, once' },
    who: ['resident'],
    input: () => z.strictObject({ sanctionId, text: text(500) }),
    output: sanction,
    refusals: ['sanction.unknown', 'sanction.done'],
  },
  'POST /sanctions/:sanctionId/appeal-decisions': {
    title: { zh: '处理申诉', en: 'Decide an appeal, by somebody who had no part in the sanction' },
    who: adminRoles,
    input: () => z.strictObject({ community, sanctionId, outcome: z.enum(['upheld', 'lifted']), reason: text(500) }),
    output: sanction,
    refusals: ['role.scope', 'sanction.unknown', 'sanction.done', 'sanction.second'],
  },
})
