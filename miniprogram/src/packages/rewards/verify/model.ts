import type { Output } from '../../../../../shared/contract/index.ts'
import { codeFrom, codeLength, isCode } from '../../../../../shared/rewards.ts'

export type Seen = Output<'POST /voucher-work/looks'>

/** The code in what was scanned; nothing where it is another code. */
export const scannedCode = (text: string): string | undefined => {
  const code = codeFrom(text)
  return isCode(code) ? code : undefined
}

/** What is typed, as it goes on: capitals, no look-alikes, no more than twelve. */
export const typedCode = (text: string): string => codeFrom(text).replace(/[^0-9A-HJKMNP-TV-Z]/g, '').slice(0, codeLength)

/** A whole code with a slip in it: told before anybody is asked. */
export const isMistyped = (code: string): boolean => code.length === codeLength && !isCode(code)

/** Why nothing can be handed over any more; nothing where something can. */
export const endedAs = ({ state }: Pick<Seen, 'state'>): Exclude<Seen['state'], 'open'> | undefined => (state === 'open' ? undefined : state)

/** How many can be handed over now: all first, then fewer. */
export const amounts = (left: number): number[] => Array.from({ length: left }, (_, index) => left - index)
