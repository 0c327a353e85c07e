import type { Entry } from '../../ledger/items.ts'
import type { Side } from './sides.ts'
import type { Span } from './span.ts'

/** Pure: what the entries around an account's movements in a part of the file say of its balances there. */

/** An entry, and the community in whose journal it is. */
export type WindowEntry = Pick<Entry, 'sequence' | 'amount' | 'balance' | 'movementId' | 'bookedAt'> & {
  community: string
  /** Of the last in the window: whether the account has no later one. */
  newest?: boolean
}

/** A call is over so long after it came: what lies further apart in time has its numbers in the same order. */
export const longestCallMs = 60_000

const keyOf = ({ bookedAt, movementId }: WindowEntry): string => `${bookedAt}#${movementId}`

/** Whether the entry is in the file; marks (amount 0) are no movements. */
export const inFile = ({ community, since, until }: Span, entry: WindowEntry): boolean =>
  entry.community === community && entry.bookedAt >= since && entry.bookedAt <= until && entry.amount !== 0

/** Whether nothing before the window can stand behind the entry in the file, and nothing after it before the entry. */
const provenBeyond = (window: WindowEntry[], { bookedAt }: WindowEntry): boolean => {
  const [first, last] = [window[0], window.at(-1)]
  const at = Date.parse(bookedAt)
  const below = first?.sequence === 1 || Date.parse(first?.bookedAt ?? '') < at - longestCallMs
  return below && (last?.newest === true || Date.parse(last?.bookedAt ?? '') > at + longestCallMs)
}

/** By number and by place in the file the entry comes after the same ones. */
const provenWithin = (filed: WindowEntry[], entry: WindowEntry): boolean => filed.every((other) =>
  other === entry || (other.sequence < entry.sequence) === (keyOf(other) < keyOf(entry)))

/**
 * For each wanted entry of an account, by movement: its balance, where the file's order proves that the sum of the
 * file up to there is the balance; and what the account got outside the file since the entry before it in the file.
 * The window has the entry before in the file of each wanted one, or reaches back so far that there is none.
 */
export const sidesIn = (span: Span, window: WindowEntry[], wanted: Set<number>): Map<string, Side> => {
  const filed = window.filter((entry) => inFile(span, entry))
  return new Map(filed.map((entry, index) => {
    if (!wanted.has(entry.sequence)) return undefined
    const carried = entry.balance - entry.amount - (filed[index - 1]?.balance ?? 0)
    const proven = provenBeyond(window, entry) && provenWithin(filed, entry)
    const { movementId, balance } = entry
    return [movementId, { ...(proven ? { balance } : {}), ...(carried ? { carried } : {}) }] as const
  }).filter((side) => side !== undefined))
}
