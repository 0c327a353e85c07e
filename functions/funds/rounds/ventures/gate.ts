import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { type Actor, isSelf } from '../../../platform/actor.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { Venture } from './items.ts'

/** Which project a spending pays for, and who applied with it. */
export interface VentureRef { callId: string; ventureId: string; applicantId: string }

/**
 * The instalment after so many is open: what was reported before has been evaluated, by others than who pays. Refuses
 * with `spending.third`, `venture.notEvaluated`.
 */
export const mustBeEvaluated = async (
  actor: Actor, { callId, ventureId }: VentureRef, paid: number,
): Promise<void> => {
  const { Item } = await Venture.build(GetItemCommand).key({ callId, ventureId }).options({ consistent: true }).send()
  must(!Item?.evaluations.some((one) => isSelf(actor, one.by)), 'spending.third')
  must((Item?.openParts ?? 0) > paid, 'venture.notEvaluated')
}

/** In the commit of the payment: as above, still. */
export const stillEvaluated = ({ callId, ventureId }: VentureRef, paid: number): Write =>
  write(Venture.build(ConditionCheck).key({ callId, ventureId }).condition({ attr: 'openParts', gt: paid }),
    'venture.notEvaluated')
