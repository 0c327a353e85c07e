import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Typed, isLate, momentOf } from '../../platform/turning-code.ts'
import type { Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'

/** When the code proves that the person was there, and whether it was sent later. */
export interface Proof { atMs: number; late: boolean }

/**
 * A wrong code is written down, under an id of its own because the request itself is refused: so nobody tries codes
 * by the hundred.
 */
const countWrongTry = async (request: Request, shift: Shift, before: SignUp, most: number): Promise<void> => {
  const { personId, startsAt, shiftId } = before
  const own = { ...request, eventId: `${request.eventId}.wrong` }
  const data = { shiftId, personId, tries: (before.wrongTries ?? 0) + 1 }
  await commit(own, { type: 'check.wrongCode', community: shift.community, data, answer: {} },
    write(SignUp.build(UpdateTransaction).item({ personId, startsAt, shiftId, wrongTries: $add(1) }).options({
      condition: { or: [{ attr: 'wrongTries', exists: false }, { attr: 'wrongTries', lt: most }] },
    }), 'code.tries'))
}

/**
 * What a code proves. Sent at once it counts by the server's clock; typed without network and sent later (`madeAt`, by
 * the phone's clock) it counts for the moment at which the site showed it.
 * Refuses with `check.future`, `check.tooLate`, `shift.notOpen`, `code.tries`, `code.wrong`.
 */
export const prove = async (request: Request, shift: Shift, before: SignUp, typed: Typed): Promise<Proof> => {
  const values = await settingsOf(shift.community)
  const most = values['volunteering.codeTries']
  const atMs = momentOf(shift, typed, request.at, values['volunteering.lateCheckHours'], 'shift.notOpen')
  must((before.wrongTries ?? 0) < most, 'code.tries')
  if (atMs === undefined) await countWrongTry(request, shift, before, most)
  const proven = atMs ?? refuse('code.wrong')
  return { atMs: proven, late: isLate(proven, request.at) }
}
