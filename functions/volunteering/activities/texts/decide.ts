import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { adminRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { findActivity } from '../../find.ts'
import { mustBeSound } from '../compose.ts'
import { activityFile } from '../views.ts'
import { bringOut } from './change.ts'
import { WaitingText } from './items.ts'
import { withTexts } from './rules.ts'
import { findWaiting } from './see.ts'

interface Decision { activityId: string; changeId: string; accept: boolean; reason?: string | undefined }

/** Decided is what the reviewer read, not what was handed in meanwhile. */
const settle = ({ activityId, changeId }: WaitingText): Write =>
  write(WaitingText.build(DeleteTransaction).key({ activityId })
    .options({ condition: { attr: 'changeId', eq: changeId } }), 'stale')

/**
 * Accept a changed text, which then is what everybody reads, or refuse it with a reason that whoever handed it in
 * reads; never one's own. Refuses with `activity.unknown`, `role.scope`, `text.unknown`, `review.self`,
 * `review.reason`, `activity.notPublished`, `activity.title`, `activity.risks`.
 */
export const decideText = async (request: Request, { activityId, changeId, accept, reason }: Decision) => {
  const [before, waiting] = await Promise.all([findActivity(activityId), findWaiting(activityId)])
  mustReach(request.actor, adminRoles, before.community)
  must(waiting?.changeId === changeId, 'text.unknown')
  must(waiting.submittedBy !== request.actor.id, 'review.self')
  const { submittedBy } = waiting
  const reviewedBy = request.actor.nameMasked ?? '*'
  if (accept) {
    must(before.state === 'published', 'activity.notPublished')
    const after = withTexts(before, waiting)
    mustBeSound(after)
    return bringOut(request, before, after, { submittedBy, reviewedBy, suggest: waiting.suggest }, [settle(waiting)])
  }
  must(reason, 'review.reason')
  const { community, title, leaderId } = before
  const data = { activityId, title, leaderId, submittedBy, reason, reviewedBy }
  return commit(request, {
    type: 'activity.textRefused', community, data, answer: { activity: activityFile(before) },
  }, settle(waiting))
}
