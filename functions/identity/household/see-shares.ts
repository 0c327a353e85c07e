import { type ReadShares, readShares } from '../../ledger/read-shares.ts'
import { partsAmong, pointsIn } from '../../ledger/shares.ts'
import type { Request } from '../../platform/commit.ts'
import { belonging, myHousehold } from './household.ts'
import type { Household } from './items.ts'

/** What the shares say of each member. Whoever has gone is not shown; their part is everybody's. */
export const sharesView = (household: Household, shares: ReadShares) => {
  const members = belonging(household)
  const parts = partsAmong(shares, members.map(({ personId }) => personId))
  return {
    balance: shares.balance,
    members: members.map(({ personId, nameMasked }) => ({
      personId, nameMasked, points: pointsIn(parts, [personId]), earned: shares.earned[personId] ?? 0,
      spent: shares.spent[personId] ?? 0,
    })),
  }
}

/** Each member's share of the household's points (PEERS 4.9). Refuses with `household.unknown`. */
export const seeShares = async (request: Request) => {
  const household = await myHousehold(request)
  return sharesView(household, await readShares(household.householdId))
}
