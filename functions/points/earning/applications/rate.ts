import type { Given } from '../../../../shared/contract/call.ts'
import type { applications } from '../../../../shared/contract/earning/applications.ts'
import { homeOf, loadActor, mustReach, reaches } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { isClose, mustBeApart } from '../../../platform/closeness.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { concernedBy } from '../people.ts'
import { medianOf } from '../rules.ts'
import { Application, type Rating, applicationsOf, findApplicationOf, rankOf } from './items.ts'
import { putOnNotice } from './notice.ts'
import { changing, ended, step } from './save.ts'
import { raterView } from './views.ts'

type Input<C extends keyof typeof applications> = Given<(typeof applications)[C]>

const rater = ['pointRater'] as const

/** Who has left the review group before the end counts no longer; somebody else rates instead. */
const stillRating = async (ratings: Rating[], community: string): Promise<Rating[]> => {
  const raters = await Promise.all(ratings.map(({ by }) => loadActor(by)))
  return ratings.filter((_, index) => {
    const actor = raters[index]
    return actor !== undefined && reaches(actor, rater, community)
  })
}

const finished = async (request: Request, before: Application, rated: Application) => {
  const points = Math.min(rated.most, medianOf(rated.ratings.map((rating) => rating.points)))
  if (points === 0) {
    const { after, free } = ended(request, rated, 'refused')
    const reason = rated.ratings.flatMap((one) => one.reason ?? []).join('；')
    const writes = [...changing(before, after), free]
    return step(request, 'application.refused', after, { reason }, raterView(after, request.actor.id), writes)
  }
  const { after, writes } = await putOnNotice(request, { ...rated, acceptedAt: momentText(request.at) }, points)
  return step(request, 'application.accepted', after, {}, raterView(after, request.actor.id),
    [...changing(before, after), ...writes])
}

/**
 * Rate an application of the community (PEERS 4.16): points up to what the rule gives, or none with the reason. It may
 * be changed until as many have rated as are wanted; then the middle counts. Nobody rates their own household or kin
 * (PEERS 4.22), nor what they have entered themselves. Refuses with `role.scope`, `application.unknown`,
 * `application.rated`, `rating.tooMany`, `application.reason`, `application.applied`, `conflict.close`.
 */
export const rateApplication = async (
  request: Request, input: Input<'POST /point-applications/:applicationId/ratings'>,
) => {
  const { actor, at } = request
  const { applicationId, community, points, reason } = input
  mustReach(actor, rater, community)
  const before = await findApplicationOf(applicationId, community)
  must(before.state === 'rating', 'application.rated')
  must(points <= before.most, 'rating.tooMany')
  must(points > 0 || reason, 'application.reason')
  must(before.by !== actor.id, 'application.applied')
  await mustBeApart(actor, await concernedBy(before.personId))
  const rating: Rating = {
    by: actor.id, byName: actor.nameMasked ?? '*', points, at: momentText(at), ...(reason ? { reason } : {}),
  }
  const others = before.ratings.filter(({ by }) => by !== actor.id)
  const rated = { ...before, ratings: [...await stillRating(others, community), rating] }
  if (rated.ratings.length >= before.raters) return finished(request, before, rated)
  return step(request, 'application.rated', rated, {}, raterView(rated, actor.id), changing(before, rated))
}

const mostShown = 50

/** What waits for the actor's rating, longest first; nothing of their own household and kin, nor what they entered. */
export const seeRatings = async ({ actor }: Request, { community = homeOf(actor) }: Input<'GET /point-ratings'>) => {
  mustReach(actor, rater, community)
  const partition = applicationsOf(community)
  const { items } = await listPage(Application, {
    partition, index: true, prefix: `${rankOf.rating}#`, limit: mostShown,
  })
  const close = await Promise.all(items.map(async ({ by, personId }) =>
    by === actor.id || isClose(actor, await concernedBy(personId))))
  return { items: items.filter((_, index) => !close[index]).map((one) => raterView(one, actor.id)) }
}
