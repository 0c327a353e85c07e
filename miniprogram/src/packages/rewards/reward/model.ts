import type { Input, Output } from '../../../../../shared/contract/index.ts'
import { missingWords, whyNot } from '../../../text/rewards.ts'
import { forOther, type Whom } from '../whom.ts'
import type { Words } from '../../../text/words.ts'

export type Shown = Output<'GET /rewards/:rewardId'>

export interface Draft { quantity: number; delivery: boolean }
export const emptyDraft: Draft = { quantity: 1, delivery: false }

/** How many may be asked for at once. */
export const countsUpTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1)

/** The questions that are asked: how it comes only where there is a choice. */
export const questionsFor = ({ delivers }: Pick<Shown, 'delivers'>): ('count' | 'way' | 'sure')[] =>
  (delivers ? ['count', 'way', 'sure'] : ['count', 'sure'])

/** Why it cannot be had now, in words; nothing where it can. */
export const reasonAgainst = ({ price, mine }: Pick<Shown, 'price' | 'mine'>): Words | undefined => {
  if (mine.most > 0) return undefined
  return mine.refusal === 'balance.short' ? missingWords(price - mine.balance) : whyNot[mine.refusal ?? ''] ?? whyNot['reward.limit']
}

/** What is sent: the price as it was shown, so that nobody pays another one unasked. */
export const redeeming = (
  { id, price, delivers }: Pick<Shown, 'id' | 'price' | 'delivers'>, { quantity, delivery }: Draft, whom?: Whom,
): Input<'POST /vouchers'> => ({ rewardId: id, quantity, price, ...forOther(whom), ...(delivers && delivery ? { delivery } : {}) })
