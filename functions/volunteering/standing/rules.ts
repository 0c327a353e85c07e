import { createHash } from 'node:crypto'

/** Pure decisions of standing. Minutes are integers, days are China's. */

/** The level that so many minutes earn by a table of hours, lowest first (VR-11). */
export const levelFor = (minutes: number, starHours: readonly number[]): number =>
  starHours.filter((hours) => minutes >= hours * 60).length

/**
 * The next level of a volunteer: up one at a time, never while barred (VR-11, VR-09); down at once where confirmed
 * hours were taken back. The level itself where nothing changes.
 */
export const nextLevel = (
  { level, minutes, barred }: { level: number; minutes: number; barred: boolean }, starHours: readonly number[],
): number => {
  const earned = levelFor(minutes, starHours)
  if (earned < level) return earned
  return earned > level && !barred ? level + 1 : level
}

/**
 * The unified volunteer number (VR-17): a V, so that spreadsheets leave it alone, and 15 digits that say nothing about
 * the person; it stands where others would ask for an ID number. `attempt` gives another one where a number is taken.
 */
export const volunteerNumberOf = (personId: string, attempt = 0): string => {
  const digest = createHash('sha256').update(`volunteer number ${attempt} ${personId}`).digest()
  return `V${String(digest.readBigUInt64BE(0) % 10n ** 15n).padStart(15, '0')}`
}

export const evidenceOfRecord = ({ evidence, source }: { evidence: string; source?: string | undefined }): string =>
  (source === 'import' ? 'imported' : evidence)

/** A day of the calendar so many years later. */
export const yearsAfter = (moment: string, years: number): string => {
  const date = new Date(moment)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return date.toISOString()
}
