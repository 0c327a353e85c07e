import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { must } from '../platform/refusal.ts'
import { putRow } from '../platform/row.ts'
import { findShift, findSignUp } from './find.ts'
import { RosterRow, SignUp, rosterKey, signUpKey } from './items.ts'
import { mustFit } from './activities/conditions.ts'
import { giveSeats, onlyRole, takeSeats } from './activities/seats.ts'
import { mustNotBeSuspended } from './places/marks.ts'
import { signUpView } from './views.ts'

/**
 * Take a place. The places are counted by a condition in the same commit, so the last one is taken once only.
 * Refuses with `shift.unknown`, `shift.over`, those of `mustFit`, `signUp.suspended`, `signUp.exists`, `shift.full`.
 */
export const signUp = async (request: Request, input: { shiftId: string; roleId?: string | undefined }) => {
  const { actor, at } = request
  const shift = await findShift(input.shiftId)
  const { shiftId, keyAt, endsAt, community } = shift
  must(at < Date.parse(endsAt), 'shift.over')
  const personId = actor.id
  const { roleId } = await mustFit(shift, input.roleId ?? onlyRole, personId, at)
  await mustNotBeSuspended(personId, community, at)
  const taken = { personId, startsAt: keyAt, shiftId, roleId, status: 'signedUp', signedUpAt: momentText(at) }
  const data = { shiftId, personId }
  return commit(request, { type: 'shift.signedUp', community, data, answer: { signUp: signUpView(taken) } },
    putRow(SignUp.entityName, signUpKey(taken), taken, 'signUp.exists', {
      ConditionExpression: 'attribute_not_exists(#status) OR #status = :cancelled',
      ExpressionAttributeNames: { '#status': 'status' }, ExpressionAttributeValues: { ':cancelled': 'cancelled' },
    }),
    takeSeats({ shiftId, roleId }, 'shift.full'),
    putRow(RosterRow.entityName, rosterKey(data), data, 'stale'))
}

/** Give the place back before the shift begins. Refuses with `shift.unknown`, `signUp.unknown`, `signUp.tooLate`. */
export const cancelSignUp = async (request: Request, input: { shiftId: string; reason?: string | undefined }) => {
  const shift = await findShift(input.shiftId)
  const before = await findSignUp(request.actor.id, shift)
  must(before.status === 'signedUp' && request.at < Date.parse(shift.startsAt), 'signUp.tooLate')
  const { personId, startsAt, shiftId } = before
  const reason = input.reason ? { cancelReason: input.reason } : {}
  const answer = { signUp: signUpView({ ...before, status: 'cancelled' }) }
  const data = { shiftId, personId, ...reason }
  return commit(request, { type: 'shift.cancelled', community: shift.community, data, answer },
    write(SignUp.build(UpdateTransaction).item({ personId, startsAt, shiftId, status: 'cancelled', ...reason })
      .options({ condition: { attr: 'status', eq: 'signedUp' } }), 'signUp.tooLate'),
    giveSeats({ shiftId, roleId: before.roleId ?? onlyRole }),
    write(RosterRow.build(DeleteTransaction).key({ shiftId, personId }), 'stale'))
}
