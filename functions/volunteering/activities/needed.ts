import type { Shift } from './items.ts'

/** Pure: when a shift has too few people (PEERS 2.28). */

/** How many people a shift needs to go well, by the part of the wanted ones that the community has set. */
export const leastOf = ({ capacity }: Pick<Shift, 'capacity'>, percent: number): number =>
  Math.ceil((capacity * percent) / 100)

/** Whether people are needed now: sign-up is open, and since it was counted fewer have a place than it takes. */
export const isNeeded = ({ state, neededLeast = 0, taken }: Pick<Shift, 'state' | 'neededLeast' | 'taken'>): boolean =>
  state === 'open' && taken < neededLeast
