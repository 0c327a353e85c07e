import { post } from '../../ledger/post.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { householdPoints } from '../../ledger/chart.ts'
import { asRead } from '../../ledger/plan.ts'
import { memberOf, unchanged } from '../../platform/household.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { deed, findHousehold, isChildNow } from './household.ts'

/**
 * An adult gives points of the household to the community's shop, oldest lots first; they cannot be taken back (FP-08).
 * Refuses with `household.unknown`, `household.notMember`, `person.minor`, `balance.short`, `account.frozen`.
 */
export const donatePoints = async (request: Request, input: { householdId: string; points: number }) => {
  const { actor } = request
  const household = await findHousehold(input.householdId)
  must(memberOf(household, actor.id), 'household.notMember')
  must(!await isChildNow(actor.id), 'person.minor')
  const { householdId, community, name } = household
  const { points } = input
  const account = householdPoints(householdId)
  const before = await balanceOf(account)
  must(before >= points, 'balance.short')
  const movement = {
    movement: 'points.donate' as const, from: householdId, to: community, amount: points,
    happenedAt: momentText(request.at), personId: actor.id,
  }
  return post(request, {
    type: 'points.donated', community, data: { householdId, name, points }, answer: { balance: before - points },
    movements: [movement], expect: [asRead(account, before)],
  }, unchanged(household), deed(request, householdId, {
    what: 'donated', who: [{ personId: actor.id, nameMasked: actor.nameMasked }], points,
  }))
}
