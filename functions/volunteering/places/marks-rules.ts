import type { Settings } from '../../../shared/contract/settings.ts'
import { momentText } from '../../platform/clock.ts'
import type { Mark } from './items.ts'

/** Pure decisions about late cancelling and not coming (VR-16; the figures are those of TB 1.4). */

const dayMs = 86_400_000

/** Cancelling is free until so long before the start; after that it is late. */
export const isLate = (startsAt: string, atMs: number, settings: Settings): boolean =>
  atMs > Date.parse(startsAt) - settings['volunteering.freeCancelMinutes'] * 60_000

type Counted = Pick<Mark, 'state' | 'startsAt' | 'markedAt'>

/**
 * Until when the marks keep a person from signing up, if they do at the moment. The marks are counted by the starts of
 * their shifts: whichever is the last of so many within so many days begins a suspension when it is made. Forgiven
 * marks do not count, so an appeal ends what rested on the mark.
 */
export const suspendedUntil = (marks: readonly Counted[], atMs: number, settings: Settings): string | undefined => {
  const limit = settings['volunteering.marksForSuspension']
  const windowMs = settings['volunteering.marksWithinDays'] * dayMs
  const lengthMs = settings['volunteering.suspensionDays'] * dayMs
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
  - (settings['volunteering.marksWithinDays'] + settings['volunteering.suspensionDays'] + 31) * dayMs)
