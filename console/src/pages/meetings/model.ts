/** What a field of local time holds (`2026-11-30T19:00`) is China's time, whatever the computer is set to. */
export const timesOf = (begins: string, minutes: number | null): { startsAt: string; endsAt: string } | undefined => {
  const startMs = Date.parse(`${begins.slice(0, 16)}:00+08:00`)
  if (Number.isNaN(startMs) || minutes === null) return undefined
  return { startsAt: new Date(startMs).toISOString(), endsAt: new Date(startMs + minutes * 60_000).toISOString() }
}

/** The meeting has begun, so that lists are entered and it is closed; before, it may be called off. */
export const hasBegun = ({ startsAt }: { startsAt: string }, nowMs: number): boolean => nowMs >= Date.parse(startsAt)
