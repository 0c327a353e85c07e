import * as z from 'zod'
import { activityId, community, moment, shiftId } from '../call.ts'

/** `timeBank` activities also earn `timeCredit`; `community` ones earn hours and points alone. */
export const activityKinds = ['community', 'timeBank'] as const
/** How the minutes are known: by both check events, entered by the leader, or reported by the volunteer. */
export const evidenceClasses = ['measured', 'leaderEntered', 'selfReported'] as const

export const kind = z.enum(activityKinds)
export const evidence = z.enum(evidenceClasses)
export const signUpStatus = z.enum(['signedUp', 'checkedIn', 'checkedOut', 'confirmed', 'cancelled'])

export const shift = z.strictObject({
  id: shiftId, activityId, title: z.string(), kind, community, communityName: z.string(), place: z.string(),
  startsAt: moment, endsAt: moment, capacity: z.int(), taken: z.int(), leaderName: z.string(),
})
export const signUp = z.strictObject({
  status: signUpStatus, signedUpAt: moment, checkedInAt: moment.optional(), checkedOutAt: moment.optional(),
  measuredMinutes: z.int().optional(), selfReportedMinutes: z.int().optional(), selfReportNote: z.string().optional(),
  confirmedMinutes: z.int().optional(), evidence: evidence.optional(),
})
