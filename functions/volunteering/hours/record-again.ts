import { post } from '../../ledger/post.ts'
import { loadActor } from '../../platform/actor.ts'
import { partIdOf } from '../../platform/parts.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { findActivity, findShift, lookUpSignUp } from '../find.ts'
import { recordAnyway } from './backfill/record-entry.ts'
import type { ServiceRecord } from './items.ts'
import { type Recording, dataOf, movementOf, readRecord, recordOf, standingAnew } from './recording.ts'
import type { Evidence } from './rules.ts'

interface Restored { personId: string; recordId?: string; text: string }

/** The hours are known as they were. */
const judgementOf = ({ evidence, topUpMinutes, baseEvidence }: ServiceRecord): Recording['judgement'] => ({
  evidence: evidence as Evidence, ...(topUpMinutes ? { topUpMinutes } : {}),
  ...(baseEvidence ? { baseEvidence: baseEvidence as Evidence } : {}),
})

/**
 * A household's appeal was upheld: the hours that were taken back are recorded anew, by whoever decided it; credit and
 * points follow from them as from any (FP-06, decision 091). The record that was taken back stays so.
 */
export const recordAgain: Reaction = {
  name: 'volunteering.recordAgain',
  run: async (request, event) => {
    const { personId, recordId, text: reason } = event.data as unknown as Restored
    const old = recordId ? await readRecord(personId, recordId) : undefined
    if (!old?.reversedAt) return undefined
    const shift = await findShift(old.shiftId)
    const [activity, signUp, by] = await Promise.all(
      [findActivity(shift.activityId), lookUpSignUp(personId, shift), loadActor(event.actorId)])
    if (await standingAnew(old.recordId, signUp)) return undefined
    const { minutes } = old
    const one: Recording = {
      shift, activity, personId, minutes, reason, judgement: judgementOf(old),
      happenedAt: signUp?.checkedOutAt ?? shift.endsAt, eventId: partIdOf(request.eventId, 0),
    }
    const record = {
      ...recordOf(request, one), corrects: old.recordId, confirmedBy: event.actorId,
      confirmedByName: by?.nameMasked ?? '*',
    }
    const data = { partEvents: [{ type: 'hours.confirmed', data: dataOf(one, record), movement: 0 }] }
    const { community } = old
    const posting = { type: 'hours.recordedAgain', community, data, answer: {}, movements: [movementOf(one)] }
    return post(request, posting, ...recordAnyway(request, shift, signUp, record))
  },
}
