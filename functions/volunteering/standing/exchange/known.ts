import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { chinaDay } from '../../../../shared/units.ts'
import { loadActor } from '../../../platform/actor.ts'
import { listPage } from '../../../platform/list.ts'
import { ServiceRecord } from '../../hours/items.ts'
import { VolunteerNumber } from '../items.ts'
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

/** Whom a volunteer number belongs to, where the person is at home in the community, with the time taken already. */
const knownBy = async (number: string, community: string): Promise<Known | undefined> => {
  const { Item } = await VolunteerNumber.build(GetItemCommand).key({ number }).options({ consistent: true }).send()
  const person = Item && await loadActor(Item.personId)
  if (!person || person.community !== community) return undefined
  return { personId: person.id, nameMasked: person.nameMasked ?? '*', taken: await takenByRecords(person.id) }
}

const tidy = (number: string): string => number.replace(/\s/g, '').toUpperCase()

/** Everybody whom rows name, by number; what earlier clean rows of the import take is taken too. */
export const knownIn = async (
  rows: { volunteerNumber: string }[], community: string, earlier: ImportRow[],
): Promise<(number: string) => Known | undefined> => {
  const numbers = [...new Set(rows.map(({ volunteerNumber }) => tidy(volunteerNumber)))]
    .filter((number) => /^V\d{15}$/.test(number))
  const found = new Map(await Promise.all(numbers.map(async (number) =>
    [number, await knownBy(number, community)] as const)))
  for (const { volunteerNumber, faults, day, title, minutesRead = 0, startsAt = '', endsAt = '', from } of earlier) {
    if (faults.length > 0) continue
    const taken = { day, title, minutes: minutesRead, startsAt, endsAt, timed: from !== '' }
    found.get(tidy(volunteerNumber))?.taken.push(taken)
  }
  return (number) => found.get(tidy(number))
}
