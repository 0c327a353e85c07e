import { randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { derivedId } from '../../platform/ids.ts'
import { type Activity, ActivityShift, LedShift, type PlannedShift, Shift } from './items.ts'
import { opensAtOf } from './rules.ts'

/** One shift of an activity for one planned start, however often it is made; `anew` where there was one before. */
export const shiftIdOf = (activityId: string, { startsAt }: Pick<PlannedShift, 'startsAt'>, anew = ''): string =>
  derivedId('shf', `${activityId}#${startsAt}${anew}`)

/** A shift of an activity under an id, with all its places free. */
export const makeShift = (
  activity: Activity, shiftId: string, planned: PlannedShift, publishedAt: string, ofSeries = true,
): Shift => {
  const { activityId, title, activityKind, community, communityName, place, leaderId, leaderName, riskLevel } = activity
  const { startsAt, endsAt, wanted } = planned
  const byRole = () => Object.fromEntries(activity.roles.map(({ roleId }, index) => [roleId, wanted[index] ?? 0]))
  const waitingBy = Object.fromEntries(activity.roles.map(({ roleId }) => [roleId, 0]))
  return {
    shiftId, activityId, title, activityKind, community, communityName, place, leaderId, leaderName, riskLevel,
    startsAt, endsAt, keyAt: startsAt, state: 'open',
    opensAt: opensAtOf(startsAt, activity.opensHoursBefore, publishedAt), roles: activity.roles, taken: 0,
    capacity: wanted.reduce((sum, each) => sum + each, 0), capacityBy: byRole(), leftBy: byRole(), waitingBy,
    codeSecret: randomBytes(24).toString('base64url'), ...(ofSeries ? { ofSeries } : {}),
  }
}

/** The shift, its place in its activity, and in the list of whoever leads it: three writes. */
export const shiftWrites = (shift: Shift): Write[] => {
  const { activityId, leaderId, keyAt, shiftId } = shift
  return [
    write(Shift.build(PutTransaction).item(shift), 'stale'),
    write(ActivityShift.build(PutTransaction).item({ activityId, keyAt, shiftId }), 'stale'),
    write(LedShift.build(PutTransaction).item({ leaderId, keyAt, shiftId }), 'stale'),
  ]
}
