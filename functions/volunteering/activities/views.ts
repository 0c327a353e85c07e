import type { activityStates, certificateKinds, shiftStates } from '../../../shared/contract/volunteering/shapes.ts'
import type { Verdict } from '../../platform/content-check.ts'
import type { Activity, Role, Series, Shift } from './items.ts'
import { isNeeded } from './needed.ts'

type Kind = 'community' | 'timeBank'
type CertificateKind = (typeof certificateKinds)[number]

const roleView = ({ roleId, name, minAge, maxAge, certificate, training }: Role) => ({
  id: roleId, name, minAge, maxAge, certificate: certificate as CertificateKind | undefined, training,
})

export const shiftView = (shift: Shift) => {
  const { shiftId, activityId, title, activityKind, community, communityName, place, startsAt, endsAt, taken } = shift
  const { capacity, capacityBy, leftBy, waitingBy, leaderName, state, opensAt, riskLevel } = shift
  const { cancelReason, movedAt } = shift
  const roles = shift.roles.map((role) => {
    const wanted = capacityBy[role.roleId] ?? 0
    const waiting = waitingBy[role.roleId] ?? 0
    return { ...roleView(role), capacity: wanted, taken: wanted - (leftBy[role.roleId] ?? 0), waiting }
  })
  return {
    id: shiftId, activityId, title, kind: activityKind as Kind, community, communityName, place, startsAt, endsAt,
    capacity, taken, leaderName, state: state as (typeof shiftStates)[number], opensAt, riskLevel, roles, cancelReason,
    movedAt, ...isNeeded(shift) ? { needed: true as const } : {},
  }
}

/** An activity as everybody sees it. */
export const activityView = (activity: Activity, shifts: Shift[]) => {
  const { activityId, title, activityKind, summary, place, community, communityName, leaderId, leaderName } = activity
  const { method, risks, guarantees, riskLevel, policyNumber, policyUntil, recordingUnit, opensHoursBefore } = activity
  return {
    id: activityId, state: activity.state as (typeof activityStates)[number], title, kind: activityKind as Kind,
    summary, place, community, communityName, leaderId, leaderName, method, risks, guarantees, riskLevel,
    insured: policyNumber !== undefined, insuredUntil: policyUntil, recordingUnit, opensHoursBefore,
    roles: activity.roles.map(roleView), cancelReason: activity.cancelReason, shifts: shifts.map(shiftView),
  }
}

export const seriesView = ({ alignFrom: _, alignOffsetMs: __, reason: ___, ...series }: Series) => series

/** An activity as its leader and the reviewers see it: with its plan, its policy and what was said of its text. */
export const activityFile = (activity: Activity, shifts: Shift[] = []) => {
  const { planned, policyNumber, review: { submittedBy: _, suggest, ...review } } = activity
  return {
    ...activityView(activity, shifts), planned, policyNumber, series: activity.series && seriesView(activity.series),
    review: { ...review, suggest: suggest as Verdict['suggest'] },
  }
}
