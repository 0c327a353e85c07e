import type { Refusal } from '../../../shared/refusals.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type Born, adultAge, ageOn } from '../../platform/person.ts'
import { refundLimit } from '../../platform/pay/refund-limits.ts'
import type { Gift, GiftRefund } from './items.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** An order stands open for so long. */
export const openMs = 15 * minuteMs
/** After so long without a word WeChat is asked. */
export const askAfterMs = 5 * minuteMs
/** So long a donor takes a gift back without asking anybody (CF-16). */
export const takeBackMs = dayMs
/** So long another person takes back that a refund was paid (decision 116). */
const reversibleMs = 30 * dayMs
export const reversibleUntil = (recordedAt: string): number => Date.parse(recordedAt) + reversibleMs

const actsAlone = 8

/** Why somebody is too young to give; who has no birthday on record counts as adult (CF-16). */
export const tooYoung = ({ birthDay }: Born, day: string): Refusal | undefined => {
  const age = birthDay === undefined ? adultAge : ageOn(birthDay, day)
  if (age < actsAlone) return 'gift.tooYoung'
  return age < adultAge ? 'gift.guardian' : undefined
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checks = '10X98765432'

/** Whether an identity number has the right last character (GB 11643-1999). */
export const isIdNumber = (number: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return number.length === 18 && checks[sum % 11] === number[17]
}

/** The day in China on which it was given. */
export const givenOn = ({ paidAt, at }: Pick<Gift, 'paidAt' | 'at'>): string => chinaDay(Date.parse(paidAt ?? at))
export const leftOf = ({ amountFen, goneFen }: Pick<Gift, 'amountFen' | 'goneFen'>): number => amountFen - goneFen

/** The gift of a refund: the refund's number begins with it. */
export const giftIdOf = (refundId: string): string => refundId.split('-')[0] ?? ''

const counts = ({ state }: GiftRefund): boolean => ['going', 'stuck', 'done'].includes(state)

// The list of a gift's refunds is part of its row; WeChat takes fifty, and some are not approved.
const mostRefunds = 99

/**
 * Why so much of a paid gift cannot go back: by its own sum, and WeChat's limits where it came by WeChat; nothing where
 * it can (CF-16). `refundId`: of one that is on the list already, and does not stand in its own way.
 */
export const refundFault = (gift: Gift, amountFen: number, atMs: number, refundId = ''): Refusal | undefined => {
  if (gift.state !== 'paid') return 'gift.unpaid'
  const others = gift.refunds.filter(({ id }) => id !== refundId)
  if (others.length >= mostRefunds || leftOf(gift) < amountFen) return 'gift.refundLimit'
  if (gift.way !== 'wechat') return undefined
  const before = others.filter(counts).map((one) => ({ refundFen: one.amountFen, at: one.sentAt ?? one.at }))
  const limit = refundLimit({ totalFen: gift.amountFen, paidAt: gift.paidAt ?? '' }, before, amountFen, atMs)
  if (limit === 'soon') return 'gift.refundSoon'
  return limit ? 'gift.refundLimit' : undefined
}
