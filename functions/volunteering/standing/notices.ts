import type { NoticesOf } from '../../platform/notice.ts'

type Data = Record<string, string | number>
interface Change { personId: string; before: number; level: number; minutes: number }
interface Entry { personId: string; name: string; body: string }

const personal = (...kinds: string[]): Record<string, NoticesOf> => Object.fromEntries(kinds.map((kind) =>
  [kind, ({ data }) => {
    const values = data as Data & { personId: string }
    return [{ personId: values.personId, kind: kind as 'certificate.issued', values: pick(values) }]
  }]))

// What sentences may name; ids and hashes are of no use to a reader.
const shown = ['title', 'from', 'to', 'minutes', 'number', 'reason', 'noticeEndsAt', 'barredUntil', 'name']
const pick = (values: Data): Data =>
  Object.fromEntries(shown.filter((key) => key in values).map((key) => [key, values[key] ?? '']))

const entries = (kind: 'training.entered' | 'award.entered' | 'rating.entered'): NoticesOf => ({ data }) =>
  (data as { entries: Entry[] }).entries.map(({ personId, name, body }) => ({ personId, kind, values: { name, body } }))

interface Row { personId: string; minutes: number }

type Imported = 'hours.imported' | 'hours.importReversed'

/** One notice a person, with how many records and minutes it is about. */
const perPerson = (kind: Imported, why: 'name' | 'reason'): NoticesOf => ({ data }) => {
  const { rows, ...said } = data as unknown as { rows: Row[] } & Record<typeof why, string>
  return [...new Set(rows.map(({ personId }) => personId))].map((personId) => {
    const own = rows.filter((row) => row.personId === personId)
    const minutes = own.reduce((sum, row) => sum + row.minutes, 0)
    return { personId, kind, values: { count: own.length, minutes, [why]: said[why] } }
  })
}

/** Whoever a certificate, a star, a training or an award concerns is told. */
export const standingNotices: Record<string, NoticesOf> = {
  'stars.changed': ({ data }) => (data as { changes: Change[] }).changes.map(({ before, level, minutes, ...who }) => ({
    personId: who.personId, kind: level > before ? 'stars.raised' as const : 'stars.lowered' as const,
    values: { level, hours: Math.floor(minutes / 60) },
  })),
  'training.entered': entries('training.entered'),
  'award.entered': entries('award.entered'),
  'rating.entered': entries('rating.entered'),
  'certificates.revoked': ({ data }) => (data as { gone: { personId: string; number: string; reason: string }[] }).gone
    .map(({ personId, number, reason }) => ({ personId, kind: 'certificate.revoked', values: { number, reason } })),
  'pledge.claimed': ({ data }) => {
    const { elderId, title, claimant } = data as { elderId?: string; title: string; claimant: string }
    return elderId ? [{ personId: elderId, kind: 'pledge.asked', values: { title, claimant } }] : []
  },
  'pledge.answered': ({ data }) => {
    const { personId, yes, title } = data as { personId: string; yes: boolean; title: string }
    return [{ personId, kind: yes ? 'pledge.accepted' : 'pledge.declined', values: { title } }]
  },
  'hours.imported': perPerson('hours.imported', 'name'),
  'hours.importReversed': perPerson('hours.importReversed', 'reason'),
  'notice.ruled': ({ data }) => {
    const { by, upheld, ruling } = data as { by: string; upheld: boolean; ruling: string }
    return [{ personId: by, kind: upheld ? 'objection.upheld' : 'objection.dismissed', values: { ruling } }]
  },
  ...personal('certificate.asked', 'certificate.issued', 'certificate.refused', 'certificate.sealed', 'award.stood',
    'stars.barAsked', 'stars.barred', 'stars.notBarred', 'distinction.withdrawn'),
}
