import { emergencyOpen } from '../../shared/emergency.ts'
import { type Request, commit } from './commit.ts'
import { type Facts, readFacts } from './person.ts'
import { must } from './refusal.ts'
import { seal, unseal } from './vault.ts'

/** Whom to ring, and what a helper should know of somebody's health; both only as the person wants. */
export interface Emergency {
  emergencyContact?: { name: string; phone: string; relation: string } | undefined
  healthNote?: string | undefined
}

const contextOf = (personId: string): string => `${personId}/emergency`

/** What the facts hold for an emergency, opened. */
export const openEmergency = async ({ personId, emergencySealed }: Facts): Promise<Emergency> =>
  (emergencySealed ? JSON.parse(await unseal(emergencySealed, contextOf(personId))) as Emergency : {})

/** The facts with what changes of it; both parts lie sealed together, so that not even which are set can be seen. */
export const withEmergency = async (facts: Facts, changes: Emergency): Promise<Facts> => {
  const text = JSON.stringify({ ...await openEmergency(facts), ...changes })
  return { ...facts, emergencySealed: text === '{}' ? undefined : await seal(text, contextOf(facts.personId)) }
}

interface Occasion {
  personId: string
  community: string
  startsAt: string
  endsAt: string
  title: string
  /** The shift or order that it is seen for. */
  reference: string
}

/**
 * Show it to whoever looks after the person at an occasion, from the day before until the day after (China); who may is
 * for the caller to judge. Each view is an event with who looked, which the person is told of (PV-04, PEERS 1.10).
 * Refuses with `emergency.notNow`, `field.empty`.
 */
export const showEmergency = async (request: Request, occasion: Occasion) => {
  const { community, startsAt, endsAt, ...seen } = occasion
  must(emergencyOpen({ startsAt, endsAt }, request.at), 'emergency.notNow')
  const shown = await openEmergency(await readFacts(seen.personId))
  must(shown.emergencyContact ?? shown.healthNote, 'field.empty')
  const data = { ...seen, nameMasked: request.actor.nameMasked ?? '*' }
  await commit(request, { type: 'person.emergencySeen', community, data, answer: {} })
  return shown
}
