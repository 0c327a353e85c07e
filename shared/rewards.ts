/** Words of rewards and redemption that server and screens share (FP-08, FP-09). */

export const rewardKinds = ['goods', 'shop', 'service', 'lesson'] as const
export type RewardKind = (typeof rewardKinds)[number]

/** Whom a reward or a limit is for: everyone, 60 and older, certified hardship, certified priority elders, minors. */
export const rewardGroups = ['everyone', 'elder60', 'hardship', 'priorityElder', 'minor'] as const
export type RewardGroup = (typeof rewardGroups)[number]

export const limitPeriods = ['day', 'week', 'month', 'quarter', 'year', 'ever'] as const
export type LimitPeriod = (typeof limitPeriods)[number]

export const voucherStates = ['open', 'handedOver', 'cancelled', 'expired'] as const
export type VoucherState = (typeof voucherStates)[number]

/** Why something of a voucher went back: it was not wanted, nobody came, or its market day was called off. */
export const givenBackWhy = ['cancelled', 'expired', 'marketOff'] as const
export type GivenBackWhy = (typeof givenBackWhy)[number]

/** For who cannot come: ordered, packed, on its way (PEERS 4.15). */
export const deliverySteps = ['ordered', 'ready', 'sent'] as const
export type DeliveryStep = (typeof deliverySteps)[number]

/** Stock that comes needs one person, stock that falls two (FP-10). */
export const stockRises = ['received', 'found'] as const
export const stockFalls = ['spoiled', 'missing', 'returned'] as const
export const stockChangeKinds = [...stockRises, ...stockFalls] as const
export type StockChangeKind = (typeof stockChangeKinds)[number]

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** Eleven random characters and the one that checks them. */
export const codeLength = 12

/**
 * The last character of a code, worked out from the others: a slip of one character, or two neighbours in the wrong
 * order, is noticed without asking the server (Luhn's sum over 32 characters).
 */
export const checkCharacter = (body: string): string => {
  const size = alphabet.length
  const sum = [...body].reverse().reduce((total, letter, index) => {
    const value = alphabet.indexOf(letter) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / size) + (value % size)
  }, 0)
  return alphabet.charAt((size - (sum % size)) % size)
}

/** What was typed or scanned, as a code: without spaces and dashes, capitals, O for 0 and I or L for 1. */
export const codeFrom = (typed: string): string => typed.trim().replace(/^linli:voucher:/i, '').toUpperCase()
  .replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** Whether a code is well written; whether there is such a voucher, the server says. */
export const isCode = (code: string): boolean =>
  code.length === codeLength && [...code].every((letter) => alphabet.includes(letter))
  && checkCharacter(code.slice(0, -1)) === code.at(-1)

/** `7K3M-9QXA-21BZ`: as it is shown, read out and printed. */
export const codeText = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code
