/** The running sums of a traced account (see `Entry`): absent where nothing has moved yet. */
export interface Sums { credited?: number | undefined; sums?: Record<string, number> | undefined }

/** After so much (signed) of a movement; what is positive has come in. */
export const summed = ({ credited = 0, sums = {} }: Sums, movement: string, amount: number): Required<Sums> => ({
  credited: credited + Math.max(0, amount), sums: { ...sums, [movement]: (sums[movement] ?? 0) + amount },
})

/** As they are, for an entry that moves nothing. */
export const sumsOf = ({ credited, sums }: Sums): Sums => (sums ? { credited, sums } : {})

/** What some movements have brought together, signed. */
export const sumIn = ({ sums = {} }: Sums, movements: readonly string[]): number =>
  movements.reduce((sum, movement) => sum + (sums[movement] ?? 0), 0)

/**
 * Gifts and what matched them, without what went back; and what was set apart to be spent, without what came back, with
 * what payments have cost.
 */
export const incomeMovements = [
  'gift.receive', 'gift.match', 'gift.unmatch', 'gift.holdRefund', 'gift.keep',
] as const
export const feeMovements = ['fee.take', 'fee.giveBack'] as const
export const spendingMovements = ['disbursement.hold', 'disbursement.giveBack', ...feeMovements] as const

/** What gifts have brought a purpose, without what went back to givers, in fen. */
export const raisedIn = (sums: Sums): number => sumIn(sums, incomeMovements)

/** What payments have cost, without what came back, in fen. */
export const feesIn = (sums: Sums): number => Math.max(0, -sumIn(sums, feeMovements))

/** What was set apart for disbursements, without what came back, and what payments have cost, in fen. */
export const setApartIn = (sums: Sums): number =>
  Math.max(0, -sumIn(sums, spendingMovements))
