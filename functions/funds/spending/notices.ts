import { presentId } from '../../platform/actor.ts'
import type { EventRow } from '../../platform/event.ts'
import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

interface Said {
  applicantId: string; spendingId: string; title: string; text?: string; proofDueAt?: string; reason?: string
  answer?: string; objectorId?: string; committee?: string[]; project?: { callId: string; applicantId: string }
}

type Notices = (event: EventRow) => NoticeDraft[]
type ToApplicant =
  | 'spending.approved' | 'spending.refused' | 'spending.stopped' | 'spending.proofRefused' | 'spending.proofReminded'
  | 'spending.proofOverdue'

/** Whoever asked for the money. */
const toApplicant = (kind: ToApplicant): Notices => ({ data }) => {
  const { applicantId, title, proofDueAt, reason = '', answer } = data as unknown as Said
  return [{ personId: applicantId, kind, values: { title, until: proofDueAt ?? '', reason: answer ?? reason } }]
}

/** As well as who asked for the money, whoever applied with the project that it is for. */
const notGiven = (kind: 'spending.refused' | 'spending.stopped'): Notices => (event) => {
  const { project, title, reason = '', answer } = event.data as unknown as Said
  if (!project) return toApplicant(kind)(event)
  const values = { title, reason: answer ?? reason, callId: project.callId }
  return [...toApplicant(kind)(event), { personId: project.applicantId, kind: 'venture.moneyRefused', values }]
}

const answered: Notices = ({ data }) => {
  const { objectorId = '', answer = '' } = data as unknown as Said
  return [{ personId: objectorId, kind: 'spendingObjection.answered', values: { answer } }]
}

/** Whoever may have to decide on it, but not who asked: each once, under whichever record (PEERS 1.11). */
export const toCommittee: NoticesOf = async ({ community, data }) => {
  const { committee = [], applicantId, title, spendingId } = data as unknown as Said
  const [applicant, ...members] = await Promise.all([applicantId, ...committee].map(presentId))
  return [...new Set(members)].filter((personId) => personId !== applicant)
    .map((personId) => ({ personId, kind: 'spending.toDecide', values: { title, community, spendingId } }))
}

const commented: Notices = ({ actorId, data }) => {
  const { applicantId, title, text = '' } = data as unknown as Said
  return actorId === applicantId ? [] : [{ personId: applicantId, kind: 'spending.commented', values: { title, text } }]
}

export const spendingNotices: Record<string, NoticesOf> = {
  'spending.asked': toCommittee,
  'spending.commented': commented,
  'spending.approved': toApplicant('spending.approved'),
  'spending.refused': notGiven('spending.refused'),
  'spending.answered': answered,
  'spending.stopped': (event) => [...notGiven('spending.stopped')(event), ...answered(event)],
  'spending.proofRefused': toApplicant('spending.proofRefused'),
  'spending.proofReminded': toApplicant('spending.proofReminded'),
  'spending.proofOverdue': toApplicant('spending.proofOverdue'),
}
