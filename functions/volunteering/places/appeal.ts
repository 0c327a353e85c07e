import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findShift } from '../find.ts'
import { Mark } from './items.ts'
import { communityMarkView, findMark, markView } from './marks.ts'

const changed = (before: Mark, after: Mark) =>
  write(Mark.build(PutTransaction).item(after).options({ condition: { attr: 'state', eq: before.state } }), 'stale')

const find = async (personId: string, shiftId: string): Promise<Mark> => {
  const { keyAt } = await findShift(shiftId)
  return await findMark({ personId, keyAt, shiftId }) ?? refuse('mark.unknown')
}

/**
 * Say why a mark is wrong or unfair.
 * Refuses with `shift.unknown`, `mark.unknown`, `appeal.exists`, `appeal.tooLate`.
 */
export const appeal = async (request: Request, { shiftId, reason }: { shiftId: string; reason: string }) => {
  const before = await find(request.actor.id, shiftId)
  must(before.state === 'standing', 'appeal.exists')
  const at = momentText(request.at)
  must(at <= before.appealUntil, 'appeal.tooLate')
  const after: Mark = { ...before, state: 'appealed', appealReason: reason, appealedAt: at }
  const data = { personId: before.personId, shiftId, reason }
  return commit(request, { type: 'mark.appealed', community: before.community, data, answer: markView(after) },
    changed(before, after))
}

interface Decision { personId: string; shiftId: string; forgive: boolean; reason: string }

/**
 * Decide an appeal, by somebody who neither made the mark nor bears it; the person is told with the reason.
 * Refuses with `shift.unknown`, `mark.unknown`, `role.scope`, `appeal.self`, `appeal.none`.
 */
export const decideAppeal = async (request: Request, { personId, shiftId, forgive, reason }: Decision) => {
  const { actor } = request
  mustReach(actor, adminRoles, (await findShift(shiftId)).community)
  const before = await find(personId, shiftId)
  must(![before.markedBy, personId].includes(actor.id), 'appeal.self')
  must(before.state === 'appealed', 'appeal.none')
  const after: Mark = {
    ...before, state: forgive ? 'forgiven' : 'upheld', decision: reason, decidedBy: actor.id,
    decidedAt: momentText(request.at),
  }
  const data = { personId, shiftId, title: before.title, forgive, reason }
  return commit(request, { type: 'mark.decided', community: before.community, data, answer: communityMarkView(after) },
    changed(before, after))
}
