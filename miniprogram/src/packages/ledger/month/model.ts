import type { Output } from '../../../../../shared/contract/index.ts'
import type { Asset } from '../../../text/assets.ts'
import { assetOf } from '../statement/model.ts'

export type Month = Output<'GET /audit/months'>['items'][number]
export type Kind = Month['kinds'][number]
export type Late = Month['late'][number]

const order: readonly Asset[] = ['serviceMinutes', 'timeCredit', 'familyPoint', 'cny']

const begins = ['issued', 'received', 'shortfall']
const ends = ['retired', 'paid']

/** First where it comes from, then who holds it, at last where it went. */
const placeOf = ({ kind }: Kind): number => {
  const name = kind.split(':')[1] ?? ''
  if (ends.includes(name) || name === 'shortfall') return 2
  return begins.includes(name) ? 0 : 1
}

/** The kinds of account of a month by asset, in the order in which people know them. */
export const byAsset = (kinds: readonly Kind[]): { asset: Asset; kinds: Kind[] }[] =>
  order.map((asset) => ({
    asset, kinds: kinds.filter(({ kind }) => assetOf(kind) === asset).sort((one, other) => placeOf(one) - placeOf(other)),
  })).filter((group) => group.kinds.length > 0)

/**
 * Where quantities begin or end nothing is held: what counts there is how much it was in the month and in all. What
 * begins stands below zero in the books, so that each asset sums to zero; people read it as an amount.
 */
export const flowOf = ({ kind, in: into, out, closing }: Kind): { during: number; soFar: number } | undefined => {
  const name = kind.split(':')[1] ?? ''
  if (ends.includes(name)) return { during: into - out, soFar: closing }
  return begins.includes(name) ? { during: out - into, soFar: -closing } : undefined
}

/** What was booked in later months for one: the newest first, each with the month in which it stands. */
export const laterFor = (months: readonly Month[], month: string): (Late & { bookedIn: string })[] =>
  months.filter((later) => later.month > month)
    .flatMap(({ month: bookedIn, late }) => late.filter((line) => line.month === month).map((line) => ({ ...line, bookedIn })))
