import type { Output } from '../../../../../shared/contract/index.ts'

export type View = Output<'GET /shifts/:shiftId'>

export type MyPlace = Output<'GET /shifts/:shiftId/my-place'>

/** What can be done about a shift now. */
export type Offer = 'signUp' | 'joined' | 'done' | 'full' | 'over' | 'waiting' | 'offered' | 'noShow' |
  'cancelled' | 'closed' | 'notOpen'

const offers: Partial<Record<NonNullable<View['signUp']>['status'], Offer>> = {
  signedUp: 'joined', waiting: 'waiting', offered: 'offered', noShow: 'noShow',
}

/** How many people wait for a place. */
export const waitingFor = ({ shift: { roles } }: Pick<View, 'shift'>): number =>
  roles.reduce((sum, { waiting }) => sum + waiting, 0)

/** While somebody waits, free places are for them: to everybody else the shift is full. */
export const offerFor = ({ shift, signUp }: Pick<View, 'shift' | 'signUp'>, nowMs: number): Offer => {
  if (signUp !== undefined && signUp.status !== 'cancelled') return offers[signUp.status] ?? 'done'
  if (shift.state === 'cancelled') return 'cancelled'
  if (Date.parse(shift.endsAt) <= nowMs) return 'over'
  if (shift.state === 'closed') return 'closed'
  if (Date.parse(shift.opensAt) > nowMs) return 'notOpen'
  return shift.roles.some(({ capacity, taken, waiting }) => taken < capacity && waiting === 0) ? 'signUp' : 'full'
}

/** Before the start: who has a place may look for a stand-in, who has none may be one, or be there in case. */
export const helpFor = ({ shift, signUp }: Pick<View, 'shift' | 'signUp'>, nowMs: number): 'search' | 'help' | undefined => {
  if (Date.parse(shift.startsAt) <= nowMs || shift.state !== 'open') return undefined
  if (signUp?.status === 'signedUp') return 'search'
  return signUp === undefined || signUp.status === 'cancelled' || signUp.status === 'waiting' ? 'help' : undefined
}

/** Nobody waits for a shift that has begun. */
export const mayJoin = ({ shift }: Pick<View, 'shift'>, nowMs: number): boolean => Date.parse(shift.startsAt) > nowMs

const hourMs = 3_600_000

/** The door is open from an hour before a shift to an hour after it. */
export const mayBring = ({ shift: { startsAt, endsAt } }: Pick<View, 'shift'>, nowMs: number): boolean =>
  nowMs >= Date.parse(startsAt) - hourMs && nowMs <= Date.parse(endsAt) + hourMs

/** Cancelling now would be kept as late. */
export const isLateNow = ({ freeUntil }: Pick<MyPlace, 'freeUntil'>, nowMs: number): boolean => nowMs > Date.parse(freeUntil)

/** One role that anybody may take needs no words. */
export const showsRoles = (roles: View['shift']['roles']): boolean => {
  const [first] = roles
  return roles.length > 1 || (first !== undefined
    && [first.minAge, first.maxAge, first.certificate, first.training].some((one) => one !== undefined))
}

/** The roles in which there is still a place that nobody waits for. */
export const freeRoles = (roles: View['shift']['roles']): View['shift']['roles'] =>
  roles.filter(({ taken, capacity, waiting }) => taken < capacity && waiting === 0)

/** A sign-up can be taken back until the shift begins. */
export const mayCancel = ({ shift, signUp }: Pick<View, 'shift' | 'signUp'>, nowMs: number): boolean =>
  signUp?.status === 'signedUp' && Date.parse(shift.startsAt) > nowMs

/** The other shifts of the same activity that are still to come, soonest first. */
export const otherShifts = (all: readonly View['shift'][], shiftId: string, nowMs: number): View['shift'][] =>
  all.filter(({ id, endsAt }) => id !== shiftId && Date.parse(endsAt) > nowMs)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
