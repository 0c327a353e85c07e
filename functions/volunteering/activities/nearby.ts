import { chinaDay } from '../../../shared/units.ts'
import { streetOf } from '../../../shared/divisions.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { type Booking, bookingsOf } from '../../platform/diary.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import { type Candidate, closedBecause, failedCondition } from './conditions.ts'
import { Shift, shiftsOf } from './items.ts'
import { readQualifications } from './qualifications.ts'
import { shiftView } from './views.ts'

interface Nearby {
  community?: string | undefined
  kind?: 'community' | 'timeBank' | undefined
  takeable?: 'yes' | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

// No shift lasts longer, so none that began before is still on.
const longestShiftMs = 12 * 3_600_000

/** Whether there is a role with a free place, nobody waiting for it, whose conditions the candidate meets. */
const hasRoomFor = ({ roles, leftBy, waitingBy, startsAt }: Shift, candidate: Candidate): boolean => {
  const day = chinaDay(Date.parse(startsAt))
  return roles.some((role) => (leftBy[role.roleId] ?? 0) > 0 && (waitingBy[role.roleId] ?? 0) === 0
    && failedCondition(role, candidate, day) === undefined)
}

const overlaps = ({ startsAt, endsAt }: Shift, { from, to }: Booking): boolean => from < endsAt && startsAt < to

/** What stands in a person's diary on the days of some shifts, each pair of days read once. */
const diaryFor = async (personId: string, shifts: Shift[]): Promise<Booking[]> => {
  const days = ({ startsAt, endsAt }: Shift): string =>
    `${chinaDay(Date.parse(startsAt))} ${chinaDay(Date.parse(endsAt))}`
  const stretches = [...new Map(shifts.map((shift) => [days(shift), shift])).values()]
  return (await Promise.all(stretches.map(({ startsAt, endsAt }) =>
    bookingsOf(personId, { from: startsAt, to: endsAt })))).flat()
}

/** Those of some shifts that a person can take now: open, with room, fit, and with nothing else at that time. */
const takeableBy = async (personId: string, shifts: Shift[], nowMs: number): Promise<Shift[]> => {
  const open = shifts.filter((shift) => !closedBecause(shift, nowMs))
  const [person, certificates, diary] = await Promise.all([
    readPerson(personId), readQualifications(personId), diaryFor(personId, open),
  ])
  return open.filter((shift) =>
    hasRoomFor(shift, { ...person, certificates }) && !diary.some((booking) => overlaps(shift, booking)))
}

/**
 * The shifts of the street around a community that are neither over nor cancelled, soonest first; `takeable` leaves
 * only what the actor can take now, so that a page may come short of its limit.
 */
export const seeNearbyShifts = async (request: Request, { community, kind, takeable, cursor, limit }: Nearby) => {
  const street = streetOf(community ?? homeOf(request.actor))
  const { items, ...rest } = await listPage(Shift, {
    partition: shiftsOf(street), index: true, from: momentText(request.at - longestShiftMs), cursor, limit,
  })
  const now = momentText(request.at)
  const standing = items.filter(({ endsAt, state, activityKind }) =>
    endsAt > now && state !== 'cancelled' && (!kind || activityKind === kind))
  const wanted = takeable ? await takeableBy(request.actor.id, standing, request.at) : standing
  return { ...rest, items: wanted.map(shiftView) }
}
