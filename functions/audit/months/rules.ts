import { chinaDayEnd, chinaDayStart, lastDayOf } from '../../../shared/units.ts'
import { partsOf } from '../../ledger/chart.ts'
import type { JournalRow } from '../../ledger/items.ts'
import type { MonthItem } from './items.ts'

/** Pure: months by China's calendar, and what a month's movements make of the kinds of account. */

export const monthStart = (month: string): string => chinaDayStart(`${month}-01`)

export const monthEnd = (month: string): string => chinaDayEnd(lastDayOf(month))

type Late = NonNullable<MonthItem['late']>[number]
type LateRow = Pick<JournalRow, 'movement' | 'asset' | 'amount' | 'reverses'> & { lateFor?: string }

/** Count a movement that was booked for an earlier, closed month. What is taken back counts below zero. */
export const countLate = (late: Map<string, Late>, { movement, asset, amount, reverses, lateFor }: LateRow): void => {
  if (lateFor === undefined) return
  const reversal = reverses !== undefined
  const key = `${lateFor} ${movement} ${reversal}`
  const line = late.get(key) ?? { month: lateFor, movement, asset, reversal, movements: 0, amount: 0 }
  line.movements += 1
  line.amount += reversal ? -amount : amount
  late.set(key, line)
}

type Line = MonthItem['kinds'][number]
export type Lines = Map<string, Line>

export const openWith = (kinds: Line[]): Lines => new Map(kinds.map(({ kind, closing }) =>
  [kind, { kind, opening: closing, in: 0, out: 0, closing }]))

/** Count a movement: into the month where it was booked in it, else into what the month opens with. */
export const count = (lines: Lines, { from, to, amount }: JournalRow, inMonth: boolean): void => {
  for (const [account, change] of [[from, -amount], [to, amount]] as const) {
    const { kind } = partsOf(account)
    const line = lines.get(kind) ?? { kind, opening: 0, in: 0, out: 0, closing: 0 }
    if (!inMonth) line.opening += change
    else if (change > 0) line.in += change
    else line.out -= change
    line.closing += change
    lines.set(kind, line)
  }
}
