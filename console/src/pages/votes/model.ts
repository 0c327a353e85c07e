import type { Input, Output } from '../../../../shared/contract/index.ts'
import { fenOf } from '../../format/amount.ts'

export type Round = Output<'GET /vote-rounds'>['items'][number]
export type Kept = Output<'GET /fund-work/vote-rounds/:roundId'>
export type Project = Kept['projects'][number]

/** A vote as it is typed: the share in yuan. */
export interface Draft {
  name: string; text: string; resolution: string; share: number | null; choices: number | null; proposeUntil: string; firstDay: string
  lastDay: string; paperDays: number | null
}
export const emptyDraft: Draft = {
  name: '', text: '', resolution: '', share: null, choices: 3, proposeUntil: '', firstDay: '', lastDay: '', paperDays: 2,
}

/** What is sent; nothing while something is missing. */
export const toOpen = (community: string, fundId: string, draft: Draft): Input<'POST /fund-work/vote-rounds'> | undefined => {
  const { name, text, resolution, share, choices, proposeUntil, firstDay, lastDay, paperDays } = draft
  const days = { proposeUntil, firstDay, lastDay }
  if ([name, text, resolution, ...Object.values(days)].some((one) => !one.trim())) return undefined
  if (!share || !choices || paperDays === null) return undefined
  return {
    community, fundId, title: name.trim(), text: text.trim(), resolution: resolution.trim(), shareFen: fenOf(share), choices,
    ...days, paperDays,
  }
}

/** A pile of paper as it is typed, votes by project. */
export interface Typed { sheets: number | null; invalid: number | null; votes: Record<string, number | null> }
export const emptyPile: Typed = { sheets: null, invalid: 0, votes: {} }

/** What is sent of a pile; nothing before every project has its figure. */
export const figuresOf = ({ sheets, invalid, votes }: Typed, onBallot: readonly Project[]) => {
  const totals = onBallot.flatMap(({ id }) => (typeof votes[id] === 'number' ? [{ projectId: id, votes: votes[id] }] : []))
  return sheets && invalid !== null && totals.length === onBallot.length ? { sheets, invalid, totals } : undefined
}
