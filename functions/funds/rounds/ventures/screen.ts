import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { by } from '../../spending/find.ts'
import {
  callPart, findCallIn, findKept, findOwn, mustBe, mustBeIn, part, saidOf, saidOfCall, saveCall, saveVenture, touch,
  venturesIn,
} from './find.ts'
import type { Venture, VentureCall } from './items.ts'
import { applyingNoMore, mustBeClean } from './record.ts'
import { appealUntil, keptCallView, keptVentureView, ownView } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>

/**
 * Say whether an application is eligible; nobody one that they are close to. Refuses with `role.scope`,
 * `ventureCall.unknown`, `venture.unknown`, `ventureCall.phase`, `venture.state`, `conflict.close`, `venture.record`,
 * `venture.funded`.
 */
export const screen = async (
  request: Request, input: Of<'POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings'>,
) => {
  const { actor, at } = request
  const { community, eligible, reason } = input
  mustReach(actor, ['fundOfficer'], community)
  const { call, before } = await findKept(input)
  mustBe(call, at, ['screening'])
  mustBeIn(before, 'submitted')
  await mustBeApart(actor, before.by)
  if (eligible) await mustBeClean(before, at)
  const after: Venture = {
    ...before, state: eligible ? 'eligible' : 'ineligible', screened: { ...by(request), eligible, reason },
  }
  return commit(request, {
    type: 'venture.screened', community, data: { ...saidOf(after), eligible, reason },
    answer: await keptVentureView(request, call, after),
  }, saveVenture(before, after), part(request, after))
}

/**
 * Strike an application of somebody who does not speak for the organisation, before it is screened: the organisation’s
 * place is free again. Nobody one that they are close to. Refuses with `role.scope`, `ventureCall.unknown`,
 * `venture.unknown`, `ventureCall.phase`, `venture.state`, `conflict.close`.
 */
export const strike = async (
  request: Request, input: Of<'POST /fund-work/venture-calls/:callId/applications/:ventureId/striking'>,
) => {
  const { actor, at } = request
  const { community, reason } = input
  mustReach(actor, ['fundOfficer'], community)
  const { call, before } = await findKept(input)
  mustBe(call, at, ['taking', 'screening'])
  mustBeIn(before, 'submitted')
  await mustBeApart(actor, before.by)
  const after: Venture = { ...before, state: 'withdrawn', endReason: reason }
  return commit(request, {
    type: 'venture.struck', community, data: { ...saidOf(after), reason },
    answer: await keptVentureView(request, call, after),
  }, saveVenture(before, after), applyingNoMore(before), part(request, after))
}

/**
 * Say once, within three days, why one is eligible after all. Refuses with `ventureCall.unknown`, `venture.unknown`,
 * `venture.state`, `venture.appealOver`.
 */
export const appeal = async (
  request: Request, input: Of<'POST /venture-calls/:callId/applications/:ventureId/appeals'>,
) => {
  const { at } = request
  const { call, before } = await findOwn(request, input)
  mustBeIn(before, 'ineligible')
  const inTime = call.state === 'open' && !before.appeal && momentText(at) <= (appealUntil(before) ?? '')
  must(inTime, 'venture.appealOver')
  const after: Venture = { ...before, appeal: { text: input.text, at: momentText(at) } }
  return commit(request, {
    type: 'venture.appealed', community: call.community, data: saidOf(after), answer: await ownView(call, after, at),
  }, saveVenture(before, after), touch(call))
}

/**
 * Answer it, by another than who screened it. Refuses with `role.scope`, `ventureCall.unknown`, `venture.unknown`,
 * `ventureCall.phase`, `venture.state`, `second.self`, `conflict.close`, `venture.record`, `venture.funded`.
 */
export const answerAppeal = async (
  request: Request, input: Of<'POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers'>,
) => {
  const { actor, at } = request
  const { community, eligible, text } = input
  mustReach(actor, ['fundOfficer', 'fundApprover'], community)
  const { call, before } = await findKept(input)
  mustBe(call, at, ['screening'])
  mustBeIn(before, 'ineligible')
  const { appeal: said, screened } = before
  must(said && said.eligible === undefined, 'venture.state')
  must(!isSelf(actor, screened?.by), 'second.self')
  await mustBeApart(actor, before.by)
  if (eligible) await mustBeClean(before, at)
  const { by: answeredBy, byName: answeredByName, at: answeredAt } = by(request)
  const after: Venture = {
    ...before, state: eligible ? 'eligible' : 'ineligible',
    appeal: { ...said, eligible, answer: text, answeredBy, answeredByName, answeredAt },
  }
  return commit(request, {
    type: 'venture.appealAnswered', community, data: { ...saidOf(after), eligible, reason: text },
    answer: await keptVentureView(request, call, after),
  }, saveVenture(before, after), part(request, after))
}

const isSettled = (venture: Venture, at: number): boolean => {
  const { state, appeal: said } = venture
  if (state !== 'ineligible') return state !== 'submitted'
  return said ? said.eligible !== undefined : momentText(at) > (appealUntil(venture) ?? '')
}

/**
 * All are screened and nobody can appeal any more: the judges begin. Refuses with `role.scope`, `ventureCall.unknown`,
 * `ventureCall.phase`, `ventureCall.unscreened`, `ventureCall.nobody`.
 */
export const beginJudging = async (request: Request, input: Of<'POST /fund-work/venture-calls/:callId/judging'>) => {
  const { actor, at } = request
  const { community, callId } = input
  mustReach(actor, ['fundOfficer'], community)
  const before = await findCallIn(community, callId)
  mustBe(before, at, ['screening'])
  const all = await venturesIn(callId)
  must(all.every((one) => isSettled(one, at)), 'ventureCall.unscreened')
  must(all.some(({ state }) => state === 'eligible'), 'ventureCall.nobody')
  const scoreUntil = dayAfter(chinaDay(at), before.scoreDays)
  const after: VentureCall = { ...before, state: 'judging', scoreUntil }
  return commit(request, {
    type: 'ventureCall.judged', community, data: { ...saidOfCall(after), judgeIds: before.judgeIds, scoreUntil },
    answer: await keptCallView(request, after, all),
  }, saveCall(before, after), callPart(request, after))
}
