import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { SpendingReason } from '../../../../shared/spending.ts'
import { yuanText } from '../../../../shared/units.ts'
import type { Named } from '../../components/person-field.tsx'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMinute } from '../../format/moment.ts'
import type { Words } from '../../text/words.ts'
import { spendingsText } from '../../text/spendings-text.ts'

const words = spendingsText.spendings.nextSteps

export type Spending = Output<'GET /fund-work/spendings/:spendingId'>
type Acts = NonNullable<Spending['acts']>
export type Act = Acts[number]['act']
export interface Barred { act: Act; why: Words }

/** What waits for whoever looks. */
export const yours = ({ acts = [] }: Spending): Act[] => acts.filter(({ refusal }) => !refusal).map(({ act }) => act)
/** What can be done, but not by them; and why. */
export const barred = ({ acts = [] }: Spending): Barred[] =>
  acts.flatMap(({ act, refusal }) => (refusal ? [{ act, why: { zh: refusal.zh, en: refusal.en } }] : []))

export const isOpen = ({ outcome }: Spending['objections'][number]): boolean => outcome === undefined
const standing = ({ payments }: Spending) => payments.filter(({ reversedAt }) => !reversedAt)

/** What the next instalment may cost. */
export const nextFen = (spending: Spending): number => spending.instalments[standing(spending).length]?.amountFen ?? 0

interface Next { words: Words; values?: Record<string, string | number> }
/** Who must do what next, and by when, in plain words. */
export const nextStep = (spending: Spending): Next => {
  const { state, tier, reversal, objections, noticeEndsAt = '', proofDueAt = '', overdue } = spending
  if (reversal) return { words: words.reversal }
  if (state === 'review') return { words: words[tier] }
  if (state === 'notice') {
    return objections.some(isOpen) ? { words: words.objection } : { words: words.notice, values: { until: chinaMinute(noticeEndsAt) } }
  }
  if (state === 'payable') {
    return { words: words.payable, values: { n: standing(spending).length + 1, yuan: yuanText(nextFen(spending)) } }
  }
  if (state === 'paid') return { words: overdue ? words.overdue : words.paid, values: { until: chinaMinute(proofDueAt) } }
  return { words: state === 'proof' ? words.proof : words.over }
}

export interface Row { label: string; yuan: number | null }
/** An application as it is being typed: sums in yuan. */
export interface Draft {
  campaignId: string; emergency: boolean; reason: SpendingReason; title: string; text: string; lines: Row[]; instalments: Row[]; caseId: string
  beneficiary: Named | undefined; payeeName: string; payeeAccount: string; resolution: string; photos: string[]; papers: string[]
}
const row: Row = { label: '', yuan: null }
export const emptyRow = (): Row => ({ ...row })
export const emptyDraft: Draft = {
  campaignId: '', emergency: false, reason: 'meals', title: '', text: '', lines: [row], instalments: [row], caseId: '', beneficiary: undefined,
  payeeName: '', payeeAccount: '', resolution: '', photos: [], papers: [],
}

export const sumFen = (rows: readonly Row[]): number => rows.reduce((sum, { yuan }) => sum + fenOf(yuan), 0)
const isWhole = ({ label, yuan }: Row): boolean => label.trim() !== '' && fenOf(yuan) > 0

/** What is sent of an application, once nothing is missing; whether it adds up, the server says. */
export const toAsk = (community: string, fundId: string, draft: Draft): Input<'POST /fund-work/funds/:fundId/spendings'> | undefined => {
  const { campaignId, emergency, reason, lines, instalments, beneficiary, photos, papers } = draft
  const [title, text, caseId, resolution] = [draft.title.trim(), draft.text.trim(), draft.caseId.trim(), draft.resolution.trim()]
  const payee = { name: draft.payeeName.trim(), account: draft.payeeAccount.trim() }
  if (!title || !text || ![...lines, ...instalments].every(isWhole) || Boolean(payee.name) !== Boolean(payee.account)) return undefined
  return {
    community, fundId, ...(campaignId ? { campaignId } : {}), emergency, reason, title, text, sumFen: sumFen(lines), photos, papers,
    lines: lines.map(({ label, yuan }) => ({ label: label.trim(), amountFen: fenOf(yuan) })),
    instalments: instalments.map(({ label, yuan }) => ({ milestone: label.trim(), amountFen: fenOf(yuan) })),
    ...(caseId ? { caseId } : {}), ...(beneficiary ? { beneficiaryId: beneficiary.personId } : {}), ...(payee.name ? { payee } : {}),
    ...(resolution ? { resolution } : {}),
  }
}

export const header = ['id', 'name', 'spentFrom', 'reason', 'state', 'amount', 'paidFen', 'appliedAtChina', 'by'] as const
export const cells = (one: Spending): Cell[] =>
  [one.id, one.title, one.purpose, one.reason, one.state, one.sumFen, one.paidFen, chinaMinute(one.appliedAt), one.byName]
