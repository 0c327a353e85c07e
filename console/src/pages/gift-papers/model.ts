import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'

export type Receipt = Output<'GET /fund-work/receipts'>['items'][number]
export type Agreement = Output<'GET /fund-work/agreements'>['items'][number]

/** A receipt's numbers as they are being typed. */
export interface Numbers { number: string; code: string; checkCode: string; url: string; issuedOn: string }
export const noNumbers: Numbers = { number: '', code: '', checkCode: '', url: '', issuedOn: '' }

/** What is sent; nothing while something is missing. */
export const toIssue = (
  community: string, giftId: string, numbers: Numbers,
): Input<'POST /fund-work/gifts/:giftId/receipts'> | undefined => {
  const { url, ...needed } = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, value.trim()])) as unknown as Numbers
  if (Object.values(needed).includes('')) return undefined
  return { community, giftId, ...needed, ...(url ? { url } : {}) }
}

export interface Terms { quality: string; use: string; delivery: string; terms: string }
export const usualTerms: Terms = { quality: '货币，无质量要求', use: '', delivery: '付款时已交付', terms: '' }

export const toDraft = (
  community: string, giftId: string, { terms, ...said }: Terms,
): Input<'POST /fund-work/gifts/:giftId/agreements'> | undefined => {
  const needed = { quality: said.quality.trim(), use: said.use.trim(), delivery: said.delivery.trim() }
  if (Object.values(needed).includes('')) return undefined
  return { community, giftId, ...needed, ...(terms.trim() ? { terms: terms.trim() } : {}) }
}

export const receiptHeader = ['id', 'title', 'paidOn', 'amountFen', 'payer', 'state', 'receiptCode', 'receiptNumber', 'issuedOn'] as const
export const receiptCells = ({ giftId, title, paidOn, amountFen, payer, state, issued }: Receipt): Cell[] => [
  giftId, title, paidOn, amountFen, payer?.name ?? '', state, issued?.code ?? '', issued?.number ?? '', issued?.issuedOn ?? '',
]
export const agreementHeader = ['id', 'title', 'amountFen', 'state', 'edition'] as const
export const agreementCells = ({ giftId, title, amountFen, state, editions }: Agreement): Cell[] =>
  [giftId, title, amountFen, state, editions.at(-1)?.edition ?? '']
