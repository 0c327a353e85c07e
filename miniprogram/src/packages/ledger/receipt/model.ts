import newCode from 'qrcode-generator'
import type { Output } from '../../../../../shared/contract/index.ts'
import { receiptWords } from '../../../text/receipt.ts'
import type { Words } from '../../../text/words.ts'

export type Receipt = Output<'GET /receipts/:movementId'>

/** The receipt as a picture. Its text is in the letters that a code holds tightest; level L, for there is much of it. */
export const receiptPicture = (text: string): string => {
  const code = newCode(0, 'L')
  code.addData(text, 'Alphanumeric')
  code.make()
  return code.createDataURL(4, 16)
}

export const stateWords = ({ state }: Pick<Receipt, 'state'>): Words => receiptWords[state]

/** `3f9a 01bc …`: the first letters are enough for the eye to compare. */
export const shortHash = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
