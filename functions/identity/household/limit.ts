import { memberOf } from '../../platform/household.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findLed, householdView, householdWrite, isChildNow } from './household.ts'

/**
 * So many points a month may a child redeem alone; none unless the head sets it (PEERS 4.9). It counts from the next
 * redemption on. Refuses with `household.unknown`, `household.notHead`, `household.notMember`, `household.notChild`.
 */
export const limitChild = async (
  request: Request,
  { householdId, personId, points }: { householdId: string; personId: string; points?: number | undefined },
) => {
  const household = await findLed(householdId, request.actor.id)
  must(memberOf(household, personId), 'household.notMember')
  must(await isChildNow(personId), 'household.notChild')
  const members = household.members.map((member) => {
    if (member.personId !== personId) return member
    const { monthlyLimit: _, ...rest } = member
    return points === undefined ? rest : { ...rest, monthlyLimit: points }
  })
  const next = { ...household, members }
  const data = { householdId, personId, points: points ?? 0 }
  return commit(request, {
    type: 'household.limited', community: household.community, data, answer: await householdView(next),
  }, householdWrite(next))
}
