import { AccountRow } from '../../ledger/items.ts'
import { householdPoints, partsOf } from '../../ledger/chart.ts'
import { momentText } from '../../platform/clock.ts'
import { commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { setsOf } from './sets.ts'

export const announceTask = 'points.announceRules'

const householdsInAPage = 20

/**
 * Tell the households of a community which rules come and when (FP-03: never without notice), a page of those that
 * have an account of points at a time; whoever has none yet finds the coming rules beside those in force.
 */
export const announceRules: DueTask = {
  task: announceTask,
  run: async (request, key) => {
    const [community = '', number = '', cursor] = key.split('.')
    const set = (await setsOf(community)).find(({ version }) => version === Number(number))
    if (!set) return
    const page = await listPage(AccountRow, {
      partition: `accounts#${community}`, prefix: householdPoints(''), cursor, limit: householdsInAPage,
    })
    const { version, effectiveFrom, resolution } = set
    const householdIds = page.items.map(({ account }) => partsOf(account).owner)
    const data = { version, effectiveFrom, resolution, householdIds }
    const next = page.cursor
      ? [due({ task: announceTask, key: `${community}.${version}.${page.cursor}`, at: momentText(request.at) })] : []
    await commit(request, { type: 'rule.announced', community, data, answer: {} }, ...next)
  },
}
