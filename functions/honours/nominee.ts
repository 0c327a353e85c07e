import { isMinor, readPerson } from '../platform/person.ts'
import { chinaDay } from '../../shared/units.ts'
import { type Actor, loadActor } from '../platform/actor.ts'
import { mustBeApart } from '../platform/closeness.ts'
import type { Request } from '../platform/commit.ts'
import { adultsOf, membersOf, successorOf } from '../platform/household.ts'
import { must, refuse } from '../platform/refusal.ts'
import type { Nomination } from './items.ts'

/** Whom a nomination is about: all of a household, or one person; and who of them may speak for it. */
export interface Nominee {
  people: string[]
  speakers: string[]
}

type About = Pick<Nomination, 'personId' | 'householdId'>

/** For a minor the guardian speaks, at the desk where the guardian has no phone. Nobody speaks for who has left. */
const personOf = async (personId: string, atMs: number): Promise<Nominee> => {
  const person = await readPerson(personId)
  const speaker = isMinor(person, chinaDay(atMs)) ? person.guardianId : personId
  return { people: [personId], speakers: speaker && !person.leftAt ? [speaker] : [] }
}

/** The household, or what it has become: its members, and its adults as speakers. */
const familyOf = async (householdId: string, atMs: number): Promise<Nominee> => {
  const household = await successorOf(householdId)
  if (!household) throw new Error(`The household ${householdId} is not there.`)
  return { people: membersOf(household), speakers: await adultsOf(household, chinaDay(atMs)) }
}

export const nomineeOf = ({ personId, householdId }: About, atMs: number): Promise<Nominee> =>
  (householdId ? familyOf(householdId, atMs) : personOf(personId ?? '', atMs))

/** Refuses with `honour.notYours` who is not nominated, with `honour.adult` who may not speak for the nominee. */
export const mustSpeak = async ({ actor, at }: Request, about: About): Promise<Nominee> => {
  const nominee = await nomineeOf(about, at)
  if (nominee.speakers.includes(actor.id)) return nominee
  return refuse(nominee.people.includes(actor.id) ? 'honour.adult' : 'honour.notYours')
}

/** Refuses with `conflict.close` who is the nominee, of the household, or kin (PEERS 4.22). */
export const mustJudge = async ({ actor, at }: Request, about: About): Promise<Nominee> => {
  const nominee = await nomineeOf(about, at)
  await mustBeApart(actor, nominee.people)
  return nominee
}

/** Refuses with `person.left` where nobody is there any more to be honoured. */
export const mustBeHere = async ({ personId, householdId }: About, { speakers }: Nominee): Promise<void> =>
  must(householdId ? speakers.length > 0 : !(await readPerson(personId ?? '')).leftAt, 'person.left')

/** A person of the community. Refuses with `person.unknown`, `person.left`. */
export const mustBeNeighbour = async (personId: string, community: string): Promise<Actor> => {
  const person = await loadActor(personId)
  if (person?.community !== community) return refuse('person.unknown')
  must(!(await readPerson(person.id)).leftAt, 'person.left')
  return person
}
