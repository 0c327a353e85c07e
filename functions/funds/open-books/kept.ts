import { now } from '../../platform/clock.ts'

const mostKept = 500

/** What was read for an id, for so long; those who ask at once wait for one reading. What failed is not kept. */
export const keptFor = <T>(keptMs: number, read: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const kept = new Map<string, { at: number; what: Promise<T> }>()
  return (id) => {
    const known = kept.get(id)
    if (known && now() - known.at < keptMs) return known.what
    const what = read(id)
    if (kept.size >= mostKept) kept.clear()
    kept.set(id, { at: now(), what })
    what.catch(() => kept.delete(id))
    return what
  }
}
