import { memberOf } from '../../platform/household.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { deed, findHousehold, findLed, householdView, householdWrite, isChildNow, withHead } from './household.ts'
import type { Household } from './items.ts'

interface About { householdId: string; personId: string }

const changed = async (type: string, next: Household, data: Record<string, unknown>) => {
  const { householdId, community, name } = next
  return { type, community, data: { householdId, name, ...data }, answer: await householdView(next) }
}

/**
 * The head asks another adult to be the head; a later offer replaces it.
 * Refuses with `household.unknown`, `household.notHead`, `household.notMember`, `person.minor`.
 */
export const offerHead = async (request: Request, { householdId, personId }: About) => {
  const household = await findLed(householdId, request.actor.id)
  const member = memberOf(household, personId) ?? refuse('household.notMember')
  must(personId !== household.headId, 'household.notMember')
  must(!await isChildNow(personId), 'person.minor')
  const { nameMasked } = member
  const next = { ...household, headOffer: { personId, nameMasked, at: momentText(request.at) } }
  const byName = request.actor.nameMasked ?? '*'
  return commit(request, await changed('household.headOffered', next, { personId, byName }), householdWrite(next))
}

/**
 * The yes of whoever was asked makes them the head; their no, or the head's own, ends the offer.
 * Refuses with `household.unknown`, `household.noOffer`.
 */
export const answerHeadOffer = async (request: Request, input: { householdId: string; accept: boolean }) => {
  const household = await findHousehold(input.householdId)
  const { headOffer, ...rest } = household
  const asked = headOffer?.personId === request.actor.id
  if (!headOffer || !(asked || (household.headId === request.actor.id && !input.accept))) {
    return refuse('household.noOffer')
  }
  if (!input.accept) {
    const byName = request.actor.nameMasked ?? '*'
    const data = { personId: headOffer.personId, headId: household.headId, byName, asked }
    return commit(request, await changed('household.headRefused', rest, data), householdWrite(rest))
  }
  const next = withHead(household, headOffer, 'handedOver', momentText(request.at))
  const { personId, nameMasked } = headOffer
  const data = { personId, before: household.headId, nameMasked, how: 'handedOver' }
  return commit(request, await changed('household.headChanged', next, data), householdWrite(next),
    deed(request, household.householdId, { what: 'headChanged', who: [headOffer] }))
}
