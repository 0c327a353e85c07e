import type { signUpEnds } from '../../shared/contract/volunteering/shapes.ts'
import type { Evidence } from './hours/rules.ts'
import type { SignUp } from './items.ts'

type Status = 'signedUp' | 'waiting' | 'offered' | 'checkedIn' | 'checkedOut' | 'confirmed' | 'cancelled' | 'noShow'

export const signUpView = (signUp: SignUp) => {
  const { personId: _, shiftId: __, startsAt: ___, cancelReason: ____, changes: _____, ...kept } = signUp
  const { checks: ______, checkCount: _______, wrongTries: ________, status, evidence, ended, ...rest } = kept
  return {
    ...rest, status: status as Status, evidence: evidence as Evidence | undefined,
    ended: ended as (typeof signUpEnds)[number] | undefined,
  }
}
