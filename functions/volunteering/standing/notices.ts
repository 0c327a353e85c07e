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
  'notice.ruled': ({ data }) => {
    const { by, upheld, ruling } = data as { by: string; upheld: boolean; ruling: string }
    return [{ personId: by, kind: upheld ? 'objection.upheld' : 'objection.dismissed', values: { ruling } }]
  },
  ...personal('certificate.asked', 'certificate.issued', 'certificate.refused', 'certificate.sealed', 'award.stood',
    'stars.barAsked', 'stars.barred', 'stars.notBarred', 'distinction.withdrawn'),
}
