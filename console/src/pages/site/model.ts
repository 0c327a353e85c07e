const hourMs = 3_600_000

/** Codes are shown from an hour before a shift to an hour after it. */
export const isOpen = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, nowMs: number): boolean =>
  nowMs >= Date.parse(startsAt) - hourMs && nowMs <= Date.parse(endsAt) + hourMs
