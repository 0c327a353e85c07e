import { appealDays, type VentureStage } from '../../../../shared/ventures.ts'
import { fundRoles } from '../../../../shared/roles.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { type Actor, isSelf, maskedName, reaches } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { isClose } from '../../../platform/closeness.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { unseal } from '../../../platform/vault.ts'
import { readSpending } from '../../spending/find.ts'
import { standing } from '../../spending/rules.ts'
import { type JudgedCall, judgeOf, judgedIn, placeIn, venturesIn } from './find.ts'
import type { JudgeChange, Venture, VentureCall } from './items.ts'
import { recordOf } from './record.ts'
import { phaseOf } from './rules.ts'

interface Contact { name: string; phone: string }

export const contactOf = async ({ contactSealed, ventureId }: Venture): Promise<{ contact?: Contact }> => (contactSealed
  ? { contact: JSON.parse(await unseal(contactSealed, `${ventureId}/contact`)) as Contact } : {})

/** As anybody sees it. */
export const callView = (call: VentureCall, at: number, allIn = false) => {
  const {
    callId: id, fundId, fundName, title, text, budgetFen, mostFen, applyUntil, scoreDays, noticeDays, leastPoints,
    criteria, sharesPercent, resolution, judgeIds, scoreUntil, noticeEndsAt, cancelReason,
  } = call
  return {
    id, fund: { id: fundId, name: fundName }, title, text, budgetFen, mostFen, applyUntil, scoreDays, noticeDays,
    leastPoints, criteria, sharesPercent, resolution, judges: judgeIds.length, phase: phaseOf(call, at, allIn),
    scoreUntil, noticeEndsAt, cancelReason,
  }
}

/** Which evaluation comes next. */
export const stageOf = ({ evaluations }: Venture): VentureStage =>
  (evaluations.some(({ stage, outcome }) => stage === 'midTerm' && outcome === 'passed') ? 'final' : 'midTerm')

/** A report waits to be evaluated. */
export const isReported = (venture: Venture): boolean => {
  const stage = stageOf(venture)
  const count = (list: readonly { stage: VentureStage }[]) => list.filter((one) => one.stage === stage).length
  return venture.state === 'running' && count(venture.reports) > count(venture.evaluations)
}

/** By when the next report is due: as the contract says, or what is to be mended. */
export const dueOn = (venture: Venture): string | undefined => {
  const { contract, evaluations } = venture
  const stage = stageOf(venture)
  const last = evaluations.at(-1)
  if (last?.stage === stage && last.mendBy) return last.mendBy
  return stage === 'midTerm' ? contract?.midTermOn : contract?.finalOn
}

/** Something of its money was paid, and stands: nothing is owed for what the fund has not paid. */
export const isPaid = async ({ state, spendingId }: Venture): Promise<boolean> => {
  const spending = state === 'running' && spendingId ? await readSpending(spendingId) : undefined
  return standing(spending?.payments ?? []).length > 0
}

/** Which report is asked for next, by when, and whether that day is over. */
export const owesOf = async (venture: Venture, at: number) => {
  const byDay = dueOn(venture)
  if (!byDay || isReported(venture) || !await isPaid(venture)) return {}
  return { owes: { stage: stageOf(venture), by: byDay, late: chinaDay(at) > byDay } }
}

export const appealUntil = ({ state, screened }: Venture): string | undefined => (state === 'ineligible' && screened
  ? chinaDayEnd(dayAfter(chinaDay(Date.parse(screened.at)), appealDays)) : undefined)

const unnamed = <T extends { by: string; byName: string }>({ by: _, byName: __, ...rest }: T) => rest
const named = <T extends { by: string }>({ by: _, ...rest }: T) => rest
const appealView = ({ appeal }: Venture) => {
  if (!appeal) return {}
  const { answeredBy: _, ...rest } = appeal
  return { appeal: rest }
}

/** All of it but whom to ask, the score and who evaluated: for who applied and for staff. */
export const fullView = async (venture: Venture, at: number) => {
  const {
    callId, ventureId: id, org, title, purpose, serves, plan, lines, sumFen, photos, papers, state, at: appliedAt,
    screened, contract, reports, spendingId, endReason,
  } = venture
  return {
    id, callId, org, title, purpose, serves, plan, lines, sumFen, photos, papers, state, at: appliedAt,
    ...(screened ? { screened: named(screened) } : {}), ...appealView(venture), appealUntil: appealUntil(venture),
    ...(contract ? { contract: named(contract) } : {}), reports: reports.map(named), ...await owesOf(venture, at),
    spendingId, endReason,
  }
}

/** What the decision says of it. */
export const decidedOf = ({ score, rank, chosen, passedOver }: Venture) => ({ score, rank, chosen, passedOver })

export const shownOrg = ({ org: { kind, name, creditCode } }: Venture) => ({ kind, name, creditCode })

/** As anybody sees it: no personal name, no judge. */
export const shownView = (venture: Venture) => {
  const { ventureId: id, title, purpose, serves, sumFen, state, contract, evaluations } = venture
  return {
    id, org: shownOrg(venture), title, purpose, serves, sumFen, ...decidedOf(venture), chosen: venture.chosen === true,
    state, midTermOn: contract?.midTermOn, finalOn: contract?.finalOn, results: evaluations.map(unnamed),
  }
}

type Objection = VentureCall['objections'][number]
/** What somebody objects with is public together with its answer, not before anybody has looked at it. */
export const shownObjection = (
  { by: _, byName: __, answeredBy: ___, answeredByName: ____, text, ...rest }: Objection,
) => ({ ...rest, ...(rest.outcome ? { text } : {}) })

const mayNow = (call: VentureCall, venture: Venture, at: number, owes: boolean) => {
  const { state, appeal } = venture
  const phase = phaseOf(call, at)
  return [
    ...(phase === 'taking' && state === 'submitted' ? ['change' as const] : []),
    ...(phase !== 'cancelled' && isWithdrawable(venture) ? ['withdraw' as const] : []),
    ...(phase === 'screening' && !appeal && momentText(at) <= (appealUntil(venture) ?? '') ? ['appeal' as const] : []),
    ...(state === 'contract' ? ['answerContract' as const] : []),
    ...(owes ? ['report' as const] : []),
  ]
}

export const isWithdrawable = ({ state }: Venture): boolean =>
  ['submitted', 'eligible', 'ineligible', 'won'].includes(state)

/** One's own; whom to ask only where it is looked at. */
export const ownView = async (call: VentureCall, venture: Venture, at: number) => {
  const view = await fullView(venture, at)
  return {
    ...view, ...decidedOf(venture), results: venture.evaluations.map(unnamed), call: callView(call, at),
    may: mayNow(call, venture, at, view.owes !== undefined),
  }
}

/** What the judges say of it is seen once all have said it, or their days are over. */
const seenIn = ['deciding', 'notice', 'decided']

/** For staff; `looked`: as it stands, not as the answer of a change, which is kept. */
export const keptVentureView = async (
  { actor, at }: { actor: Actor; at: number }, call: VentureCall, venture: Venture, looked = false,
) => {
  const ventures = (await venturesIn(call.callId)).map((one) =>
    (one.ventureId === venture.ventureId ? venture : one))
  const judged = await judgedIn(call, ventures)
  const phase = phaseOf(call, at, judged.allIn)
  const opens = looked && reaches(actor, fundRoles, call.community)
  const screens = ['taking', 'screening'].includes(phase) && venture.state !== 'withdrawn'
  return {
    ...await fullView(venture, at), ...(opens ? await contactOf(venture) : {}), ...decidedOf(venture),
    ...(phase === 'deciding' ? placeIn(judged, venture.ventureId) : {}), byName: venture.byName, phase,
    close: await isClose(actor, venture.by),
    ...(screens ? { record: await recordOf(venture, at) } : {}),
    ...(seenIn.includes(phase) ? {
      scores: judged.of.get(venture.ventureId)?.said.map(({ judgeName: name, points, reason }) =>
        ({ name, points, reason, recused: !points })),
    } : {}),
    results: venture.evaluations.map(named),
  }
}

const listedView = async (call: VentureCall, judged: JudgedCall, venture: Venture, at: number) => {
  const { ventureId: id, title, sumFen, state, byName, at: appliedAt, appeal, spendingId } = venture
  const places = phaseOf(call, at, judged.allIn) === 'deciding'
  return {
    id, org: shownOrg(venture), title, sumFen, state, byName, at: appliedAt, scored: judged.of.get(id)?.scored ?? 0,
    ...decidedOf(venture), ...(places ? placeIn(judged, id) : {}),
    appealed: appeal !== undefined && appeal.eligible === undefined, appealUntil: appealUntil(venture),
    reported: isReported(venture), ...await owesOf(venture, at), spendingId,
  }
}

const changeView = async (
  actor: Actor, { leaves, joins, by, answeredBy: _, ...rest }: JudgeChange,
) => ({
  ...rest, ...(leaves ? { leaves: await maskedName(leaves) } : {}), joins: await inChunks(joins, maskedName),
  mine: isSelf(actor, by),
})

/** For staff. `all`: its applications as they are after what is being done, where they were read for that. */
export const keptCallView = async (
  { actor, at }: { actor: Actor; at: number }, call: VentureCall, all?: readonly Venture[],
) => {
  const ventures = all ?? await venturesIn(call.callId)
  const judged = await judgedIn(call, ventures)
  const { campaignId, byName: draftedByName, openedByName, at: draftedAt, decision, objections, judgeIds } = call
  const { judgeChanges = [] } = call
  return {
    ...callView(call, at, judged.allIn), campaignId, draftedByName, openedByName, at: draftedAt,
    mine: { drafted: isSelf(actor, call.by), judge: judgeOf(actor, call) !== undefined },
    judgeNames: await inChunks(judgeIds, async (personId) => ({ personId, name: await maskedName(personId) })),
    judgeChanges: await inChunks(judgeChanges, (one) => changeView(actor, one)),
    ...(decision ? { decision: named(decision) } : {}),
    ventures: await inChunks(ventures, (one) => listedView(call, judged, one, at)),
    objections: objections.map(({ by: _, answeredBy: __, ...rest }) => rest),
  }
}
