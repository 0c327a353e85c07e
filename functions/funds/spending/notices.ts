import type { EventRow } from '../../platform/event.ts'
import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

interface Said {
  applicantId: string; title: string; proofDueAt?: string; reason?: string; answer?: string
  objectorId?: string
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

const answered: Notices = ({ data }) => {
  const { objectorId = '', answer = '' } = data as unknown as Said
  return [{ personId: objectorId, kind: 'spendingObjection.answered', values: { answer } }]
}

export const spendingNotices: Record<string, NoticesOf> = {
  'spending.approved': toApplicant('spending.approved'),
  'spending.refused': toApplicant('spending.refused'),
  'spending.answered': answered,
  'spending.stopped': (event) => [...toApplicant('spending.stopped')(event), ...answered(event)],
  'spending.proofRefused': toApplicant('spending.proofRefused'),
  'spending.proofReminded': toApplicant('spending.proofReminded'),
  'spending.proofOverdue': toApplicant('spending.proofOverdue'),
}
