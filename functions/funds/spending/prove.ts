import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import { type Actor, isSelf, mustReach } from '../../platform/actor.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findFund } from '../charities/find.ts'
import { applicantOf, attached, mustBeIn, reasonOf } from './apply.ts'
import { backToPurpose, by, findSpendingIn, postFor, saidOf, saveSpending, step } from './find.ts'
import type { Spending } from './items.ts'
import { notOwed, owed } from './owed.ts'
import { standing } from './rules.ts'
import { keptView } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>

/**
 * Hand in invoice, receipt and photos of the last payment (CF-04). Refuses with `role.scope`, `spending.unknown`,
 * `spending.state`, `spending.noProof` and those of files.
 */
export const prove = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/proofs'>) => {
  const { community, spendingId, text, photos, papers } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const before = await findSpendingIn(community, spendingId)
  mustBeIn(before, 'paid')
  must(photos.length + papers.length > 0, 'spending.noProof')
  const files = await attached(request, input, await findFund(before.fundId), spendingId)
  const after: Spending = {
    ...before, state: 'proof', proofs: [...before.proofs, { ...by(request), text, photos, papers }],
  }
  return step(request, 'spending.proved', { after, answer: await keptView(request, after) },
    saveSpending(before, after), ...files, ...notOwed(before))
}

const withLast = (spending: Spending, said: Partial<Spending['proofs'][number]>): Spending => ({
  ...spending,
  proofs: spending.proofs.map((one, index) => (index === spending.proofs.length - 1 ? { ...one, ...said } : one)),
})

const accepted = async (request: Request, before: Spending, decided: Spending) => {
  const { community } = before
  const { proofDueAt: _, ...proven } = decided
  const { ending } = proven
  const isLast = ending !== undefined || standing(proven.payments).length === proven.instalments.length
  const { after, movements, writes } = isLast
    ? backToPurpose(request, {
      ...proven, state: 'closed', endedAt: by(request).at, ...(ending ? { endReason: ending } : {}),
    })
    : { after: { ...proven, state: 'payable' as const }, movements: [], writes: [] }
  return postFor(request, before, {
    type: 'spending.accepted', community, data: saidOf(after), answer: await keptView(request, after), movements,
  }, saveSpending(before, after), ...writes)
}

/** Neither who asked, paid nor handed it in, nor their kin; nothing while a reversal waits. */
export const mustAccept = async (actor: Actor, spending: Spending): Promise<void> => {
  must(!spending.reversal, 'spending.reversing')
  const handedIn = spending.proofs.at(-1)?.by ?? spending.by
  const others = [handedIn, spending.by, ...standing(spending.payments).map((one) => one.by)]
  must(!others.some((id) => isSelf(actor, id)), 'spending.third')
  await mustBeApart(actor, [...applicantOf(spending), handedIn])
}

/**
 * Accept the proof, by an approver who neither asked, paid nor handed it in: then the next instalment is payable, or
 * all is closed and what was not needed goes back. Or send it back with the reason; it is owed as before. Refuses with
 * `role.scope`, `spending.unknown`, `spending.state`, `spending.third`, `spending.reason`, `spending.reversing`,
 * `conflict.close`.
 */
export const acceptProof = async (
  request: Request, input: Of<'POST /fund-work/spendings/:spendingId/acceptances'>,
) => {
  const { actor } = request
  const { community, spendingId, accept, reason } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findSpendingIn(community, spendingId)
  mustBeIn(before, 'proof')
  await mustAccept(actor, before)
  const { by: decidedBy, byName: decidedByName, at: decidedAt } = by(request)
  const decision = { decidedBy, decidedByName, decidedAt }
  if (accept) return accepted(request, before, withLast(before, { ...decision, accepted: true }))
  const refusedFor = reasonOf(reason)
  const after: Spending = {
    ...withLast(before, { ...decision, accepted: false, refusedFor }), state: 'paid',
  }
  return step(request, 'spending.proofRefused', {
    after, said: { reason: refusedFor }, answer: await keptView(request, after),
  }, saveSpending(before, after), ...owed(after, request.at))
}
