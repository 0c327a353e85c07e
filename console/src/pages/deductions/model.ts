import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'

export type Deduction = Output<'GET /point-deductions'>['items'][number]

export const header = ['nameMasked', 'deed', 'points', 'reason', 'state', 'taken', 'writtenOff', 'proposedBy'] as const
export const cells = (row: Deduction): Cell[] => [
  row.nameMasked, row.title, row.amount, row.reason, row.state, row.taken, row.writtenOff, row.proposedByName,
]
