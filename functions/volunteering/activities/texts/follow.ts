import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import type { DueTask } from '../../../platform/due.ts'
import { perform } from '../../../platform/perform.ts'
import { findEvent } from '../../../platform/reaction.ts'
import { findActivity, findShift } from '../../find.ts'
import { setShift } from '../change-shift.ts'
import { comingShifts } from '../find.ts'
import { peopleOf } from '../follow-people.ts'
import type { Activity } from '../items.ts'
import { followTextTask } from './change.ts'
import { type Texts, isTold } from './rules.ts'

interface Changed { changed: string[]; before: Texts }

const followOne = async (request: Request, { title, place, risks = '' }: Activity, told: Changed, shiftId: string) => {
  const shift = await findShift(shiftId)
  if (shift.state === 'cancelled' || request.at >= Date.parse(shift.startsAt)) return undefined
  const telling = isTold(told.changed)
  const data = {
    shiftId, title, place, risks, startsAt: shift.startsAt, changed: told.changed, placeBefore: told.before.place,
    personIds: telling ? await peopleOf(shift) : [],
  }
  return commit(request, { type: 'shift.textChanged', community: shift.community, data, answer: {} },
    // Who signed up for another place or other risks may leave without a mark, as from a shift that was moved.
    setShift(shift, { title, place, ...(telling ? { movedAt: momentText(request.at) } : {}) }))
}

/** The shifts to come of an activity whose text was changed, each by an event of its own that tells who is on it. */
export const followText: DueTask = {
  task: followTextTask,
  run: async (request, key) => {
    const [activityId = '', eventId = ''] = key.split('#')
    const [activity, event] = await Promise.all([findActivity(activityId), findEvent(eventId)])
    if (activity.state !== 'published' || !event) return
    for (const { shiftId } of await comingShifts(activityId, request.at)) {
      const own = { ...request, eventId: `${request.eventId}.${shiftId}` }
      await perform(own, () => followOne(own, activity, event.data as unknown as Changed, shiftId))
    }
  },
}
