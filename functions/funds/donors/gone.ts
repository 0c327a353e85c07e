import type { Write } from '../../platform/commit.ts'
import { readAgreement, saveAgreement } from './agreements/find.ts'
import { readReceipt, saveReceipt } from './receipts/find.ts'

/** In the commit of a refund that leaves nothing of a gift: nobody waits for its agreement. */
export const agreementGone = async (giftId: string): Promise<Write[]> => {
  const before = await readAgreement(giftId)
  return before ? [saveAgreement(before, { ...before, gone: true })] : []
}

/** In the commit by which a gift that had gone back is there again: so are its papers. */
export const papersBack = async (giftId: string): Promise<Write[]> => {
  const [receipt, agreement] = await Promise.all([readReceipt(giftId), readAgreement(giftId)])
  return [
    ...(receipt?.gone ? [saveReceipt(receipt, { ...receipt, gone: undefined })] : []),
    ...(agreement?.gone ? [saveAgreement(agreement, { ...agreement, gone: undefined })] : []),
  ]
}
