import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import { reversalOfEvent } from '../../ledger/reverse.ts'
import { type Actor, isSelf, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { paymentBack } from '../incoming/statements/back.ts'
import { mustBeIn } from './apply.ts'
import { by, findSpendingIn, holding, leftFen, postFor, saidOf, saveSpending, step } from './find.ts'
import type { Spending } from './items.ts'
import { notOwed } from './owed.ts'
import { standing } from './rules.ts'
import { keptView } from './views.ts'
import { paidInYear } from './years.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>

/**
 * The last payment was recorded wrongly: ask for its reversal, where it was recorded (PEERS 5.10). Refuses with
 * `role.scope`, `spending.unknown`, `spending.state`, `spending.reversing`.
 */
export const askForReversal = async (
  request: Request, input: Of<'POST /fund-work/spendings/:spendingId/reversals'>,
) => {
  const { community, spendingId, reason } = input
  mustReach(request.actor, ['fundPayer'], community)
  const before = await findSpendingIn(community, spendingId)
  mustBeIn(before, 'paid', 'proof')
  must(!before.reversal, 'spending.reversing')
  const after: Spending = { ...before, reversal: { ...by(request), reason } }
  return step(request, 'spending.reversalAsked', {
    after, said: { reason }, answer: await keptView(request, after),
  }, saveSpending(before, after))
}

const reversed = async (request: Request, before: Spending, reason: string) => {
  const { community, spendingId } = before
  const payment = standing(before.payments).at(-1) ?? refuse('spending.state')
  const matched = await paymentBack(before, payment, before.payments.indexOf(payment))
  const { by: reversedBy, byName: reversedByName, at: reversedAt } = by(request)
  const reversal = { reversedAt, reversedBy, reversedByName, reversalReason: reason }
  const { reversal: _asked, proofDueAt: _, ...rest } = before
  const after: Spending = {
    ...rest, state: 'payable',
    payments: before.payments.map((one) => (one.eventId === payment.eventId ? { ...one, ...reversal } : one)),
  }
  const { draft, mark } = await reversalOfEvent(request, payment.eventId, reason)
  return postFor(request, before, {
    type: 'spending.reversed', community, data: { ...saidOf(after), amountFen: payment.amountFen, reason },
    answer: await keptView(request, after), movements: [draft],
  }, saveSpending(before, after), mark, holding(spendingId, leftFen(before), leftFen(after)), ...notOwed(before),
  paidInYear(before, payment.paidOn, -payment.amountFen), ...matched)
}

/** Neither who asked for it nor who recorded the payment. */
export const mustBeSecond = (actor: Actor, { reversal, payments }: Spending): void =>
  must(![reversal?.by, standing(payments).at(-1)?.by].some((id) => isSelf(actor, id)), 'second.self')

/**
 * A second person reverses the payment by a movement that is linked to it, or leaves it as it is. What was reversed may
 * be recorded anew. Refuses with `role.scope`, `spending.unknown`, `spending.state`, `second.self`,
 * `movement.reversed`.
 */
export const decideReversal = async (
  request: Request, input: Of<'POST /fund-work/spendings/:spendingId/reversals/decisions'>,
) => {
  const { actor } = request
  const { community, spendingId, approve } = input
  mustReach(actor, ['fundApprover', 'fundPayer'], community)
  const before = await findSpendingIn(community, spendingId)
  mustBeIn(before, 'paid', 'proof')
  const { reversal, ...after } = before
  const asked = reversal ?? refuse('spending.state')
  mustBeSecond(actor, before)
  if (approve) return reversed(request, before, asked.reason)
  return step(request, 'spending.reversalRefused', { after, answer: await keptView(request, after) },
    saveSpending(before, after))
}
