import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { attachBoth } from '../../../platform/files/attach.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { by, findSpending, postFor } from '../../spending/find.ts'
import { endFailed } from '../../spending/pay.ts'
import { mustBeDecent } from './apply.ts'
import { findKept, findOwn, mustBeIn, part, saidOf, saveVenture } from './find.ts'
import type { Venture, VentureCall } from './items.ts'
import { reminding, remindingNoMore } from './remind.ts'
import { partsAfter } from './rules.ts'
import { isPaid, isReported, keptVentureView, owesOf, ownView, stageOf } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
type Evaluated = Of<'POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations'>

/**
 * Hand in the report that is asked for next, once the first instalment was paid. Refuses with `ventureCall.unknown`,
 * `venture.unknown`, `venture.state`, `venture.notPaid`, `venture.words`, and those of files.
 */
export const report = async (
  request: Request, input: Of<'POST /venture-calls/:callId/applications/:ventureId/reports'>,
) => {
  const { text, photos, papers } = input
  const { call, before } = await findOwn(request, input)
  mustBeIn(before, 'running')
  must(!isReported(before), 'venture.state')
  must(await isPaid(before), 'venture.notPaid')
  await mustBeDecent(request, before.title, text)
  const stage = stageOf(before)
  const after: Venture = { ...before, reports: [...before.reports, { stage, text, photos, papers, ...by(request) }] }
  return commit(request, {
    type: 'venture.reported', community: call.community, data: { ...saidOf(after), stage },
    answer: await ownView(call, after, request.at),
  }, saveVenture(before, after), remindingNoMore(after), ...await attachBoth(request, input, {
    community: call.community, readers: 'staff', roles: fundStaffRoles, about: before.ventureId,
  }))
}

const judged = (request: Request, call: VentureCall, before: Venture, input: Evaluated): Venture => {
  const { outcome, reason, mendBy } = input
  const stage = stageOf(before)
  const said = { stage, outcome, reason, ...(outcome === 'mend' && mendBy ? { mendBy } : {}), ...by(request) }
  const after: Venture = { ...before, evaluations: [...before.evaluations, said] }
  if (outcome === 'failed') return { ...after, state: 'failed', endReason: reason }
  if (outcome === 'mend') return after
  return {
    ...after, openParts: partsAfter(stage, call.sharesPercent.length), state: stage === 'final' ? 'done' : 'running',
  }
}

/**
 * Evaluate what was reported: passed, and the next instalment may be paid; to be mended by a day and reported anew; or
 * failed, and what is left goes back to its purpose; a report that never came though something was paid fails as well.
 * Nobody evaluates what they are close to, nor a project whose contract they entered, asking for its money (CF-03).
 * Refuses with `role.scope`, `ventureCall.unknown`, `venture.unknown`, `venture.state`, `second.self`,
 * `conflict.close`, `venture.mendBy`.
 */
export const evaluate = async (request: Request, input: Evaluated) => {
  const { actor, at } = request
  const { community, outcome, reason, mendBy = '' } = input
  mustReach(actor, ['fundOfficer', 'fundApprover'], community)
  const { call, before } = await findKept(input)
  const { owes } = await owesOf(before, at)
  must(isReported(before) || (outcome === 'failed' && owes?.late), 'venture.state')
  must(!isSelf(actor, before.contract?.by), 'second.self')
  await mustBeApart(actor, before.by)
  must(outcome !== 'mend' || mendBy > chinaDay(at), 'venture.mendBy')
  const after = judged(request, call, before, input)
  const draft = {
    type: outcome === 'failed' ? 'venture.failed' : 'venture.evaluated', community,
    data: { ...saidOf(after), stage: stageOf(before), outcome, reason, ...(mendBy ? { mendBy } : {}) },
    answer: await keptVentureView(request, call, after),
  }
  const writes = [saveVenture(before, after), part(request, after)]
  if (outcome !== 'failed') {
    return commit(request, draft, ...writes, ...(after.state === 'running' ? [reminding(after, at)] : []))
  }
  const spending = await findSpending(before.spendingId ?? refuse('venture.state'))
  const { movements, writes: ending } = endFailed(request, spending, reason)
  return postFor(request, spending, { ...draft, movements }, ...writes, ...ending)
}
