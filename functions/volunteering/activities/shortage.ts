import { momentText } from '../../platform/clock.ts'
import { commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findShift } from '../find.ts'
import { watchShifts } from '../watch-shifts.ts'
import { setShift } from './change-shift.ts'
import type { Shift } from './items.ts'
import { leastOf } from './needed.ts'

const task = 'volunteering.shortage'
const hourMs = 3_600_000

/** So long before the start; where less is left when it is published or moved, halfway to it. */
const lookAt = async ({ startsAt, community }: Shift, atMs: number): Promise<string> => {
  const startMs = Date.parse(startsAt)
  const wantedMs = startMs - (await settingsOf(community))['volunteering.shortageHours'] * hourMs
  return momentText(wantedMs > atMs ? wantedMs : Math.max(atMs, Math.floor((atMs + startMs) / 2)))
}

/** Once its shifts are published, or one has moved, each is counted in good time before it begins. */
export const watchShortage = watchShifts({
  name: 'volunteering.watchShortage', task, type: 'shortage.watched', dueAt: lookAt,
})

/**
 * Soon before it begins: the leader of a shift with too few people is told, once; and from now on whoever looks for
 * something to do sees that people are needed, as long as they are (PEERS 2.28). Whoever fits is asked next.
 */
export const shortageTask: DueTask = {
  task,
  run: async (request, shiftId) => {
    const shift = await findShift(shiftId)
    const { startsAt, community, title, taken, capacity, leaderId, state } = shift
    if (state !== 'open' || request.at >= Date.parse(startsAt)) return undefined
    const least = leastOf(shift, (await settingsOf(community))['volunteering.shortagePercent'])
    const isShort = taken < least
    const data = { shiftId, title, startsAt, taken, capacity, least, leaderId }
    return commit(request, { type: isShort ? 'shift.short' : 'shift.enough', community, data, answer: {} },
      setShift(shift, { neededLeast: least }),
      ...isShort ? [due({ task: 'volunteering.askWhoFits', key: shiftId, at: momentText(request.at) })] : [])
  },
}
