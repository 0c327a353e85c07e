import { accountParts } from './account.ts'

/** The data of an event as a flat list; a field inside another stands under both names: `['rule', 'version']`. */
export const fieldsOf = (data: object, above: string[] = []): [path: string[], value: unknown][] =>
  Object.entries(data).flatMap(([name, value]: [string, unknown]): [string[], unknown][] => {
    const path = [...above, name]
    const nests = typeof value === 'object' && value !== null && !Array.isArray(value)
    return nests ? fieldsOf(value, path) : [[path, value]]
  })

/** What is known by name first, in its order; what nothing has a name for last. */
export const knownFirst = <V>(fields: [path: string[], value: V][], names: Record<string, unknown>): [string[], V][] => {
  const isKnown = ([path]: [string[], V]): boolean => path.every((part) => part in names)
  return [...fields.filter(isKnown), ...fields.filter((field) => !isKnown(field))]
}

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
  if (typeof value === 'boolean') return { as: 'word', word: value ? 'yes' : 'no' }
  if (Array.isArray(value)) return { as: 'text', text: value.map(String).join('、') }
  if (typeof value === 'number') return { as: 'text', text: String(value) }
  if (typeof value !== 'string') return { as: 'text', text: JSON.stringify(value) }
  if (momentPattern.test(value)) return { as: 'moment', text: value }
  if (value in words) return { as: 'word', word: value }
  return { as: idPattern.test(value) ? 'code' : 'text', text: value }
}
