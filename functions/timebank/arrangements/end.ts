import type { Request } from '../../platform/commit.ts'
import { notDue } from '../../platform/due.ts'
import { must } from '../../platform/refusal.ts'
import type { Arrangement, EndedAs } from './items.ts'
import { arrangementTask, findArrangement, saveArrangement, sideIn, spokenFor } from './save.ts'

const end = (
  request: Request, before: Arrangement, type: string, endedAs: EndedAs, said: object = {}, reason?: string,
) => {
  const after: Arrangement = { ...before, status: 'ended', endedAs, ...(reason ? { endReason: reason } : {}) }
  return saveArrangement(request, before, after, type, { endedAs, reason, ...said },
    notDue({ task: arrangementTask, key: before.arrangementId }))
}

/** Ended by nobody's word: somebody left or died, the volunteer is suspended (DOMAIN 1.4), or the last day is over. */
export const endByItself = (request: Request, before: Arrangement, endedAs: 'left' | 'suspended' | 'over') =>
  end(request, before, 'arrangement.endedByItself', endedAs)

/** Whether it may still be ended. */
export const isOpen = ({ status }: Arrangement): boolean => ['proposed', 'review', 'active'].includes(status)

/**
 * End it: by either side, by mandate, by kin or by a worker at the desk, with a reason. Booked visits that can be
 * called off freely are called off; one that is about to begin stays (call-off.ts).
 * Refuses with `arrangement.unknown`, `arrangement.state`.
 */
export const endArrangement = async (
  request: Request, { arrangementId, reason }: { arrangementId: string; reason: string },
) => {
  const before = await findArrangement(arrangementId)
  const side = await sideIn(request, before)
  must(isOpen(before), 'arrangement.state')
  const said = spokenFor(request, before, side)
  if (side === 'worker') return end(request, before, 'arrangement.closed', 'worker', said, reason)
  return end(request, before, 'arrangement.ended', side === 'volunteer' ? 'volunteer' : 'requester', said, reason)
}
