import type { activityStates, certificateKinds, shiftStates } from '../../../shared/contract/volunteering/shapes.ts'
import type { Activity, Role, Shift } from './items.ts'

type Kind = 'community' | 'timeBank'
type CertificateKind = (typeof certificateKinds)[number]

const roleView = ({ roleId, name, minAge, maxAge, certificate, training }: Role) => ({
  id: roleId, name, minAge, maxAge, certificate: certificate as CertificateKind | undefined, training,
})

export const shiftView = (shift: Shift) => {
  const { shiftId, activityKind, codeSecret: _, leaderId: __, keyAt: ___, state, capacityBy, leftBy, ...rest } = shift
  const roles = shift.roles.map((role) => {
    const capacity = capacityBy[role.roleId] ?? 0
    return { ...roleView(role), capacity, taken: capacity - (leftBy[role.roleId] ?? 0) }
  })
  return {
    id: shiftId, kind: activityKind as Kind, ...rest, state: state as (typeof shiftStates)[number], roles,
  }
}

export const activityView = (activity: Activity, shifts: Shift[]) => {
  const { activityId, activityKind, state, shiftIds: _, policyNumber, policyUntil, roles, ...rest } = activity
  return {
    id: activityId, kind: activityKind as Kind, ...rest, state: state as (typeof activityStates)[number],
    insured: policyNumber !== undefined, insuredUntil: policyUntil, roles: roles.map(roleView),
    shifts: shifts.map(shiftView),
  }
}
