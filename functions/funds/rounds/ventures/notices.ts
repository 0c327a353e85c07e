import type { NoticeDraft, NoticesOf } from '../../../platform/notice.ts'
import { toCommittee } from '../../spending/notices.ts'

interface Said {
  callId: string; title: string; applicantId: string; eligible: boolean; reason?: string; answer?: string
  until?: string; mendBy?: string; judgeIds: string[]; scoreUntil?: string; objectorId?: string; officerId: string
  outcome: 'passed' | 'mend' | 'failed'; applicants: string[]; noticeEndsAt?: string
  ventures: { title: string; applicantId: string; chosen?: boolean }[]; leaves?: string; joins: string[]
}
type Kind = NoticeDraft['kind']

type Told = Parameters<NoticesOf>[0]
const said = ({ data }: Told): Said => data as unknown as Said

const toApplicant = (kind: Kind): NoticesOf => (event) => {
  const { applicantId, title, reason = '', until = '', mendBy = '', callId } = said(event)
  return [{ personId: applicantId, kind, values: { title, reason, until: until || mendBy, callId } }]
}

const toJudges = (kind: Kind): NoticesOf => (event) => {
  const { judgeIds, title, scoreUntil = '', callId } = said(event)
  return judgeIds.map((personId) => ({ personId, kind, values: { title, until: scoreUntil, callId } }))
}

const toChanged: NoticesOf = (event) => {
  const { title, reason = '', callId, scoreUntil: until = '', leaves, joins } = said(event)
  const kind = until ? 'ventureCall.judgeNow' as const : 'ventureCall.judge' as const
  const joined = joins.map((personId) => ({ personId, kind, values: { title, until, callId } }))
  if (!leaves) return joined
  return [...joined, { personId: leaves, kind: 'ventureCall.judgeLeft', values: { title, reason, callId } }]
}

const listed = (event: Told, chosen: Kind, other: Kind): NoticeDraft[] => {
  const { ventures, callId, noticeEndsAt = '' } = said(event)
  return ventures.filter((one) => one.chosen !== undefined).map((one) => ({
    personId: one.applicantId, kind: one.chosen ? chosen : other,
    values: { title: one.title, until: noticeEndsAt, callId },
  }))
}

const toObjector = (event: Told): NoticeDraft[] => {
  const { objectorId, answer = '', title, callId } = said(event)
  if (!objectorId) return []
  return [{ personId: objectorId, kind: 'ventureObjection.answered', values: { title, answer, callId } }]
}

const evaluated: NoticesOf = (event) =>
  toApplicant(said(event).outcome === 'mend' ? 'venture.mend' : 'venture.passed')(event)
const screened: NoticesOf = (event) =>
  toApplicant(said(event).eligible ? 'venture.eligible' : 'venture.ineligible')(event)
const appealed: NoticesOf = (event) =>
  toApplicant(said(event).eligible ? 'venture.eligible' : 'venture.appealRefused')(event)

export const ventureNotices: Record<string, NoticesOf> = {
  'ventureCall.opened': toJudges('ventureCall.judge'),
  'ventureCall.judged': toJudges('ventureCall.score'),
  'ventureCall.cancelled': (event) => said(event).applicants.map((personId) => ({
    personId, kind: 'ventureCall.cancelled',
    values: { title: said(event).title, reason: said(event).reason ?? '', callId: said(event).callId },
  })),
  'ventureCall.judgesChanged': toChanged,
  'ventureCall.judgesKept': (event) => [{
    personId: said(event).officerId, kind: 'ventureCall.judgesKept',
    values: { title: said(event).title, answer: said(event).answer ?? '' },
  }],
  'ventureCall.listed': (event) => listed(event, 'venture.listed', 'venture.notListed'),
  'ventureCall.answered': toObjector,
  'ventureCall.decided': (event) => [...toObjector(event), ...listed(event, 'venture.won', 'venture.lost')],
  'venture.screened': screened,
  'venture.struck': toApplicant('venture.struck'),
  'venture.appealAnswered': appealed,
  'venture.contracted': toApplicant('venture.contract'),
  'venture.agreed': toCommittee,
  'venture.disagreed': (event) => [{
    personId: said(event).officerId, kind: 'venture.disagreed',
    values: { title: said(event).title, reason: said(event).reason ?? '' },
  }],
  'venture.evaluated': evaluated,
  'venture.failed': toApplicant('venture.failed'),
  'venture.dropped': toApplicant('venture.dropped'),
  'venture.reportReminded': toApplicant('venture.reportReminded'),
  'venture.reportLate': toApplicant('venture.reportLate'),
}
