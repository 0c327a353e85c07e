import type { Write } from '../../platform/commit.ts'
import { readAgreement, saveAgreement } from './agreements/find.ts'
import { readReceipt, saveReceipt } from './receipts/find.ts'

/** In the commit of a refund that leaves nothing of a gift: nobody waits for its agreement. */
export const agreementGone = async (giftId: string): Promise<Write[]> => {
  const before = await readAgreement(giftId)
  return before ? [saveAgreement(before, { ...before, version: before.version + 1, gone: true })] : []
}

const back = <T extends { version: number; gone?: boolean | undefined }>(before: T): T =>
  ({ ...before, version: before.version + 1, gone: undefined })

/** In the commit by which a gift that had gone back is there again: so are its papers. */
export const papersBack = async (giftId: string): Promise<Write[]> => {
  const [receipt, agreement] = await Promise.all([readReceipt(giftId), readAgreement(giftId)])
  return [
    ...(receipt?.gone ? [saveReceipt(receipt, back(receipt))] : []),
    ...(agreement?.gone ? [saveAgreement(agreement, back(agreement))] : []),
  ]
}
