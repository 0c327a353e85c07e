import type { Output } from '../../../../../shared/contract/index.ts'

export type Credit = Output<'GET /me/time-credit'>
export type Gift = Output<'GET /me/time-credit/gifts'>['items'][number]

const sources = ['granted', 'gifted', 'earned'] as const

/** What can be spent, in the order in which it is (TB-07); what one has earned is always shown. */
export const sourcesOf = (credit: Credit) =>
  sources.map((source) => ({ source, minutes: credit[source] })).filter(({ source, minutes }) => minutes > 0 || source === 'earned')

export const sumOf = ({ granted, gifted, earned }: Credit): number => granted + gifted + earned

/** Whether a gift can still be had back (TB-05). */
export const mayTakeBack = ({ status, arrivesAt }: Pick<Gift, 'status' | 'arrivesAt'>, nowMs: number): boolean =>
  status === 'cooling' && Date.parse(arrivesAt) > nowMs
