let read: () => number = () => Date.now()

/** The moment, in milliseconds since 1970, by the server's clock: the only clock that counts. */
export const now = (): number => read()

/** Replace the clock: for the local system's time travel and for tests. */
export const useClock = (clock: () => number): void => { read = clock }

/** A moment as it is stored and sent: `2026-11-24T01:30:00.000Z`. */
export const momentText = (ms: number): string => new Date(ms).toISOString()
