import { movementIdOf } from '../../../ledger/plan.ts'
import { takenBackBy } from '../../../ledger/undo.ts'
import { loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { commit } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { type Reaction, findEvent, reactionId } from '../../../platform/reaction.ts'
import { aboutAward, findAward } from './award.ts'
import { appealEnd } from './days.ts'
import { type Deduction, listedFor, lookUpDeduction, saveDeduction } from './items.ts'

/** What was taken back that points had been given for: a record of service, or a report. */
interface Reversed {
  personId: string; recordId?: string; reportId?: string; reverses: string; reason: string; correctedBy?: string
}

/** The points that a household lost with it; nothing where nothing was taken, or all was spent. */
const takenOf = async (movementId: string): Promise<number> => {
  const [eventId = '', index = ''] = (await takenBackBy(movementId))?.split('~') ?? []
  const movement = eventId ? (await findEvent(eventId))?.movements[Number(index)] : undefined
  return movement?.reverses === movementId ? movement.amount : 0
}

/** What stood in the way of a deduction of the same award, if one was under way: it goes its own way. */
const isUnderWay = (before: Deduction | undefined): boolean =>
  before !== undefined && !['proposed', 'refused'].includes(before.state)

/**
 * Where points went with the hours or the report that they were for, everybody whose points it was about is told what
 * and why, and has days to appeal (FP-06, decision 091). What was corrected at the person's own word is not told so.
 * `name` is of the reaction that had awarded them.
 */
export const tellOfTaking = (award: string): Reaction => ({
  name: `${award}.tellOfTaking`,
  run: async (request, event) => {
    const { personId, recordId, reportId, reverses, reason, correctedBy } = event.data as unknown as Reversed
    const movementId = movementIdOf(reactionId(reverses, award), 0)
    const taken = correctedBy ? 0 : await takenOf(movementId)
    if (taken === 0) return undefined
    const deductionId = derivedId('ded', movementId)
    const before = await lookUpDeduction(deductionId)
    if (isUnderWay(before)) return undefined
    const found = await findAward(movementId)
    const { community } = found.event
    const [about, appealUntil, by] = await Promise.all(
      [aboutAward(found), appealEnd(community, request.at), loadActor(event.actorId)])
    const after: Deduction = {
      deductionId, version: 0, community, state: 'taken', movementId, ...about, reason, proposedAt: event.at,
      proposedBy: event.actorId, proposedByName: by?.nameMasked ?? '*', toldTo: found.people,
      toldAt: momentText(request.at), appealUntil, taken, writtenOff: about.amount - taken, executedAt: event.at,
      wentWith: { personId, ...(recordId ? { recordId } : {}), ...(reportId ? { reportId } : {}) },
    }
    const { title, toldTo: people } = after
    const data = { deductionId, title, amount: taken, reason, people, appealUntil }
    return commit(request, { type: 'deduction.taken', community, data, answer: {} },
      saveDeduction(after, before), ...listedFor(after))
  },
})
