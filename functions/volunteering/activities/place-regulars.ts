import type { Refusal } from '../../../shared/refusals.ts'
import { chinaDay } from '../../../shared/units.ts'
import { loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import type { EventRow } from '../../platform/event.ts'
import { isLate } from '../../platform/mark-rules.ts'
import { perform } from '../../platform/perform.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findShift, lookUpSignUp } from '../find.ts'
import { cancelSignUp } from '../places/cancel.ts'
import { signUp } from '../places/sign-up.ts'
import { comingShifts } from './find.ts'
import type { Shift } from './items.ts'
import { type Regular, comes, findRegular, regularsOf } from './regulars.ts'

const ownOf = (request: Request, part: string): Request => ({ ...request, eventId: `${request.eventId}.${part}` })

/** A place could not be taken: the person is told why; the inbox has the refusal's words. */
const tell = (request: Request, shift: Shift, personId: string, code: Refusal) => {
  const { shiftId, title, startsAt, community } = shift
  const data = { shiftId, personId, title, startsAt, code }
  return commit(request, { type: 'regular.notPlaced', community, data, answer: {} })
}

/**
 * Take a place for a regular, as if they had asked themselves; who has one keeps it, and who has given it back does not
 * get it `again` unless they have just said that they want all.
 */
const place = async (
  request: Request, { personId, roleId }: Regular, shiftId: string, again = false,
): Promise<unknown> => {
  const [shift, actor] = await Promise.all([findShift(shiftId), loadActor(personId)])
  const before = await lookUpSignUp(personId, shift)
  if (!actor || (before && !(again && before.status === 'cancelled'))) return undefined
  try {
    return await signUp({ ...request, actor }, { shiftId, roleId })
  } catch (error) {
    if (!(error instanceof RefusalError) || error.code === 'busy') throw error
    return tell(request, shift, personId, error.code)
  }
}

const signUpTask = 'volunteering.signUpRegulars'

/** Once shifts of a series are made, their regulars get their places: when sign-up opens, before all others. */
export const placeRegulars: Reaction = {
  name: 'volunteering.placeRegulars',
  run: async (request: Request, { community, data }: EventRow) => {
    const { shiftIds = [] } = data as { shiftIds?: string[] }
    const shifts = await Promise.all(shiftIds.map(findShift))
    const writes = shifts.filter(({ ofSeries }) => ofSeries).map(({ shiftId, opensAt }) =>
      due({ task: signUpTask, key: shiftId, at: opensAt > momentText(request.at) ? opensAt : momentText(request.at) }))
    if (writes.length === 0) return undefined
    return commit(request, { type: 'regulars.awaited', community, data: { shiftIds }, answer: {} }, ...writes)
  },
}

export const signUpRegularsTask: DueTask = {
  task: signUpTask,
  run: async (request, shiftId) => {
    const { activityId, startsAt } = await findShift(shiftId)
    for (const regular of (await regularsOf(activityId)).filter((one) => comes(one, startsAt))) {
      const own = ownOf(request, regular.personId)
      await perform(own, () => place(own, regular, shiftId))
    }
  },
}

const isOpenSeries = ({ ofSeries, state, opensAt, startsAt }: Shift, nowMs: number): boolean =>
  ofSeries === true && state === 'open' && Date.parse(opensAt) <= nowMs && Date.parse(startsAt) > nowMs

/** Whoever has just become a regular gets places in the shifts that are open already. */
export const settleRegularTask: DueTask = {
  task: 'volunteering.settleRegular',
  run: async (request, key) => {
    const [activityId = '', personId = ''] = key.split('#')
    const regular = await findRegular(activityId, personId)
    if (!regular) return
    const shifts = (await comingShifts(activityId, request.at)).filter((one) => isOpenSeries(one, request.at))
    for (const { shiftId } of shifts.filter(({ startsAt }) => comes(regular, startsAt))) {
      const own = ownOf(request, shiftId)
      await perform(own, () => place(own, regular, shiftId, true))
    }
  },
}

const leave = async (request: Request, personId: string, shiftId: string): Promise<unknown> => {
  const [shift, actor] = await Promise.all([findShift(shiftId), loadActor(personId)])
  const status = (await lookUpSignUp(personId, shift))?.status
  // Too late to leave freely is for the person to decide.
  const late = isLate(shift.startsAt, request.at, await settingsOf(shift.community))
  if (!actor || late || (status !== 'signedUp' && status !== 'waiting')) return undefined
  return cancelSignUp({ ...request, actor }, { shiftId })
}

/** For a pause or the end: the places in the shifts up to a day are given back. */
export const leaveShiftsTask: DueTask = {
  task: 'volunteering.leaveShifts',
  run: async (request, key) => {
    const [activityId = '', personId = '', until = ''] = key.split('#')
    for (const { shiftId, startsAt, ofSeries } of await comingShifts(activityId, request.at)) {
      if (!ofSeries || chinaDay(Date.parse(startsAt)) > until) continue
      const own = ownOf(request, shiftId)
      await perform(own, () => leave(own, personId, shiftId))
    }
  },
}
