import { commit } from '../platform/commit.ts'
import { due } from '../platform/due.ts'
import type { Reaction } from '../platform/reaction.ts'
import type { Shift } from './activities/items.ts'
import { findShift } from './find.ts'

// A commit takes a hundred items.
const mostShifts = 90

interface Watch {
  name: string
  task: string
  /** The event that says so. */
  type: string
  /** When the task is due for a shift: a moment (ISO text). */
  dueAt: (shift: Shift, atMs: number) => Promise<string>
}

/** A reaction to shifts that were published, made or moved: a task is due for each, in its own time. */
export const watchShifts = ({ name, task, type, dueAt }: Watch): Reaction => ({
  name,
  run: async (request, { community, data }) => {
    const { shiftId, shiftIds = shiftId ? [shiftId] : [] } = data as { shiftId?: string; shiftIds?: string[] }
    const shifts = await Promise.all(shiftIds.slice(0, mostShifts).map(findShift))
    const writes = await Promise.all(shifts.map(async (shift) =>
      due({ task, key: shift.shiftId, at: await dueAt(shift, request.at) })))
    return commit(request, { type, community, data: { shiftIds }, answer: {} }, ...writes)
  },
})
