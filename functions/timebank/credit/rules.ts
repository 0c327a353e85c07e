import { chinaDayStart, monthFrom } from '../../../shared/units.ts'

/** Pure decisions about time credit. Minutes are integers. */

/** Where credit came from. Granted credit ends with the month, gifted came from kin, earned by own service. */
export const sources = ['granted', 'gifted', 'earned'] as const
export type Source = (typeof sources)[number]
export type Sourced = Record<Source, number>

/**
 * What is spent first: granted, then gifted, then earned credit (TB-07).
 * Undefined where there is not enough (TB-10: nobody spends what is not there).
 */
export const splitSpending = (minutes: number, there: Sourced): Sourced | undefined => {
  const split: Sourced = { granted: 0, gifted: 0, earned: 0 }
  let rest = minutes
  for (const source of sources) {
    split[source] = Math.min(rest, there[source])
    rest -= split[source]
  }
  return rest === 0 ? split : undefined
}

/** What goes back of a holding when so much of it is paid: granted credit is used first here too (TB-07). */
export const splitReturn = (held: Sourced, paid: number): Sourced => {
  const used = splitSpending(paid, held)
  if (!used) throw new Error('No more is paid than was held.')
  return { granted: held.granted - used.granted, gifted: held.gifted - used.gifted, earned: held.earned - used.earned }
}

/** The first moment of the month after a month of China, `2026-11`. */
export const monthAfter = (month: string): string => chinaDayStart(`${monthFrom(month, 1)}-01`)
