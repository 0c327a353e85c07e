import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { chinaMonth } from '../../shared/units.ts'
import { readStanding } from './balance.ts'
import { Entry } from './items.ts'
import type { Standing } from './plan.ts'
import type { Sums } from './sums.ts'

/** How a traced account stood at the end of a month (China), or stands now. */
export interface MonthEnd extends Sums { month: string; balance: number }
interface Mark extends MonthEnd { sequence: number }

const markOf = ({ sequence, balance, credited, sums, bookedAt = '' }: Standing): Mark =>
  ({ sequence, balance, credited, sums, month: chinaMonth(Date.parse(bookedAt)) })

const markAt = async (account: string, sequence: number): Promise<Mark> => {
  const { Item } = await Entry.build(GetItemCommand).key({ account, sequence }).options({ consistent: true }).send()
  if (!Item) throw new Error(`${account} has no entry ${sequence}.`)
  return markOf(Item)
}

type PeriodOf = (mark: Mark) => string

/** The last entries of each period before that of `high`: entries are in order of time, so halving finds them. */
const endsBetween = async (account: string, low: Mark, high: Mark, of: PeriodOf): Promise<Mark[]> => {
  if (of(low) === of(high)) return []
  if (high.sequence - low.sequence === 1) return [low]
  const middle = await markAt(account, Math.floor((low.sequence + high.sequence) / 2))
  return (await Promise.all([endsBetween(account, low, middle, of), endsBetween(account, middle, high, of)])).flat()
}

const mostRemembered = 1000

const endsBy = (of: PeriodOf) => {
  /** What is over does not change: the ends that were found, and how far they were looked for. */
  const remembered = new Map<string, { ends: Mark[]; upTo: Mark }>()
  return async (account: string): Promise<MonthEnd[]> => {
    const known = remembered.get(account)
    const standing = await readStanding(account, false)
    if (standing.sequence === 0) return []
    // A copy of the database may be behind what was read before.
    const newest = known && known.upTo.sequence > standing.sequence ? known.upTo : markOf(standing)
    const from = known?.upTo ?? await markAt(account, 1)
    const ends = [...known?.ends ?? [], ...await endsBetween(account, from, newest, of)]
    if (!known && remembered.size >= mostRemembered) remembered.clear()
    remembered.set(account, { ends, upTo: newest })
    return [...ends, newest]
  }
}

/**
 * How a traced account stood at the end of each month in which it moved, oldest first, the newest as it is now. A
 * process that has looked before reads one entry (and a few more when a month has ended since), half a read unit.
 */
export const monthsOf = endsBy(({ month }) => month)

/** The same at the end of each year in which it moved, under the last month of that year: fewer reads. */
export const yearsOf = endsBy(({ month }) => month.slice(0, 4))
