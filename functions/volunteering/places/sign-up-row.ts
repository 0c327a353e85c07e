import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { type Write, write } from '../../platform/commit.ts'
import { putRow } from '../../platform/row.ts'
import { RosterRow, SignUp, rosterKey, signUpKey } from '../items.ts'

/** What comes after a sign-up row as it was read: with the next number, so that of two changes at once one is stale. */
export const saveSignUp = (before: SignUp | undefined, after: Omit<SignUp, 'changes'>): Write => {
  const row = { ...after, changes: before ? (before.changes ?? 0) + 1 : 0 }
  return putRow(SignUp.entityName, signUpKey(after), row, before ? 'stale' : 'signUp.exists', before
    ? {
        ConditionExpression: '#status = :status AND changes = :changes',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':status': before.status, ':changes': before.changes ?? 0 },
      }
    : { ConditionExpression: 'attribute_not_exists(pk)' })
}

/** The sign-up without what belonged to waiting. */
export const settled = ({ waitingSince: _, offerUntil: __, ended: ___, ...rest }: SignUp) => rest

interface Who { shiftId: string; personId: string }

export const joinRoster = ({ shiftId, personId }: Who): Write => {
  const row = { shiftId, personId }
  return putRow(RosterRow.entityName, rosterKey(row), row, 'stale')
}
export const leaveRoster = ({ shiftId, personId }: Who): Write =>
  write(RosterRow.build(DeleteTransaction).key({ shiftId, personId }), 'stale')
