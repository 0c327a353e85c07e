import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { readUsed } from '../../ledger/allowance.ts'
import { AllowanceItem } from '../../ledger/items.ts'
import { commit, write } from '../../platform/commit.ts'
import type { Reaction } from '../../platform/reaction.ts'
import type { AwardData } from '../award.ts'
import { budgetAccount, budgetPeriod, levelOf } from './rules.ts'

/**
 * After an award: where 80 % or all of the quarter's budget is used, that is an event, once for each, and whoever
 * administers is told (FP-10). A raised budget that is used as far again is told again.
 */
export const watchBudget: Reaction = {
  name: 'points.watchBudget',
  run: async (request, event) => {
    const { budget } = event.data as AwardData
    if (!budget) return
    const { quarter, fenPerPoint } = budget
    const { community } = event
    const [account, period] = [budgetAccount(community), budgetPeriod(quarter)]
    const { used, cap, told = 0 } = await readUsed(account, period)
    if (cap === undefined) return
    const level = levelOf(used, cap, fenPerPoint)
    if (level <= told) return
    const tell = AllowanceItem.build(UpdateTransaction).item({ account, period, told: level })
      .options({ condition: { and: [{ attr: 'cap', eq: cap }, { attr: 'told', lt: level }] } })
    const data = { quarter, level, budgetFen: cap, issuedFen: used }
    await commit(request, { type: 'budget.reached', community, data, answer: {} }, write(tell, 'stale'))
  },
}
