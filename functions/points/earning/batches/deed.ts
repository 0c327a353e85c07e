import type { RuleCode } from '../../../../shared/point-rules.ts'
import type { Deed } from '../../award.ts'
import { noonOf } from '../rules.ts'
import type { Batch } from './items.ts'

export const bookingTask = 'points.bookBatch'

/** What a line of a list asks for; confirmed at a moment, whose rules then count (FP-03). */
export const deedOf = (
  { community, rule, happenedOn, occasion, batchId }:
  Pick<Batch, 'community' | 'rule' | 'happenedOn' | 'occasion' | 'batchId'>,
  at: string,
) => (personId: string): Deed => ({
  personId, community, rule: rule as RuleCode, units: 1, at, happenedAt: noonOf(happenedOn), memo: occasion,
  reference: batchId,
})
