import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { books } from '../../../shared/contract/books.ts'
import { adminRoles, reviewRoles } from '../../../shared/roles.ts'
import { monthFrom } from '../../../shared/units.ts'
import type { Asset } from '../../ledger/chart.ts'
import { homeOf, mustReach, system } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { journalPages } from '../journal-pages.ts'
import { MonthItem } from './items.ts'
import { markLate } from './late.ts'
import { count, countLate, monthEnd, monthStart, openWith } from './rules.ts'

type Input<C extends keyof typeof books> = Given<(typeof books)[C]>

const asLate = ({ asset, ...line }: NonNullable<MonthItem['late']>[number]) => ({ ...line, asset: asset as Asset })

/** The newest closed month before one: where counting begins. */
export const closedBefore = async (community: string, month: string): Promise<MonthItem | undefined> => {
  const options = { partition: `months#${community}`, newestFirst: true, to: month, limit: 2 }
  return (await listPage(MonthItem, options)).items.find((closed) => closed.month < month)
}

const statementOf = async (community: string, month: string) => {
  const [start, before] = [monthStart(month), await closedBefore(community, month)]
  const lines = openWith(before?.kinds ?? [])
  const late: Parameters<typeof countLate>[0] = new Map()
  const since = before ? monthStart(monthFrom(before.month, 1)) : ''
  let movements = 0
  for await (const rows of journalPages(community, since, monthEnd(month))) {
    for (const row of rows) count(lines, row, row.bookedAt >= start)
    const booked = rows.filter(({ bookedAt }) => bookedAt >= start)
    movements += booked.length
    for (const row of await markLate(booked)) countLate(late, row)
  }
  return {
    movements, kinds: [...lines.values()].sort((one, other) => (one.kind < other.kind ? -1 : 1)),
    late: [...late].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line),
  }
}

/**
 * Publish the statement of a month that is over, for good: what a person closes and what the schedule closes is the
 * same. What is booked later counts in the month in which it is booked, and is marked where its service lies in a
 * closed one. Refuses with `month.closed`.
 */
export const publishMonth = async (request: Request, community: string, month: string) => {
  const statement = await statementOf(community, month)
  const closedByName = request.actor.id === system.id ? system.id : request.actor.nameMasked ?? '*'
  const closed = { community, month, closedAt: momentText(request.at), closedByName, ...statement }
  const data = { month, movements: statement.movements }
  const answer = { ...closed, late: closed.late.map(asLate) }
  return commit(request, { type: 'month.closed', community, data, answer },
    write(MonthItem.build(PutTransaction).item(closed)
      .options({ condition: { attr: 'month', exists: false } }), 'month.closed'))
}

/** Close a month by hand. Refuses with `role.scope`, `period.open`, `month.closed`. */
export const closeMonth = async (request: Request, input: Input<'POST /audit/months/:month/closing'>) => {
  const { community, month } = input
  mustReach(request.actor, adminRoles, community)
  must(monthEnd(month) < momentText(request.at), 'period.open')
  return publishMonth(request, community, month)
}

/** The closed months of one's own community, or for reviewers of one in their scope. Refuses with `role.scope`. */
export const seeMonths = async (request: Request, input: Input<'GET /audit/months'>) => {
  const { cursor, limit } = input
  const home = homeOf(request.actor)
  const community = input.community ?? home
  if (community !== home) mustReach(request.actor, reviewRoles, community)
  const page = await listPage(MonthItem, { partition: `months#${community}`, newestFirst: true, cursor, limit })
  return { ...page, items: page.items.map(({ late = [], ...month }) => ({ ...month, late: late.map(asLate) })) }
}
