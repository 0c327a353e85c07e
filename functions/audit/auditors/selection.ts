import { createHash } from 'node:crypto'
import { must } from '../../platform/refusal.ts'

/**
 * Pure: which movements a seed draws. Each movement's rank is SHA-256 over the seed followed by the movement's id
 * (UTF-8, hexadecimal, compared as text); the sample is the n lowest. Whoever has the journal and the seed
 * draws the same one, and nobody who does not know the seed beforehand can keep a movement out of it.
 */
export const rankOf = (seed: string, movementId: string): string =>
  createHash('sha256').update(seed + movementId).digest('hex')

// What can be read while the gateway waits.
const mostMovements = 100_000

/** Refuses with `sample.tooLarge`. */
export const mustBeDrawable = (population: number): void => must(population <= mostMovements, 'sample.tooLarge')

export interface Ranked<T> { rank: string; row: T }

/** The lowest `size` of those drawn so far and those that come. */
export const drawFrom = <T extends { movementId: string }>(
  drawn: Ranked<T>[], rows: T[], seed: string, size: number,
): Ranked<T>[] => [...drawn, ...rows.map((row) => ({ rank: rankOf(seed, row.movementId), row }))]
  .sort((one, other) => (one.rank < other.rank ? -1 : 1)).slice(0, size)
