import type { Refusal } from '../../shared/refusals.ts'
import { type Request, type Write, commit, write } from './commit.ts'
import { must, refuse } from './refusal.ts'

/** How many wrong codes somebody may send for one thing, so that nobody tries them by the hundred. */
interface Allowance {
  /** As it was read. */
  used: number | undefined
  most: number
  spent: Refusal
  wrong: Refusal
  /** What is written down of a wrong one; how many there were is added. */
  event: { type: string; community: string; data: Record<string, unknown> }
  /** One more in the row that counts, under the condition `below` that there are fewer than `most`. */
  count: () => Parameters<typeof write>[0]
}

/** The condition under which one more wrong code is counted. */
export const below = <A extends string>(attr: A, most: number) =>
  ({ or: [{ attr, exists: false as const }, { attr, lt: most }] })

/** The condition of what a right code does: no wrong one was counted meanwhile, or many at once would be free. */
export const stillUsed = <A extends string>(attr: A, used: number | undefined) =>
  (used === undefined ? { attr, exists: false as const } : { attr, eq: used })

/**
 * What a code stands for, or the refusal; a wrong one is counted in a commit under an id of its own, because the
 * request itself is refused. Refuses with `spent`, `wrong`.
 */
export const withinTries = async <T>(
  request: Request, { used = 0, most, spent, wrong, event, count }: Allowance, found: T | undefined,
): Promise<T> => {
  must(used < most, spent)
  if (found !== undefined) return found
  const own = { ...request, eventId: `${request.eventId}.wrong` }
  const counted: Write = write(count(), spent)
  await commit(own, { ...event, data: { ...event.data, tries: used + 1 }, answer: {} }, counted)
  return refuse(wrong)
}
