import { yuanText } from '../../shared/units.ts'
import { overseersOf } from '../platform/admins.ts'
import { adultsOf, readHousehold } from '../platform/household.ts'
import { inChunks } from '../platform/in-chunks.ts'
import type { NoticesOf } from '../platform/notice.ts'

interface Lapsing { householdId: string; amount: number; days: number; endsAt: string }
interface Reached { quarter: string; level: number; budgetFen: number }
interface Announced { effectiveFrom: string; resolution: string; householdIds: string[] }

/** The adults of a household as it is now; nobody of one that is gone. */
const adultsIn = async (householdId: string): Promise<string[]> => {
  const household = await readHousehold(householdId)
  return household ? adultsOf(household) : []
}

/** Who is told of what happens to points. */
export const pointsNotices: Record<string, NoticesOf> = {
  'points.lapsing': async ({ data }) => {
    const { householdId, amount, days, endsAt } = data as Lapsing
    return (await adultsIn(householdId)).map((personId) =>
      ({ personId, kind: 'points.lapsing', values: { amount, days, endsAt } }))
  },
  'budget.reached': async ({ community, data }) => {
    const { quarter, level, budgetFen } = data as Reached
    const kind = level === 100 ? 'budget.usedUp' : 'budget.nearlyUsed'
    const values = { quarter, level, yuan: yuanText(budgetFen) }
    return (await overseersOf(community)).map((personId) => ({ personId, kind, values }))
  },
  'rule.announced': async ({ data }) => {
    const { effectiveFrom, resolution, householdIds } = data as Announced
    const people = (await inChunks(householdIds, adultsIn)).flat()
    return [...new Set(people)].map((personId) =>
      ({ personId, kind: 'rule.announced', values: { effectiveFrom, resolution } }))
  },
}
