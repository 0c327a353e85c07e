import { adminRoles, streetRoles } from '../../../shared/roles.ts'
import { followersOf } from '../../ledger/follow.ts'
import { post } from '../../ledger/post.ts'
import { undoing } from '../../ledger/undo.ts'
import { mustReach } from '../../platform/actor.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import type { Request } from '../../platform/commit.ts'
import { mustFindEvent } from '../../platform/reaction.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import type { Which } from './decide.ts'
import { findReport } from './find.ts'
import { stepWrites, stepped } from './move.ts'
import { deskView } from './views.ts'

interface Reversal extends Which { reason: string; force?: boolean | undefined }

const asSpent = (error: unknown): never => {
  throw error instanceof RefusalError && error.code === 'balance.short' ? new RefusalError('snap.spent') : error
}

/**
 * Take a wrong acceptance back: a linked event with a reason, by somebody else than who accepted it; the points that
 * followed from it are reversed in the same commit, and what the stream makes of it only later by its reaction (FP-06).
 * Refuses with `role.scope`, `snap.unknown`, `snap.state`, `reversal.self`, `conflict.close`, `snap.spent`,
 * `account.frozen`, `account.closed`.
 */
export const takeBackReport = async (request: Request, { reason, force = false, ...which }: Reversal) => {
  const { actor, at } = request
  mustReach(actor, force ? streetRoles : adminRoles, which.community)
  const before = await findReport(which.community, which.reportId)
  const { acceptedEvent = '', acceptedBy, personId, reportId, community } = before
  must(acceptedEvent && before.state !== 'takenBack', 'snap.state')
  must(acceptedBy !== actor.id, 'reversal.self')
  await mustBeApart(actor, personId)
  const accepted = await mustFindEvent(acceptedEvent)
  const { wanted, writes } = await undoing(request, await followersOf(accepted), reason, force)
  const after = stepped(request, before, { state: 'takenBack', reason })
  return post(request, {
    type: 'report.takenBack', community, ...wanted, answer: deskView(after, at),
    data: { reportId, personId, reverses: acceptedEvent, reason, ...(force ? { force } : {}) },
  }, ...stepWrites(before, after), ...writes).catch(asSpent)
}
