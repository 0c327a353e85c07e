import type { Request } from '../../platform/commit.ts'
import { findMine } from '../giving/find.ts'
import { agreementView, readAgreement } from './agreements/find.ts'
import { hasReceipts } from './receipts/ask.ts'
import { readReceipt } from './receipts/find.ts'
import { receiptView } from './receipts/views.ts'

/** Where the receipt and the agreement of a gift of mine stand. Refuses with `gift.unknown`. */
export const seePapers = async ({ actor }: Request, { giftId }: { giftId: string }) => {
  const gift = await findMine(actor, giftId)
  const [receipts, receipt, agreement] = await Promise.all([
    hasReceipts(gift), readReceipt(giftId), readAgreement(giftId),
  ])
  return {
    receipts, receipt: receipt && await receiptView(receipt), agreement: agreement && await agreementView(agreement),
  }
}
