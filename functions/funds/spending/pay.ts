import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../shared/units.ts'
import { type Actor, isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import type { Request } from '../../platform/commit.ts'
import { notDue } from '../../platform/due.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { paymentNoted } from '../incoming/statements/back.ts'
import { applicantOf, mustBeIn } from './apply.ts'
import { backToPurpose, by, findSpendingIn, holding, leftFen, postFor, saidOf, saveSpending } from './find.ts'
import { mustBeEvaluated, stillEvaluated } from '../rounds/ventures/gate.ts'
import type { Spending } from './items.ts'
import { owed } from './owed.ts'
import { standing } from './rules.ts'
import { paidInYear } from './years.ts'
import { noticeTask } from './tasks.ts'
import { keptView } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>

/** Everybody who has decided on it in any way. */
const decidedBy = ({ votes, opinions, objections }: Spending): string[] =>
  [...votes, ...opinions].map((one) => one.by).concat(objections.flatMap(({ answeredBy }) => answeredBy ?? []))

/**
 * What the next instalment may cost: what was not needed of those before stays for the end. Where no more is paid, what
 * was reversed last may be recorded anew, and no more.
 */
const nextFen = ({ instalments, payments, ending }: Spending): number =>
  (ending === undefined ? instalments[standing(payments).length]?.amountFen : payments.at(-1)?.amountFen) ?? 0

/** A third person, who neither asked, decided nor evaluated, and is no kin (CF-03). */
export const mustPay = async (actor: Actor, spending: Spending): Promise<void> => {
  must(![spending.by, ...decidedBy(spending)].some((id) => isSelf(actor, id)), 'spending.third')
  await mustBeApart(actor, applicantOf(spending))
  if (spending.venture) await mustBeEvaluated(actor, spending.venture, standing(spending.payments).length)
}

/**
 * Record what the charity has paid of the next instalment: by a third person who neither asked nor decided, and is no
 * kin of who asked (CF-03). Its proof is owed from then on (CF-04). Refuses with `role.scope`, `spending.unknown`,
 * `spending.state`, `spending.third`, `spending.tooMuch`, `spending.day`, `conflict.close`, `venture.notEvaluated`.
 */
export const pay = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/payments'>) => {
  const { actor, at, eventId } = request
  const { community, spendingId, amountFen, bankReference, paidOn } = input
  mustReach(actor, ['fundPayer'], community)
  const before = await findSpendingIn(community, spendingId)
  mustBeIn(before, 'payable')
  await mustPay(actor, before)
  must(amountFen <= nextFen(before), 'spending.tooMuch')
  must(paidOn <= chinaDay(at) && paidOn >= chinaDay(Date.parse(before.approvedAt ?? '')), 'spending.day')
  const days = (await settingsOf(community))['funds.proofDays']
  const proofDueAt = chinaDayEnd(dayAfter(chinaDay(at), days))
  const after: Spending = {
    ...before, state: 'paid', proofDueAt,
    payments: [...before.payments, { ...by(request), amountFen, bankReference, paidOn, eventId }],
  }
  return postFor(request, before, {
    type: 'spending.paid', community, data: { ...saidOf(after), amountFen, bankReference, paidOn },
    answer: await keptView(request, after),
    movements: [{
      movement: 'disbursement.pay', from: spendingId, to: community, amount: amountFen, happenedAt: momentText(at),
      reference: spendingId,
    }],
  }, saveSpending(before, after), holding(spendingId, leftFen(before), leftFen(after)),
  paidInYear(after, paidOn, amountFen), ...owed(after, at),
  paymentNoted(after, { amountFen, bankReference, paidOn }, before.payments.length),
  ...(before.venture ? [stillEvaluated(before.venture, standing(before.payments).length)] : []))
}

/** It ends before all is paid, and what is set apart goes back: as it is then, and what is written and moved. */
const ended = (request: Request, before: Spending, reason: string) => {
  const over: Spending = {
    ...before, state: standing(before.payments).length > 0 ? 'closed' : 'withdrawn', endedAt: momentText(request.at),
    endReason: reason,
  }
  const { after, movements, writes } = before.approvedAt
    ? backToPurpose(request, over) : { after: over, movements: [], writes: [] }
  const ending = [saveSpending(before, after), ...writes, notDue({ task: noticeTask, key: before.spendingId })]
  return { after, movements, writes: ending }
}

/**
 * A project has failed: no more is paid. What is paid and not proven is still to be proven; it ends when that is
 * accepted (CF-04).
 */
export const endFailed = (request: Request, before: Spending, reason: string) => {
  if (before.endedAt) return { movements: [], writes: [] }
  if (before.state !== 'paid' && before.state !== 'proof') return ended(request, before, reason)
  return { movements: [], writes: [saveSpending(before, { ...before, ending: reason })] }
}

/**
 * Withdraw it, or end it before all is paid; what is set apart goes back to its purpose. Refuses with `role.scope`,
 * `spending.unknown`, `spending.state`.
 */
export const withdraw = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/withdrawal'>) => {
  const { community, spendingId, reason } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const before = await findSpendingIn(community, spendingId)
  mustBeIn(before, 'review', 'notice', 'payable')
  const { after, movements, writes } = ended(request, before, reason)
  return postFor(request, before, {
    type: 'spending.withdrawn', community, data: { ...saidOf(after), reason }, answer: await keptView(request, after),
    movements,
  }, ...writes)
}
