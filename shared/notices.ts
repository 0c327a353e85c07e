import { activitiesSentences } from './notices/activities.ts'
import { arrangementsSentences } from './notices/arrangements.ts'
import { civicSentences } from './notices/civic.ts'
import { creditSentences } from './notices/credit.ts'
import { donorSentences } from './notices/donors.ts'
import { givingSentences } from './notices/giving.ts'
import { honoursSentences } from './notices/honours.ts'
import { earningSentences } from './notices/earning.ts'
import { hoursSentences } from './notices/hours.ts'
import { householdSentences } from './notices/households.ts'
import { identitySentences } from './notices/identity.ts'
import { ordersSentences } from './notices/orders.ts'
import { oversightSentences } from './notices/oversight.ts'
import { placesSentences } from './notices/places.ts'
import { rewardSentences } from './notices/rewards.ts'
import { pointsSentences } from './notices/points.ts'
import type { Sentence } from './notices/sentence.ts'
import { spendingSentences } from './notices/spending.ts'
import { standingSentences } from './notices/standing.ts'
import { votingSentences } from './notices/voting.ts'
import { teamSentences } from './notices/teams.ts'
import { ventureSentences } from './notices/ventures.ts'

/** What people are told, by kind; each context keeps its sentences in a file of its own. */
const sentences = {
  ...activitiesSentences,
  ...arrangementsSentences,
  ...civicSentences,
  ...creditSentences,
  ...donorSentences,
  ...givingSentences,
  ...honoursSentences,
  ...earningSentences,
  ...hoursSentences,
  ...householdSentences,
  ...identitySentences,
  ...ordersSentences,
  ...oversightSentences,
  ...placesSentences,
  ...rewardSentences,
  ...pointsSentences,
  ...spendingSentences,
  ...standingSentences,
  ...teamSentences,
  ...ventureSentences,
  ...votingSentences,
}
export type NoticeKind = keyof typeof sentences
export const noticeSentences: Record<NoticeKind, Sentence> = sentences
export const noticeKinds = Object.keys(sentences) as [NoticeKind, ...NoticeKind[]]

const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const shown = (value: string | number | undefined): string => {
  if (typeof value !== 'string' || !isMoment.test(value)) return String(value ?? '')
  const china = new Date(Date.parse(value) + 8 * 3_600_000).toISOString()
  return `${china.slice(5, 10)} ${china.slice(11, 16)}`
}

/** The sentence of a notice with its values filled in. */
export const noticeText = (
  kind: NoticeKind, values: Record<string, string | number>, language: 'zh' | 'en',
): string => noticeSentences[kind][language].replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]))

/** Where a notice leads, with the values of its address filled in. */
export const noticePage = (kind: NoticeKind, values: Record<string, string | number>): string | undefined =>
  noticeSentences[kind].page?.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? '')))
