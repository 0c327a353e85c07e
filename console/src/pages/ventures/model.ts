import type { Input, Output } from '../../../../shared/contract/index.ts'
import { yuanText } from '../../../../shared/units.ts'
import type { Named } from '../../components/person-field.tsx'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMinute } from '../../format/moment.ts'

export type Call = Output<'GET /fund-work/funds/:fundId/venture-calls'>['items'][number]
export type KeptCall = Output<'GET /fund-work/venture-calls/:callId'>
export type Listed = KeptCall['ventures'][number]
export type Kept = Output<'GET /fund-work/venture-calls/:callId/applications/:ventureId'>
export type Judged = Output<'GET /venture-calls/:callId/judging'>['ventures'][number]

/** While there may be other judges: until all have scored. */
export const changesIn: readonly Call['phase'][] = ['taking', 'screening', 'judging']

/** What is asked for other judges; nothing while nobody is named. */
export const toChange = (community: string, callId: string, leaves: string | undefined, joins: readonly Named[], reason: string):
Input<'POST /fund-work/venture-calls/:callId/judge-changes'> | undefined => (joins.length === 0 ? undefined
  : { community, callId, ...(leaves ? { leaves } : {}), joins: joins.map(({ personId }) => personId), reason })

/** The most characters of what is said: a reason, an answer. */
export const longestText = 300

/** What the sentence about the next step says. */
export const nextValues = ({ applyUntil, scoreUntil = '', noticeEndsAt }: Call) =>
  ({ applyUntil, scoreUntil, noticeEnds: noticeEndsAt ? chinaMinute(noticeEndsAt) : '' })

export interface Criterion { name: string; weight: number | null }
/** A call as it is typed: sums in yuan. */
export interface Draft {
  campaignId: string; name: string; text: string; resolution: string; budget: number | null; most: number | null; applyUntil: string
  scoreDays: number | null; noticeDays: number | null; leastPoints: number | null; criteria: Criterion[]; shares: (number | null)[]; judges: Named[]
}
export const emptyDraft: Draft = {
  campaignId: '', name: '', text: '', resolution: '', budget: null, most: null, applyUntil: '', scoreDays: 7, noticeDays: 7, leastPoints: 60,
  criteria: [{ name: '', weight: null }], shares: [50, 30, 20], judges: [],
}
export const sumOf = (numbers: readonly (number | null)[]): number => numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0)

/** What is sent; nothing while something is missing. Whether weights, sums and judges fit, the server says. */
export const toDraft = (community: string, fundId: string, draft: Draft): Input<'POST /fund-work/venture-calls'> | undefined => {
  const { campaignId, budget, most, applyUntil, scoreDays, noticeDays, leastPoints, criteria, shares, judges } = draft
  const [title, text, resolution] = [draft.name.trim(), draft.text.trim(), draft.resolution.trim()]
  const weighed = criteria.flatMap(({ name, weight }) => (name.trim() && weight ? [{ name: name.trim(), weightPercent: weight }] : []))
  const sharesPercent = shares.filter((one) => one !== null)
  if (!title || !text || !resolution || !budget || !most || !applyUntil || !scoreDays || !noticeDays || leastPoints === null) return undefined
  if (weighed.length !== criteria.length || sharesPercent.length !== shares.length || judges.length < 3) return undefined
  return {
    community, fundId, ...(campaignId ? { campaignId } : {}), title, text, resolution, budgetFen: fenOf(budget), mostFen: fenOf(most), applyUntil,
    scoreDays, noticeDays, leastPoints, criteria: weighed, sharesPercent, judgeIds: judges.map(({ personId }) => personId),
  }
}

type Standing = Pick<Listed, 'id' | 'sumFen' | 'score' | 'rank'>
/** Those that can be chosen, best first: enough judges scored them, and they reach the fewest points. */
export const inOrder = <T extends Standing>(ventures: readonly T[], leastPoints: number): T[] => ventures
  .filter(({ score, rank }) => score !== undefined && rank !== undefined && score >= leastPoints * 100)
  .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))

/** What the budget reaches, best first: each that still fits. */
export const reached = (order: readonly Standing[], budgetFen: number): string[] => {
  let leftFen = budgetFen
  return order.flatMap(({ id, sumFen }) => {
    if (sumFen > leftFen) return []
    leftFen -= sumFen
    return [id]
  })
}

/** What a list costs, what is left, and which would have fitted where they stand, so that leaving them out takes a reason. */
export const previewOf = (order: readonly Standing[], chosen: readonly string[], budgetFen: number) => {
  const takeReason: string[] = []
  let leftFen = budgetFen
  for (const { id, sumFen } of order) {
    if (chosen.includes(id)) leftFen -= sumFen
    else if (sumFen <= leftFen) takeReason.push(id)
  }
  return { sumFen: budgetFen - leftFen, leftFen, takeReason }
}

type Decision = Pick<Input<'POST /fund-work/venture-calls/:callId/decisions'>, 'chosen' | 'passedOver'>
/** What is sent of a list; nothing while it costs too much or a reason is missing. */
export const toDecide = (
  order: readonly Standing[], chosen: readonly string[], why: Record<string, string>, budgetFen: number,
): Decision | undefined => {
  const { leftFen, takeReason } = previewOf(order, chosen, budgetFen)
  const reasons = order.filter(({ id }) => !chosen.includes(id))
    .flatMap(({ id }) => (why[id]?.trim() ? [{ ventureId: id, reason: why[id].trim() }] : []))
  const complete = takeReason.every((id) => reasons.some(({ ventureId }) => ventureId === id))
  return leftFen >= 0 && complete ? { chosen: order.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])), passedOver: reasons } : undefined
}

/** Applications, those that are judged, and those that were chosen with what they cost. */
export const figuresOf = ({ ventures }: KeptCall) => {
  const chosen = ventures.filter((one) => one.chosen)
  return {
    all: ventures.length, eligible: ventures.filter(({ state }) => !['submitted', 'ineligible', 'withdrawn'].includes(state)).length,
    chosen: chosen.length, yuan: yuanText(sumOf(chosen.map(({ sumFen }) => sumFen))),
  }
}

/** A contract as it is typed. */
export interface ContractDraft {
  number: string; signedOn: string; midTermOn: string; finalOn: string; payee: string; account: string; photos: string[]; papers: string[]
}
export const emptyContract: ContractDraft =
  { number: '', signedOn: '', midTermOn: '', finalOn: '', payee: '', account: '', photos: [], papers: [] }

type Contract = Omit<Input<'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts'>, 'community' | 'callId' | 'ventureId'>
export const contractOf = (draft: ContractDraft, reason: Contract['reason']): Contract | undefined => {
  const { signedOn, midTermOn, finalOn, photos, papers } = draft
  const [number, name, account] = [draft.number.trim(), draft.payee.trim(), draft.account.trim()]
  if ([number, signedOn, midTermOn, finalOn, name, account].some((one) => !one)) return undefined
  return { number, signedOn, midTermOn, finalOn, reason, payee: { name, account }, photos, papers }
}

export const header = ['id', 'name', 'state', 'toDay', 'amount'] as const
export const cells = ({ id, title, phase, applyUntil, budgetFen }: Call): Cell[] => [id, title, phase, applyUntil, budgetFen]
