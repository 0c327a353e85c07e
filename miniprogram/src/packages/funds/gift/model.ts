import type { Output } from '../../../../../shared/contract/index.ts'
import { Refused } from '../../../../../shared/client.ts'
import type { PayParams } from '../../../../../shared/pay.ts'
import { client } from '../../../state/client.ts'
import { day } from '../../../text/dates.ts'
import { giftStateWords, giftWords, onwardWords, pathWords, spendingReasonWords, spendingStateWords, whollyWords } from '../../../text/giving.ts'
import type { Words } from '../../../text/words.ts'

type Seen = Output<'GET /me/gifts/:giftId'>
export type Gift = Seen['gift']
export type Step = Seen['path'][number]
export interface Shown extends Seen {
  /** With what it can still be paid. */
  payment?: PayParams | undefined
}

export const leftOf = ({ state, amountFen, goneFen }: Pick<Gift, 'state' | 'amountFen' | 'goneFen'>): number =>
  (state === 'paid' ? amountFen - goneFen : 0)

/** Whether all of it went back, or is on its way. */
export const isGone = (gift: Pick<Gift, 'state' | 'amountFen' | 'goneFen'>): boolean => gift.state === 'paid' && leftOf(gift) === 0

/** How it stands; one that goes back whole is not called paid. */
export const standsWords = (gift: Pick<Gift, 'state' | 'amountFen' | 'goneFen'>): Words =>
  (isGone(gift) ? giftWords.goneWhole : giftStateWords[gift.state])

/** Whether the books do not have all of it yet: they are a few seconds behind. */
export const isBeingBooked = ({ gift, path }: Seen): boolean =>
  path.reduce((sum, { amountFen }) => sum + amountFen, 0) < leftOf(gift)

/** What of it is unspent, where it came to: so much can go back. */
export const unspentOf = ({ path }: Seen): number =>
  path.reduce((sum, { state, amountFen }) => sum + (state === 'waiting' ? amountFen : 0), 0)

export const mayTakeBack = ({ takeBackUntil }: Pick<Gift, 'takeBackUntil'>, nowMs: number): boolean =>
  takeBackUntil !== undefined && nowMs < Date.parse(takeBackUntil)

const otherUse: Words = ['别的用途', 'another purpose']

type End = NonNullable<Step['onward']>[number]
const something: Words = ['别的支出', 'something else']

/** A part of the gift and what became of it, as a sentence (PEERS 5.12). */
export const stepWords = ({ amountFen, state, at, spending, movedTo }: End & Pick<Step, 'movedTo'>): Words => {
  if (state === 'waiting') return pathWords.waiting(amountFen)
  const when = day(Date.parse(at ?? ''))
  if (state === 'moved') return pathWords.moved(amountFen, when, movedTo ? [`“${movedTo.title}”`, `“${movedTo.title}”`] : otherUse)
  if (state === 'fee') return pathWords.fee(amountFen)
  if (state === 'back') return pathWords.back(amountFen, spending ? spendingReasonWords[spending.reason] : something, when)
  if (!spending) return pathWords.spent(amountFen, when)
  const sentence = pathWords.spentFor(amountFen, spendingReasonWords[spending.reason], spendingStateWords[spending.state])
  const whole = whollyWords(spending.paidFen, spending.sumFen)
  return [sentence[0] + whole[0], sentence[1] + whole[1]]
}

/** What stands before what became of a part that came back or moved on; nothing where it stayed. */
export const onwardTitle = ({ state, onward = [] }: Step): Words | undefined => {
  if (onward.length === 0) return undefined
  if (state === 'moved') return onwardWords.moved
  return onward.every((end) => end.state === 'waiting') ? onwardWords.waiting : onwardWords.back
}

/** The gift as it stands; one that waits is asked for at WeChat, whose silence is no reason to show nothing. */
export const loadGift = async (giftId: string): Promise<Shown> => {
  const seen = await client('GET /me/gifts/:giftId', { giftId })
  if (seen.gift.state !== 'waiting') return seen
  const looked = await client('POST /me/gifts/:giftId/look', { giftId }).catch((error: unknown) => {
    if (error instanceof Refused) return undefined
    throw error
  })
  if (looked?.gift.state === 'paid') return client('GET /me/gifts/:giftId', { giftId })
  return looked ? { ...seen, ...looked } : seen
}
