import * as z from 'zod'
import { spendingReasons } from '../../spending.ts'
import {
  fewestJudges, leastGrantFen, mostGrantFen, mostJudges, ventureOrgKinds, ventureOutcomes, venturePhases, ventureStages, ventureStates,
} from '../../ventures.ts'
import { day, fileId, id, moment, once, personId, text } from '../call.ts'
import { campaignId, fen, fundId, sumFen } from '../funds/forms.ts'

export const callId = id('vcl')
export const ventureId = id('ven')
export const objectionId = id('obj')
export const judgeChangeId = id('jch')
const percent = z.int().min(1).max(100)
/** Hundredths of a point: 8733 is 87.33. */
const score = z.int().min(0).max(10_000)
export const points = z.int().min(0).max(100)
const files = once(() => ({ photos: z.array(fileId).max(6), papers: z.array(fileId).max(6) }))

/** Of one project: so much that each share of it is something, and no more than may be set (DOMAIN 6). */
const grantFen = z.int().min(leastGrantFen).max(mostGrantFen)

/** What a call says. `mostFen`: for one project. `shares`: of the instalments, in percent; the first without a report. */
export const callSaid = once(() => ({
  title: text(40), text: text(1000), budgetFen: fen, mostFen: grantFen, applyUntil: day, scoreDays: z.int().min(1).max(30),
  noticeDays: z.int().min(7).max(60), leastPoints: points,
  criteria: z.array(z.strictObject({ name: text(30), weightPercent: percent })).min(1).max(10),
  sharesPercent: z.array(percent).min(2).max(5), resolution: text(60),
}))
export const judgeIds = once(() => z.array(personId).min(fewestJudges).max(mostJudges))

/** Who applies: an organisation with its unified social credit code, or a team of which one is the leader. */
export const orgAsked = () => z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('organisation'), name: text(60), creditCode: z.string().trim().toUpperCase().length(18) }),
  z.strictObject({ kind: z.literal('team'), teamId: id('tea') }),
])
export const asked = once(() => ({
  contact: z.strictObject({ name: text(20), phone: z.string().trim().regex(/^[\d+ -]{5,20}$/) }),
  title: text(40), purpose: text(500), serves: text(300), plan: text(2000),
  lines: z.array(z.strictObject({ label: text(60), amountFen: fen })).min(1).max(30), sumFen: grantFen, ...files(),
}))
export const contractSaid = once(() => ({
  number: text(60), signedOn: day, midTermOn: day, finalOn: day, reason: z.enum(spendingReasons),
  payee: z.strictObject({ name: text(60), account: text(60) }), ...files(),
}))
export const reportSaid = once(() => ({ text: text(2000), ...files() }))

const said = { byName: z.string(), at: moment }
const shownOrg = once(() => z.strictObject({ kind: z.enum(ventureOrgKinds), name: z.string(), creditCode: z.string().optional() }))

/** What came of an evaluation, as anybody sees it. */
const result = once(() => z.strictObject({
  stage: z.enum(ventureStages), outcome: z.enum(ventureOutcomes), reason: z.string(), mendBy: day.optional(), at: moment,
}))

/** An application as anybody sees it, from the notice on: no personal name, no judge. */
const shownVenture = once(() => z.strictObject({
  id: ventureId, org: shownOrg(), title: z.string(), purpose: z.string(), serves: z.string(), sumFen,
  /** Absent where fewer than three scored it. */
  score: score.optional(), rank: z.int().optional(), chosen: z.boolean(), passedOver: z.string().optional(),
  state: z.enum(ventureStates), midTermOn: day.optional(), finalOn: day.optional(), results: z.array(result()),
}))

const common = once(() => ({
  id: callId, fund: z.strictObject({ id: fundId, name: z.string() }), ...callSaid(), phase: z.enum(venturePhases), judges: z.int(),
  scoreUntil: day.optional(), noticeEndsAt: moment.optional(), cancelReason: z.string().optional(),
}))
export const call = once(() => z.strictObject(common()))
/** `text` together with its answer. */
export const shownObjection = once(() => z.strictObject({
  id: objectionId, ventureId, at: moment, text: z.string().optional(),
  outcome: z.enum(['keep', 'strike']).optional(), answer: z.string().optional(), answeredAt: moment.optional(),
}))
/** With what the decision says of each application that was judged, best first. */
export const shownCall = once(() => call().extend({
  decision: z.strictObject({ text: z.string(), at: moment }).optional(), ventures: z.array(shownVenture()),
  objections: z.array(shownObjection()),
}))

const contract = once(() => z.strictObject({ ...contractSaid(), ...said, agreedAt: moment.optional(), word: z.string().optional() }))
const report = once(() => z.strictObject({ stage: z.enum(ventureStages), ...reportSaid(), ...said }))
const owes = once(() => z.strictObject({ stage: z.enum(ventureStages), by: day, late: z.boolean() }).optional())
const ventureCommon = once(() => ({
  id: ventureId, callId, org: shownOrg().extend({ teamId: z.string().optional() }), ...asked(), contact: asked().contact.optional(),
  state: z.enum(ventureStates), at: moment,
  screened: z.strictObject({ ...said, eligible: z.boolean(), reason: z.string() }).optional(),
  appeal: z.strictObject({
    text: z.string(), at: moment, eligible: z.boolean().optional(), answer: z.string().optional(), answeredByName: z.string().optional(),
    answeredAt: moment.optional(),
  }).optional(),
  /** Until when who is not eligible may appeal. */
  appealUntil: moment.optional(),
  score: score.optional(), rank: z.int().optional(), chosen: z.boolean().optional(), passedOver: z.string().optional(),
  contract: contract().optional(), reports: z.array(report()),
  /** Which report is asked for next, by when, and whether that day is over; absent while one waits to be evaluated, or nothing is paid. */
  owes: owes(), spendingId: z.string().optional(), endReason: z.string().optional(),
}))
/** One's own application. `may`: what can be done with it now. `contact` only where it is looked at. */
export const ownVenture = once(() => z.strictObject({
  ...ventureCommon(), results: z.array(result()), call: call(),
  may: z.array(z.enum(['change', 'withdraw', 'appeal', 'answerContract', 'report'])),
}))

const mine = once(() => z.strictObject({
  /** One is close to who applied and has to step back. */
  close: z.boolean(), points: z.array(points).optional(), reason: z.string().optional(), recused: z.string().optional(),
}))
/** As a judge sees it: what to judge, and one's own word; of others only what it came to, once the scores are in. */
export const judging = once(() => z.strictObject({
  call: call(), toScore: z.int(),
  ventures: z.array(z.strictObject({
    id: ventureId, org: shownOrg(), title: z.string(), purpose: z.string(), serves: z.string(), plan: z.string(),
    lines: asked().lines, sumFen, ...files(), mine: mine(), score: score.optional(), rank: z.int().optional(),
  })),
}))
/** One's own word of one, and how many are left to score. */
export const judged = once(() => z.strictObject({ id: ventureId, mine: mine(), toScore: z.int() }))
export const myCalls = once(() => z.array(z.strictObject({ ...common(), toScore: z.int() })))

/** What keeps an organisation from being eligible by itself. */
const record = once(() => z.enum(['overdue', 'failed', 'funded']).optional())
/** In the list of a call. `scored`: how many judges have said something of it. */
const listedVenture = once(() => z.strictObject({
  id: ventureId, org: shownOrg(), title: z.string(), sumFen, state: z.enum(ventureStates), byName: z.string(), at: moment, scored: z.int(),
  score: score.optional(), rank: z.int().optional(), chosen: z.boolean().optional(), passedOver: z.string().optional(),
  appealed: z.boolean(), appealUntil: moment.optional(), reported: z.boolean(), owes: owes(), spendingId: z.string().optional(),
}))
/** For staff. `scores` only once all are in or the days are over; `contact` where it is looked at, for who works on it. */
export const keptVenture = once(() => z.strictObject({
  ...ventureCommon(), byName: z.string(), phase: z.enum(venturePhases), close: z.boolean(), record: record(),
  scores: z.array(z.strictObject({ name: z.string(), points: z.array(points).optional(), reason: z.string(), recused: z.boolean() })).optional(),
  results: z.array(result().extend({ byName: z.string() })),
}))
export const keptCall = once(() => z.strictObject({
  ...common(), campaignId: campaignId.optional(), draftedByName: z.string(), openedByName: z.string().optional(), at: moment,
  /** Of whoever looks. */
  mine: z.strictObject({ drafted: z.boolean(), judge: z.boolean() }),
  judgeNames: z.array(z.strictObject({ personId, name: z.string() })),
  /** Who was to leave and who to come, by name, and what was said to it. `mine`: whoever looks has asked for it. */
  judgeChanges: z.array(z.strictObject({
    id: judgeChangeId, leaves: z.string().optional(), joins: z.array(z.string()), reason: z.string(), mine: z.boolean(), ...said,
    agrees: z.boolean().optional(), answer: z.string().optional(), answeredByName: z.string().optional(), answeredAt: moment.optional(),
  })),
  decision: z.strictObject({ ...said, text: z.string() }).optional(),
  ventures: z.array(listedVenture()),
  objections: z.array(shownObjection().extend({ byName: z.string(), text: z.string(), answeredByName: z.string().optional() })),
}))
