import { createHmac } from 'node:crypto'
import { minutesBetween } from '../../../shared/units.ts'
import type { Shift } from '../activities/items.ts'
import type { SignUp } from '../items.ts'

/** Pure decisions about hours. Moments are ISO texts, times of the clock are milliseconds. */

const hourMs = 3_600_000
const codeStepMs = 30_000

/** Check-in and check-out are open from an hour before the shift to an hour after it. */
export const checkOpen = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, nowMs: number): boolean =>
  nowMs >= Date.parse(startsAt) - hourMs && nowMs <= Date.parse(endsAt) + hourMs

/** Six digits that change every 30 seconds. */
const codeAt = (secret: string, step: number): string => {
  const digest = createHmac('sha256', secret).update(String(step)).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export const currentCode = (secret: string, nowMs: number): { code: string; validSeconds: number } => ({
  code: codeAt(secret, Math.floor(nowMs / codeStepMs)),
  validSeconds: Math.ceil((codeStepMs - (nowMs % codeStepMs)) / 1000),
})

/** The code on show or the one before it: a code is good for at most 60 seconds of the server's clock. */
export const codeFits = (secret: string, code: string, nowMs: number): boolean => {
  const step = Math.floor(nowMs / codeStepMs)
  return code === codeAt(secret, step) || code === codeAt(secret, step - 1)
}

/** The minutes of presence that lie within the shift (TB-02: server check-out minus check-in, never more). */
export const measuredMinutes = (
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, checkedInAt: string, outMs: number,
): number => minutesBetween(
  Math.max(Date.parse(checkedInAt), Date.parse(startsAt)), Math.min(outMs, Date.parse(endsAt)))

export type Evidence = 'measured' | 'leaderEntered' | 'selfReported'

/**
 * The evidence class of confirmed minutes, and whether they differ from what is known so that a reason is due.
 * Fewer minutes than measured stay measured; more are the leader's word.
 */
export const evidenceOf = (signUp: SignUp, minutes: number): { evidence: Evidence; needsReason: boolean } => {
  const { measuredMinutes: measured, selfReportedMinutes: reported } = signUp
  if (measured !== undefined && minutes <= measured) return { evidence: 'measured', needsReason: minutes !== measured }
  if (measured === undefined && reported !== undefined && minutes <= reported) {
    return { evidence: 'selfReported', needsReason: minutes !== reported }
  }
  return { evidence: 'leaderEntered', needsReason: true }
}

/** Minutes can be confirmed once the person has checked out, or the shift is over. */
export const confirmable = (shift: Pick<Shift, 'endsAt'>, signUp: SignUp, nowMs: number): boolean =>
  signUp.status === 'checkedOut' || nowMs >= Date.parse(shift.endsAt)
