import type { Output } from '../../../../shared/contract/index.ts'
import { accountParts } from '../../format/account.ts'

export type MovementAnswer = Output<'GET /audit/movements/:movementId'>
type Entry = MovementAnswer['entries'][number]

export interface Side {
  side: 'giving' | 'taking'
  account: string
  amount: number
  /** Missing where the account keeps no balance of its own. */
  entry: Entry | undefined
}

/** Both sides of a movement, each with its entry where the account keeps one. They always sum to zero. */
export const sidesOf = ({ movement, entries }: MovementAnswer): Side[] => {
  const side = (name: Side['side'], account: string, amount: number): Side => ({
    side: name, account, amount, entry: entries.find((one) => one.account === account && one.amount === amount),
  })
  return [side('giving', movement.from, -movement.amount), side('taking', movement.to, movement.amount)]
}

export interface Reversible {
  personId: string
  recordId: string
}

/** The service record that can be taken back from here, if this movement recorded one that still stands. */
export const reversible = ({ movement, event, reversedBy }: MovementAnswer): Reversible | undefined => {
  const { personId, recordId } = event.data
  if (movement.movement !== 'hours.record' || movement.reverses || reversedBy) return undefined
  return typeof personId === 'string' && typeof recordId === 'string' ? { personId, recordId } : undefined
}

/** The data of an event as a flat list; a field inside another stands under both names: `['rule', 'version']`. */
export const fieldsOf = (data: object, above: string[] = []): [path: string[], value: unknown][] =>
  Object.entries(data).flatMap(([name, value]: [string, unknown]): [string[], unknown][] => {
    const path = [...above, name]
    const nests = typeof value === 'object' && value !== null && !Array.isArray(value)
    return nests ? fieldsOf(value, path) : [[path, value]]
  })

/** Masked names by owner, whatever account of theirs they were found on. */
export const namesByOwner = (names: Map<string, string>): Map<string, string> =>
  new Map([...names].map(([account, name]) => [accountParts(account).owner, name]))

/** What the data of an event shows for one field. */
export type Shown =
  | { as: 'moment' | 'text' | 'code'; text: string }
  | { as: 'word'; word: string }

const momentPattern = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const idPattern = /^[a-z]+_[0-9A-HJKMNP-TV-Z]{26}$/

export const shownAs = (value: unknown, words: Record<string, unknown>): Shown => {
  if (typeof value === 'number') return { as: 'text', text: String(value) }
  if (typeof value !== 'string') return { as: 'text', text: JSON.stringify(value) }
  if (momentPattern.test(value)) return { as: 'moment', text: value }
  if (value in words) return { as: 'word', word: value }
  return { as: idPattern.test(value) ? 'code' : 'text', text: value }
}
