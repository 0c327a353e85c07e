const tries = 3
const firstPauseMs = 400

/** The pause before try number `attempt` (1 is the first repeat): doubling, with up to half as much again of jitter. */
export const pauseMs = (attempt: number, random: number): number =>
  Math.round(firstPauseMs * 2 ** (attempt - 1) * (1 + random / 2))

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Sends up to three times while the failure is a passing one. What is sent must be safe to repeat. */
export const persist = async <T>(
  send: () => Promise<T>, isPassing: (error: unknown) => boolean, pause: (ms: number) => Promise<void> = wait,
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send()
    } catch (error) {
      if (attempt >= tries || !isPassing(error)) throw error
      await pause(pauseMs(attempt, Math.random()))
    }
  }
}
