import { adminRoles } from '../../shared/roles.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit } from '../platform/commit.ts'
import { due } from '../platform/due.ts'
import { must, refuse } from '../platform/refusal.ts'
import { settingsOf } from '../platform/settings.ts'
import { type Worked, findRound, findWorked, mustBe, saidOf, saveNomination, takePlace } from './find.ts'
import type { Nomination } from './items.ts'
import { mustBeHere, mustJudge } from './nominee.ts'
import { closingTask, endAfter, obstacle } from './rules.ts'
import { workView } from './views.ts'

interface Review extends Worked { choose: boolean; resolution: string; reason: string }

/**
 * What the review meeting decided, by its resolution and in words: on public notice, or not chosen. There is no score
 * to decide by (FP-11). Somebody not chosen may still be, where a place becomes free.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `approval.self` who nominated, `honour.state`,
 * `honour.early` while nominations are open, `honour.unchecked`, `honour.notMet`, `honour.enough` when
 * all places are taken, `person.left`.
 */
export const recordReview = async (request: Request, input: Review) => {
  const { actor, at } = request
  const { choose, resolution, reason, community } = input
  const before = await findWorked(request, input, adminRoles)
  const nominee = await mustJudge(request, before)
  must(before.byId !== actor.id, 'approval.self')
  mustBe(before, 'standing', ...(choose ? ['notChosen' as const] : []))
  const round = await findRound(before.roundId, community)
  must(momentText(at) > round.nominationsUntil, 'honour.early')
  const reviewed: Nomination = {
    ...before, resolution, reason, reviewedBy: actor.id, reviewedByName: actor.nameMasked ?? '*',
  }
  const said = { ...saidOf(before, nominee), resolution, reason }
  if (!choose) {
    const after = { ...reviewed, state: 'notChosen' as const }
    return commit(request, { type: 'nomination.notChosen', community, data: said, answer: workView(after) },
      saveNomination(before, after))
  }
  const inTheWay = obstacle(before.checks)
  if (inTheWay) refuse(inTheWay)
  await mustBeHere(before, nominee)
  const noticeEndsAt = endAfter(at, (await settingsOf(community))['honours.noticeDays'])
  const after = { ...reviewed, state: 'onNotice' as const, noticeEndsAt }
  const data = { ...said, noticeEndsAt }
  return commit(request, { type: 'nomination.onNotice', community, data, answer: workView(after) },
    takePlace(round.roundId, round.most), saveNomination(before, after),
    due({ task: closingTask, key: before.nominationId, at: noticeEndsAt }))
}
