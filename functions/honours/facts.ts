import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { balanceOf } from '../ledger/balance.ts'
import { householdPoints } from '../ledger/chart.ts'
import { successorOf } from '../platform/household.ts'
import { readRow } from '../platform/row.ts'
import { type Nomination, StarsKnown } from './items.ts'

/** Since when the home community of a person, or of the head of a family, is on record. */
export const knownSince = async ({ personId, householdId }: Nomination): Promise<string | undefined> => {
  const id = householdId ? (await successorOf(householdId))?.headId : personId
  return (await readRow<{ registeredAt?: string }>({ pk: `person#${id}`, sk: 'profile' }))?.registeredAt
}

const worth = async ({ personId = '', householdId }: Nomination) => {
  if (householdId) return { points: await balanceOf(householdPoints(householdId)) }
  const [serviceMinutes, { Item }] = await Promise.all([
    balanceOf(`serviceMinutes:volunteer:${personId}`),
    StarsKnown.build(GetItemCommand).key({ personId }).options({ consistent: true }).send(),
  ])
  return { serviceMinutes, ...(Item ? { stars: Item.level } : {}) }
}

/** What the system knows of a nominee, for the review to read beside the words: never the only ground (FP-11). */
export const factsOf = async (nomination: Nomination) => {
  const [since, known] = await Promise.all([knownSince(nomination), worth(nomination)])
  return { ...known, ...(since ? { knownSince: since } : {}) }
}
