import type { Input, Output } from '../../../../../shared/contract/index.ts'

export type Waiting = Output<'GET /point-ratings'>['items'][number]

/** Those that I have not rated yet come first, one at a time; the others may still be changed. */
export const sortedOut = (items: Waiting[]): { open: Waiting[]; rated: Waiting[] } => ({
  open: items.filter(({ mine }) => mine === undefined), rated: items.filter(({ mine }) => mine !== undefined),
})

/** What is offered to choose from: every number where there are few, else the whole, three quarters, half and a quarter. */
export const amountsFor = (most: number): number[] => {
  if (most <= 5) return Array.from({ length: most }, (_, index) => most - index)
  return [...new Set([most, Math.round(most * 0.75), Math.round(most / 2), Math.round(most / 4)])].filter((points) => points > 0)
}

export interface Draft {
  points: number | undefined
  /** Why none: one of the usual reasons, or one's own. */
  why: string
  own: string
}
export const emptyDraft: Draft = { points: undefined, why: '', own: '' }

export const isAnswered = ({ points, why, own }: Draft): boolean =>
  points !== undefined && (points > 0 || (why === 'own' ? own.trim() !== '' : why !== ''))

/** What is sent; `reasonOf` puts a usual reason into words. */
export const ratingOf = (
  { id: applicationId, community }: Pick<Waiting, 'id' | 'community'>, { points = 0, why, own }: Draft, reasonOf: (why: string) => string,
): Input<'POST /point-applications/:applicationId/ratings'> => ({
  applicationId, community, points, ...(points > 0 ? {} : { reason: why === 'own' ? own.trim() : reasonOf(why) }),
})
