import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { chinaDay, chinaDayStart, chinaMinuteText } from '../../shared/units.ts'
import type { Write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { listPage } from './list.ts'
import { RefusalError } from './refusal.ts'
import { putRow, readRow } from './row.ts'

/**
 * A person's diary over everything that takes their time, shifts and time-bank orders alike: nobody is in two places
 * at once. One item per person and day in China; a booking over midnight stands in two. An item is written under the
 * condition that it is still the one that was read, so of two phones one decides anew (docs/decisions/014).
 */

/** A stretch of a person's time: from (inclusive) to (exclusive) moments, what for, and what to call it on a screen. */
export interface Booking { from: string; to: string; reference: string; title: string }

export const DiaryDay = new Entity({
  name: 'diaryDay',
  table: recordsTable,
  schema: item({
    personId: string().key(), day: string().key(), version: number(),
    bookings: list(map({ from: string(), to: string(), reference: string(), title: string() })),
  }),
  computeKey: ({ personId, day }: { personId: string; day: string }) => diaryKey(personId, day),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
type DiaryDay = FormattedItem<typeof DiaryDay>

const diaryKey = (personId: string, day: string) => ({ pk: `diary#${personId}`, sk: day })

const dayMs = 86_400_000
// The way from one place to the next, below which a person should be warned.
const tightMs = 30 * 60_000
const mostDays = 8

const daysBetween = (fromMs: number, toMs: number): string[] => {
  const days: string[] = []
  for (let ms = Date.parse(chinaDayStart(chinaDay(fromMs))); ms < toMs; ms += dayMs) days.push(chinaDay(ms))
  if (days.length > mostDays) throw new Error(`a booking over ${days.length} days`)
  return days
}

const daysOf = ({ from, to }: Pick<Booking, 'from' | 'to'>): string[] => daysBetween(Date.parse(from), Date.parse(to))
const daysAround = ({ from, to }: Booking): string[] =>
  daysBetween(Date.parse(from) - tightMs, Date.parse(to) + tightMs)

const overlaps = (one: Booking, other: Booking): boolean => one.from < other.to && other.from < one.to

const isTight = (one: Booking, other: Booking): boolean => {
  const gapMs = Math.max(Date.parse(other.from) - Date.parse(one.to), Date.parse(one.from) - Date.parse(other.to))
  return gapMs >= 0 && gapMs < tightMs
}

const clock = (moment: string): string => chinaMinuteText(Date.parse(moment))

/** `楼栋清洁日 2026-11-24 09:30–11:00`, in the time of China. */
export const bookingText = ({ title, from, to }: Booking): string =>
  `${title} ${clock(from)}–${chinaDay(Date.parse(from)) === chinaDay(Date.parse(to)) ? clock(to).slice(11) : clock(to)}`

/** What a change of a diary comes to: writes for the commit, and the bookings less than 30 minutes away. */
export interface DiaryChange { writes: Write[]; tight: Booking[] }

const readDay = async (personId: string, day: string): Promise<DiaryDay> =>
  await readRow<DiaryDay>(diaryKey(personId, day)) ?? { personId, day, version: 0, bookings: [] }

const writeDay = ({ personId, day, version, bookings }: DiaryDay): Write =>
  putRow(DiaryDay.entityName, diaryKey(personId, day), { personId, day, version: version + 1, bookings }, 'stale',
    version === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } })

const changedDay = (before: DiaryDay, add: Booking | undefined, remove: Booking | undefined): DiaryDay => {
  const kept = before.bookings.filter(({ reference }) => reference !== remove?.reference)
  const bookings = add && daysOf(add).includes(before.day) ? [...kept, add] : kept
  return { ...before, bookings: bookings.toSorted((one, other) => (one.from < other.from ? -1 : 1)) }
}

const fieldsOf = ({ reference, from, to, title }: Booking): string[] => [reference, from, to, title]
const isSame = (one: Booking[], other: Booking[]): boolean =>
  JSON.stringify(one.map(fieldsOf)) === JSON.stringify(other.map(fieldsOf))

const change = async (personId: string, add?: Booking, remove?: Booking): Promise<DiaryChange> => {
  const dates = [...new Set([...add ? daysAround(add) : [], ...remove ? daysOf(remove) : []])]
  const days = await Promise.all(dates.map((day) => readDay(personId, day)))
  const others = days.flatMap(({ bookings }) => bookings)
    .filter(({ reference }) => reference !== remove?.reference && reference !== add?.reference)
  const clashes = add ? others.filter((one) => overlaps(one, add)) : []
  if (clashes.length > 0) {
    const named = new Map(clashes.map((one) => [one.reference, { path: one.reference, message: bookingText(one) }]))
    throw new RefusalError('diary.overlap', [...named.values()])
  }
  const writes = days.map((before) => ({ before, after: changedDay(before, add, remove) }))
    .filter(({ before, after }) => !isSame(before.bookings, after.bookings))
    .map(({ after }) => writeDay(after))
  return { writes, tight: add ? others.filter((one) => isTight(one, add)) : [] }
}

/**
 * Book a person's time; booking the same reference at the same time again changes nothing.
 * The writes go into the use case's own commit. Refuses with `diary.overlap`, whose issues name what it overlaps with.
 */
export const book = (personId: string, booking: Booking): Promise<DiaryChange> => change(personId, booking, booking)

/** Give the time back; where it is not booked there is nothing to write. */
export const unbook = (personId: string, booking: Pick<Booking, 'from' | 'to' | 'reference'>): Promise<DiaryChange> =>
  change(personId, undefined, { ...booking, title: '' })

/** Book another time in place of one, in one step. Refuses with `diary.overlap`, as `book` does. */
export const move = (
  personId: string, before: Pick<Booking, 'from' | 'to' | 'reference'>, after: Booking,
): Promise<DiaryChange> => change(personId, after, { ...before, title: '' })

/** What stands in a person's diary on the days of a stretch of time. */
export const bookingsOf = async (personId: string, stretch: Pick<Booking, 'from' | 'to'>): Promise<Booking[]> => {
  const days = await Promise.all(daysOf(stretch).map((day) => readDay(personId, day)))
  return [...new Map(days.flatMap(({ bookings }) => bookings).map((one) => [one.reference, one])).values()]
}

/** Everything in a person's diary from a moment's day on, soonest first, up to so many days with bookings. */
export const bookingsFrom = async (personId: string, from: string, mostDaysRead: number): Promise<Booking[]> => {
  const { items } = await listPage(DiaryDay, {
    partition: diaryKey(personId, '').pk, from: chinaDay(Date.parse(from)), limit: mostDaysRead,
  })
  return [...new Map(items.flatMap(({ bookings }) => bookings).map((one) => [one.reference, one])).values()]
}
