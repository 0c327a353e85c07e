/** `482 915`: digits are read aloud in threes. */
export const spoken = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** Whole seconds left of a code that was good for some seconds when it came. */
export const secondsLeft = (validSeconds: number, cameAtMs: number, nowMs: number): number =>
  Math.max(0, Math.ceil(validSeconds - (nowMs - cameAtMs) / 1000))
