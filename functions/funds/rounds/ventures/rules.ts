import {
  type VentureCallState, type VenturePhase, type VentureStage, fewestJudges, mostJudges, trimmedFrom,
} from '../../../../shared/ventures.ts'
import { chinaDay } from '../../../../shared/units.ts'

/** Pure: when a call takes what, what scores come to, what a list may hold, how a project is paid (DOMAIN 6). */

const sumOf = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

export const isWhole = (percents: readonly number[]): boolean => sumOf(percents) === 100

/** An odd number, so that there is no even split; each once. */
export const judgesFit = (judgeIds: readonly string[]): boolean =>
  judgeIds.length % 2 === 1 && judgeIds.length >= fewestJudges && judgeIds.length <= mostJudges
  && new Set(judgeIds).size === judgeIds.length

interface Days { state: VentureCallState; applyUntil: string; scoreUntil?: string | undefined }

/** Judging is over with its days, or earlier, when all judges have said what they think of all (`allIn`). */
export const phaseOf = ({ state, applyUntil, scoreUntil = '' }: Days, atMs: number, allIn = false): VenturePhase => {
  const day = chinaDay(atMs)
  if (state === 'open') return day <= applyUntil ? 'taking' : 'screening'
  if (state === 'judging') return allIn || day > scoreUntil ? 'deciding' : 'judging'
  return state
}

/** What one judge gives, in hundredths of a point: whole points by weights in percent. */
export const hundredthsOf = (weights: readonly number[], points: readonly number[]): number =>
  sumOf(weights.map((weight, index) => weight * (points[index] ?? 0)))

/**
 * What all judges give, in hundredths of a point, rounded half up; nothing from fewer than three. Of five or more the
 * highest and the lowest do not count, once each; of fewer, all do: too little would be left.
 */
export const scoreOf = (given: readonly number[]): number | undefined => {
  if (given.length < fewestJudges) return undefined
  const sorted = [...given].sort((one, other) => one - other)
  const counted = sorted.length >= trimmedFrom ? sorted.slice(1, -1) : sorted
  return Math.floor((2 * sumOf(counted) + counted.length) / (2 * counted.length))
}

export interface Standing { ventureId: string; sumFen: number; score?: number | undefined }
type Scored = Standing & { score: number }

/** Best first; where scores are equal the cheaper, then the one that was applied for earlier. */
export const ranked = (standings: readonly Standing[]): Scored[] =>
  standings.flatMap((one) => (one.score === undefined ? [] : [{ ...one, score: one.score }]))
    .sort((one, other) => other.score - one.score || one.sumFen - other.sumFen
      || (one.ventureId < other.ventureId ? -1 : 1))

interface Proposed {
  chosen: readonly string[]; passedOver: readonly string[]; budgetFen: number; leastPoints: number
}

/**
 * What is wrong with a list: what may not stand on it; more than the budget; or one with a better score than another on
 * the list that would have fitted in the place of all worse ones, passed over without a reason.
 */
export const wrongWith = (standings: readonly Standing[], list: Proposed): 'list' | 'budget' | 'order' | undefined => {
  const { chosen, passedOver, budgetFen, leastPoints } = list
  const order = ranked(standings).filter(({ score }) => score >= leastPoints * 100)
  const isChosen = ({ ventureId }: Standing) => chosen.includes(ventureId)
  const picked = order.filter(isChosen)
  const named = [...chosen, ...passedOver]
  const known = passedOver.every((id) => order.some(({ ventureId }) => ventureId === id))
  if (picked.length !== chosen.length || new Set(named).size !== named.length || !known) return 'list'
  if (sumOf(picked.map(({ sumFen }) => sumFen)) > budgetFen) return 'budget'
  let leftFen = budgetFen
  for (const one of order) {
    if (isChosen(one)) leftFen -= one.sumFen
    else if (one.sumFen <= leftFen && !passedOver.includes(one.ventureId)) return 'order'
  }
  return undefined
}

const milestoneOf = (index: number, count: number): string => {
  if (index === 0) return '合同生效'
  return index === count - 1 ? '结项评估通过' : '中期评估通过'
}

/** By the shares in percent, down to the fen; what rounding leaves comes with the last. */
export const instalmentsOf = (sumFen: number, shares: readonly number[]) => {
  const parts = shares.map((share) => Math.floor((sumFen * share) / 100))
  const restFen = sumFen - sumOf(parts)
  return parts.map((amountFen, index) => ({
    milestone: milestoneOf(index, parts.length),
    amountFen: amountFen + (index === parts.length - 1 ? restFen : 0),
  }))
}

/** How many instalments may be paid: one with the contract, all after the final, all but one after the mid-term. */
export const partsAfter = (stage: VentureStage | undefined, count: number): number => {
  if (!stage) return 1
  return stage === 'final' ? count : Math.max(1, count - 1)
}

/** For so long an evaluation that failed keeps an organisation from applying. */
export const barredDays = 3 * 365
