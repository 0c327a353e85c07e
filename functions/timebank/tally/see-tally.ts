import type { ServiceCode, activityCategory, otherService } from '../../../shared/services.ts'
import { chinaMonth, monthFrom } from '../../../shared/units.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { MemberCount } from './items.ts'

type Service = ServiceCode | typeof activityCategory | typeof otherService

const mostMonths = 12
// Two sides of twenty services in each month.
const mostRows = 600

const linesOf = (rows: MemberCount[], side: MemberCount['side']) =>
  rows.filter((row) => row.side === side && row.minutes > 0)
    .map(({ service, minutes, times }) => ({ service: service as Service, minutes, times }))
    .sort((one, other) => other.minutes - one.minutes)

/** What I gave and got in the last twelve months, newest first, by service (PEERS 3.25). Nobody else's, and no rank. */
export const seeMyTally = async ({ actor, at }: Request) => {
  const { items } = await listPage(MemberCount, {
    partition: `memberCounts#${actor.id}`, from: monthFrom(chinaMonth(at), 1 - mostMonths), limit: mostRows,
  })
  const months = [...new Set(items.map(({ month }) => month))].sort().reverse()
  const all = months.map((month) => {
    const rows = items.filter((row) => row.month === month)
    return { month, given: linesOf(rows, 'given'), received: linesOf(rows, 'received') }
  })
  return { items: all.filter(({ given, received }) => given.length + received.length > 0) }
}

