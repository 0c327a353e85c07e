import type { NoticeKind } from '../../../shared/notices.ts'
import type { EventRow } from '../../platform/event.ts'
import type { NoticesOf } from '../../platform/notice.ts'

/** Who is told what of a standing arrangement, from its events alone. */
interface Told {
  arrangementId: string
  title: string
  when: string
  whenEn: string
  requesterId: string
  requesterName: string
  operatorId?: string
  volunteerId: string
  volunteerName: string
  proposedBy?: 'requester' | 'volunteer'
  startsAt?: string
  until?: string
  reason?: string
  zh?: string
  en?: string
}

const toldIn = ({ data }: EventRow): Told => data as unknown as Told

const everybody = ({ requesterId, operatorId, volunteerId }: Told): string[] =>
  [...new Set([requesterId, ...operatorId ? [operatorId] : [], volunteerId])]

const valuesOf = (told: Told) => {
  const { arrangementId, title, when, whenEn, requesterName, volunteerName, startsAt = '', until = '' } = told
  const { reason = '', zh = '', en = '' } = told
  const names = { requester: requesterName, volunteer: volunteerName }
  return { arrangementId, title, when, whenEn, ...names, startsAt, until, reason, zh, en }
}

const tell = (kind: NoticeKind, whom: (told: Told) => string[] = everybody): NoticesOf => (event) => {
  const told = toldIn(event)
  return whom(told).filter((personId) => personId !== event.actorId)
    .map((personId) => ({ personId, kind, values: valuesOf(told) }))
}

/** To the volunteer that they are asked for; to whoever is helped that somebody offers to come. */
const proposed: NoticesOf = (event) => {
  const told = toldIn(event)
  const offers = told.proposedBy === 'volunteer'
  const kind = offers ? 'arrangement.offered' as const : 'arrangement.asked' as const
  return tell(kind, ({ requesterId, volunteerId }) => [offers ? requesterId : volunteerId])(event)
}

/** The next visit is booked; of an order that is nobody's visit, nothing. */
const booked: NoticesOf = (event) => (toldIn(event).arrangementId ? tell('arrangement.booked')(event) : [])

const endings = { over: 'arrangement.over', suspended: 'arrangement.suspended', left: 'arrangement.left' } as const

const ended: NoticesOf = (event) => {
  const { endedAs } = event.data as { endedAs: keyof typeof endings }
  return tell(endings[endedAs])(event)
}

export const arrangementNotices: Record<string, NoticesOf> = {
  'arrangement.proposed': proposed,
  'arrangement.agreed': (event) => tell((event.data as { to: string }).to === 'active'
    ? 'arrangement.agreed' : 'arrangement.reviewed')(event),
  'arrangement.approved': tell('arrangement.agreed'),
  'arrangement.refused': tell('arrangement.refused'),
  'arrangement.rejected': tell('arrangement.rejected'),
  'arrangement.lapsed': tell('arrangement.lapsed'),
  'arrangement.skipped': tell('arrangement.skipped'),
  'arrangement.paused': tell('arrangement.paused'),
  'arrangement.resumed': tell('arrangement.resumed'),
  'arrangement.visitMissed': tell('arrangement.missed'),
  'arrangement.ended': tell('arrangement.ended'),
  'arrangement.closed': tell('arrangement.ended'),
  'arrangement.endedByItself': ended,
  'order.published': booked,
}

