import { chinaDay } from '../../../shared/units.ts'
import { loadActor } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { memberOf, readHousehold } from '../../platform/household.ts'
import { type ActingFor, mustActFor } from '../../platform/mandate.ts'
import { type PersonView, isMinor, readPerson } from '../../platform/person.ts'

/** The actor, where they are an adult of a household to which the other belongs as well. */
const adultBeside = async ({ actor, at }: Request, personId: string): Promise<PersonView | undefined> => {
  const household = actor.householdId ? await readHousehold(actor.householdId) : undefined
  if (!household || !memberOf(household, actor.id) || !memberOf(household, personId)) return undefined
  const [mine, theirs] = await Promise.all([readPerson(actor.id), readPerson(personId)])
  return theirs.leftAt === undefined && !isMinor(mine, chinaDay(at)) ? mine : undefined
}

/** `payer`: who answers for the points instead of whom it is for: a child's own limit does not count then. */
export type RedeemingFor = ActingFor & { payer?: PersonView }

/**
 * For whom something is redeemed: oneself; anybody of the own household, whose points any adult may use anyway (FP-01,
 * docs/decisions/094); or who gave a mandate for it. Refuses with what `mustActFor` refuses.
 */
export const mustRedeemFor = async (request: Request, forPerson: string | undefined): Promise<RedeemingFor> => {
  const personId = forPerson ?? request.actor.id
  const payer = personId === request.actor.id ? undefined : await adultBeside(request, personId)
  const member = payer && await loadActor(personId)
  if (!payer || !member?.community) return mustActFor(request, personId, 'points.redeem')
  return { principal: { ...member, community: member.community }, onBehalfOf: personId, payer, writes: [] }
}
