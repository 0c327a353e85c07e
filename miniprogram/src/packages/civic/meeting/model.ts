import type { Output } from '../../../../../shared/contract/index.ts'

export type Meeting = Output<'GET /meetings/:meetingId'>

/** The server takes codes from an hour before a meeting to an hour after it. */
const openAroundMs = 3_600_000

/** What a resident can do about a meeting now. */
export const stageOf = (
  { state, startsAt, endsAt, iAttended }: Pick<Meeting, 'state' | 'startsAt' | 'endsAt' | 'iAttended'>, nowMs: number,
): 'cancelled' | 'attended' | 'sign' | 'before' | 'over' | 'result' => {
  if (state === 'cancelled') return 'cancelled'
  if (state !== 'announced') return 'result'
  if (iAttended) return 'attended'
  if (nowMs < Date.parse(startsAt) - openAroundMs) return 'before'
  return nowMs <= Date.parse(endsAt) + openAroundMs ? 'sign' : 'over'
}

/** What a scanned text means here: `linli:meeting:<meetingId>:<6 digits>` of this very meeting. */
export const readMeetingCode = (text: string, meetingId: string): { code: string } | { wrong: 'otherMeeting' | 'notACode' } => {
  const [, scanned, code] = /^linli:meeting:(mtg_[0-9A-Z]{26}):(\d{6})$/.exec(text.trim()) ?? []
  if (scanned === undefined || code === undefined) return { wrong: 'notACode' }
  return scanned === meetingId ? { code } : { wrong: 'otherMeeting' }
}

export const digitsOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 6)

export interface Typed { code: string; madeAt: string }

/** The same digits sent again are the same sign-in, for the moment at which they were first typed. */
export const typedNow = (kept: Typed, code: string, nowMs: number): Typed =>
  (kept.code === code && kept.madeAt !== '' ? kept : { code, madeAt: new Date(nowMs).toISOString() })
