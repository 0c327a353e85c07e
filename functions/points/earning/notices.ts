import type { NoticesOf } from '../../platform/notice.ts'

interface Said {
  personId: string; by: string; title: string; points?: number; noticeEndsAt?: string; reason?: string
  granted?: number; why?: string
}

const concerned = ({ personId, by }: Pick<Said, 'personId' | 'by'>): string[] => [...new Set([personId, by])]

type ToApplicant = 'application.accepted' | 'application.refused' | 'application.objected'

/** Whoever asked, and for whom it was. */
const toApplicant = (kind: ToApplicant): NoticesOf => ({ data }) => {
  const said = data as unknown as Said
  const { title, points = 0, noticeEndsAt = '', reason = '' } = said
  return concerned(said).map((personId) => ({ personId, kind, values: { title, points, until: noticeEndsAt, reason } }))
}

/** Booked by an application; what hours and lists bring is not told here. */
const booked: NoticesOf = ({ data }) => {
  const { application } = data as unknown as { application?: Said }
  if (!application) return []
  const { title, granted = 0 } = application
  const kind = granted > 0 ? 'application.booked' as const : 'application.nothing' as const
  return concerned(application).map((personId) => ({ personId, kind, values: { title, points: granted } }))
}

interface Answered extends Said { objectorId: string; outcome: 'keep' | 'change' | 'refuse'; answer: string }

const answered: NoticesOf = (event) => {
  const said = event.data as unknown as Answered
  const { title, points = 0, noticeEndsAt = '', answer, outcome, objectorId } = said
  const values = { title, points, until: noticeEndsAt, answer, reason: answer }
  const toObjector = { personId: objectorId, kind: 'pointObjection.answered' as const, values }
  if (outcome === 'keep') return [toObjector]
  const kind = outcome === 'change' ? 'application.changed' as const : 'application.refused' as const
  return [toObjector, ...concerned(said).map((personId) => ({ personId, kind, values }))]
}

type ToHousehold =
  | 'deduction.told' | 'deduction.upheld' | 'deduction.appealDismissed' | 'deduction.executed' | 'deduction.taken'
  | 'deduction.restored' | 'deduction.stays'

interface Deducted {
  people: string[]; title: string; amount: number; reason?: string; text?: string; appealUntil?: string; taken?: number
}

/** Everybody of the household, with what and why (FP-06). */
const toHousehold = (kind: ToHousehold): NoticesOf => ({ data }) => {
  const { people, title, amount, reason = '', text = '', appealUntil = '', taken = 0 } = data as unknown as Deducted
  const values = { title, points: kind === 'deduction.executed' ? taken : amount, reason, text, until: appealUntil }
  return people.map((personId) => ({ personId, kind, values }))
}

export const earningNotices: Record<string, NoticesOf> = {
  'application.accepted': toApplicant('application.accepted'),
  'application.refused': toApplicant('application.refused'),
  'application.objected': toApplicant('application.objected'),
  'application.answered': answered,
  'points.awarded': booked,
  'deduction.told': toHousehold('deduction.told'),
  'deduction.upheld': toHousehold('deduction.upheld'),
  'deduction.appealDismissed': toHousehold('deduction.appealDismissed'),
  'deduction.executed': toHousehold('deduction.executed'),
  'deduction.taken': toHousehold('deduction.taken'),
  'deduction.restored': toHousehold('deduction.restored'),
  'deduction.stays': toHousehold('deduction.stays'),
}
