import type { Input, Output } from '../../../../../shared/contract/index.ts'
import type { PayerKind } from '../../../../../shared/donors.ts'

export type Papers = Output<'GET /me/gifts/:giftId/papers'>
export type Receipt = NonNullable<Papers['receipt']>

export interface PartProps { giftId: string; papers: Papers; reload: () => Promise<void> }
export interface Draft { kind: PayerKind | undefined; name: string; creditCode: string }

const codeOf = (typed: string): string => typed.trim().toUpperCase()

/** Whether it can be a credit code; its last character, which checks the others, is the server's to judge. */
export const looksLikeCode = (typed: string): boolean => /^[0-9A-Z]{18}$/.test(codeOf(typed))

/** In whose name; nothing while something is missing. */
export const payerOf = ({ kind, name, creditCode }: Draft): Input<'POST /me/gifts/:giftId/receipt'>['payer'] | undefined => {
  const [said, code] = [name.trim(), codeOf(creditCode)]
  if (kind === undefined || said === '' || (kind === 'firm' && !looksLikeCode(creditCode))) return undefined
  return { kind, name: said, ...(kind === 'firm' ? { creditCode: code } : {}) }
}
