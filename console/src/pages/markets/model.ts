import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaInstant } from '../../format/moment.ts'

export type Market = Output<'GET /markets'>['items'][number]

/** Moments as their fields hold them. */
export interface Draft { title: string; place: string; opens: string; closes: string; redeemFrom: string; stalls: string }
export const emptyDraft: Draft = { title: '', place: '', opens: '', closes: '', redeemFrom: '', stalls: '' }

/** The stalls in a line: each once, however they are divided. */
export const stallsIn = (line: string): string[] => [...new Set(line.split(/[、，,;；\n]/).map((one) => one.trim()).filter(Boolean))]

/** What is planned, once all of it is there. */
export const toPlan = (community: string, draft: Draft): Input<'POST /reward-work/markets'> | undefined => {
  const [opensAt, closesAt, redeemFrom] = [draft.opens, draft.closes, draft.redeemFrom].map(chinaInstant)
  const stalls = stallsIn(draft.stalls)
  const [title, place] = [draft.title.trim(), draft.place.trim()]
  if (!title || !place || !opensAt || !closesAt || stalls.length === 0) return undefined
  return { community, title, place, opensAt, closesAt, stalls, ...(redeemFrom ? { redeemFrom } : {}) }
}

export const header = ['id', 'name', 'place', 'opensAt', 'closesAt', 'stalls', 'state', 'reason'] as const
export const cells = (row: Market): Cell[] =>
  [row.id, row.title, row.place, row.opensAt, row.closesAt, row.stalls.join(' '), row.cancelled ? 'cancelled' : 'planned', row.reason]
