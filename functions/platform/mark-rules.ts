import type { Settings } from '../../shared/contract/settings.ts'
import { momentText } from './clock.ts'
import type { Mark } from './mark.ts'

/** Pure decisions about late cancelling and not coming, to a shift or to an order alike (TB 1.4, VR-16). */

const dayMs = 86_400_000
// A mark may come so long after the start that it counts by.
const lateByDays = 31

/** Cancelling is free until then; after that it is late. */
export const freeUntilMs = (startsAt: string, settings: Settings): number =>
  Date.parse(startsAt) - settings['identity.freeCancelMinutes'] * 60_000

export const isLate = (startsAt: string, atMs: number, settings: Settings): boolean =>
  atMs > freeUntilMs(startsAt, settings)

type Counted = Pick<Mark, 'state' | 'startsAt' | 'markedAt'>

/**
 * Until when the marks keep a person from signing up and claiming, if they do at the moment. The marks are counted by
 * the starts of what was missed: whichever is the last of so many within so many days begins a suspension when it is
 * made. Forgiven marks do not count, so an appeal ends what rested on the mark. Nothing earned is taken away.
 */
export const suspendedUntil = (marks: readonly Counted[], atMs: number, settings: Settings): string | undefined => {
  const limit = settings['identity.marksForSuspension']
  const windowMs = settings['identity.marksWithinDays'] * dayMs
  const lengthMs = settings['identity.suspensionDays'] * dayMs
  const counting = marks.filter(({ state }) => state !== 'forgiven')
    .map(({ startsAt, markedAt }) => ({ startMs: Date.parse(startsAt), markedMs: Date.parse(markedAt) }))
    .toSorted((one, other) => one.startMs - other.startMs)
  const ends = counting.flatMap((last, index) => {
    const first = counting[index - limit + 1]
    if (!first || last.startMs - first.startMs > windowMs) return []
    return [Math.max(...counting.slice(index - limit + 1, index + 1).map(({ markedMs }) => markedMs)) + lengthMs]
  })
  const until = Math.max(0, ...ends)
  return until > atMs ? momentText(until) : undefined
}

/** From when on marks can still matter: window and suspension, and the time that a mark may come late. */
export const oldestThatMatters = (atMs: number, settings: Settings): string => momentText(atMs
  - (settings['identity.marksWithinDays'] + settings['identity.suspensionDays'] + lateByDays) * dayMs)
