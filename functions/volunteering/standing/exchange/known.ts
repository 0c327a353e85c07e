import { chinaDay } from '../../../../shared/units.ts'
import { listPage } from '../../../platform/list.ts'
import { knownByNumber } from '../../../platform/volunteer-number.ts'
import { ServiceRecord } from '../../hours/items.ts'
import type { ImportRow } from './items.ts'
import type { Known, Taken } from './rules.ts'

const pageLength = 500

const takenByRecords = async (personId: string): Promise<Taken[]> => {
  const taken: Taken[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(ServiceRecord, { partition: `serviceRecords#${personId}`, limit: pageLength, cursor })
    for (const { title, minutes, startsAt, endsAt, reversedAt, untimed } of page.items) {
      if (reversedAt) continue
      taken.push({ day: chinaDay(Date.parse(startsAt)), title, minutes, startsAt, endsAt, timed: !untimed })
    }
    cursor = page.cursor
  } while (cursor)
  return taken
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
