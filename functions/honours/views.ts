import type { Nomination, Objection, Round, Voice } from './items.ts'

export const roundView = ({ roundId, chosen: _, ...rest }: Round) => ({ id: roundId, ...rest })

/** Without whom it is about: neighbours read the masked name. */
export const briefView = ({
  nominationId: id, roundId, roundTitle, kind, nameMasked, words, by, byName, state, at, noticeEndsAt,
}: Nomination) => ({
  id, roundId, roundTitle, kind, nameMasked, words, by, byName, state, at, ...(noticeEndsAt ? { noticeEndsAt } : {}),
})

const kept = ['personId', 'householdId', 'resolution', 'reason', 'reviewedByName', 'decidedByName', 'appeal',
  'appealUntil', 'shown'] as const

const openOf = ({ by: _, ...rest }: NonNullable<Nomination['revocation']>) => rest

/** For those who work on it: all but who did what by id. */
export const workView = (nomination: Nomination) => {
  const { checks, openObjections, answeredOnPaper = false, revocation, photos = [] } = nomination
  const known = Object.fromEntries(kept.filter((key) => nomination[key] !== undefined)
    .map((key) => [key, nomination[key]]))
  return {
    ...briefView(nomination), ...known as Pick<Nomination, (typeof kept)[number]>, openObjections, answeredOnPaper,
    photos,
    checks: checks.map(({ by: _, ...check }) => check),
    ...(revocation ? { revocation: openOf(revocation) } : {}),
  }
}

export const objectionView = ({
  nominationId: _, by: __, ruledBy: ___, enteredBy: ____, ...rest
}: Objection) => rest

export const voiceView = ({ voiceId: id, nominationId, name, sentence = '', at }: Voice) =>
  ({ id, nominationId, name, sentence, at })
