import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Given } from '../../../shared/contract/call.ts'
import type { budgets } from '../../../shared/contract/points/budgets.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaQuarter } from '../../../shared/units.ts'
import { type Used, readUsed } from '../../ledger/allowance.ts'
import { AllowanceItem } from '../../ledger/items.ts'
import { totalOfKind } from '../../ledger/totals.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { BudgetChange } from './items.ts'
import { budgetAccount, budgetPeriod, levelOf } from './rules.ts'

type Input<C extends keyof typeof budgets> = Given<(typeof budgets)[C]>

const mostChanges = 20

const changesOf = async (community: string): Promise<BudgetChange[]> => {
  const options = { partition: `pointBudgets#${community}`, newestFirst: true, limit: mostChanges }
  return (await listPage(BudgetChange, options)).items
}

/** How often a quarter's budget was set: what its newest change says, however long ago that was. */
const versionOf = async (community: string, quarter: string): Promise<number> => {
  let cursor: string | undefined
  do {
    const page = await listPage(BudgetChange, { partition: `pointBudgets#${community}`, newestFirst: true, cursor })
    const newest = page.items.find((one) => one.quarter === quarter)
    if (newest) return newest.version
    cursor = page.cursor
  } while (cursor)
  return 0
}

const changeView = ({ community: _, by: _by, ...change }: BudgetChange) => change

/** What is held that may still become gifts: in households, and in redemptions that are not over. */
const outstandingIn = async (community: string): Promise<number> => {
  const kinds = ['familyPoint:household', 'familyPoint:redemption'] as const
  const totals = await Promise.all(kinds.map((kind) => totalOfKind(community, kind)))
  return totals.reduce((sum, total) => sum + total, 0)
}

const view = async (community: string, quarter: string, { used, cap }: Used, changes: BudgetChange[]) => {
  const [outstandingPoints, settings] = await Promise.all([outstandingIn(community), settingsOf(community)])
  const fenPerPoint = settings['points.fenPerPoint']
  return {
    community, quarter, issuedFen: used, fenPerPoint, outstandingPoints, liabilityFen: outstandingPoints * fenPerPoint,
    ...(cap === undefined ? {} : { budgetFen: cap, leftFen: Math.max(0, cap - used) }),
    changes: changes.map(changeView),
  }
}

/** The budget of a quarter (this one unless named), what is issued of it, and what is owed in yuan (FP-10). */
export const seeBudget = async (request: Request, input: Input<'GET /point-budgets'>) => {
  const { community = homeOf(request.actor), quarter = chinaQuarter(request.at) } = input
  const used = await readUsed(budgetAccount(community), budgetPeriod(quarter))
  return view(community, quarter, used, await changesOf(community))
}

/**
 * Set or change what may be issued in this quarter or a coming one, in fen. It counts for the next award on, and never
 * goes below what is issued. Refuses with `role.scope`, `division.unknown`, `budget.past`, `budget.below`.
 */
export const setBudget = async (request: Request, input: Input<'POST /point-budgets'>) => {
  const { community, quarter, budgetFen } = input
  mustReach(request.actor, adminRoles, community)
  await divisionName(community)
  must(quarter >= chinaQuarter(request.at), 'budget.past')
  const [account, period] = [budgetAccount(community), budgetPeriod(quarter)]
  const used = await readUsed(account, period)
  must(budgetFen >= used.used, 'budget.below')
  const changes = await changesOf(community)
  const fenPerPoint = (await settingsOf(community))['points.fenPerPoint']
  const change = {
    ...input, at: momentText(request.at), version: await versionOf(community, quarter) + 1,
    by: request.actor.id, byName: request.actor.nameMasked ?? '*',
  }
  const answer = await view(community, quarter, { ...used, cap: budgetFen }, [change, ...changes])
  const told = levelOf(used.used, budgetFen, fenPerPoint)
  const inForce = AllowanceItem.build(UpdateTransaction).item({ account, period, cap: budgetFen, told, used: $add(0) })
  return commit(request, { type: 'budget.set', community, data: change, answer },
    write(inForce.options({ condition: { and: [
      used.cap === undefined ? { attr: 'cap', exists: false } : { attr: 'cap', eq: used.cap },
      { or: [{ attr: 'used', exists: false }, { attr: 'used', lte: budgetFen }] },
    ] } }), 'stale'),
    write(BudgetChange.build(PutTransaction).item(change), 'stale'))
}
