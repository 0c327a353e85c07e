import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { idsOf, mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { parentOf } from '../../../platform/divisions.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listOver, listPage } from '../../../platform/list.ts'
import { findFundIn } from '../../charities/find.ts'
import { findCall, findCallIn, findKept, findPublic, findVenture, judgedIn, venturesIn } from './find.ts'
import {
  AppliedVenture, CallIn, type Venture, VentureCall, appliedOf, callsIn, callsOf,
} from './items.ts'
import {
  callView, contactOf, keptCallView, keptVentureView, ownView, shownObjection, shownView,
} from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
const mostShown = 50

const viewNow = async (call: VentureCall, at: number) => {
  if (call.state !== 'judging') return callView(call, at)
  const { allIn } = await judgedIn(call, await venturesIn(call.callId))
  return callView(call, at, allIn)
}

/** The calls of a community and its street, newest first. */
export const seeCalls = async ({ at }: Request, { community }: { community: string }) => {
  const pages = await Promise.all([community, parentOf(community)].map((division) =>
    listPage(CallIn, { partition: callsIn(division), newestFirst: true, limit: mostShown })))
  const ids = pages.flatMap(({ items }) => items).map(({ callId }) => callId)
  const calls = await inChunks(ids.sort().reverse(), findCall)
  return { items: await inChunks(calls, (call) => viewNow(call, at)) }
}

/** Best first; what too few have scored comes last. */
const byRank = (one: Venture, other: Venture): number => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0

/** What was decided on is public with the decision; before, nothing is. Refuses with `ventureCall.unknown`. */
export const seeCall = async ({ at }: Request, { callId }: { callId: string }) => {
  const call = await findPublic(callId)
  const { decision, objections } = call
  const all = decision ? await venturesIn(callId) : []
  const shown = all.filter(({ chosen, state }) => chosen !== undefined && state !== 'withdrawn')
  return {
    ...await viewNow(call, at), ...(decision ? { decision: { text: decision.text, at: decision.at } } : {}),
    ventures: shown.sort(byRank).map(shownView), objections: objections.map(shownObjection),
  }
}

/** One's own applications, newest first. */
export const seeMine = async ({ actor, at }: Request, paging: Of<'GET /me/ventures'>) => {
  const page = await listOver(AppliedVenture, idsOf(actor).map(appliedOf), { newestFirst: true, ...paging })
  const items = await inChunks(page.items, async (one) => {
    const [call, venture] = await Promise.all([findCall(one.callId), findVenture(one)])
    return { ...await ownView(call, venture, at), ...await contactOf(venture) }
  })
  return { ...page, items }
}

/** All calls of a fund, drafts too. Refuses with `role.scope`, `fund.unknown`. */
export const seeKeptCalls = async (
  { actor, at }: Request, input: Of<'GET /fund-work/funds/:fundId/venture-calls'>,
) => {
  const { community, fundId, ...paging } = input
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  const page = await listPage(VentureCall, { partition: callsOf(fundId), index: true, newestFirst: true, ...paging })
  return { ...page, items: await inChunks(page.items, (call) => viewNow(call, at)) }
}

/** Refuses with `role.scope`, `ventureCall.unknown`. */
export const seeKeptCall = async (
  request: Request, { community, callId }: Of<'GET /fund-work/venture-calls/:callId'>,
) => {
  mustReach(request.actor, fundStaffRoles, community)
  return keptCallView(request, await findCallIn(community, callId))
}

/** With whom to ask, for who works on it. Refuses with `role.scope`, `ventureCall.unknown`, `venture.unknown`. */
export const seeKeptVenture = async (
  request: Request, input: Of<'GET /fund-work/venture-calls/:callId/applications/:ventureId'>,
) => {
  mustReach(request.actor, fundStaffRoles, input.community)
  const { call, before } = await findKept(input)
  return keptVentureView(request, call, before, true)
}
