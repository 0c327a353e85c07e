import type { Input } from '../../../../../shared/contract/index.ts'
import type { ShownName } from '../../../../../shared/giving.ts'

/** What somebody has answered so far; nothing is answered for them (CF-12). */
export interface Draft {
  yuan: string
  shownName: ShownName | undefined
  showsSum: boolean | undefined
  message: string
  idNumber: string
  source: string
}
export const emptyDraft: Draft = { yuan: '', shownName: undefined, showsSum: undefined, message: '', idNumber: '', source: '' }

type Giving = Input<'POST /campaigns/:campaignId/gifts'>

const mostFen = 100_000_000

/** `20`, `20.5` or `２０。５０` as fen; nothing where it is no sum that can be given. */
export const fenOf = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').replace(/[\s,，元]/g, '').replace('。', '.')
  const [, yuan = '', rest = ''] = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  const fen = yuan === '' ? 0 : Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
  return fen > 0 && fen <= mostFen ? fen : undefined
}

export const originOf = ({ idNumber, source }: Draft) => ({ idNumber: idNumber.trim().toUpperCase(), source: source.trim() })

/** Whether a number can be an identity number; its last character, which checks the others, is the server's to judge. */
export const looksLikeIdNumber = (idNumber: string): boolean => /^\d{17}[\dX]$/.test(idNumber)

/** What is sent; nothing before everything is answered. */
export const givingOf = (campaignId: string, draft: Draft, large: boolean): Giving | undefined => {
  const { yuan, shownName, showsSum, message } = draft
  const amountFen = fenOf(yuan)
  if (amountFen === undefined || shownName === undefined || showsSum === undefined) return undefined
  const words = message.trim()
  return { campaignId, amountFen, shownName, showsSum, ...(words ? { message: words } : {}), ...(large ? { origin: originOf(draft) } : {}) }
}

/** The same of who asks their guardian first: no whole name, nothing large (CF-16). */
export const wishOf = (campaignId: string, draft: Draft): Input<'POST /campaigns/:campaignId/gift-wishes'> | undefined => {
  const giving = givingOf(campaignId, draft, false)
  if (!giving || giving.shownName === 'full') return undefined
  const { amountFen, shownName, showsSum, message } = giving
  return { campaignId, amountFen, shownName, showsSum, ...(message ? { message } : {}) }
}

export type Step = 'sum' | 'name' | 'showSum' | 'words' | 'origin' | 'check'

/** The questions in their row: who gives much is asked who they are and where it comes from (CF-18). */
export const stepsFor = (large: boolean): [Step, ...Step[]] =>
  ['sum', 'name', 'showSum', 'words', ...(large ? ['origin' as const] : []), 'check']
