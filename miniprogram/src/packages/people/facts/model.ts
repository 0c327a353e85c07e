import type { Input, Output } from '../../../../../shared/contract/index.ts'
import { type emergencyPurposes, purposes } from '../../../../../shared/purposes.ts'
import type { Words } from '../../../text/words.ts'

export type Facts = Output<'GET /me/facts'>
export const fields = ['birthDay', 'gender', 'skills', 'dialects'] as const
export type Field = (typeof fields)[number]
export type EmergencyField = (typeof emergencyPurposes)[number]
export type Contact = NonNullable<Facts['emergencyContact']>

export const emptyContact: Contact = { name: '', phone: '', relation: '' }

/** What can be sent of what was typed; nothing while a part is missing or the number is none. */
export const contactOf = ({ name, phone, relation }: Contact): Contact | undefined => {
  const typed = { name: name.trim(), phone: phone.replace(/[\s-]/g, ''), relation }
  return typed.name !== '' && relation !== '' && /^(1[3-9]\d{9}|0\d{9,11})$/.test(typed.phone) ? typed : undefined
}

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
export const saving = (field: Field | EmergencyField, value: string | string[] | Contact): Input<'PUT /me/facts'> =>
  ({ [field]: value, consents: [{ purpose: field, version: purposes[field].version }] })

/** Whether there is something to erase. */
export const isSet = (facts: Facts, field: Field): boolean => {
  const value = facts[field]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** What was stored before in words that are not offered stays among the choices. */
export const offered = (words: readonly Words[], had: readonly string[]): Words[] =>
  [...words, ...had.filter((one) => !words.some(([zh]) => zh === one)).map((one): Words => [one, one])]
