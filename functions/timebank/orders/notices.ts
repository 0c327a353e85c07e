import type { NoticeKind } from '../../../shared/notices.ts'
import type { EventRow } from '../../platform/event.ts'
import { type MarkTold, tellOfMarks } from '../../platform/mark.ts'
import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

/** Who is told what of an order, from its events alone. */
interface Told {
  title: string
  startsAt: string
  to: string
  requesterId: string
  requesterName: string
  operatorId?: string
  volunteerIds: string[]
  volunteerId?: string
  volunteerName?: string
  familyIds?: string[]
  pays?: { personId: string; minutes: number; granted: number }[]
  reason?: string
  reasons?: string
  provider?: string
  absent?: string[]
  marks?: MarkTold[]
}

const toldIn = ({ data }: EventRow): Told => data as unknown as Told

const asked = ({ requesterId, operatorId }: Told): string[] => [requesterId, ...operatorId ? [operatorId] : []]
const both = (told: Told): string[] => [...asked(told), ...told.volunteerIds]

const valuesOf = ({ title, startsAt, requesterName, volunteerName, reason, reasons, provider }: Told) => ({
  title, startsAt, name: volunteerName ?? '', requester: requesterName, reason: reason ?? reasons ?? '',
  provider: provider ?? '',
})

const tell = (kind: NoticeKind, whom: (told: Told) => string[]): NoticesOf => (event) => {
  const told = toldIn(event)
  return [...new Set(whom(told))].filter((personId) => personId !== event.actorId)
    .map((personId) => ({ personId, kind, values: valuesOf(told) }))
}

const one = ({ volunteerId }: Told): string[] => (volunteerId ? [volunteerId] : [])
const family = ({ familyIds = [] }: Told): string[] => familyIds

/** Each side with the minutes that concern it: what was paid, and what the service came to. */
const settled: NoticesOf = (event): NoticeDraft[] => {
  const told = toldIn(event)
  const pays = told.pays ?? []
  const minutes = pays.reduce((sum, { granted }) => sum + granted, 0)
  // Whoever confirms less than was measured says why.
  const paid = told.reason ? 'order.paidPart' : 'order.paid'
  return [
    ...pays.map(({ personId, granted, minutes: served }): NoticeDraft =>
      ({ personId, kind: paid, values: { ...valuesOf(told), minutes: granted, served } })),
    ...asked(told).map((personId) =>
      ({ personId, kind: 'order.settled' as const, values: { ...valuesOf(told), minutes } })),
  ]
}

/** The requester, and apart from them whoever may confirm in their name, with what was measured and until when. */
const silenceNear: NoticesOf = (event) => {
  const told = toldIn(event)
  const { confirmerIds, confirmsAt, minutes, orderId } = event.data as
    { confirmerIds: string[]; confirmsAt: string; minutes: number; orderId: string }
  const values = { ...valuesOf(told), until: confirmsAt, minutes, orderId }
  return [
    { personId: told.requesterId, kind: 'order.silenceNear', values },
    ...confirmerIds.map((personId) => ({ personId, kind: 'order.silenceNearFor' as const, values })),
  ]
}

/** The others as `tell` says; whoever got a mark by it reads of that. */
const withMarks = (others: NoticesOf): NoticesOf => async (event) => {
  const { title, marks } = toldIn(event)
  return [...await others(event), ...tellOfMarks(title, marks)]
}

const exceptAbsent = (told: Told): string[] => both(told).filter((personId) => !told.absent?.includes(personId))

const met: NoticesOf = ({ data }) => {
  const { personIds, side, title, startsAt = '' } = data as { personIds: string[] } & Record<string, string>
  const kind = side === 'requests' ? 'interest.request' as const : 'interest.offer' as const
  return personIds.map((personId) => ({ personId, kind, values: { title: title ?? '', startsAt } }))
}

export const orderNotices: Record<string, NoticesOf> = {
  'order.approved': tell('order.approved', asked),
  'order.refused': tell('order.refused', asked),
  'order.claimed': tell('order.claimed', asked),
  'order.withdrawn': withMarks(tell('order.withdrawn', asked)),
  'order.accepted': tell('order.accepted', ({ volunteerIds }) => volunteerIds),
  'order.declined': tell('order.declined', one),
  'order.checkedIn': tell('order.arrived', family),
  'order.checkedOut': tell('order.left', family),
  'order.silenceNear': silenceNear,
  'order.settled': settled,
  'order.awarded': settled,
  'order.cancelled': tell('order.cancelled', both),
  'order.noShow': withMarks(tell('order.noShow', exceptAbsent)),
  'order.expired': tell('order.expired', both),
  'order.fellBack': tell('order.fellBack', asked),
  'order.voided': tell('order.voided', both),
  'order.disputed': tell('order.disputed', both),
  'order.ruled': tell('order.ruled', both),
  'order.appealed': tell('order.appealed', both),
  'order.reopened': tell('order.reopened', both),
  'order.complaintAnswered': ({ data }) => {
    const { by = '', title = '', answer = '' } = data as Record<string, string>
    return [{ personId: by, kind: 'order.complaintAnswered', values: { title, answer } }]
  },
  'interest.met': met,
}
