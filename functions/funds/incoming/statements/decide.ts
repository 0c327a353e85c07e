import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { statements } from '../../../../shared/contract/incoming/statements.ts'
import { type Actor, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findFundIn } from '../../charities/find.ts'
import { RefundPaid } from '../../giving/items.ts'
import { findSpendingIn } from '../../spending/find.ts'
import { Spending } from '../../spending/items.ts'
import { findEntryIn, saveEntry } from '../find.ts'
import { paymentGone } from './back.ts'
import { namelessLine, readLine, saveLine } from './bring.ts'
import { PaymentMatch, type StatementLine } from './items.ts'

type Of<C extends keyof typeof statements> = Given<(typeof statements)[C]>
type Match = Of<'POST /fund-work/funds/:fundId/statement-lines/match'>

const openLine = async (
  actor: Actor, { community, fundId, source, reference }: Pick<Match, 'community' | 'fundId' | 'source' | 'reference'>,
): Promise<StatementLine> => {
  mustReach(actor, ['fundOfficer'], community)
  await findFundIn(community, fundId)
  const line = await readLine({ fundId, source, reference }) ?? refuse('line.unknown')
  must(line.state === 'open', 'line.done')
  return line
}

const said = ({ actor, at }: Request) => ({ name: actor.nameMasked ?? '*', at: momentText(at) })

/** The entry knows its line from then on, so that it is matched once. */
const toEntry = async ({ community, giftId = '' }: Match, line: StatementLine): Promise<Write[]> => {
  const { fundId, source, reference, amountFen } = line
  const entry = await findEntryIn(community, giftId)
  must(entry.fundId === fundId && entry.way === 'bank' && entry.state !== 'withdrawn', 'entry.unknown')
  must(entry.amountFen === amountFen, 'line.differs')
  must(!entry.matched, 'line.taken')
  return [saveEntry(entry, { ...entry, matched: { source, reference } })]
}

const toPayment = async ({ community, spendingId = '', index = 0 }: Match, line: StatementLine): Promise<Write[]> => {
  const spending = await findSpendingIn(community, spendingId)
  const payment = spending.payments[index]
  must(payment && spending.fundId === line.fundId && !payment.reversedAt, 'spending.unknown')
  must(-payment.amountFen === line.amountFen, 'line.differs')
  // A reversal that comes between is looked at again.
  return [write(Spending.build(ConditionCheck).key({ spendingId })
    .condition({ attr: 'version', eq: spending.version }), 'stale'),
  write(PaymentMatch.build(PutTransaction).item({ spendingId, index, reference: line.reference })
    .options({ condition: { attr: 'spendingId', exists: false } }), 'line.taken'),
  paymentGone(spending, payment, index)]
}

const toRefund = async ({ refundId = '' }: Match, line: StatementLine): Promise<Write[]> => {
  const { fundId, reference } = line
  const { Item } = await RefundPaid.build(GetItemCommand).key({ fundId, refundId }).options({ consistent: true }).send()
  const paid = Item ?? refuse('gift.unknown')
  must(-paid.amountFen === line.amountFen, 'line.differs')
  must(!paid.matched, 'line.taken')
  // A payment that was taken back, or matched by another, is looked at again.
  return [write(RefundPaid.build(PutTransaction).item({ ...paid, matched: reference }).options({
    condition: { and: [{ attr: 'refundId', exists: true }, { attr: 'matched', exists: false }] },
  }), 'stale')]
}

const matching = (input: Match, line: StatementLine): Promise<Write[]> => {
  if (input.giftId) return toEntry(input, line)
  return input.refundId ? toRefund(input, line) : toPayment(input, line)
}

/**
 * Somebody says that a line is that gift, that payment or that refund: the same sum, neither matched before
 * (PEERS 5.16). It books nothing. Refuses with `role.scope`, `fund.unknown`, `line.unknown`, `line.done`,
 * `line.differs`, `line.taken`, `entry.unknown`, `spending.unknown`, `gift.unknown`.
 */
export const matchLine = async (request: Request, input: Match) => {
  const before = await openLine(request.actor, input)
  must(before.source === 'bank', 'line.done')
  const { community, fundId, giftId, spendingId, refundId } = input
  const writes = await matching(input, before)
  const after: StatementLine = {
    ...before, state: 'matched', decided: said(request), ...(giftId ? { giftId } : {}),
    ...(spendingId ? { spendingId } : {}), ...(refundId ? { refundId } : {}),
  }
  const { source, reference, amountFen } = after
  return commit(request, {
    type: 'statement.matched', community,
    data: { fundId, source, reference, amountFen, giftId, spendingId, refundId }, answer: namelessLine(after),
  }, saveLine(before, after), ...writes)
}

/**
 * It is neither: interest, a fee, a settlement. Refuses with `role.scope`, `fund.unknown`, `line.unknown`, `line.done`.
 */
export const dismissLine = async (
  request: Request, input: Of<'POST /fund-work/funds/:fundId/statement-lines/dismissal'>,
) => {
  const before = await openLine(request.actor, input)
  const { community, fundId, word } = input
  const after: StatementLine = { ...before, state: 'dismissed', decided: { ...said(request), word } }
  const { source, reference, amountFen } = after
  return commit(request, {
    type: 'statement.dismissed', community, data: { fundId, source, reference, amountFen, word },
    answer: namelessLine(after),
  }, saveLine(before, after))
}
