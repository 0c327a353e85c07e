import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { deductions } from '../../../../shared/contract/earning/deductions.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { isTakenBack } from '../../../ledger/undo.ts'
import { loadActor, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { derivedId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { findAward } from './award.ts'
import { executingTask } from './execute.ts'
import { type Deduction, DeductionOf, deductionView, findDeductionOf, lookUpDeduction, saveDeduction } from './items.ts'

type Input<C extends keyof typeof deductions> = Given<(typeof deductions)[C]>

interface Named { personId?: string; rule?: { title?: string } }

/**
 * Propose to take back an award that should not have been: it names the movement and says why. There is no other way to
 * take points from a household; how its members behave never costs points (FP-06). Refuses with `role.scope`,
 * `movement.unknown`, `deduction.notAward`, `movement.reversed`, `deduction.exists`, `conflict.close`.
 */
export const proposeDeduction = async (request: Request, input: Input<'POST /point-deductions'>) => {
  const { actor, at } = request
  const { community, movementId, reason } = input
  mustReach(actor, adminRoles, community)
  const { event, first, household, people } = await findAward(movementId)
  must(event.community === community, 'movement.unknown')
  must(!await isTakenBack(movementId), 'movement.reversed')
  await mustBeApart(actor, people)
  const deductionId = derivedId('ded', movementId)
  const before = await lookUpDeduction(deductionId)
  // One that the second person refused may be proposed better; what was decided once stays decided.
  must(!before || before.state === 'refused', 'deduction.exists')
  const { personId = household.headId, rule } = event.data as Named
  const after: Deduction = {
    deductionId, version: 0, community, state: 'proposed', movementId, householdId: household.householdId,
    title: rule?.title ?? first.memo ?? '', happenedAt: first.happenedAt, amount: first.amount, reason,
    nameMasked: (await loadActor(personId))?.nameMasked ?? '*', proposedAt: momentText(at), proposedBy: actor.id,
    proposedByName: actor.nameMasked ?? '*', toldTo: [],
  }
  const data = { deductionId, movementId, householdId: household.householdId, amount: first.amount, reason }
  return commit(request, { type: 'deduction.proposed', community, data, answer: deductionView(after) },
    saveDeduction(after, before))
}

/**
 * The second person: the household is told what is to be taken back and why, and has days to appeal (FP-06); or it is
 * refused. Refuses with `role.scope`, `deduction.unknown`, `deduction.done`, `second.self`, `conflict.close`.
 */
export const secondDeduction = async (
  request: Request, input: Input<'POST /point-deductions/:deductionId/seconds'>,
) => {
  const { actor, at } = request
  const { deductionId, community, approve, reason: words } = input
  mustReach(actor, adminRoles, community)
  const before = await findDeductionOf(deductionId, community)
  must(before.state === 'proposed', 'deduction.done')
  must(before.proposedBy !== actor.id, 'second.self')
  const { people: toldTo } = await findAward(before.movementId)
  await mustBeApart(actor, toldTo)
  const seconded = { ...before, secondedBy: actor.id, secondedByName: actor.nameMasked ?? '*' }
  const { amount, title, reason } = before
  const data = { deductionId, amount, title, reason, words }
  if (!approve) {
    const refused = { ...seconded, state: 'refused' as const }
    return commit(request, { type: 'deduction.refused', community, data, answer: deductionView(refused) },
      saveDeduction(refused, before))
  }
  const days = (await settingsOf(community))['points.appealDays']
  const appealUntil = chinaDayEnd(dayAfter(chinaDay(at), days))
  const toldAt = momentText(at)
  const after: Deduction = { ...seconded, state: 'told', toldTo, toldAt, appealUntil }
  return commit(request, {
    type: 'deduction.told', community, data: { ...data, people: toldTo, appealUntil }, answer: deductionView(after),
  }, saveDeduction(after, before), due({ task: executingTask, key: deductionId, at: appealUntil }),
    ...toldTo.map((personId) =>
      write(DeductionOf.build(PutTransaction).item({ personId, at: toldAt, deductionId }), 'stale')))
}
