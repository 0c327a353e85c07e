import type { Output } from '../../../../../shared/contract/index.ts'

type View = Output<'GET /shifts/:shiftId'>

/** What can be done about a shift now. */
export type Offer = 'signUp' | 'joined' | 'done' | 'full' | 'over'

export const offerFor = ({ shift, signUp }: Pick<View, 'shift' | 'signUp'>, nowMs: number): Offer => {
  if (signUp !== undefined && signUp.status !== 'cancelled') return signUp.status === 'signedUp' ? 'joined' : 'done'
  if (Date.parse(shift.endsAt) <= nowMs) return 'over'
  return shift.taken >= shift.capacity ? 'full' : 'signUp'
}

/** A sign-up can be taken back until the shift begins. */
export const mayCancel = ({ shift, signUp }: Pick<View, 'shift' | 'signUp'>, nowMs: number): boolean =>
  signUp?.status === 'signedUp' && Date.parse(shift.startsAt) > nowMs

/** The other shifts of the same activity that are still to come, soonest first. */
export const otherShifts = (all: readonly View['shift'][], shiftId: string, nowMs: number): View['shift'][] =>
  all.filter(({ id, endsAt }) => id !== shiftId && Date.parse(endsAt) > nowMs)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
