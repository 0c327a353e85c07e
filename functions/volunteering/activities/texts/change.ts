import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { texts } from '../../../../shared/contract/volunteering/texts.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { findActivity } from '../../find.ts'
import { mustBeSound } from '../compose.ts'
import { examine } from '../examine.ts'
import { mustManage } from '../find.ts'
import type { Activity } from '../items.ts'
import { keepActivity } from '../keep-activity.ts'
import { activityFile } from '../views.ts'
import { WaitingText } from './items.ts'
import { differing, textsIn, withTexts } from './rules.ts'
import { findWaiting, waitingView } from './see.ts'

export const followTextTask = 'volunteering.followText'

/** No text waits any more: it was decided, or another took its place. */
const forget = (activityId: string): Write => write(WaitingText.build(DeleteTransaction).key({ activityId }), 'stale')

/**
 * The text of a published activity is another: for everybody at once, for its shifts and whoever is on them soon after.
 * `about` goes into the event, `writes` into the commit.
 */
export const bringOut = (
  request: Request, before: Activity, after: Activity, about: object, writes = [forget(after.activityId)],
) => {
  const { activityId, community, title, leaderId } = after
  const changed = differing(before, after)
  const data = { activityId, title, leaderId, changed, before: textsIn(before), after: textsIn(after), ...about }
  return commit(request, {
    type: 'activity.textChanged', community, data, answer: { activity: activityFile(after) },
  }, keepActivity(after), ...writes,
  due({ task: followTextTask, key: `${activityId}#${request.eventId}`, at: momentText(request.at) }))
}

/** The text that is shown is wanted after all: what waited is taken back. Refuses with `text.same`: nothing did. */
const withdraw = async (request: Request, activity: Activity) => {
  const { activityId, community, title, leaderId } = activity
  must(await findWaiting(activityId), 'text.same')
  return commit(request, {
    type: 'activity.textWithdrawn', community, data: { activityId, title, leaderId },
    answer: { activity: activityFile(activity) },
  }, forget(activityId))
}

/**
 * Change what people read of a published activity. It is checked as at publishing (WX-05): what may not go out waits
 * for a reviewer in place of what waited before, and the old text stays. The old text itself takes back what waits.
 * Refuses with `activity.unknown`, `role.scope`, `activity.notPublished`, `text.same`, `activity.title`,
 * `activity.risks`.
 */
export const changeText = async (
  request: Request, { activityId, ...input }: Given<(typeof texts)['POST /activities/:activityId/texts']>,
) => {
  const before = await findActivity(activityId)
  mustManage(request.actor, before)
  must(before.state === 'published', 'activity.notPublished')
  const after = withTexts(before, textsIn(input as Activity))
  if (differing(before, after).length === 0) return withdraw(request, before)
  mustBeSound(after)
  const { verdict, mayGoOut } = await examine(request, after)
  if (mayGoOut) return bringOut(request, before, after, { suggest: verdict.suggest })
  const { community, leaderId } = before
  const waiting: WaitingText = {
    activityId, changeId: newId('txt'), community, ...textsIn(after), ...verdict, submittedBy: request.actor.id,
    submittedByName: request.actor.nameMasked ?? '*', submittedAt: momentText(request.at),
  }
  const data = { activityId, title: before.title, leaderId, changed: differing(before, after), after: textsIn(after) }
  return commit(request, {
    type: 'activity.textSubmitted', community, data: { ...data, suggest: verdict.suggest },
    answer: { activity: activityFile(before), waiting: waitingView(waiting) },
  }, write(WaitingText.build(PutTransaction).item(waiting), 'stale'))
}
