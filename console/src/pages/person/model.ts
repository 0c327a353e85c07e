import type { Output } from '../../../../shared/contract/index.ts'
import type { CareFlag } from '../../../../shared/purposes.ts'

export type Person = Output<'GET /people/:personId'>
export type Mandate = Person['mandates']['given'][number]

/** `理发、缝补` as it is typed, taken apart; empty parts and repeats are left out. */
export const wordsOf = (typed: string): string[] =>
  [...new Set(typed.split(/[、，,;；\s]+/).map((part) => part.trim()).filter(Boolean))]

/** Certificates as a disclosure tells them: `hardship 2027-03-31, livesAlone 2026-12-01`. */
export const careOf = (text: string): { flag: CareFlag; until: string }[] =>
  text.split(', ').map((part) => {
    const [flag = '', until = ''] = part.split(' ')
    return { flag: flag as CareFlag, until }
  })

/** What a worker typed to name a person: the digits that they read out, or an id. */
export const namedBy = (typed: string): { code: string } | { personId: string } | undefined => {
  const text = typed.replace(/\s/g, '')
  if (/^\d{8}$/.test(text)) return { code: text }
  return /^per_[0-9A-HJKMNP-TV-Z]{26}$/.test(text) ? { personId: text } : undefined
}

interface TypedContact { contactName: string; contactPhone: string; contactRelation: string }

const partsOf = ({ contactName, contactPhone, contactRelation }: TypedContact) =>
  ({ name: contactName.trim(), phone: contactPhone.trim(), relation: contactRelation.trim() })

/** Whom to ring, once all three parts are there. */
export const contactOf = (typed: TypedContact) => {
  const parts = partsOf(typed)
  return Object.values(parts).every(Boolean) ? parts : undefined
}

/** Begun and not complete: nothing is sent then, lest half of it be lost. */
export const isHalfContact = (typed: TypedContact): boolean =>
  !contactOf(typed) && Object.values(partsOf(typed)).some(Boolean)

/** Only what was filled in is sent. */
export const given = <T extends Record<string, unknown>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) =>
    value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0))) as Partial<T>
