import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { Receipt } from './items.ts'

export const readReceipt = async (giftId: string): Promise<Receipt | undefined> =>
  (await Receipt.build(GetItemCommand).key({ giftId }).options({ consistent: true }).send()).Item

/** What comes after a receipt as it was read; stale where another changed it meanwhile. */
export const saveReceipt = (before: Receipt | undefined, after: Receipt): Write =>
  write(Receipt.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'giftId', exists: false },
  }), 'stale')

/**
 * In the commit of a refund: no receipt is out for the gift (CF-16: it is voided first), and where nothing is left of
 * it, none is waited for. Refuses with `gift.receiptOut`.
 */
export const noReceiptOut = async (giftId: string, leftFen: number): Promise<Write> => {
  const before = await readReceipt(giftId)
  must(before?.state !== 'issued', 'gift.receiptOut')
  if (before && leftFen === 0) return saveReceipt(before, { ...before, gone: true })
  return write(Receipt.build(ConditionCheck).key({ giftId })
    .condition({ or: [{ attr: 'state', exists: false }, { attr: 'state', ne: 'issued' }] }), 'stale')
}
