import { isDay } from '../../../shared/units.ts'
import type { PassbookRow, SentPassbook } from './items.ts'

/** Pure: what is wrong with an old passbook, and what a clean one says. */

export interface Holder {
  personId: string
  nameMasked: string
  left: boolean
  /** May not hold credit alone, and no guardian has agreed (TB-04). */
  minor: boolean
  /** What there is room for below the cap (TB-03); a clean row takes its part of it. */
  room: number
  /** Where the account stands, for the commit that credits it. */
  sequence: number
  shut: boolean
}

interface Against {
  holder: Holder | undefined
  importer: string
  today: string
  /** Numbers of the import's clean rows before; a clean row adds its own. */
  seen: Set<string>
  /** Whether a number was credited before, in this community or to this person. */
  counted: boolean
}

const mostMinutes = 90_000
const earliest = '1990-01-01'

/** One spelling of a number: full-width digits, spaces, dots and dashes make no other passbook of it. */
export const numberOf = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[\s._\-—–·/]/g, '')

const faultsOfHolder = (holder: Holder | undefined, importer: string): string[] => {
  if (!holder) return ['unknownPerson']
  return [
    ...(holder.personId === importer ? ['own'] : []), ...(holder.left || holder.shut ? ['left'] : []),
    ...(holder.minor ? ['minor'] : []),
  ]
}

const faultsOfNumber = (number: string, { seen, counted }: Against): string[] => {
  if (!/^[\p{L}\p{N}]{1,40}$/u.test(number)) return ['noNumber']
  return seen.has(number) ? ['duplicate'] : counted ? ['counted'] : []
}

/**
 * Check a passbook (PEERS 3.22): a known person who is not whoever imports, who is of age or has a guardian's consent
 * (TB-04), a number that was never credited, minutes below the cap (TB-03), a day of the past and who issued it.
 */
export const checkPassbook = (sent: SentPassbook, against: Against): PassbookRow => {
  const { holder, importer, today, seen } = against
  const minutes = /^\d{1,5}$/.test(sent.minutes) ? Number(sent.minutes) : 0
  const number = numberOf(sent.passbookNumber)
  const faults = [
    ...faultsOfHolder(holder, importer), ...faultsOfNumber(number, against),
    ...(minutes < 1 || minutes > mostMinutes ? ['wrongMinutes'] : []),
    ...(isDay(sent.asOf) && sent.asOf >= earliest && sent.asOf <= today ? [] : ['wrongDate']),
    ...(sent.issuer ? [] : ['noIssuer']), ...(holder && minutes > holder.room ? ['overCap'] : []),
  ]
  if (faults.length === 0 && holder) {
    seen.add(number)
    holder.room -= minutes
  }
  return {
    ...sent, faults, minutesRead: minutes,
    ...(holder ? { personId: holder.personId, nameMasked: holder.nameMasked } : {}),
  }
}

/** How many of the rows one commit takes: so many clean ones, and each person once. */
export const untilRepeated = (rows: PassbookRow[], most: number): number => {
  const people = new Set<string>()
  for (const [index, { personId = '', faults }] of rows.entries()) {
    if (faults.length > 0) continue
    if (people.has(personId) || people.size === most) return index
    people.add(personId)
  }
  return rows.length
}
