import { createHmac, timingSafeEqual } from 'node:crypto'
import { chinaDay, minutesBetween } from '../../../../shared/units.ts'
import { addWorkingDays } from '../../../platform/working-days.ts'
import type { Shift } from '../../activities/items.ts'

/** Pure decisions about paper sheets. */

/** The six digits beside a person's row: they show that the sheet was printed from here, for this person and shift. */
export const rowCode = ({ shiftId, codeSecret }: Pick<Shift, 'shiftId' | 'codeSecret'>, personId: string): string => {
  const digest = createHmac('sha256', codeSecret).update(`row/${shiftId}/${personId}`).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export const rowFits = (shift: Pick<Shift, 'shiftId' | 'codeSecret'>, personId: string, code: string): boolean =>
  timingSafeEqual(Buffer.from(rowCode(shift, personId)), Buffer.from(code.padStart(6, '0').slice(0, 6)))

/** The last moment of the last day on which a sheet may be entered (VR-10: ten working days). */
export const lastDay = ({ endsAt }: Pick<Shift, 'endsAt'>, workingDays: number): string =>
  addWorkingDays(chinaDay(Date.parse(endsAt)), workingDays)

/** The minutes of an entry, or nothing where it does not lie within the shift. */
export const entryMinutes = (
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, from: string, to: string,
): number | undefined => {
  if (from < startsAt || to > endsAt || from >= to) return undefined
  const minutes = minutesBetween(Date.parse(from), Date.parse(to))
  return minutes > 0 ? minutes : undefined
}
