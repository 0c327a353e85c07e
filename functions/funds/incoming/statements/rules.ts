import type { StatementLine } from './items.ts'

/** What a line may stand for: a gift by bank that was entered; negative: a payment of a spending, a refund. */
export interface Candidate {
  giftId?: string
  spendingId?: string
  refundId?: string
  index?: number
  title: string
  day: string
  reference: string
  amountFen: number
  /** Who gave, in full: looked at here, shown nowhere. */
  name?: string | undefined
}

type Line = Pick<StatementLine, 'amountFen' | 'day' | 'reference' | 'party'>
type Sign = 'reference' | 'day' | 'name'

const dayMs = 86_400_000
/** A transfer may be on the statement some days before or after it was written down. */
export const fewDays = 5

const daysApart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other)) / dayMs

const signsOf = ({ day, reference, party }: Line, candidate: Candidate): Sign[] => {
  const { name } = candidate
  return [
    ...(candidate.reference === reference ? ['reference' as const] : []),
    ...(candidate.day === day ? ['day' as const] : []),
    ...(name && party?.includes(name) ? ['name' as const] : []),
  ]
}

const most = 5

/**
 * What a line may be: the same sum to the fen, and the same number or a day nearby; what has more signs comes first.
 * Always a proposal: a person says what it is (PEERS 5.16).
 */
export const proposalsFor = (line: Line, candidates: readonly Candidate[]) => candidates
  .filter(({ amountFen, reference, day }) =>
    amountFen === line.amountFen && (reference === line.reference || daysApart(day, line.day) <= fewDays))
  .map(({ name: _, ...candidate }) => ({ ...candidate, by: signsOf(line, { ...candidate, name: _ }) }))
  .toSorted((one, other) => Number(other.by.includes('reference')) - Number(one.by.includes('reference'))
    || other.by.length - one.by.length)
  .slice(0, most)

/** What of a platform's line comes to the purpose: without what the payment cost. */
export const netFen = ({ amountFen, feeFen = 0 }: Pick<StatementLine, 'amountFen' | 'feeFen'>): number =>
  amountFen - feeFen
