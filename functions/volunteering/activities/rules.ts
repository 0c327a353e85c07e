import { chinaDay } from '../../../shared/units.ts'

/** Pure decisions about activities. Moments are ISO texts, times of the clock are milliseconds. */

const hourMs = 3_600_000
const longestShiftMs = 12 * hourMs
const furthestMs = 366 * 24 * hourMs

/** Who records: the committee of the community (VR-06, VR-07). Most divisions are named after theirs already. */
export const recordingUnitOf = (communityName: string): string =>
  (/(委会|委员会)$/.test(communityName) ? communityName : `${communityName}居民委员会`)

/** A shift lies in the future, within a year, and lasts at most twelve hours (VR-09, VR-10). */
export const shiftTimesFit = (startsAt: string, endsAt: string, nowMs: number): boolean => {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  return start > nowMs && start <= nowMs + furthestMs && end > start && end - start <= longestShiftMs
}

/** Hours are entered after the fact by backfill with its two approvers, never as an activity called so (VR-09). */
export const titleFits = (title: string): boolean => !title.includes('补录')

/** Activities of this risk level or above name their risks and need an accident policy first (VR-13). */
export const insuredRiskLevel = 2

/** Whether a policy covers a day (VR-13); one without an end covers every day. */
export const insuredOn = (
  { riskLevel, policyNumber, policyUntil }: { riskLevel: number; policyNumber?: string; policyUntil?: string },
  moment: string,
): boolean => riskLevel < insuredRiskLevel
  || (policyNumber !== undefined && (policyUntil === undefined || chinaDay(Date.parse(moment)) <= policyUntil))

/** When sign-up opens: so many hours before the shift; at once (the moment of publishing) where none are set. */
export const opensAtOf = (startsAt: string, opensHoursBefore: number, publishedAt: string): string => {
  if (opensHoursBefore === 0) return publishedAt
  const opensAt = new Date(Date.parse(startsAt) - opensHoursBefore * hourMs).toISOString()
  return opensAt > publishedAt ? opensAt : publishedAt
}

// Policy flags (VR-08): what the law leaves open, a community decides.
const decided: Record<string, 'volunteering.bloodDonationCounts' | 'volunteering.partyMeetingCounts'> = {
  bloodDonation: 'volunteering.bloodDonationCounts', partyMeeting: 'volunteering.partyMeetingCounts',
}

/** Which of the publisher's answers stand against recording hours (VR-08). */
export const notVoluntary = (answers: readonly string[], settings: Record<string, unknown>): string[] =>
  answers.filter((answer) => !(decided[answer] && settings[decided[answer]] === true))

const farthestMoveMs = 30 * 24 * hourMs

/** A shift stays near its first planned start, so that those who signed up for it still mean it. */
export const mayMove = (keyAt: string, startsAt: string): boolean =>
  Math.abs(Date.parse(startsAt) - Date.parse(keyAt)) <= farthestMoveMs
