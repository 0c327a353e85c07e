import type { Evidence } from './hours/rules.ts'
import type { SignUp } from './items.ts'

type Status = 'signedUp' | 'waiting' | 'offered' | 'checkedIn' | 'checkedOut' | 'confirmed' | 'cancelled' | 'noShow'

export const signUpView = (signUp: SignUp) => {
  const { personId: _, shiftId: __, startsAt: ___, cancelReason: ____, ...rest } = signUp
  return { ...rest, status: rest.status as Status, evidence: rest.evidence as Evidence | undefined }
}
