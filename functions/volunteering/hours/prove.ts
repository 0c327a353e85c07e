import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Request } from '../../platform/commit.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Typed, isLate, momentOf } from '../../platform/turning-code.ts'
import { below, withinTries } from '../../platform/wrong-codes.ts'
import type { Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'

/** When the code proves that the person was there, and whether it was sent later. */
export interface Proof { atMs: number; late: boolean }

/**
 * What a code proves. Sent at once it counts by the server's clock; typed without network and sent later (`madeAt`, by
 * the phone's clock) it counts for the moment at which the site showed it.
 * Refuses with `check.future`, `check.tooLate`, `shift.notOpen`, `code.tries`, `code.wrong`.
 */
export const prove = async (request: Request, shift: Shift, before: SignUp, typed: Typed): Promise<Proof> => {
  const values = await settingsOf(shift.community)
  const most = values['volunteering.codeTries']
  const { personId, startsAt, shiftId, wrongTries: used } = before
  const found = momentOf(shift, typed, request.at, values['volunteering.lateCheckHours'], 'shift.notOpen')
  const atMs = await withinTries(request, {
    used, most, spent: 'code.tries', wrong: 'code.wrong',
    event: { type: 'check.wrongCode', community: shift.community, data: { shiftId, personId } },
    count: () => SignUp.build(UpdateTransaction).item({ personId, startsAt, shiftId, wrongTries: $add(1) })
      .options({ condition: below('wrongTries', most) }),
  }, found)
  return { atMs, late: isLate(atMs, request.at) }
}
