import { type Actor, loadActor } from '../../../platform/actor.ts'
import { isClose } from '../../../platform/closeness.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { readPerson } from '../../../platform/person.ts'
import { knownByNumber } from '../../../platform/volunteer-number.ts'
import { type Deed } from '../../award.ts'
import { type Foreseen, foreseeAwards } from '../../foresee.ts'
import { deedMarkOf } from '../deeds.ts'
import { concernedBy } from '../people.ts'
import type { Batch, BatchRow } from './items.ts'

export type Named = { personId: string } | { volunteerNumber: string }

/** What stands against a person of a list, whoever they are to it; nothing where all is well. */
export const faultOf = async (
  person: Actor, workers: Actor[], { rule, happenedOn: day, batchId }: Pick<Batch, 'rule' | 'happenedOn' | 'batchId'>,
): Promise<BatchRow['fault']> => {
  if (!person.householdId) return 'noHousehold'
  const [{ leftAt }, mark, concerned] = await Promise.all([
    readPerson(person.id), deedMarkOf({ personId: person.id, rule, day }), concernedBy(person.id),
  ])
  if (leftAt) return 'left'
  if (mark && mark.reference !== batchId) return 'counted'
  const close = await Promise.all(workers.map((worker) => isClose(worker, concerned)))
  return close.includes(true) ? 'close' : undefined
}

type About = Pick<Batch, 'community' | 'rule' | 'happenedOn' | 'batchId'>

/** Who the lines name: at home in the community, each once. */
const namedIn = async (people: Named[], { community }: About): Promise<BatchRow[]> => {
  const numbers = people.flatMap((one) => ('volunteerNumber' in one ? [one] : []))
  const known = await knownByNumber(numbers, community, async (actor) => actor)
  const seen = new Set<string>()
  return inChunks(people, async (one, index) => {
    const byNumber = 'volunteerNumber' in one
    const person = byNumber ? known(one.volunteerNumber) : await loadActor(one.personId)
    const base = { line: index + 1, named: byNumber ? one.volunteerNumber : '', foreseen: 0 }
    if (!person || person.community !== community) return { ...base, fault: 'unknown' as const }
    const row = { ...base, personId: person.id, nameMasked: person.nameMasked ?? '*' }
    if (seen.has(person.id)) return { ...row, fault: 'twice' as const }
    seen.add(person.id)
    return row
  })
}

const withForeseen = (row: BatchRow, { granted, none, cutBy }: Foreseen): BatchRow => ({
  ...row, foreseen: granted, ...(none === 'group' ? { fault: 'group' } : {}), ...(cutBy ? { cutBy } : {}),
})

/**
 * The preview of a list: who gets what, who gets nothing and why, with the caps and the budget that the lines before
 * leave. It moves nothing.
 */
export const previewOf = async (
  people: Named[], about: About, worker: Actor, deedOf: (personId: string) => Deed,
): Promise<BatchRow[]> => {
  const named = await namedIn(people, about)
  const checked = await inChunks(named, async (row) => {
    const person = row.fault === undefined && row.personId ? await loadActor(row.personId) : undefined
    const fault = person && await faultOf(person, [worker], about)
    return fault ? { ...row, fault } : row
  })
  const clean = checked.filter(({ fault }) => fault === undefined)
  const foreseen = await foreseeAwards(clean.map(({ personId = '' }) => deedOf(personId)))
  const found = new Map(clean.map((row, index) => [row.line, foreseen[index]]))
  return checked.map((row) => {
    const one = found.get(row.line)
    return one ? withForeseen(row, one) : row
  })
}
