import { type BookKind, bookKinds } from '../../../shared/funds.ts'
import { feeMovements, incomeMovements, spendingMovements, sumIn } from '../../ledger/sums.ts'

/** Sums by movement, signed, as a traced account's entries carry them. */
export type Sums = Record<string, number>
export interface MonthSums { month: string; sums: Sums }
type Of<T> = { kinds: { kind: BookKind; fen: number }[] } & T
export type Figures = Of<{ incomeFen: number; movedFen: number; spentFen: number; balanceFen: number }>
export type Book = Figures & { months: ({ month: string } & Figures)[] }

const movementsOf: Record<BookKind, readonly string[]> = {
  gifts: ['gift.receive'], matching: ['gift.match', 'gift.unmatch'], returned: ['gift.holdRefund', 'gift.keep'],
  moved: ['purpose.move'],
  spending: ['disbursement.hold'], spendingBack: ['disbursement.giveBack'],
  fees: feeMovements,
}

const fenOf = (sums: Sums, kind: BookKind): number => sumIn({ sums }, movementsOf[kind])

const figuresOf = (sums: Sums, balanceFen: number): Figures => ({
  incomeFen: sumIn({ sums }, incomeMovements), movedFen: fenOf(sums, 'moved'),
  spentFen: -sumIn({ sums }, spendingMovements) || 0,
  balanceFen,
  kinds: bookKinds.map((kind) => ({ kind, fen: fenOf(sums, kind) })).filter(({ fen }) => fen !== 0),
})

const totalOf = (sums: Sums): number => Object.values(sums).reduce((total, fen) => total + fen, 0)

/** Some sums beside others, each signed. */
export const added = (one: Sums, other: Sums): Sums => {
  const both = { ...one }
  for (const [movement, fen] of Object.entries(other)) both[movement] = (both[movement] ?? 0) + fen
  return both
}
const negative = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).map(([movement, fen]) => [movement, -fen]))

/** What each month brought, from how the sums stood at its end. */
export const monthly = (ends: readonly { month: string; sums?: Sums | undefined }[]): MonthSums[] =>
  ends.map(({ month, sums = {} }, index) => ({ month, sums: added(sums, negative(ends[index - 1]?.sums ?? {})) }))

/** Several purposes month by month as one. */
export const merged = (books: readonly MonthSums[][]): MonthSums[] => {
  const byMonth = new Map<string, Sums>()
  for (const { month, sums } of books.flat()) byMonth.set(month, added(byMonth.get(month) ?? {}, sums))
  return [...byMonth].map(([month, sums]) => ({ month, sums })).sort((one, other) => (one.month < other.month ? -1 : 1))
}

/**
 * Income, spending and balance to the fen, in all and by month. What moved between purposes that are shown as one is
 * neither income nor spending of theirs: it adds up to nothing.
 */
export const bookOf = (months: readonly MonthSums[]): Book => {
  let all: Sums = {}
  const shown = months.map(({ month, sums }) => {
    all = added(all, sums)
    return { month, ...figuresOf(sums, totalOf(all)) }
  })
  return { ...figuresOf(all, totalOf(all)), months: shown }
}
