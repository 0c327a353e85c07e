import type { Output } from '../../../../shared/contract/index.ts'
import type { Application } from './items.ts'

type View = Output<'GET /me/point-applications'>['items'][number]

/** What everybody may see of an application: no ids of people, no names of raters or of who objected, no photos. */
export const openView = (application: Application): View => {
  const {
    applicationId: id, community, rule: code, title, most, nameMasked, happenedOn, text, state, appliedAt, raters,
    points, noticeEndsAt, bookAt, granted, why, ratings, objections, reason,
  } = application
  return {
    id, community, rule: { code, title, most }, nameMasked, happenedOn, text, state, appliedAt,
    raters: { needed: raters, given: ratings.length }, points, noticeEndsAt, bookAt, granted, why,
    ...(state === 'booked' ? { bookedAt: application.doneAt } : {}),
    reasons: state === 'refused' ? [...ratings.flatMap((one) => one.reason ?? []), ...reason ? [reason] : []] : [],
    objections: objections.map(({ by: _, byName: __, answeredByName: ___, ...rest }) => rest),
  }
}

/** For the family: with its photos. */
export const ownView = (application: Application): View =>
  ({ ...openView(application), photos: application.photos ?? [] })

/** For who reviews: with the names, and what each rater gave once all have. */
export const staffView = (application: Application): View => ({
  ...ownView(application), byName: application.byName,
  objections: application.objections.map(({ by: _, ...rest }) => rest),
  ...(application.state === 'rating' ? {} : { ratings: application.ratings.map(({ by: _, ...rest }) => rest) }),
})

/** For a rater: the own rating alone, so that nobody rates after the others. */
export const raterView = (application: Application, raterId: string): View => {
  const mine = application.ratings.find(({ by }) => by === raterId)
  const { points, reason } = mine ?? {}
  return { ...ownView(application), ...(points === undefined ? {} : { mine: { points, reason } }) }
}
