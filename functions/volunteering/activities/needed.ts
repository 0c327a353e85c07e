import type { Shift } from './items.ts'

/** Pure: when a shift has too few people (PEERS 2.28). */

/** How many people a shift needs to go well, by the part of the wanted ones that the community has set. */
export const leastOf = ({ capacity }: Pick<Shift, 'capacity'>, percent: number): number =>
  Math.ceil((capacity * percent) / 100)

type Counted = Pick<Shift, 'state' | 'neededLeast' | 'taken' | 'capacity'>

/**
 * Whether people are needed now: sign-up is open, and since it was counted fewer have a place than it takes. A shift
 * that wants fewer people by now takes no more than it wants.
 */
export const isNeeded = ({ state, neededLeast = 0, taken, capacity }: Counted): boolean =>
  state === 'open' && taken < Math.min(neededLeast, capacity)
