import { refuse } from './refuse.ts'

/** What households, points and rewards say no with. */
export const pointsRefusals = {
  'conflict.close': refuse(403, '自己、家里人和亲属的事，请别的同事来办。', 'Nobody decides about themselves, their household or their kin; please ask a colleague.'),
  'rule.past': refuse(409, '规则只能从将来的时间起生效。', 'A rule takes effect in the future, never backwards (FP-03).'),
  'rule.stale': refuse(409, '规则已被他人更新，请刷新。', 'Somebody adopted a rule meanwhile; please look again.'),
  'budget.past': refuse(409, '这个季度已经结束，不能再改预算。', 'This quarter is over; its budget stays as it was.'),
  'budget.below': refuse(409, '预算不能低于本季度已经发出的积分价值。', 'The budget cannot be less than what has been issued in the quarter.'),
} as const
