import { minutesBetween } from '../../../shared/units.ts'
import type { Shift } from '../activities/items.ts'
import type { Place } from '../../platform/place.ts'
import type { SignUp } from '../items.ts'

/** Pure decisions about hours. Moments are ISO texts, times of the clock are milliseconds. */

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

const metresPerDegree = 111_000
const insideMetres = 300

/** Whether a rounded place is at a site, as far as the site was marked. */
export const sideOf = (site: Place | undefined, place: Place): 'inside' | 'outside' | 'unknown' => {
  if (!site) return 'unknown'
  const north = (place.latitude - site.latitude) * metresPerDegree
  const east = (place.longitude - site.longitude) * metresPerDegree * Math.cos(site.latitude * Math.PI / 180)
  return Math.hypot(north, east) <= insideMetres ? 'inside' : 'outside'
}
