import type { Output } from '../../../../shared/contract/index.ts'
import { modeRules } from '../../../../shared/funds.ts'
import type { Words } from '../../text/words.ts'
import { fundWords } from '../../text/funds.ts'

export type Campaign = Output<'GET /campaigns'>['items'][number]
export type Consent = Output<'GET /me/use-changes'>['items'][number]
export type Update = Output<'GET /campaigns/:campaignId/disclosures'>['items'][number]
export type Match = Output<'GET /campaigns/:campaignId/matches'>['items'][number]
export type Fund = Output<'GET /funds'>['items'][number]
export type VoteOfMany = Output<'GET /vote-rounds'>['items'][number]
export type Vote = Output<'GET /vote-rounds/:roundId'>
export type Book = Output<'GET /open/campaigns/:campaignId'>['book']

/** Whether its books are open to everybody (DOMAIN 0.2). */
export const isOpenToAll = ({ mode }: Pick<Campaign, 'mode'>): boolean => modeRules[mode].seenBy === 'everyone'

/** Whom it is for, where it is not for everybody. */
export const onlyFor = ({ mode }: Pick<Campaign, 'mode'>): Words | undefined =>
  ({ everyone: undefined, residents: fundWords.residents, members: fundWords.members })[modeRules[mode].seenBy]

/** What came in and went out in a month, moves between purposes on their side. */
export const monthSums = ({ incomeFen, movedFen, spentFen }: Book['months'][number]): { inFen: number; outFen: number } =>
  ({ inFen: incomeFen + Math.max(0, movedFen), outFen: spentFen + Math.max(0, -movedFen) })

/** Votes under way, and those that are counted or called off, each in their order. */
export const votesParted = (votes: VoteOfMany[]): { underWay: VoteOfMany[]; over: VoteOfMany[] } => {
  const isOver = ({ phase }: VoteOfMany) => phase === 'counted' || phase === 'cancelled'
  return { underWay: votes.filter((one) => !isOver(one)), over: votes.filter(isOver) }
}

/** Whole yuan as fen; nothing where it is no such sum. */
export const costFenOf = (yuan: string): number | undefined => {
  const cost = Number(yuan)
  return Number.isInteger(cost) && cost > 0 ? cost * 100 : undefined
}

/** A project as it was typed, whole yuan; nothing while something is missing. */
export const ideaToSend = ({ title, text, yuan }: { title: string; text: string; yuan: string }) => {
  const costFen = costFenOf(yuan)
  return title.trim() && text.trim() && costFen !== undefined ? { title: title.trim(), text: text.trim(), costFen } : undefined
}
