import type { Input, Output } from '../../../../../shared/contract/index.ts'
import type { PayerKind } from '../../../../../shared/donors.ts'

export type Papers = Output<'GET /me/gifts/:giftId/papers'>
export type Receipt = NonNullable<Papers['receipt']>

export interface PartProps { giftId: string; papers: Papers; reload: () => Promise<void> }
export interface Draft { kind: PayerKind | undefined; name: string; creditCode: string }

/** In whose name; nothing while something is missing. */
export const payerOf = ({ kind, name, creditCode }: Draft): Input<'POST /me/gifts/:giftId/receipt'>['payer'] | undefined => {
  const [said, code] = [name.trim(), creditCode.trim().toUpperCase()]
  if (kind === undefined || said === '' || (kind === 'firm' && code.length !== 18)) return undefined
  return { kind, name: said, ...(kind === 'firm' ? { creditCode: code } : {}) }
}
