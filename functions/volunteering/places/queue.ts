import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SignUp } from '../items.ts'
import { WaitingRow, queueOf } from './items.ts'

interface Place { shiftId: string; roleId: string; personId: string; waitingSince: string }

/** The place in the queue that a waiting sign-up stands for. */
export const placeInQueue = ({ shiftId, personId, roleId, waitingSince }: SignUp): Place =>
  ({ shiftId, roleId: roleId ?? 'r1', personId, waitingSince: waitingSince ?? refuse('signUp.unknown') })

export const enterQueue = (place: Place): Write => write(WaitingRow.build(PutTransaction).item(place), 'stale')

export const leaveQueue = (place: Place): Write =>
  write(WaitingRow.build(DeleteTransaction).key(place)
    .options({ condition: { attr: 'personId', exists: true } }), 'stale')

/** Those who wait for a role, who came first at the front. */
export const frontOf = async (shiftId: string, roleId: string, count: number): Promise<Place[]> =>
  (await listPage(WaitingRow, { partition: queueOf(shiftId, roleId), limit: count })).items
