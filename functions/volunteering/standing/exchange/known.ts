import { chinaDay } from '../../../../shared/units.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { knownByNumber } from '../../../platform/volunteer-number.ts'
import { ServiceRecord } from '../../hours/items.ts'
import type { ImportRow } from './items.ts'
import type { Known, Taken } from './rules.ts'

const pageLength = 500

const takenByRecords = async (personId: string): Promise<Taken[]> => {
  const records = await everyRow((cursor) =>
    listPage(ServiceRecord, { partition: `serviceRecords#${personId}`, limit: pageLength, cursor }))
  return records.filter(({ reversedAt }) => !reversedAt).map(({ title, minutes, startsAt, endsAt, untimed }) =>
    ({ day: chinaDay(Date.parse(startsAt)), title, minutes, startsAt, endsAt, timed: !untimed }))
}

/** Everybody whom rows name, by number; what earlier clean rows of the import take is taken too. */
export const knownIn = async (
  rows: { volunteerNumber: string }[], community: string, earlier: ImportRow[],
): Promise<(number: string) => Known | undefined> => {
  const known = await knownByNumber(rows, community, async ({ id: personId, nameMasked = '*' }) =>
    ({ personId, nameMasked, taken: await takenByRecords(personId) }))
  for (const { volunteerNumber, faults, day, title, minutesRead = 0, startsAt = '', endsAt = '', from } of earlier) {
    if (faults.length > 0) continue
    known(volunteerNumber)?.taken.push({ day, title, minutes: minutesRead, startsAt, endsAt, timed: from !== '' })
  }
  return known
}
