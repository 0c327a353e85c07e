import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { chinaDay } from '../../../shared/units.ts'
import { MonthItem } from './items.ts'

interface Dated { community: string; happenedAt: string; bookedAt: string }

const monthOf = (moment: string): string => chinaDay(Date.parse(moment)).slice(0, 7)

/** When the months were closed that movements belong to by their service but not by their booking. */
const closings = async (rows: Dated[]): Promise<Map<string, string>> => {
  const wanted = new Map(rows.filter(({ happenedAt, bookedAt }) => monthOf(happenedAt) < monthOf(bookedAt))
    .map(({ community, happenedAt }) => ({ community, month: monthOf(happenedAt) }))
    .map((which) => [`${which.community} ${which.month}`, which]))
  const found = await Promise.all([...wanted].map(async ([key, which]) => {
    const { Item } = await MonthItem.build(GetItemCommand).key(which).send()
    return [key, Item?.closedAt] as const
  }))
  return new Map(found.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}

/** Mark what was booked after the month of its service had been closed. */
export const markLate = async <T extends Dated>(rows: T[]): Promise<(T & { lateFor?: string })[]> => {
  const closed = await closings(rows)
  return rows.map((row) => {
    const month = monthOf(row.happenedAt)
    const closedAt = month < monthOf(row.bookedAt) ? closed.get(`${row.community} ${month}`) : undefined
    return closedAt !== undefined && closedAt < row.bookedAt ? { ...row, lateFor: month } : row
  })
}
