export const pollEveryMs = 2000
/** A code left alone renews itself this often; then it waits for a person, so that a forgotten tab falls silent. */
export const mostRenewals = 10

/** Whole minutes and seconds until a moment, never negative. */
export const timeLeft = (untilMs: number, nowMs: number): { minutes: number; seconds: number } => {
  const seconds = Math.max(0, Math.ceil((untilMs - nowMs) / 1000))
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

/** What a refused poll means: the code is gone and a new one is needed, or something else is wrong. */
export const isLapsed = (code: string): boolean => code === 'ticket.unknown' || code === 'ticket.used'

/** What follows when a code has run out. */
export const afterLapse = (renewals: number): 'renew' | 'ask' => (renewals < mostRenewals ? 'renew' : 'ask')
