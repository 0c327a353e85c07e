import * as z from 'zod'
import { activityId, community, moment, once, personId, shiftId, text } from '../call.ts'

/** `timeBank` activities also earn `timeCredit`; `community` ones earn hours and points alone. */
export const activityKinds = ['community', 'timeBank'] as const
/** How the minutes are known: by both check events, entered by the leader, or reported by the volunteer. */
export const evidenceClasses = ['measured', 'leaderEntered', 'selfReported'] as const
/** What a person can show a certificate of; an administrator confirms it, and it ends. */
export const certificateKinds = ['firstAid', 'food', 'driving'] as const
/** Drafts and what waits for review or was refused are seen by leader and administrators alone. */
export const activityStates = ['draft', 'review', 'refused', 'published', 'cancelled'] as const
/** `closed`: the leader takes no more sign-ups. */
export const shiftStates = ['open', 'closed', 'cancelled'] as const

export const signUpEnds = ['cancelled', 'cancelledLate', 'left', 'declined', 'lapsed', 'standIn', 'calledOff', 'clash'] as const

export const kind = z.enum(activityKinds)
export const evidence = z.enum(evidenceClasses)
export const roleId = z.string().regex(/^r[1-6]$/)
/** WeChat's opinion of a text; `unchecked` where there is none. */
export const suggest = z.enum(['pass', 'review', 'risky', 'unchecked'])
export const signUpStatus = z.enum([
  'signedUp', 'waiting', 'offered', 'checkedIn', 'checkedOut', 'confirmed', 'cancelled', 'noShow',
])

/** Who may take a role: by age on the day of the shift, by certificate, by a training of this name. */
export const conditions = {
  minAge: z.int().min(3).max(120).optional(), maxAge: z.int().min(3).max(120).optional(),
  certificate: z.enum(certificateKinds).optional(), training: text(60).optional(),
}
/** A role of an activity; where nobody named any there is one, 志愿者. */
export const role = once(() => z.strictObject({ id: roleId, name: z.string(), ...conditions }))
/** A role in a shift: how many are wanted, how many places are taken or kept for somebody, and how many people wait. */
const shiftRole = once(() => z.strictObject({
  id: roleId, name: z.string(), ...conditions, capacity: z.int(), taken: z.int(), waiting: z.int(),
}))

/** `capacity` and `taken` are totals over the roles. Sign-up is open from `opensAt`. */
export const shift = once(() => z.strictObject({
  id: shiftId, activityId, title: z.string(), kind, community, communityName: z.string(), place: z.string(),
  startsAt: moment, endsAt: moment, capacity: z.int(), taken: z.int(), leaderName: z.string(),
  state: z.enum(shiftStates), opensAt: moment, riskLevel: z.int(), roles: z.array(shiftRole()),
  cancelReason: z.string().optional(), movedAt: moment.optional(),
  /** It begins soon and people are needed; absent where they are not. */
  needed: z.literal(true).optional(),
}))
export const signUp = once(() => z.strictObject({
  status: signUpStatus, roleId: roleId.optional(), signedUpAt: moment, checkedInAt: moment.optional(),
  checkedOutAt: moment.optional(),
  measuredMinutes: z.int().optional(), selfReportedMinutes: z.int().optional(), selfReportNote: z.string().optional(),
  confirmedMinutes: z.int().optional(), evidence: evidence.optional(),
  /** On the waiting list since; and until when an offered place is kept. */
  waitingSince: moment.optional(), offerUntil: moment.optional(),
  /**
   * How it ended: given up, left the list, declined or did not answer the offer, somebody came instead, the shift was
   * called off, or moved onto something else.
   */
  ended: z.enum(signUpEnds).optional(),
  /** A check of it was made without network and sent later. */
  sentLate: z.boolean().optional(), recordId: z.string().optional(),
}))

/** The fields of a recruiting notice (VR-14) with its shifts. `insured`: an accident policy is on record (VR-13). */
export const activity = once(() => z.strictObject({
  id: activityId, state: z.enum(activityStates), title: z.string(), kind, summary: z.string(), place: z.string(),
  community, communityName: z.string(), leaderId: personId, leaderName: z.string(), method: z.string(),
  risks: z.string().optional(), guarantees: z.string(), riskLevel: z.int(), insured: z.boolean(),
  insuredUntil: z.iso.date().optional(), recordingUnit: z.string(), opensHoursBefore: z.int(), roles: z.array(role()),
  cancelReason: z.string().optional(), shifts: z.array(shift()),
}))

/** A series and up to which day its shifts have been made. */
export const series = once(() => z.strictObject({
  rule: z.string(), from: z.iso.date(), until: z.iso.date(), time: z.string(), minutes: z.int(), wanted: z.array(z.int()),
  skipHolidays: z.boolean(), madeUntil: z.iso.date(),
}))

/** What leader and reviewers see besides: the plan of what is not published yet, and what was said of the text. */
export const activityFile = once(() => activity().extend({
  planned: z.array(z.strictObject({ startsAt: moment, endsAt: moment, wanted: z.array(z.int()) })),
  policyNumber: z.string().optional(), series: series().optional(),
  review: z.strictObject({
    suggest, label: z.int().optional(), why: z.string().optional(),
    submittedByName: z.string(), submittedAt: moment, reason: z.string().optional(),
  }),
}))
