import type { Output } from '../../../../../shared/contract/index.ts'
import { minutesBetween } from '../../../../../shared/units.ts'

export type View = Output<'GET /shifts/:shiftId'>
export type Stage =
  'notJoined' | 'cancelled' | 'queued' | 'offered' | 'noShow' | 'before' | 'checkIn' | 'serving' | 'stillIn' | 'missed' | 'waiting' | 'confirmed'

/** The server takes codes from an hour before a shift to an hour after it. */
const openAroundMs = 3_600_000

/** Where I am on the way from signing up to confirmed hours. */
export const stageOf = ({ shift, signUp }: Pick<View, 'shift' | 'signUp'>, nowMs: number): Stage => {
  if (signUp === undefined) return 'notJoined'
  const over = Date.parse(shift.endsAt) <= nowMs
  switch (signUp.status) {
    case 'cancelled': return 'cancelled'
    case 'waiting': return 'queued'
    case 'offered': return 'offered'
    case 'noShow': return 'noShow'
    case 'confirmed': return 'confirmed'
    case 'checkedOut': return 'waiting'
    case 'checkedIn': {
      if (over && signUp.selfReportedMinutes !== undefined) return 'waiting'
      return over ? 'stillIn' : 'serving'
    }
    case 'signedUp': {
      if (over) return signUp.selfReportedMinutes === undefined ? 'missed' : 'waiting'
      return Date.parse(shift.startsAt) - nowMs <= openAroundMs ? 'checkIn' : 'before'
    }
  }
}

/** For which team the hours are can be said while they are not confirmed. */
export const mayChooseTeam = (stage: Stage): boolean =>
  ['before', 'checkIn', 'serving', 'stillIn', 'missed', 'waiting'].includes(stage)

/** Which of the two code calls a stage offers. */
export const directionOf = (stage: Stage, endsAt: string, nowMs: number): 'in' | 'out' | undefined => {
  if (stage === 'checkIn') return 'in'
  const late = nowMs > Date.parse(endsAt) + openAroundMs
  return stage === 'serving' || (stage === 'stillIn' && !late) ? 'out' : undefined
}

/**
 * Which check comes next when some are still on the phone: after a check-in that is not sent yet, a check-out can be
 * made without network as well.
 */
export const nextDirection = (
  known: 'in' | 'out' | undefined, pending: 'in' | 'out' | undefined, endsAt: string, nowMs: number,
): 'in' | 'out' | undefined => {
  if (pending === undefined) return known
  const open = nowMs <= Date.parse(endsAt) + openAroundMs
  return pending === 'in' && open ? 'out' : undefined
}

/** Back from a break: who has checked out may check in again while the shift goes on. */
export const mayReturn = (stage: Stage, { startsAt, endsAt }: View['shift'], nowMs: number): boolean =>
  stage === 'waiting' && nowMs >= Date.parse(startsAt) - openAroundMs && nowMs < Date.parse(endsAt)

/** My own minutes can be reported once the shift is over, where both checks are not there. */
export const mayReport = (stage: Stage): boolean => stage === 'missed' || stage === 'stillIn'

export const servedMinutes = (checkedInAt: string, nowMs: number): number =>
  minutesBetween(Date.parse(checkedInAt), nowMs)

export type Scanned = { code: string } | { wrong: 'otherShift' | 'notACode' }

/** What a scanned text means here: `linli:check:<shiftId>:<6 digits>` of this very shift. */
export const readCheckCode = (text: string, shiftId: string): Scanned => {
  const [, scannedShift, code] = /^linli:check:(shf_[0-9A-Z]{26}):(\d{6})$/.exec(text.trim()) ?? []
  if (scannedShift === undefined || code === undefined) return { wrong: 'notACode' }
  return scannedShift === shiftId ? { code } : { wrong: 'otherShift' }
}

/** Only digits, at most six: whatever a keyboard or a paste brings. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 6)
