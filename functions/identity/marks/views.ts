import type { Mark } from '../../platform/mark.ts'

/** A mark as its person sees it. */
export const markView = ({ reference, of, kind, state, title, startsAt, markedAt, appealUntil, ...rest }: Mark) => {
  const { appealReason, appealedAt, decision, decidedAt } = rest
  return {
    reference, of, kind, state, title, startsAt, markedAt, appealUntil,
    ...(appealReason ? { appealReason } : {}), ...(appealedAt ? { appealedAt } : {}),
    ...(decision ? { decision } : {}), ...(decidedAt ? { decidedAt } : {}),
  }
}

/** With whose it is, for an administrator. */
export const communityMarkView = (mark: Mark) => ({
  ...markView(mark), personId: mark.personId, nameMasked: mark.nameMasked, byItself: mark.markedBy === 'system',
})
