import type { Output } from '../../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../../shared/units.ts'
import { reportWaits } from '../../../../../shared/ventures.ts'
import { appealUntilWords, mendWords, nextWords, outcomeWords, oweWords, ownWords } from '../../../text/ventures.ts'
import type { Words } from '../../../text/words.ts'

export type Call = Output<'GET /venture-calls'>['items'][number]
export type ShownCall = Output<'GET /venture-calls/:callId'>
export type Shown = ShownCall['ventures'][number]
export type Own = Output<'GET /me/ventures'>['items'][number]
export type Judging = Output<'GET /venture-calls/:callId/judging'>
export type Judged = Judging['ventures'][number]

/** Calls that take applications, and the others, each in their order. */
export const callsParted = (calls: Call[]): { open: Call[]; others: Call[] } => {
  const takes = ({ phase }: Call) => phase === 'taking'
  return { open: calls.filter(takes), others: calls.filter((one) => !takes(one)) }
}

/** Asked for, and neither withdrawn nor decided on. */
const isAsked = ({ state }: Own): boolean => ['submitted', 'eligible', 'ineligible'].includes(state)

/** What comes next for whoever applied, in a sentence. */
export const nextOf = (own: Own): Words => {
  const { state, owes, contract, appeal, appealUntil, may, call, chosen } = own
  if (call.phase === 'cancelled' && isAsked(own)) return ownWords.cancelled
  if (call.phase === 'notice' && state === 'eligible') return chosen ? ownWords.chosenOnNotice : ownWords.leftOnNotice
  if (state === 'ineligible' && appeal && appeal.eligible === undefined) return ownWords.appealSent
  if (state === 'withdrawn' && own.endReason !== undefined) return ownWords.wasStruck
  if (state === 'won' && contract?.word !== undefined) return ownWords.disputed
  if (reportWaits(own)) return ownWords.reportSent
  if (state === 'running' && owes) return oweWords(owes.stage, owes.by, owes.late)
  if (may.includes('appeal') && appealUntil !== undefined) return appealUntilWords(chinaDay(Date.parse(appealUntil)))
  return nextWords[state]
}

/** What came of an evaluation, with its reason and the day by which it is mended. */
export const resultWords = ({ outcome, reason, mendBy }: Own['results'][number]): Words => {
  const [zh, en] = outcomeWords[outcome]
  const [zhBy, enBy] = mendBy === undefined ? ['', ''] : mendWords(mendBy).map((said) => `，${said}`)
  return [`${zh}${zhBy ?? ''}：${reason}`, `${en}${enBy ?? ''}: ${reason}`]
}

/** Whole points from 0 to 100, in whatever digits; nothing where it is no such number. */
export const pointsOf = (typed: string): number | undefined => {
  const plain = typed.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(plain) && Number(plain) <= 100 ? Number(plain) : undefined
}

/** So many points more or less, within what there is; from nothing, 60 is where one begins. */
export const stepped = (typed: string, by: number): string => {
  const now = pointsOf(typed)
  return String(now === undefined ? 60 : Math.min(100, Math.max(0, now + by)))
}

/** What a judge sends; nothing before each criterion has its points and a reason is there. */
export const scoreToSend = (typed: readonly string[], reason: string): { points: number[]; reason: string } | undefined => {
  const points = typed.flatMap((one) => pointsOf(one) ?? [])
  return points.length === typed.length && reason.trim() !== '' ? { points, reason: reason.trim() } : undefined
}
