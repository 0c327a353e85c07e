import type { NoticesOf } from '../../platform/notice.ts'

interface Reviewed { activityId: string; title: string; leaderId: string; submittedBy?: string; reason: string }

interface Released {
  personId: string; shiftId: string; title: string; startsAt: string; reason: string
  why: 'calledOff' | 'clash' | 'left'
}
interface TextChanged {
  personIds: string[]; shiftId: string; title: string; startsAt: string; changed: string[]; place: string
  placeBefore: string; risks: string
}
interface Short {
  leaderId: string; shiftId: string; title: string; startsAt: string; taken: number; capacity: number
}
interface Message { personIds: string[]; shiftId: string; title: string; text: string; from: string }

const both = ({ leaderId, submittedBy = leaderId }: Reviewed): string[] => [...new Set([leaderId, submittedBy])]

/** What leaders and volunteers are told of activities, series and certificates. */
export const activitiesNotices: Record<string, NoticesOf> = {
  // Whoever publishes at once sees it; a reviewer's yes is told.
  'activity.published': ({ data }) => {
    const reviewed = data as unknown as Reviewed
    const { submittedBy, title, activityId } = reviewed
    const values = { title, activityId }
    return submittedBy ? both(reviewed).map((personId) => ({ personId, kind: 'activity.accepted', values })) : []
  },
  'activity.refused': ({ data }) => {
    const refused = data as unknown as Reviewed
    const { title, reason, activityId } = refused
    const values = { title, reason, activityId }
    return both(refused).map((personId) => ({ personId, kind: 'activity.refused', values }))
  },
  // Whoever changes it at once sees it; a reviewer's yes is told.
  'activity.textChanged': ({ data }) => {
    const reviewed = data as unknown as Reviewed
    const { submittedBy, title, activityId } = reviewed
    const values = { title, activityId }
    return submittedBy ? both(reviewed).map((personId) => ({ personId, kind: 'text.accepted', values })) : []
  },
  'activity.textRefused': ({ data }) => {
    const refused = data as unknown as Reviewed
    const { title, reason, activityId } = refused
    return both(refused).map((personId) => ({ personId, kind: 'text.refused', values: { title, reason, activityId } }))
  },
  'shift.textChanged': ({ data }) => {
    const { personIds, changed, title, startsAt, place, placeBefore, risks, shiftId } = data as unknown as TextChanged
    const about = { title, startsAt, shiftId }
    const told = [
      { of: 'place', kind: 'shift.placeChanged' as const, values: { ...about, place, before: placeBefore } },
      { of: 'risks', kind: 'shift.risksChanged' as const, values: { ...about, risks: risks || '—' } },
    ].filter(({ of }) => changed.includes(of))
    return personIds.flatMap((personId) => told.map(({ kind, values }) => ({ personId, kind, values })))
  },
  'signUp.released': ({ data }) => {
    const { personId, title, startsAt, why, reason, shiftId } = data as unknown as Released
    // Whoever has left knows; if they have died, nobody is told.
    if (why === 'left') return []
    const kind = why === 'clash' ? 'shift.clash' : 'shift.calledOff'
    return [{ personId, kind, values: { title, startsAt, reason, shiftId } }]
  },
  'signUp.moved': ({ data }) => {
    const { personId, title, before, startsAt, reason, shiftId } = data as unknown as Released & { before: string }
    return [{ personId, kind: 'shift.moved', values: { title, before, startsAt, reason, shiftId } }]
  },
  'shift.short': ({ data }) => {
    const { leaderId, shiftId, title, startsAt, taken, capacity } = data as unknown as Short
    return [{ personId: leaderId, kind: 'shift.short', values: { title, startsAt, taken, capacity, shiftId } }]
  },
  'shift.messaged': ({ data }) => {
    const { personIds, title, text, from, shiftId } = data as unknown as Message
    return personIds.map((personId) => ({ personId, kind: 'shift.message', values: { title, text, from, shiftId } }))
  },
  'regular.notPlaced': ({ data }) => {
    const { personId, title, startsAt, code, shiftId } = data as unknown as Released & { code: string }
    return [{ personId, kind: 'regular.notPlaced', values: { title, startsAt, code, shiftId } }]
  },
  'policy.ending': ({ data }) => {
    const { leaderId, title, policyUntil, activityId } = data as unknown as Reviewed & { policyUntil: string }
    return [{ personId: leaderId, kind: 'policy.ending', values: { title, until: policyUntil, activityId } }]
  },
  'qualification.decided': ({ data }) => {
    const { personId, accept, reason = '' } = data as unknown as { personId: string; accept: boolean; reason?: string }
    return [{ personId, kind: accept ? 'qualification.confirmed' : 'qualification.refused', values: { reason } }]
  },
  'qualification.ending': ({ data }) => {
    const { personId, until } = data as unknown as { personId: string; until: string }
    return [{ personId, kind: 'qualification.ending', values: { until } }]
  },
}
