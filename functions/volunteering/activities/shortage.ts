import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import type { EventRow } from '../../platform/event.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findShift } from '../find.ts'
import { setShift } from './change-shift.ts'
import type { Shift } from './items.ts'
import { leastOf } from './needed.ts'

const task = 'volunteering.shortage'
const mostShifts = 90
const hourMs = 3_600_000

/** So long before the start; where less is left when it is published or moved, halfway to it. */
const lookAt = async ({ startsAt, community }: Shift, atMs: number): Promise<string> => {
  const startMs = Date.parse(startsAt)
  const wantedMs = startMs - (await settingsOf(community))['volunteering.shortageHours'] * hourMs
  return momentText(wantedMs > atMs ? wantedMs : Math.max(atMs, Math.floor((atMs + startMs) / 2)))
}

/** Once its shifts are published, or one has moved, each is counted in good time before it begins. */
export const watchShortage: Reaction = {
  name: 'volunteering.watchShortage',
  run: async (request: Request, { community, data }: EventRow) => {
    const { shiftId, shiftIds = shiftId ? [shiftId] : [] } = data as { shiftId?: string; shiftIds?: string[] }
    const shifts = await Promise.all(shiftIds.slice(0, mostShifts).map(findShift))
    const writes = await Promise.all(shifts.map(async (shift) =>
      due({ task, key: shift.shiftId, at: await lookAt(shift, request.at) })))
    return commit(request, { type: 'shortage.watched', community, data: { shiftIds }, answer: {} }, ...writes)
  },
}

/**
 * Soon before it begins: the leader of a shift with too few people is told, once; and from now on whoever looks for
 * something to do sees that people are needed, as long as they are (PEERS 2.28).
 */
export const shortageTask: DueTask = {
  task,
  run: async (request, shiftId) => {
    const shift = await findShift(shiftId)
    const { startsAt, community, title, taken, capacity, leaderId, state } = shift
    if (state !== 'open' || request.at >= Date.parse(startsAt)) return undefined
    const least = leastOf(shift, (await settingsOf(community))['volunteering.shortagePercent'])
    const type = taken < least ? 'shift.short' : 'shift.enough'
    const data = { shiftId, title, startsAt, taken, capacity, least, leaderId }
    return commit(request, { type, community, data, answer: {} }, setShift(shift, { neededLeast: least }))
  },
}
