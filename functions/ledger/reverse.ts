import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../platform/commit.ts'
import type { EventMovement } from '../platform/event.ts'
import { type MovementName, partsOf } from './chart.ts'
import { ReversalMark } from './items.ts'
import type { MovementDraft } from './plan.ts'

/**
 * The movement that takes another back, whole and once: linked to the first, which stays. The floor of the account
 * that gives back holds, so a reversal is refused (`balance.short`) when the quantity has moved on.
 * The write refuses a second reversal with `movement.reversed`.
 */
export const reversalOf = (
  movementId: string, first: EventMovement, happenedAt: string, reversedBy: string, reason: string,
): { draft: MovementDraft; mark: Write } => ({
  draft: {
    movement: first.movement as MovementName, from: partsOf(first.to).owner, to: partsOf(first.from).owner,
    amount: first.amount, happenedAt, memo: reason, reverses: movementId,
    ...(first.reference ? { reference: first.reference } : {}), ...(first.lots ? { lots: first.lots } : {}),
  },
  mark: write(ReversalMark.build(PutTransaction).item({ movementId, reversedBy })
    .options({ condition: { attr: 'movementId', exists: false } }), 'movement.reversed'),
})
