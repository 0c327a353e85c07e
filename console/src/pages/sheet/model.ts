import type { Output } from '../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../shared/units.ts'

export type Sheet = Output<'GET /shifts/:shiftId/sheet'>
export type Row = Sheet['rows'][number]

/** One row of the sheet as it is entered: times of the clock on the day of the shift. */
export interface Entry { row: Row; scanned: boolean; came: string; left: string }

export const mostAtOnce = 12

/** The row that was scanned, or typed by its number or its digits; nothing where this sheet has no such row. */
export const findRow = (rows: readonly Row[], typed: string): { row: Row; scanned: boolean } | undefined => {
  const text = typed.trim()
  const byCode = rows.find(({ qr, code }) => qr === text || code === text)
  if (byCode) return { row: byCode, scanned: true }
  const byNumber = rows.find(({ number }) => String(number) === text)
  return byNumber && { row: byNumber, scanned: false }
}

/** `09:30` in China's time. */
export const clockOf = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(11, 16)

/** A time of the clock on the day of the shift, or on the next where the shift goes over midnight. */
export const momentOf = (startsAt: string, clock: string): string => {
  const day = chinaDay(Date.parse(startsAt))
  const moment = new Date(`${day}T${clock}:00.000+08:00`)
  const isNext = moment.getTime() < Date.parse(startsAt) - 3_600_000
  return new Date(moment.getTime() + (isNext ? 86_400_000 : 0)).toISOString()
}

const time = /^([01]\d|2[0-3]):[0-5]\d$/
export const fits = ({ came, left }: Entry): boolean => time.test(came) && time.test(left)

/** What is sent (the minute in which the shift begins or ends is its own moment), a dozen people at a time: so many are recorded in one step. */
export const inputsOf = (shift: Sheet['shift'], entries: readonly Entry[], evidence: string, photo: string) => {
  const people = entries.map(({ row, scanned, came, left }) => ({
    personId: row.personId,
    from: came === clockOf(shift.startsAt) ? shift.startsAt : momentOf(shift.startsAt, came),
    to: left === clockOf(shift.endsAt) ? shift.endsAt : momentOf(shift.startsAt, left),
    ...(scanned ? { row: row.code } : {}),
  }))
  const parts = Array.from({ length: Math.ceil(people.length / mostAtOnce) }, (_, part) =>
    people.slice(part * mostAtOnce, (part + 1) * mostAtOnce))
  return parts.map((some) => ({
    shiftId: shift.id, evidence: evidence.trim(), people: some, ...(photo.trim() ? { photoReference: photo.trim() } : {}),
  }))
}
