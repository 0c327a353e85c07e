import type { Actor } from '../../platform/actor.ts'
import { readPerson } from '../../platform/person.ts'
import { settingsOf } from '../../platform/settings.ts'
import { mustBeFit, mustBeForeign } from '../orders/claim.ts'
import { mustBeServed } from '../orders/conditions.ts'
import type { Arrangement } from './items.ts'
import { startOf } from './rules.ts'

/**
 * What each side must be, by the rules of an order. It is looked at when that side says yes, so that nobody learns of
 * the other's age or standing, and again for every visit.
 */

/** The volunteer's side. Refuses as claiming an order does. */
export const mustAgreeToHelp = async (arrangement: Arrangement, volunteer: Actor, at: number): Promise<void> =>
  mustBeFit({ ...arrangement, startsAt: startOf(arrangement.from, arrangement) }, volunteer, at)

/** The side of whoever is helped. Refuses with `claim.own`, `claim.household` and as publishing an order does. */
export const mustAgreeToBeHelped = async (
  arrangement: Arrangement,
  { requester, volunteer }: { requester: Actor; volunteer: Actor }, at: number,
): Promise<void> => {
  const { pays, community, requesterId } = arrangement
  mustBeForeign(arrangement, volunteer, requester)
  mustBeServed(await readPerson(requesterId), pays, await settingsOf(community), at)
}
