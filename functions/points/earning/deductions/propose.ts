import type { Given } from '../../../../shared/contract/call.ts'
import type { deductions } from '../../../../shared/contract/earning/deductions.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { isTakenBack } from '../../../ledger/undo.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { derivedId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { type Award, aboutAward, findAward } from './award.ts'
import { appealEnd } from './days.ts'
import { executingTask } from './execute.ts'
import { type Deduction, deductionView, findDeductionOf, listedFor, lookUpDeduction, saveDeduction } from './items.ts'

type Input<C extends keyof typeof deductions> = Given<(typeof deductions)[C]>

type Fresh = Pick<Deduction, 'deductionId' | 'movementId' | 'reason' | 'proposedBy' | 'proposedByName'>

/** A deduction of an award as it is proposed. */
export const proposedFor = async (award: Award, at: number, fresh: Fresh): Promise<Deduction> => ({
  ...fresh, version: 0, community: award.event.community, state: 'proposed', ...await aboutAward(award),
  proposedAt: momentText(at), toldTo: [],
})

/**
 * Propose to take back an award that should not have been: it names the movement and says why. There is no other way to
 * take points from a household; how its members behave never costs points (FP-06). Refuses with `role.scope`,
 * `movement.unknown`, `deduction.notAward`, `movement.reversed`, `deduction.exists`, `conflict.close`.
 */
export const proposeDeduction = async (request: Request, input: Input<'POST /point-deductions'>) => {
  const { actor, at } = request
  const { community, movementId, reason } = input
  mustReach(actor, adminRoles, community)
  const award = await findAward(movementId)
  const { event, first, household, people } = award
  must(event.community === community, 'movement.unknown')
  must(!await isTakenBack(movementId), 'movement.reversed')
  await mustBeApart(actor, people)
  const deductionId = derivedId('ded', movementId)
  const before = await lookUpDeduction(deductionId)
  // One that the second person refused may be proposed better; what was decided once stays decided.
  must(!before || before.state === 'refused', 'deduction.exists')
  const proposedByName = actor.nameMasked ?? '*'
  const after = await proposedFor(award, at,
    { deductionId, movementId, reason, proposedBy: actor.id, proposedByName })
  const data = { deductionId, movementId, householdId: household.householdId, amount: first.amount, reason }
  return commit(request, { type: 'deduction.proposed', community, data, answer: deductionView(after) },
    saveDeduction(after, before))
}

/** What tells a household, and begins its days to appeal (FP-06). */
export const telling = async ({ at }: Request, seconded: Deduction, toldTo: string[]) => {
  const appealUntil = await appealEnd(seconded.community, at)
  const { deductionId, amount, title, reason } = seconded
  const after = { ...seconded, state: 'told' as const, toldTo, toldAt: momentText(at), appealUntil }
  return {
    after, data: { deductionId, amount, title, reason, people: toldTo, appealUntil },
    writes: [due({ task: executingTask, key: deductionId, at: appealUntil }), ...listedFor(after)],
  }
}

/**
 * The second person: the household is told what is to be taken back and why, and has days to appeal (FP-06); or it is
 * refused. Refuses with `role.scope`, `deduction.unknown`, `deduction.done`, `second.self`, `conflict.close`.
 */
export const secondDeduction = async (
  request: Request, input: Input<'POST /point-deductions/:deductionId/seconds'>,
) => {
  const { actor } = request
  const { deductionId, community, approve, reason: words } = input
  mustReach(actor, adminRoles, community)
  const before = await findDeductionOf(deductionId, community)
  must(before.state === 'proposed', 'deduction.done')
  must(before.proposedBy !== actor.id, 'second.self')
  const { people: toldTo } = await findAward(before.movementId)
  await mustBeApart(actor, toldTo)
  const seconded = { ...before, secondedBy: actor.id, secondedByName: actor.nameMasked ?? '*' }
  if (!approve) {
    const refused = { ...seconded, state: 'refused' as const }
    const { amount, title, reason } = before
    const data = { deductionId, amount, title, reason, words }
    return commit(request, { type: 'deduction.refused', community, data, answer: deductionView(refused) },
      saveDeduction(refused, before))
  }
  const { after, data, writes } = await telling(request, seconded, toldTo)
  return commit(request, {
    type: 'deduction.told', community, data: { ...data, words }, answer: deductionView(after),
  }, saveDeduction(after, before), ...writes)
}
