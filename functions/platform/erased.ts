import { loadActor } from './actor.ts'
import { inChunks } from './in-chunks.ts'
import { erasedName } from './own.ts'

const personIds = /\bper_[0-9A-HJKMNP-TV-Z]{26}\b/g
// What a person is called, and what people wrote in their own words.
const personal = /(name|masked|names|note|reason|reasons|text|words|title|place|memo)$/i

const blank = (value: unknown): unknown => {
  if (typeof value === 'string') return value.match(personIds) ? value : erasedName
  return Array.isArray(value) ? value.map(blank) : value
}

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) =>
    [key, personal.test(key) ? blank(item) : without(item)]))
}

/**
 * What an event says, for a reader. Events are kept and never changed; they hold masked names and what people wrote,
 * but no name in full, phone, birthday or WeChat id. Where one speaks of somebody whose data was erased, names and
 * words are left out when it is read (PV-03).
 */
export const readable = async <D>(data: D, actorId = ''): Promise<D> => {
  const people = [...new Set(`${actorId} ${JSON.stringify(data)}`.match(personIds) ?? [])]
  const actors = await inChunks(people, loadActor)
  return actors.some((actor) => actor?.erasedAt) ? without(data) as D : data
}
