import { type Actor, loadActor } from './actor.ts'
import { inChunks } from './in-chunks.ts'
import { readPerson } from './person.ts'
import { must } from './refusal.ts'

const sharesHousehold = (actor: Actor, other: Actor | undefined): boolean =>
  actor.householdId !== undefined && actor.householdId === other?.householdId

const isCloseTo = async (actor: Actor, actorKin: string[], personId: string): Promise<boolean> => {
  if (personId === actor.id) return true
  // Behind a phone that the desk has bound to a record, or a double, stands the record.
  const other = await loadActor(personId)
  const id = other?.id ?? personId
  if (id === actor.id || sharesHousehold(actor, other) || actorKin.includes(id)) return true
  return (await readPerson(id)).kin.some((one) => one.personId === actor.id)
}

/** Whether the actor is one of the people, of the same household, or kin whom a worker has verified on either side. */
export const isClose = async (actor: Actor, people: string | readonly string[]): Promise<boolean> => {
  const asked = [...new Set([people].flat())]
  const { kin } = await readPerson(actor.id)
  const actorKin = kin.map(({ personId }) => personId)
  return (await inChunks(asked, (personId) => isCloseTo(actor, actorKin, personId))).includes(true)
}

/**
 * Nobody decides about themselves, their household or their kin (PEERS 4.22): whoever rates, approves, verifies or
 * decides asks this first. What goes to a household concerns each of its members, so all of them are given.
 * Refuses with `conflict.close`.
 */
export const mustBeApart = async (actor: Actor, people: string | readonly string[]): Promise<void> =>
  must(!await isClose(actor, people), 'conflict.close')
