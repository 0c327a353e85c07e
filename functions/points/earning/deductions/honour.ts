import { movementIdOf } from '../../../ledger/plan.ts'
import { isTakenBack } from '../../../ledger/undo.ts'
import { loadActor } from '../../../platform/actor.ts'
import { commit } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { type Reaction, madeBy, mustFindEvent } from '../../../platform/reaction.ts'
import { findAward } from './award.ts'
import { lookUpDeduction, saveDeduction } from './items.ts'
import { proposedFor, telling } from './propose.ts'

interface Withdrawn { wronglyGiven?: boolean; grantedEvent?: string; proposedBy: string; reason: string }

/**
 * An honour that should never have been given: two people have decided so, and the household is told at once that its
 * points go back, with the days to appeal that every deduction has (FP-06, FP-11). What happened after it was given
 * costs no points, and neither does an honour whose points were dealt with otherwise.
 */
export const deductForHonour = (awardForHonour: Reaction): Reaction => ({
  name: 'points.deductForHonour',
  run: async (request, { data, actorId, community }) => {
    const { wronglyGiven, grantedEvent, proposedBy, reason } = data as Withdrawn
    const made = wronglyGiven && grantedEvent
      ? await madeBy(awardForHonour, await mustFindEvent(grantedEvent)) : undefined
    if (!made || made.movements.length === 0) return
    const movementId = movementIdOf(made.id, 0)
    const deductionId = derivedId('ded', movementId)
    const [award, before, proposer, second] = await Promise.all([
      findAward(movementId), lookUpDeduction(deductionId), loadActor(proposedBy), loadActor(actorId),
    ])
    if (await isTakenBack(movementId) || (before && !['proposed', 'refused'].includes(before.state))) return
    const proposed = await proposedFor(award, request.at,
      { deductionId, movementId, reason, proposedBy, proposedByName: proposer?.nameMasked ?? '*' })
    const seconded = { ...proposed, secondedBy: actorId, secondedByName: second?.nameMasked ?? '*' }
    const told = await telling(request, seconded, award.people)
    await commit(request, { type: 'deduction.told', community, data: told.data, answer: {} },
      saveDeduction(told.after, before), ...told.writes)
  },
})
