import type { NoticesOf } from '../platform/notice.ts'
import { teamNotices } from './teams/notices.ts'

interface ExchangeSaid { title: string; personIds: string[]; organizerName?: string; name?: string; reason?: string }
interface NoteSaid { ownerId: string; serial: string; name: string; minutes: number }
interface GiftSaid {
  from: string; fromName: string; to?: string; teamId?: string; toName?: string; minutes: number
}
interface PassbookSaid { personId: string; number: string; issuer: string; minutes: number }
interface LimitSaid { personId: string; fromDay: string; endsOn: string; dailyMinutes: number; reason: string }
interface GrantSaid { personId: string; ended: number; granted: number }

const said = <T>(data: unknown): T => data as T

const tellGroup = (kind: 'exchange.proposed' | 'exchange.done' | 'exchange.refused' | 'exchange.expired'): NoticesOf =>
  ({ data, actorId }) => {
    const { title, personIds, organizerName, name = organizerName ?? '', reason = '' } = said<ExchangeSaid>(data)
    return personIds.filter((personId) => personId !== actorId)
      .map((personId) => ({ personId, kind, values: { title, name, reason } }))
  }

/** Who is told of what happens to time credit. */
export const creditNotices: Record<string, NoticesOf> = {
  ...teamNotices,
  'gift.arrived': ({ data }) => {
    const { from, fromName, to, teamId, toName = '', minutes } = said<GiftSaid>(data)
    if (teamId) return [{ personId: from, kind: 'team.got', values: { name: toName, minutes } }]
    if (!to) return [{ personId: from, kind: 'credit.donated', values: { minutes } }]
    return [
      { personId: to, kind: 'credit.giftArrived', values: { name: fromName, minutes } },
      { personId: from, kind: 'credit.giftGiven', values: { name: toName, minutes } },
    ]
  },
  'gift.returned': ({ data }) => {
    const { from, teamId, toName = '', minutes } = said<GiftSaid>(data)
    const kind = teamId ? 'team.giftReturned' : 'credit.giftReturned'
    return [{ personId: from, kind, values: { name: toName, minutes } }]
  },
  'exchange.proposed': tellGroup('exchange.proposed'),
  'exchange.done': tellGroup('exchange.done'),
  'exchange.refused': tellGroup('exchange.refused'),
  'exchange.expired': tellGroup('exchange.expired'),
  'note.redeemed': ({ data }) => {
    const { ownerId, serial, name, minutes } = said<NoteSaid>(data)
    return [{ personId: ownerId, kind: 'note.redeemed', values: { serial, name, minutes } }]
  },
  'passbooks.creditedOne': ({ data }) => {
    const { personId, ...values } = said<PassbookSaid>(data)
    return [{ personId, kind: 'passbook.credited', values }]
  },
  'passbooks.reversed': ({ data }) => {
    const { rows, reason } = said<{ rows: PassbookSaid[]; reason: string }>(data)
    return rows.map(({ personId, number, minutes }) =>
      ({ personId, kind: 'passbook.reversed', values: { number, minutes, reason } }))
  },
  'limit.approved': ({ data }) => {
    const { personId, dailyMinutes: minutes, fromDay, endsOn, reason } = said<LimitSaid>(data)
    return [{ personId, kind: 'limit.approved', values: { minutes, fromDay, endsOn, reason } }]
  },
  'limit.ended': ({ data }) => {
    const { personId, reason } = said<LimitSaid>(data)
    return [{ personId, kind: 'limit.ended', values: { reason } }]
  },
  'closing.given': ({ data }) => {
    const { to, personName: name, minutes } = said<{ to: string; personName: string; minutes: number }>(data)
    return [{ personId: to, kind: 'credit.bequeathed', values: { name, minutes } }]
  },
  'grant.monthly': ({ data }) => {
    const { personId, granted, ended } = said<GrantSaid>(data)
    return [
      ...(ended > 0 ? [{ personId, kind: 'credit.grantEnded' as const, values: { minutes: ended } }] : []),
      ...(granted > 0 ? [{ personId, kind: 'credit.granted' as const, values: { minutes: granted } }] : []),
    ]
  },
}
