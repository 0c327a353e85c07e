import type { Input, Output } from '../../../../shared/contract/index.ts'

export type Budget = Output<'GET /point-budgets'>

export interface BudgetDraft { yuan: number | null; resolution: string }

const mostYuan = 100_000_000

/** The draft as the API takes it, in fen; undefined while something is missing or out of bounds. */
export const toSet = (
  { yuan, resolution }: BudgetDraft, { community, quarter }: Pick<Budget, 'community' | 'quarter'>,
): Input<'POST /point-budgets'> | undefined => {
  if (yuan === null || !Number.isInteger(yuan) || yuan < 0 || yuan > mostYuan || resolution.trim() === '') return undefined
  return { community, quarter, budgetFen: yuan * 100, resolution: resolution.trim() }
}

/** The parts of a hundred that are issued; undefined where no budget is set. */
export const usedPercent = ({ budgetFen, issuedFen }: Pick<Budget, 'budgetFen' | 'issuedFen'>): number | undefined =>
  (budgetFen === undefined ? undefined : budgetFen === 0 ? 100 : Math.floor((issuedFen * 100) / budgetFen))
