import type { Evidence } from './hours/rules.ts'
import type { SignUp } from './items.ts'

type Status = 'signedUp' | 'waiting' | 'offered' | 'checkedIn' | 'checkedOut' | 'confirmed' | 'cancelled' | 'noShow'

export const signUpView = (signUp: SignUp) => {
  const { personId: _, shiftId: __, startsAt: ___, cancelReason: ____, ...kept } = signUp
  const { checks: _____, checkCount: ______, wrongTries: _______, ...rest } = kept
  return { ...rest, status: rest.status as Status, evidence: rest.evidence as Evidence | undefined }
}
