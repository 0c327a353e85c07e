import type { NoticeKind } from '../../shared/notices.ts'
import type { EventRow } from '../platform/event.ts'
import type { NoticesOf } from '../platform/notice.ts'
import type { Promised } from '../platform/overdue.ts'
import { isDesk } from './mandates/rules.ts'

interface MandateData { principalId: string; principalName: string; agentId: string; agentName: string; endsOn: string }
interface JoiningData {
  personId: string
  nameMasked: string
  communityName: string
  people?: string[]
  reason?: string
}
interface KinData { personId: string; kinId: string; nameMasked: string; kinMasked: string }

type OverdueData = Promised & { communityName: string; people: string[] }

const dataOf = <T>({ data }: EventRow): T => data as T

/** Whoever a mandate concerns is told: the principal always, so that none is taken down behind their back. */
const aboutMandate = (change: 'granted' | 'revoked'): NoticesOf => (event) => {
  const { principalId, principalName, agentId, agentName, endsOn } = dataOf<MandateData>(event)
  if (isDesk(agentId)) return [{ personId: principalId, kind: `mandate.desk.${change}`, values: { endsOn } }]
  return [
    { personId: principalId, kind: `mandate.${change}`, values: { name: agentName, endsOn } },
    { personId: agentId, kind: `mandate.held.${change}`, values: { name: principalName, endsOn } },
  ]
}

/** A sentence without values, to the person whom the event is about. */
const tell = (kind: NoticeKind): NoticesOf => (event) =>
  [{ personId: dataOf<{ personId: string }>(event).personId, kind, values: {} }]

const kinVerified: NoticesOf = (event) => {
  const { personId, kinId, nameMasked, kinMasked } = dataOf<KinData>(event)
  return [
    { personId, kind: 'kin.verified', values: { name: kinMasked } },
    { personId: kinId, kind: 'kin.verified', values: { name: nameMasked } },
  ]
}

/** Whoever administers the community hears who asks; the asker hears yes or no. */
const joiningNotices: Record<string, NoticesOf> = {
  'joining.asked': (event) => {
    const { nameMasked: name, communityName: community, people = [] } = dataOf<JoiningData>(event)
    return people.map((personId) => ({ personId, kind: 'joining.asked' as const, values: { name, community } }))
  },
  'joining.accepted': (event) => {
    const { personId, communityName: community } = dataOf<JoiningData>(event)
    return [{ personId, kind: 'joining.accepted', values: { community } }]
  },
  'joining.refused': (event) => {
    const { personId, communityName: community, reason = '' } = dataOf<JoiningData>(event)
    return [{ personId, kind: 'joining.refused', values: { community, reason } }]
  },
}

export const identityNotices: Record<string, NoticesOf> = {
  'realName.seen': tell('realName.seen'),
  'realName.lapsed': tell('realName.lapsed'),
  'realName.refused': (event) => {
    const { personId, reason } = dataOf<{ personId: string; reason: string }>(event)
    return [{ personId, kind: 'realName.refused', values: { reason } }]
  },
  ...joiningNotices,
  'mark.decided': ({ data }) => {
    const { personId, title, forgive, reason } = data as unknown as
      { personId: string; title: string; forgive: boolean; reason: string }
    return [{ personId, kind: forgive ? 'mark.forgiven' : 'mark.upheld', values: { title, reason } }]
  },
  'mark.withdrawn': ({ data }) => {
    const { personId, title } = data as unknown as { personId: string; title: string }
    return [{ personId, kind: 'mark.withdrawn', values: { title } }]
  },
  'work.overdue': (event) => {
    const { kind, title, dueAt: until, communityName: community, people } = dataOf<OverdueData>(event)
    const values = { title, until, community }
    return people.map((personId) => ({ personId, kind: `overdue.${kind}` as const, values }))
  },
  'mandate.granted': aboutMandate('granted'),
  'mandate.revoked': aboutMandate('revoked'),
  'kin.verified': kinVerified,
  'guardian.consented': tell('guardian.consented'),
  'guardian.withdrew': tell('guardian.withdrew'),
  'care.certified': tell('care.certified'),
  'person.factsCorrected': tell('facts.corrected'),
  'person.emergencySeen': (event) => {
    const { personId, nameMasked: name, title } = dataOf<{ personId: string; nameMasked: string; title: string }>(event)
    return [{ personId, kind: 'emergency.seen', values: { name, title } }]
  },
  'person.cameBack': tell('idle.back'),
  'person.idleWarned': (event) => {
    const { personId, until } = dataOf<{ personId: string; until: string }>(event)
    return [{ personId, kind: 'idle.warned', values: { until } }]
  },
  // The other side of each mandate that ended with it; the desk is nobody in particular.
  'person.putAway': (event) => dataOf<{ others: { personId: string; name: string; gave: boolean }[] }>(event).others
    .filter(({ personId }) => !isDesk(personId))
    .map(({ personId, name, gave }) =>
      ({ personId, kind: gave ? 'mandate.held.revoked' : 'mandate.revoked', values: { name } })),
  'person.erasureAsked': tell('erasure.asked'),
  'person.merged': (event) => {
    const { keepId, minutes, creditMinutes } = dataOf<{ keepId: string; minutes: number; creditMinutes: number }>(event)
    return [{ personId: keepId, kind: 'person.merged' as const, values: { minutes, creditMinutes } }]
  },
  // The kin who were named hear that the accounts are frozen, and what to do (TB-11).
  'person.left': (event) => {
    const { kinIds, nameMasked } = dataOf<{ kinIds: string[]; nameMasked: string }>(event)
    return kinIds.map((personId) => ({ personId, kind: 'person.left' as const, values: { name: nameMasked } }))
  },
}
