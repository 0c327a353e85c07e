import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { type DueTask, due, waits } from '../../../platform/due.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { by } from '../../spending/find.ts'
import {
  callPart, changesMade, everJudged, everJudges, findCall, findCallIn, judgedIn, mustBe, placeIn, saidOfCall, saveCall,
  saveVenture, venturesIn,
} from './find.ts'
import type { Venture, VentureCall } from './items.ts'
import { wrongWith } from './rules.ts'
import { keptCallView } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>

const noticeTask = 'venture.notice'
const refusalOf = { list: 'ventureCall.list', budget: 'ventureCall.budget', order: 'ventureCall.order' } as const

const isEligible = ({ state }: Venture): boolean => state === 'eligible'

const told = (all: readonly Venture[]) =>
  all.filter(({ state }) => state !== 'withdrawn')
    .map(({ ventureId, title, by: applicantId, chosen }) => ({ ventureId, title, applicantId, chosen }))

const changed = (before: readonly Venture[], after: readonly Venture[]): Write[] =>
  before.flatMap((one, index) => {
    const other = after[index]
    return other && other !== one ? [saveVenture(one, other)] : []
  })

/**
 * Propose the list; it goes on notice with all ranks and scores, without the judges’ names. Refuses with `role.scope`,
 * `ventureCall.unknown`, `ventureCall.phase`, `second.self` (who drafted the call), `ventureCall.judge`,
 * `conflict.close`, `ventureCall.list`, `ventureCall.budget`, `ventureCall.order`.
 */
export const decideCall = async (request: Request, input: Of<'POST /fund-work/venture-calls/:callId/decisions'>) => {
  const { actor, at } = request
  const { community, callId, chosen, passedOver, text } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findCallIn(community, callId)
  const all = await venturesIn(callId)
  const judged = await judgedIn(before, all)
  mustBe(before, at, ['deciding'], judged.allIn)
  must(!isSelf(actor, before.by), 'second.self')
  must(!everJudged(actor, before), 'ventureCall.judge')
  await mustBeApart(actor, all.filter(isEligible).map((one) => one.by))
  const wrong = wrongWith(judged.standings, {
    chosen, passedOver: passedOver.map(({ ventureId }) => ventureId), budgetFen: before.budgetFen,
    leastPoints: before.leastPoints,
  })
  if (wrong) refuse(refusalOf[wrong])
  const noticeEndsAt = chinaDayEnd(dayAfter(chinaDay(at), before.noticeDays))
  const after: VentureCall = { ...before, state: 'notice', decision: { ...by(request), text }, noticeEndsAt }
  const decided = all.map((one): Venture => {
    if (!isEligible(one)) return one
    const reason = passedOver.find(({ ventureId }) => ventureId === one.ventureId)?.reason
    return {
      ...one, ...placeIn(judged, one.ventureId), chosen: chosen.includes(one.ventureId),
      ...(reason ? { passedOver: reason } : {}),
    }
  })
  return commit(request, {
    type: 'ventureCall.listed', community,
    data: { ...saidOfCall(after), text, noticeEndsAt, ventures: told(decided.filter(isEligible)) },
    answer: await keptCallView(request, after, decided),
  }, saveCall(before, after), callPart(request, after), ...changed(all, decided),
  due({ task: noticeTask, key: callId, at: noticeEndsAt }))
}

type Objection = VentureCall['objections'][number]
export const isOpen = ({ outcome }: Objection): boolean => outcome === undefined

/** The list stands when its days are over and no objection waits. */
const isOver = ({ noticeEndsAt = '', objections }: VentureCall, at: number): boolean =>
  momentText(at) >= noticeEndsAt && !objections.some(isOpen)

const standing = (one: Venture): Venture =>
  (isEligible(one) ? { ...one, state: one.chosen ? 'won' : 'lost' } : one)

/** What stands after an objection was answered, or the days are over: the call and its applications. */
const stood = (call: VentureCall, all: Venture[], at: number) => {
  if (!isOver(call, at)) return { after: call, ventures: all, type: undefined }
  return { after: { ...call, state: 'decided' as const }, ventures: all.map(standing), type: 'ventureCall.decided' }
}

/** Whoever had a part in it: made, opened or decided the call, judged or chose judges, screened, applied, objected. */
const involvedIn = (call: VentureCall, venture: Venture | undefined, objection: Objection) => [
  call.by, call.openedBy, call.decision?.by, ...everJudges(call),
  ...changesMade(call).flatMap((one) => [one.by, one.answeredBy]), objection.by, venture?.by, venture?.screened?.by,
  venture?.appeal?.answeredBy,
]

/**
 * Answer an objection, by an approver who had no part in it: the project stays on the list or is struck off. Refuses
 * with `role.scope`, `ventureCall.unknown`, `objection.unknown`, `objection.ruled`, `objection.stake`,
 * `conflict.close`.
 */
export const answerObjection = async (
  request: Request, input: Of<'POST /fund-work/venture-calls/:callId/objections/:objectionId/answers'>,
) => {
  const { actor, at } = request
  const { community, callId, objectionId, outcome, text } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findCallIn(community, callId)
  const objection = before.objections.find(({ id }) => id === objectionId) ?? refuse('objection.unknown')
  must(isOpen(objection) && before.state === 'notice', 'objection.ruled')
  const all = await venturesIn(callId)
  const venture = all.find(({ ventureId }) => ventureId === objection.ventureId)
  must(!involvedIn(before, venture, objection).some((id) => isSelf(actor, id)), 'objection.stake')
  await mustBeApart(actor, [objection.by, ...(venture ? [venture.by] : [])])
  const { by: answeredBy, byName: answeredByName, at: answeredAt } = by(request)
  const answer = { outcome, answer: text, answeredBy, answeredByName, answeredAt }
  const answered: VentureCall = {
    ...before, objections: before.objections.map((one) => (one.id === objectionId ? { ...one, ...answer } : one)),
  }
  const isStruck = ({ ventureId, state }: Venture) =>
    outcome === 'strike' && ventureId === objection.ventureId && state === 'eligible'
  const struck = all.map((one): Venture => (isStruck(one) ? { ...one, chosen: false, passedOver: text } : one))
  const { after, ventures: then, type } = stood(answered, struck, at)
  return commit(request, {
    type: type ?? 'ventureCall.answered', community,
    data: {
      ...saidOfCall(after), objectionId, objectorId: objection.by, ventureId: objection.ventureId, outcome,
      answer: text,
      ...(type ? { ventures: told(then) } : {}),
    },
    answer: await keptCallView(request, after, then),
  }, saveCall(before, after), ...changed(all, then), callPart(request, after))
}

/** The days of notice are over. Where an objection waits, its answer goes on; and it is looked at again. */
const endNotice = async (request: Request, callId: string) => {
  const before = await findCall(callId)
  const { state, community } = before
  if (state !== 'notice') return undefined
  if (!isOver(before, request.at)) return waits
  const all = await venturesIn(callId)
  const { after, ventures: then } = stood(before, all, request.at)
  return commit(request, {
    type: 'ventureCall.decided', community, data: { ...saidOfCall(after), ventures: told(then) },
    answer: {},
  }, saveCall(before, after), ...changed(all, then))
}

export const ventureNotice: DueTask = { task: noticeTask, run: endNotice }
