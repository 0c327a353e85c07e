import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { chinaMonth } from '../../../shared/units.ts'
import { belongsTo } from '../../ledger/belongs.ts'
import { MonthItem } from './items.ts'

interface Dated { community: string; happenedAt: string; bookedAt: string; reverses?: string | undefined }

const monthOf = (moment: string): string => chinaMonth(Date.parse(moment))

/** When the months were closed that movements belong to by their service but not by their booking. */
const closings = async (wanted: { community: string; month: string }[]): Promise<Map<string, string>> => {
  const keys = new Map(wanted.map((which) => [`${which.community} ${which.month}`, which]))
  const found = await Promise.all([...keys].map(async ([key, which]) => {
    const { Item } = await MonthItem.build(GetItemCommand).key(which).send()
    return [key, Item?.closedAt] as const
  }))
  return new Map(found.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}

/**
 * Mark what was booked after the month that it belongs to had been closed: that of its service, and of a reversal that
 * of the service which was taken back.
 */
export const markLate = async <T extends Dated>(rows: T[]): Promise<(T & { lateFor?: string })[]> => {
  const months = await Promise.all(rows.map(async (row) => monthOf(await belongsTo(row))))
  const earlier = rows.map(({ community, bookedAt }, index) => ({ community, month: months[index] ?? '', bookedAt }))
    .filter(({ month, bookedAt }) => month < monthOf(bookedAt))
  const closed = await closings(earlier.map(({ community, month }) => ({ community, month })))
  return rows.map((row, index) => {
    const month = months[index] ?? ''
    const closedAt = month < monthOf(row.bookedAt) ? closed.get(`${row.community} ${month}`) : undefined
    return closedAt !== undefined && closedAt < row.bookedAt ? { ...row, lateFor: month } : row
  })
}
