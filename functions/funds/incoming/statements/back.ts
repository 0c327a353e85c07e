import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../../platform/commit.ts'
import { RefundPaid } from '../../giving/items.ts'
import type { Spending } from '../../spending/items.ts'
import type { GiftEntry } from '../items.ts'
import { readLine, saveLine } from './bring.ts'
import { PaymentLeft, PaymentMatch } from './items.ts'

/** In the commit that withdraws what a line was matched with: the line is open again. */
export const lineBack = async (fundId: string, matched: GiftEntry['matched']): Promise<Write[]> => {
  const line = matched && await readLine({ fundId, ...matched })
  if (!line) return []
  const { giftId: _, spendingId: _s, refundId: _r, decided: _d, ...open } = line
  return [saveLine(line, { ...open, state: 'open' })]
}

type Payment = Pick<Spending['payments'][number], 'amountFen' | 'bankReference' | 'paidOn'>
type Paying = Pick<Spending, 'fundId' | 'spendingId' | 'title'>

/** In the commit of a payment: it may be looked for on a statement, in the form in which numbers stand there. */
export const paymentNoted = (
  { fundId, spendingId, title }: Paying, { amountFen, bankReference, paidOn: day }: Payment, index: number,
): Write => write(PaymentLeft.build(PutTransaction).item({
  fundId, day, spendingId, index, title, reference: bankReference.replaceAll(/\s/g, '').toUpperCase(), amountFen,
}), 'stale')

/** In the commit that matches or reverses a payment. */
export const paymentGone = (
  { fundId, spendingId }: Pick<Paying, 'fundId' | 'spendingId'>, { paidOn: day }: Payment, index: number,
): Write => write(PaymentLeft.build(DeleteTransaction).key({ fundId, day, spendingId, index }), 'stale')

const unmatched = async (fundId: string, spendingId: string, index: number): Promise<Write[]> => {
  const key = { spendingId, index }
  const { Item: match } = await PaymentMatch.build(GetItemCommand).key(key).options({ consistent: true }).send()
  if (!match) {
    return [write(PaymentMatch.build(ConditionCheck).key(key).condition({ attr: 'reference', exists: false }), 'stale')]
  }
  const { reference } = match
  return [
    write(PaymentMatch.build(DeleteTransaction).key(key)
      .options({ condition: { attr: 'reference', eq: reference } }), 'stale'),
    ...await lineBack(fundId, { source: 'bank', reference }),
  ]
}

/** In the commit that reverses a payment: it is matched with no line any more, and nobody matches it meanwhile. */
export const paymentBack = async ({ fundId, spendingId }: Spending, payment: Payment, index: number) =>
  [paymentGone({ fundId, spendingId }, payment, index), ...await unmatched(fundId, spendingId, index)]

/** In the commit that takes back that a refund was paid: no statement shows it any more, and nobody matches it. */
export const refundBack = async (fundId: string, refundId: string): Promise<Write[]> => {
  const { Item: paid } = await RefundPaid.build(GetItemCommand).key({ fundId, refundId })
    .options({ consistent: true }).send()
  if (!paid) return []
  const { matched: reference } = paid
  return [
    write(RefundPaid.build(DeleteTransaction).key({ fundId, refundId }).options({
      condition: reference ? { attr: 'matched', eq: reference } : { attr: 'matched', exists: false },
    }), 'stale'),
    ...(reference ? await lineBack(fundId, { source: 'bank', reference }) : []),
  ]
}
