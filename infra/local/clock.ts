import { readFileSync } from 'node:fs'
import { replaceFile } from './files.ts'

/** The clock of the local system: the machine's, or ahead of it. */
export interface LocalClock {
  now: () => number
  aheadMinutes: () => number
  advance: (minutes: number) => void
}

const read = (file: string): number => {
  try { return (JSON.parse(readFileSync(file, 'utf8')) as { aheadMs: number }).aheadMs } catch { return 0 }
}

/**
 * A clock that can be put forward, never back: what has happened stays in the past. How far it is ahead is kept in
 * the file, because the books would otherwise begin the next start in their own future.
 */
export const localClock = (file: string): LocalClock => {
  let aheadMs = read(file)
  return {
    now: () => Date.now() + aheadMs,
    aheadMinutes: () => Math.round(aheadMs / 60_000),
    advance: (minutes) => {
      if (!Number.isInteger(minutes) || minutes < 0) throw new Error('The clock goes forward by whole minutes.')
      aheadMs += minutes * 60_000
      replaceFile(file, JSON.stringify({ aheadMs }))
    },
  }
}
