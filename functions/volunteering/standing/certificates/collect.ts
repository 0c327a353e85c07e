import { chinaDay } from '../../../../shared/units.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { ServiceRecord } from '../../hours/items.ts'
import { evidenceOfRecord } from '../rules.ts'
import type { Line } from './items.ts'

const pageLength = 500
// A year of daily service, and a bit; longer periods are asked for in parts.
export const mostLines = 400

const lineOf = (record: ServiceRecord): Line => ({
  recordId: record.recordId, day: chinaDay(Date.parse(record.startsAt)), title: record.title, place: record.place,
  unit: record.recordingUnit, minutes: record.minutes, evidence: evidenceOfRecord(record),
})

/**
 * The confirmed records of a period of days, both included, oldest first; reversed ones count for nothing.
 * Refuses with `certificate.tooMany`.
 */
export const collectLines = async (personId: string, from: string, to: string): Promise<Line[]> => {
  const lines: Line[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(ServiceRecord, { partition: `serviceRecords#${personId}`, limit: pageLength, cursor })
    const standing = page.items.filter(({ reversedAt }) => !reversedAt).map(lineOf)
    lines.push(...standing.filter(({ day }) => day >= from && day <= to))
    must(lines.length <= mostLines, 'certificate.tooMany')
    cursor = page.cursor
  } while (cursor)
  return lines.sort((one, other) => (one.day + one.recordId < other.day + other.recordId ? -1 : 1))
}

export const minutesOf = (lines: Line[]): number => lines.reduce((sum, { minutes }) => sum + minutes, 0)
