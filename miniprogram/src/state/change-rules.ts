export interface Pending {
  requestId: string
  madeAt: number
}
const keptForMs = 7 * 86_400_000

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, ordered(part)]))
}

/** Where the request id of this very content is kept: other content is another request. */
export const slotOf = (call: string, input: unknown): string => `pending.${call} ${JSON.stringify(ordered(input))}`

/** The id that is waiting for an answer, or a new one; a week later nobody means the same request any more. */
export const pendingFor = (found: Pending | undefined, nowMs: number, newId: () => string): Pending =>
  found !== undefined && nowMs - found.madeAt < keptForMs ? found : { requestId: newId(), madeAt: nowMs }
