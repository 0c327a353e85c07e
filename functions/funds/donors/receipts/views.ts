import type { PayerKind } from '../../../../shared/donors.ts'
import { unseal } from '../../../platform/vault.ts'
import type { Receipt } from './items.ts'

export interface Payer { kind: PayerKind; name: string; creditCode?: string | undefined }

export const payerSeal = (giftId: string): string => `${giftId}/payer`

const payerOf = async ({ giftId, payerSealed }: Receipt): Promise<Payer | undefined> =>
  (payerSealed ? JSON.parse(await unseal(payerSealed, payerSeal(giftId))) as Payer : undefined)

/** As its donor and who issues it see it. */
export const receiptView = async (receipt: Receipt) => {
  const { state, at, issued, voided } = receipt
  return { state, at, payer: await payerOf(receipt), issued, voided }
}
