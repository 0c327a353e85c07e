import { adminRoles, streetRoles } from '../../../shared/roles.ts'
import { followersOf } from '../../ledger/follow.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { undoing } from '../../ledger/undo.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { mustFindEvent } from '../../platform/reaction.ts'
import { RefusalError, must, refuse } from '../../platform/refusal.ts'
import { orderHoursGone } from './orders/take-back.ts'
import { markReversed, readRecord } from './recording.ts'

export interface Which { personId: string; recordId: string }
interface Reversal extends Which { reason: string; force?: boolean | undefined }

/** The record, if this actor may take it back. */
export const findReversible = async (request: Request, { personId, recordId }: Which, force: boolean) => {
  const record = await readRecord(personId, recordId) ?? refuse('record.unknown')
  mustReach(request.actor, force ? streetRoles : adminRoles, record.community)
  must(![record.confirmedBy, personId].includes(request.actor.id), 'reversal.self')
  must(!record.reversedAt, 'record.reversed')
  return record
}

/** The hours, and what has followed from them so far, taken back in one. */
export const undoingHours = async (request: Request, eventId: string, reason: string, force: boolean) => {
  const confirmed = await mustFindEvent(eventId)
  return undoing(request, [confirmed, ...await followersOf(confirmed)], reason, force)
}

export const asSpent = (error: unknown): never => {
  throw error instanceof RefusalError && error.code === 'balance.short' ? new RefusalError('reversal.spent') : error
}

/**
 * Take a wrong hour record back by a linked movement, and with it, in the same commit, the time credit and points that
 * followed from it; the record stays, marked (VR-05). What the stream makes of the hours only later, its reactions to
 * this event take back. Refuses with `record.unknown`, `role.scope`, `reversal.self` (a second person is needed),
 * `record.reversed`, `reversal.spent` (some has been used, and it is not forced), `account.frozen`, `account.closed`.
 */
export const reverseHours = async (request: Request, { personId, recordId, reason, force = false }: Reversal) => {
  const record = await findReversible(request, { personId, recordId }, force)
  const { community, eventId, title, minutes } = record
  const { wanted, writes } = await undoingHours(request, eventId, reason, force)
  const data = { personId, recordId, title, minutes, reverses: eventId, reason, ...(force ? { force } : {}) }
  const answer = { recordId, movementId: movementIdOf(request.eventId, 0) }
  return post(request, { type: 'hours.reversed', community, data, answer, ...wanted },
    markReversed(request, record, { reason, otherwise: 'record.reversed' }),
    ...orderHoursGone(record), ...writes).catch(asSpent)
}
