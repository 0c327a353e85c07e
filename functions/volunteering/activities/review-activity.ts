import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { mustBeSound } from './compose.ts'
import { findActivity } from '../find.ts'
import { keepActivity } from './keep-activity.ts'
import { publish } from './publish-activity.ts'
import { activityFile } from './views.ts'

interface Review { activityId: string; accept: boolean; reason?: string | undefined }

/**
 * Accept what was handed in, so that it is published, or refuse it with a reason that its leader reads; never one's
 * own. What was accepted must still stand: shifts that have begun meanwhile are left out.
 * Refuses with `activity.unknown`, `role.scope`, `activity.notInReview`, `review.self`, `review.reason`, `shift.times`,
 * `activity.uninsured`.
 */
export const reviewActivity = async (request: Request, { activityId, accept, reason }: Review) => {
  const before = await findActivity(activityId)
  mustReach(request.actor, adminRoles, before.community)
  must(before.state === 'review', 'activity.notInReview')
  must(before.review.submittedBy !== request.actor.id, 'review.self')
  const reviewedBy = request.actor.nameMasked ?? '*'
  if (accept) {
    mustBeSound(before)
    return publish(request, before, { submittedBy: before.review.submittedBy, reviewedBy })
  }
  must(reason, 'review.reason')
  const activity = { ...before, state: 'refused', review: { ...before.review, reason } }
  const { community, title, leaderId, review: { submittedBy } } = activity
  const data = { activityId, title, leaderId, submittedBy, reason, reviewedBy, refusedAt: momentText(request.at) }
  return commit(request, { type: 'activity.refused', community, data, answer: activityFile(activity) },
    keepActivity(activity))
}
