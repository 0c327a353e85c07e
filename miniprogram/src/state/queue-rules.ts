/** Pure: the check-ins and check-outs that the phone keeps until the server has answered. */

export interface KeptCheck {
  /** The request id: however often it is sent, it has one effect. */
  id: string
  direction: 'in' | 'out'
  shiftId: string
  title: string
  code: string
  /** Where the phone was, if the person wanted that sent; forgotten as soon as there is an answer. */
  place?: { latitude: number; longitude: number; nonce: string }
  /** When the code was typed, by the server's time as far as the phone knows it. */
  madeAt: string
  /** Saved: not on its way. Sent: on its way, without an answer yet. */
  state: 'saved' | 'sent' | 'accepted' | 'refused'
  /** How often it found no network. */
  tries?: number
  /** Why it was refused, in both languages. */
  why?: readonly [zh: string, en: string]
  /** Taken, but it waits for the check-in that was made before it. */
  waits?: boolean
}

/** Old phones have no `at`. */
export const lastOf = (checks: readonly KeptCheck[]): KeptCheck | undefined => checks[checks.length - 1]

const keptForMs = 7 * 86_400_000
const mostKept = 60

export const isUnsettled = ({ state }: KeptCheck): boolean => state === 'saved' || state === 'sent'

const withoutPlace = ({ place: _, ...check }: KeptCheck): KeptCheck => check

/** In the order in which they were made; what is settled goes after a week, its place at once. */
export const tidied = (checks: readonly KeptCheck[], nowMs: number): KeptCheck[] =>
  checks.filter((check) => isUnsettled(check) || nowMs - Date.parse(check.madeAt) < keptForMs)
    .map((check) => (isUnsettled(check) ? check : withoutPlace(check)))
    .sort((one, other) => (one.madeAt < other.madeAt ? -1 : 1)).slice(-mostKept)

/** The one to send next: the oldest that has no answer. Those behind it wait, so that the order is kept. */
export const nextOf = (checks: readonly KeptCheck[]): KeptCheck | undefined => checks.find(isUnsettled)

export const changed = (checks: readonly KeptCheck[], id: string, part: Partial<KeptCheck>): KeptCheck[] =>
  checks.map((check) => (check.id === id ? { ...check, ...part } : check))

/** After a restart, or where there is no network, nothing is on its way: all that has no answer waits. */
export const waiting = (checks: readonly KeptCheck[]): KeptCheck[] =>
  checks.map((check) => (isUnsettled(check) ? { ...check, state: 'saved', tries: (check.tries ?? 0) + 1 } : check))

/** A second tap on the same code a moment later is the same check. */
export const isAgain = (checks: readonly KeptCheck[], next: Pick<KeptCheck, 'direction' | 'shiftId' | 'code'>): boolean =>
  checks.some((check) => isUnsettled(check) && check.shiftId === next.shiftId && check.direction === next.direction
    && check.code === next.code)

/** The newest of a shift that found no network; one that is just being sent is not spoken of. */
export const pendingOf = (checks: readonly KeptCheck[], shiftId: string): KeptCheck | undefined =>
  lastOf(checks.filter((check) => isUnsettled(check) && check.shiftId === shiftId && (check.tries ?? 0) > 0))

const shortestMs = 5_000
const longestMs = 120_000

/** How long to wait before trying again by itself: 5, 10, 20 ... seconds, at most two minutes. */
export const retryAfterMs = (failures: number): number => Math.min(longestMs, shortestMs * 2 ** Math.max(0, failures - 1))
