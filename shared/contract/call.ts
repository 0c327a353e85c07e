import * as z from 'zod'
import type { Refusal } from '../refusals.ts'
import type { Role } from '../roles.ts'

/**
 * Who may make a call: `anyone` needs no identity; `signedIn` needs one, registered or not; otherwise one of the
 * roles is needed, and the use case checks that its scope reaches what the call touches.
 */
export type Who = 'anyone' | 'signedIn' | readonly Role[]

/**
 * One entry of the contract. `refusals` are those particular to the call; the pipeline's own apply to all. Its forms are
 * made when they are first asked for: a function starts for one call, and a form takes longer to make than to use.
 */
export interface Call {
  title: { zh: string; en: string }
  who: Who
  /** Stays possible for who has not agreed to the terms in force: seeing, taking away and erasing what is one's own. */
  beforeTerms?: true
  /** The same for everybody: nobody is asked who they are, and the answer may be kept by whoever passes it on. */
  shared?: true
  input: () => z.ZodObject
  output: () => z.ZodType
  refusals: readonly Refusal[]
}
/** What a use case is given, and what it answers. */
export type Given<C extends Call> = z.output<ReturnType<C['input']>>
export type Answer<C extends Call> = z.input<ReturnType<C['output']>>

/** A form that several calls use, made when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { it: T } | undefined
  return () => (made ??= { it: make() }).it
}

/** The calls of a context, keyed `METHOD /path/:param`; keeps each entry's exact types. */
export const calls = <const C extends Record<`${'GET' | 'POST' | 'PUT'} /${string}`, Call>>(entries: C): C =>
  Object.fromEntries(Object.entries(entries).map(([name, call]) =>
    [name, { ...call, input: once(call.input), output: once(call.output) }])) as unknown as C

// The pieces that several contexts use.
export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), { error: `not an id that starts with ${prefix}_` })
export const personId = id('per')
export const householdId = id('hh')
export const activityId = id('act')
export const shiftId = id('shf')
export const recordId = id('rec')
export const orderId = id('ord')
export const fileId = id('fil')
/** What a call that takes photos or papers refuses besides. */
export const attaching = ['file.unknown', 'file.type', 'file.notReady', 'file.used'] as const
export const community = z.string().regex(/^\d{12}$/)
export const division = z.string().regex(/^\d{4}(\d{2}(\d{3}(\d{3})?)?)?$/)
export const moment = z.iso.datetime({ precision: 3 }).meta({ example: '2026-11-24T01:30:00.000Z' })
export const day = z.iso.date()
export const minutes = z.int().min(1).max(1440)
export const text = (max: number) => z.string().trim().min(1).max(max)
export const cursor = z.string().max(1000).optional()
export const limit = z.coerce.number().int().min(1).max(100).optional()
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), cursor: z.string().optional() })
