import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { type Write, write } from '../../../platform/commit.ts'
import type { GiftEntry } from '../items.ts'
import { readLine, saveLine } from './bring.ts'
import { PaymentMatch } from './items.ts'

/** In the commit that withdraws what a line was matched with: the line is open again. */
export const lineBack = async (fundId: string, matched: GiftEntry['matched']): Promise<Write[]> => {
  const line = matched && await readLine({ fundId, ...matched })
  if (!line) return []
  const { giftId: _, spendingId: _s, decided: _d, ...open } = line
  return [saveLine(line, { ...open, state: 'open' })]
}

/** In the commit that reverses a payment: it is matched with no line any more, and nobody matches it meanwhile. */
export const paymentBack = async (fundId: string, spendingId: string, index: number): Promise<Write[]> => {
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
