import { maskedName } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { settingsOf } from '../../platform/settings.ts'
import { lookUpReport } from './find.ts'
import type { SnapReport } from './items.ts'
import { step, stepped } from './move.ts'
import { doneDueAt } from './rules.ts'

interface Restored { reportId?: string }

/** Where it stood before it was taken back. */
const stoodAt = ({ doneAt, joinedTo }: SnapReport) =>
  (doneAt ? 'done' as const : joinedTo ? 'joined' as const : 'inHand' as const)

/** A household's appeal was upheld: its report counts again, and earns what it did (FP-06, decision 091). */
export const acceptAgain: Reaction = {
  name: 'civic.acceptAgain',
  run: async (request, event) => {
    const { reportId } = event.data as Restored
    const before = reportId ? await lookUpReport(event.community, reportId) : undefined
    if (before?.state !== 'takenBack') return undefined
    const { personId, class: snapClass = 'report', first = true, community } = before
    const state = stoodAt(before)
    const dueAt = state === 'inHand' ? { dueAt: doneDueAt(snapClass, await settingsOf(community), request.at) } : {}
    const acceptedAt = momentText(request.at)
    const after = stepped(request, before, {
      state, acceptedAt, acceptedBy: event.actorId, acceptedEvent: request.eventId, ...dueAt, reason: undefined,
      handledByName: await maskedName(event.actorId),
    })
    const data = { personId, class: snapClass, first, at: acceptedAt }
    return step(request, before, after, { type: 'report.accepted', data, answer: () => ({}) })
  },
}
