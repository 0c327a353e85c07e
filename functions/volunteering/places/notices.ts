import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

interface Told { personId: string; kind?: 'late' | 'noShow'; suspendedUntil?: string }

const toldOfMark = (title: string, { personId, kind, suspendedUntil }: Told): NoticeDraft[] => [
  ...kind ? [{ personId, kind: `mark.${kind}` as const, values: { title } }] : [],
  ...suspendedUntil ? [{ personId, kind: 'mark.suspended' as const, values: { until: suspendedUntil } }] : [],
]

interface Offered { shiftId: string; title: string; startsAt: string; offerUntil: string; people: string[] }

/** What people are told about their places; sentences in shared/notices.ts. */
export const placesNotices: Record<string, NoticesOf> = {
  'signUp.cancelled': ({ data }) => {
    const { title, ...told } = data as unknown as { title: string } & Told
    return toldOfMark(title, told)
  },
  'place.offered': ({ data }) => {
    const { shiftId, title, startsAt, offerUntil, people } = data as unknown as Offered
    return people.map((personId) =>
      ({ personId, kind: 'place.offered', values: { title, startsAt, until: offerUntil, shiftId } }))
  },
  'place.free': ({ data }) => {
    const { shiftId, title, startsAt, people } = data as unknown as Omit<Offered, 'offerUntil'>
    return people.map((personId) => ({ personId, kind: 'place.free', values: { title, startsAt, shiftId } }))
  },
  'standIn.taken': ({ data }) => {
    const { instead, leaderId, nameMasked: name, title, startsAt, shiftId } = data as unknown as
      { instead: string; leaderId: string; nameMasked: string; title: string; startsAt: string; shiftId: string }
    const values = { name, title, startsAt, shiftId }
    return [{ personId: instead, kind: 'standIn.done', values }, { personId: leaderId, kind: 'standIn.led', values }]
  },
  'offer.lapsed': ({ data }) => {
    const { personId, title, shiftId } = data as unknown as { personId: string; title: string; shiftId: string }
    return [{ personId, kind: 'offer.lapsed', values: { title, shiftId } }]
  },
  'shift.noShows': ({ data }) => {
    const { title, people } = data as unknown as { title: string; people: Told[] }
    return people.flatMap((told) => toldOfMark(title, told))
  },
  'mark.decided': ({ data }) => {
    const { personId, title, forgive, reason } = data as unknown as
      { personId: string; title: string; forgive: boolean; reason: string }
    return [{ personId, kind: forgive ? 'mark.forgiven' : 'mark.upheld', values: { title, reason } }]
  },
  'mark.withdrawn': ({ data }) => {
    const { personId, title } = data as unknown as { personId: string; title: string }
    return [{ personId, kind: 'mark.withdrawn', values: { title } }]
  },
}
