import type { NoticesOf } from '../../platform/notice.ts'

interface Confirmed { personId: string; minutes: number; reportId?: string }
interface Reversed { personId: string; title: string; minutes: number; reason: string; correctedBy?: string }
interface Corrected { personId: string; title: string; before: number; after: number; reason: string }
interface Late { people: string[]; title: string; unrecorded: number; deadline: string; overdue: boolean }
interface Sanctioned { personId: string; title: string; reason: string; until?: string }
interface Refused { proposedBy: string; title: string; reason: string }

/** Whoever an act concerns is told of it, with what was before and what is after (VR-05). */
export const hoursNotices: Record<string, NoticesOf> = {
  'hours.confirmed': ({ data, movements }) => {
    const { personId, minutes, reportId } = data as unknown as Confirmed
    const title = movements[0]?.memo ?? ''
    return reportId ? [] : [{ personId, kind: 'hours.confirmed', values: { title, minutes } }]
  },
  'hours.reversed': ({ data }) => {
    const { personId, title, minutes, reason, correctedBy } = data as unknown as Reversed
    const values = { title, before: minutes, after: 0, reason }
    return correctedBy ? [] : [{ personId, kind: 'hours.reversed', values }]
  },
  'hours.orderReversed': ({ data }) => {
    const { rows, reason } = data as unknown as { rows: Reversed[]; reason: string }
    return rows.map(({ personId, title, minutes }) =>
      ({ personId, kind: 'hours.reversed', values: { title, before: minutes, after: 0, reason } }))
  },
  'hours.corrected': ({ data }) => {
    const { personId, title, before, after, reason } = data as unknown as Corrected
    return [{ personId, kind: 'hours.corrected', values: { title, before, after, reason } }]
  },
  'report.dismissed': ({ data }) => {
    const { personId, title, before, reason } = data as unknown as Corrected
    return [{ personId, kind: 'report.dismissed', values: { title, minutes: before, reason } }]
  },
  'recording.late': ({ data }) => {
    const { people, title, unrecorded, deadline, overdue } = data as unknown as Late
    const kind = overdue ? 'recording.overdue' as const : 'recording.late' as const
    return people.map((personId) => ({ personId, kind, values: { title, unrecorded, deadline } }))
  },
  'sanction.confirmed': ({ data }) => {
    const { personId, title, reason, until = '' } = data as unknown as Sanctioned
    return [{ personId, kind: 'sanction.confirmed', values: { title, reason, until } }]
  },
  'sanction.lifted': ({ data }) => {
    const { personId, title, reason } = data as unknown as Sanctioned
    return [{ personId, kind: 'sanction.lifted', values: { title, reason } }]
  },
  'sanction.upheld': ({ data }) => {
    const { personId, title, reason } = data as unknown as Sanctioned
    return [{ personId, kind: 'sanction.upheld', values: { title, reason } }]
  },
  'backfill.refused': ({ data }) => {
    const { proposedBy, title, reason } = data as unknown as Refused
    return [{ personId: proposedBy, kind: 'backfill.refused', values: { title, reason } }]
  },
}
