import { type MarkTold, tellOfMarks } from '../../platform/mark.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Offered { shiftId: string; title: string; startsAt: string; offerUntil: string; people: string[] }

/** What people are told about their places; sentences in shared/notices.ts. */
export const placesNotices: Record<string, NoticesOf> = {
  'signUp.cancelled': ({ data }) => {
    const { title, marks } = data as unknown as { title: string; marks: MarkTold[] }
    return tellOfMarks(title, marks)
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
  'shift.asked': ({ data }) => {
    const { shiftId, title, startsAt, missing, people } = data as unknown as
      Omit<Offered, 'offerUntil'> & { missing: number }
    return people.map((personId) => ({ personId, kind: 'shift.asked', values: { title, startsAt, missing, shiftId } }))
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
    const { title, marks } = data as unknown as { title: string; marks: MarkTold[] }
    return tellOfMarks(title, marks)
  },
}
