import type { PayerKind } from '../../../../shared/donors.ts'
import { unseal } from '../../../platform/vault.ts'
import type { Receipt } from './items.ts'

export interface Payer { kind: PayerKind; name: string; creditCode?: string | undefined }

export const payerSeal = (giftId: string): string => `${giftId}/payer`

const payerOf = async ({ giftId, payerSealed }: Receipt): Promise<Payer | undefined> =>
  (payerSealed ? JSON.parse(await unseal(payerSealed, payerSeal(giftId))) as Payer : undefined)

/** Without the name that is on it: what is kept with an act for ever (PV-03), and what other staff see. */
export const namelessReceipt = ({ state, at, issued, voided }: Receipt) => ({ state, at, issued, voided })

/** As its donor and who issues it see it. */
export const receiptView = async (receipt: Receipt) =>
  ({ ...namelessReceipt(receipt), payer: await payerOf(receipt) })
