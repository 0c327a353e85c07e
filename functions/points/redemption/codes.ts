import { createHmac } from 'node:crypto'
import { checkCharacter, codeFrom, isCode } from '../../../shared/rewards.ts'
import { spell } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { lookupHash } from '../../platform/vault.ts'

const bodyLength = 11
const idLength = 26

const hmac = async (purpose: string, text: string): Promise<Buffer> =>
  createHmac('sha256', await lookupHash(purpose)).update(text).digest()

/**
 * The code of a voucher, worked out from the id of the request that made it: 55 bits that nobody guesses without the
 * installation's secret, and nothing to store, so that nothing that leaks lets anybody pick up.
 */
export const codeOf = async (source: string): Promise<string> => {
  const body = spell((await hmac('voucher codes', source)).subarray(0, bodyLength))
  return `${body}${checkCharacter(body)}`
}

/** The voucher that a code belongs to; the id tells nothing of the code. */
export const voucherIdOf = async (code: string): Promise<string> =>
  `vou_${spell((await hmac('voucher ids', code)).subarray(0, idLength))}`

/** What was typed or scanned, as a code. Refuses with `voucher.mistyped`. */
export const mustBeCode = (typed: string): string => {
  const code = codeFrom(typed)
  must(isCode(code), 'voucher.mistyped')
  return code
}

export const qrOf = (code: string): string => `linli:voucher:${code}`
