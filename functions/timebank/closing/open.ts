import { momentText } from '../../platform/clock.ts'
import { commit } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { settingsOf } from '../../platform/settings.ts'
import { closingTask, closingWrite, findClosing, isOpen } from './closing.ts'

interface Left { personId: string; nameMasked?: string; why: 'moved' | 'died'; own?: boolean }

/**
 * Somebody has died or left: their credit, frozen by the same event, waits for its kin (TB-11). Whoever has closed the
 * account themselves has given it away before; what was granted or gifted goes back when they can return no more.
 */
export const openClosing: Reaction = {
  name: 'timebank.openClosing',
  run: async (request, { data, community, at }) => {
    const { personId, nameMasked: personName = '*', why, own } = data as Left
    const before = await findClosing(personId)
    const days = (await settingsOf(community))[own ? 'identity.erasureDays' : 'timebank.closingDays']
    const endsAt = momentText(Date.parse(at) + days * 86_400_000)
    const next = {
      personId, personName, why, community, status: 'open' as const, openedAt: at, endsAt,
      version: before?.version ?? 0,
    }
    return commit(request, { type: 'closing.opened', community, data: { personId, endsAt }, answer: {} },
      closingWrite(next), due({ task: closingTask, key: personId, at: endsAt }))
  },
}

/** It was an error, or they are back: nothing is decided any more, what has moved stays. What is due finds it so. */
export const withdrawClosing: Reaction = {
  name: 'timebank.withdrawClosing',
  run: async (request, { data, community }) => {
    const { personId } = data as { personId: string }
    const before = await findClosing(personId)
    if (!before || !isOpen(before)) return
    return commit(request, { type: 'closing.withdrawn', community, data: { personId }, answer: {} },
      closingWrite({ ...before, status: 'returned' }))
  },
}
