import type { Evidence } from './hours/rules.ts'
import type { Activity, Shift, SignUp } from './items.ts'

type Kind = 'community' | 'timeBank'
type Status = 'signedUp' | 'checkedIn' | 'checkedOut' | 'confirmed' | 'cancelled'

export const shiftView = (shift: Shift) => {
  const { shiftId, activityKind, codeSecret: _, leaderId: __, ...rest } = shift
  return { id: shiftId, kind: activityKind as Kind, ...rest }
}

export const signUpView = (signUp: SignUp) => {
  const { personId: _, shiftId: __, startsAt: ___, cancelReason: ____, ...rest } = signUp
  return { ...rest, status: rest.status as Status, evidence: rest.evidence as Evidence | undefined }
}

export const activityView = (activity: Activity, shifts: Shift[]) => {
  const { activityId, activityKind, shiftIds: _, policyNumber: __, ...rest } = activity
  return { id: activityId, kind: activityKind as Kind, ...rest, shifts: shifts.map(shiftView) }
}
