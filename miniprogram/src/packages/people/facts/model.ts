import type { Input, Output } from '../../../../../shared/contract/index.ts'
import { purposes } from '../../../../../shared/purposes.ts'
import type { Words } from '../../../text/words.ts'

export type Facts = Output<'GET /me/facts'>
export const fields = ['birthDay', 'gender', 'skills', 'dialects'] as const
export type Field = (typeof fields)[number]

/** `19530409` as it is stored; nothing where that is no day. */
export const dayOf = (typed: string): string | undefined => {
  const digits = typed.replace(/\D/g, '')
  if (digits.length !== 8) return undefined
  const text = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  const date = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text ? text : undefined
}

/** `1953-04-09` as people say it. */
export const dayWords = (day: string): Words => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  return [`${year}年${month}月${date}日`, day]
}

/** What is sent for one fact: its value and the consent to its purpose as it was read. */
export const saving = (field: Field, value: string | string[]): Input<'PUT /me/facts'> =>
  ({ [field]: value, consents: [{ purpose: field, version: purposes[field].version }] })

/** Whether there is something to erase. */
export const isSet = (facts: Facts, field: Field): boolean => {
  const value = facts[field]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** What was stored before in words that are not offered stays among the choices. */
export const offered = (words: readonly Words[], had: readonly string[]): Words[] =>
  [...words, ...had.filter((one) => !words.some(([zh]) => zh === one)).map((one): Words => [one, one])]
