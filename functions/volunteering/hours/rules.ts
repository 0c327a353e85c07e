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

/**
 * The moment that a code proves which was typed at a moment of the phone's clock: the code belongs to that step of the
 * server's clock or to a neighbour of it, and to none that was yet to come. Nothing where it fits none of them.
 */
export const provenAt = (secret: string, code: string, madeMs: number, nowMs: number): number | undefined => {
  const made = Math.floor(madeMs / codeStepMs)
  const step = [made, made - 1, made + 1]
    .find((one) => one <= Math.floor(nowMs / codeStepMs) && code === codeAt(secret, one))
  if (step === undefined) return undefined
  const [shown, gone] = [step * codeStepMs, (step + 2) * codeStepMs - 1]
  return Math.min(Math.max(madeMs, shown), gone, nowMs)
}

/** The minutes of presence that lie within the shift (TB-02: server check-out minus check-in, never more). */
export const measuredMinutes = (
  { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, checkedInAt: string, outMs: number,
): number => minutesBetween(
  Math.max(Date.parse(checkedInAt), Date.parse(startsAt)), Math.min(outMs, Date.parse(endsAt)))

export type Evidence = 'measured' | 'leaderEntered' | 'selfReported'

export interface Judgement {
  evidence: Evidence
  /** The minutes differ from those known, so that a reason is due. */
  needsReason: boolean
  /** Minutes that the leader adds to those known, and how the rest is known. */
  topUpMinutes?: number
  baseEvidence?: Evidence
}

/**
 * The evidence class of confirmed minutes. Fewer minutes than measured stay measured; more are the leader's word, and
 * what is added stands apart from what is known.
 */
export const evidenceOf = (by: Pick<SignUp, 'measuredMinutes' | 'selfReportedMinutes'>, minutes: number): Judgement => {
  const { measuredMinutes: measured, selfReportedMinutes: reported } = by
  const known = measured ?? reported
  const base: Evidence = measured === undefined ? 'selfReported' : 'measured'
  if (known === undefined) return { evidence: 'leaderEntered', needsReason: true }
  if (minutes <= known) return { evidence: base, needsReason: minutes !== known }
  const topUp = known > 0 ? { topUpMinutes: minutes - known, baseEvidence: base } : {}
  return { evidence: 'leaderEntered', needsReason: true, ...topUp }
}

/** Minutes can be confirmed once the person has checked out, or the shift is over. */
export const confirmable = (shift: Pick<Shift, 'endsAt'>, signUp: SignUp, nowMs: number): boolean =>
  signUp.status === 'checkedOut' || nowMs >= Date.parse(shift.endsAt)

interface Place { latitude: number; longitude: number }

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000

/** To a thousandth of a degree, about a hundred metres (PV-05). */
export const roundedPlace = ({ latitude, longitude }: Place): Place =>
  ({ latitude: rounded(latitude), longitude: rounded(longitude) })

const metresPerDegree = 111_000
const insideMetres = 300

/** Whether a rounded place is at a site, as far as the site was marked. */
export const sideOf = (site: Place | undefined, place: Place): 'inside' | 'outside' | 'unknown' => {
  if (!site) return 'unknown'
  const north = (place.latitude - site.latitude) * metresPerDegree
  const east = (place.longitude - site.longitude) * metresPerDegree * Math.cos(site.latitude * Math.PI / 180)
  return Math.hypot(north, east) <= insideMetres ? 'inside' : 'outside'
}
