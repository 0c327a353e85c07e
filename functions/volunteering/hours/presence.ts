import type { Shift } from '../activities/items.ts'
import type { SignUp } from '../items.ts'
import { measuredMinutes } from './rules.ts'

/** Pure: what a person's checks say of their presence, whatever the order in which they arrived. */

export type Check = NonNullable<SignUp['checks']>[number]
export type Direction = Check['direction']

const byTime = (one: Check, other: Check): number => {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.direction === 'in' ? -1 : 1
}

/** Stretches of presence that both ends prove, and the check-in that still waits for its check-out. */
export const stretchesOf = (
  checks: readonly Check[],
): { stretches: [from: string, to: string][]; openSince?: string } => {
  const stretches: [string, string][] = []
  let open: string | undefined
  for (const { direction, at } of [...checks].sort(byTime)) {
    if (direction === 'in') open ??= at
    else if (open !== undefined) {
      stretches.push([open, at])
      open = undefined
    }
  }
  return open === undefined ? { stretches } : { stretches, openSince: open }
}

export interface Presence {
  status: 'signedUp' | 'checkedIn' | 'checkedOut'
  checkedInAt?: string
  checkedOutAt?: string
  measuredMinutes?: number
  sentLate?: boolean
}

/**
 * The state that the checks come to. A break is a check-out and a check-in: only stretches that a code proves at both
 * ends count, as far as they lie within the shift (TB-02). A check-out whose check-in has not arrived yet counts for
 * nothing until it does.
 */
export const presenceOf = (shift: Pick<Shift, 'startsAt' | 'endsAt'>, checks: readonly Check[]): Presence => {
  const { stretches, openSince } = stretchesOf(checks)
  const first = stretches[0]?.[0] ?? openSince
  const last = stretches.at(-1)?.[1]
  const minutes = stretches.map(([from, to]) => measuredMinutes(shift, from, Date.parse(to)))
  return {
    status: openSince ? 'checkedIn' : first ? 'checkedOut' : 'signedUp',
    ...(first ? { checkedInAt: first } : {}),
    ...(last && !openSince ? { checkedOutAt: last } : {}),
    ...(last ? { measuredMinutes: minutes.reduce((sum, one) => sum + one, 0) } : {}),
    ...(checks.some(({ late }) => late) ? { sentLate: true } : {}),
  }
}

/** Whether the last check before a moment, as far as they have arrived, has the direction. */
export const lastBefore = (checks: readonly Check[], at: string): Direction | undefined =>
  [...checks].sort(byTime).filter((one) => one.at <= at).at(-1)?.direction
