import { partsOf } from '../../ledger/chart.ts'
import { listPage } from '../../platform/list.ts'
import { findVoucher, leftOf } from './find.ts'
import { OpenVoucher, openVouchers } from './items.ts'

export const escrowOf = (voucherId: string): string => `familyPoint:redemption:${voucherId}`

/** What the escrow accounts of redemptions hold: what open vouchers are still good for. */
export const voucherDocuments = {
  amountOf: async (account: string): Promise<number | undefined> => {
    const voucher = await findVoucher(partsOf(account).owner)
    return voucher?.state === 'open' ? leftOf(voucher) * voucher.price : undefined
  },
  openPage: async (cursor: string | undefined) => {
    const page = await listPage(OpenVoucher, { partition: openVouchers, cursor, limit: 100 })
    const items = page.items.map(({ voucherId, points }) =>
      ({ account: escrowOf(voucherId), amount: points }))
    return { ...page, items }
  },
}
