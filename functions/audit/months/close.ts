import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type * as z from 'zod'
import type { books } from '../../../shared/contract/books.ts'
import { adminRoles, reviewRoles } from '../../../shared/roles.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { journalPages } from '../journal-pages.ts'
import { MonthItem } from './items.ts'
import { count, monthEnd, monthStart, openWith } from './rules.ts'

type Input<C extends keyof typeof books> = z.output<(typeof books)[C]['input']>

/** The newest closed month before one: where counting begins. */
const closedBefore = async (community: string, month: string): Promise<MonthItem | undefined> => {
  const options = { partition: `months#${community}`, newestFirst: true, to: month, limit: 2 }
  return (await listPage(MonthItem, options)).items.find((closed) => closed.month < month)
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

const statementOf = async (community: string, month: string) => {
  const [start, before] = [monthStart(month), await closedBefore(community, month)]
  const lines = openWith(before?.kinds ?? [])
  const since = before ? monthStart(nextMonth(before.month)) : ''
  let movements = 0
  for await (const rows of journalPages(community, since, monthEnd(month))) {
    for (const row of rows) {
      const inMonth = row.bookedAt >= start
      count(lines, row, inMonth)
      if (inMonth) movements += 1
    }
  }
  return { movements, kinds: [...lines.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1)) }
}

/**
 * Publish the statement of a month that is over, for good. What is booked later counts in the month in which it is
 * booked, and is marked where its service lies in a closed one.
 * Refuses with `role.scope`, `period.open`, `month.closed`.
 */
export const closeMonth = async (request: Request, input: Input<'POST /audit/months/:month/closing'>) => {
  const { community, month } = input
  mustReach(request.actor, adminRoles, community)
  must(monthEnd(month) < momentText(request.at), 'period.open')
  const statement = await statementOf(community, month)
  const closed = {
    community, month, closedAt: momentText(request.at), closedByName: request.actor.nameMasked ?? '*', ...statement,
  }
  const data = { month, movements: statement.movements }
  return commit(request, { type: 'month.closed', community, data, answer: closed },
    write(MonthItem.build(PutTransaction).item(closed)
      .options({ condition: { attr: 'month', exists: false } }), 'month.closed'))
}

/** The closed months of one's own community, or for reviewers of one in their scope. Refuses with `role.scope`. */
export const seeMonths = async (request: Request, input: Input<'GET /audit/months'>) => {
  const { cursor, limit } = input
  const home = homeOf(request.actor)
  const community = input.community ?? home
  if (community !== home) mustReach(request.actor, reviewRoles, community)
  return listPage(MonthItem, { partition: `months#${community}`, newestFirst: true, cursor, limit })
}
