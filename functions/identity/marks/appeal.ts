import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { Mark, changeMark, marksOf } from '../../platform/mark.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { communityMarkView, markView } from './views.ts'

// Somebody with a hundred newer marks has been suspended for more than a year.
const newestLookedAt = 100

const find = async (personId: string, reference: string): Promise<Mark> => {
  const { items } = await listPage(Mark, { partition: marksOf(personId), newestFirst: true, limit: newestLookedAt })
  return items.find((one) => one.reference === reference) ?? refuse('mark.unknown')
}

/**
 * Say why a mark is wrong or unfair, whatever it came from (VR-16, TB 1.4).
 * Refuses with `mark.unknown`, `appeal.exists`, `appeal.tooLate`.
 */
export const appeal = async (request: Request, { reference, reason }: { reference: string; reason: string }) => {
  const before = await find(request.actor.id, reference)
  must(before.state === 'standing', 'appeal.exists')
  const at = momentText(request.at)
  must(at <= before.appealUntil, 'appeal.tooLate')
  const after: Mark = { ...before, state: 'appealed', appealReason: reason, appealedAt: at }
  const data = { personId: before.personId, reference, reason }
  return commit(request, { type: 'mark.appealed', community: before.community, data, answer: markView(after) },
    changeMark(before, after))
}

interface Decision { personId: string; reference: string; community: string; forgive: boolean; reason: string }

/**
 * Decide an appeal, by somebody who neither made the mark nor bears it; the person is told with the reason.
 * Refuses with `role.scope`, `mark.unknown`, `appeal.self`, `appeal.none`.
 */
export const decideAppeal = async (request: Request, input: Decision) => {
  const { actor } = request
  const { personId, reference, forgive, reason } = input
  mustReach(actor, adminRoles, input.community)
  const before = await find(personId, reference)
  must(before.community === input.community, 'mark.unknown')
  must(![before.markedBy, personId].includes(actor.id), 'appeal.self')
  must(before.state === 'appealed', 'appeal.none')
  const after: Mark = {
    ...before, state: forgive ? 'forgiven' : 'upheld', decision: reason, decidedBy: actor.id,
    decidedAt: momentText(request.at),
  }
  const data = { personId, reference, title: before.title, forgive, reason }
  return commit(request, { type: 'mark.decided', community: before.community, data, answer: communityMarkView(after) },
    changeMark(before, after))
}
