import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'
import { checkOpen, codeFits, provenAt } from './rules.ts'

const hourMs = 3_600_000
// What is sent within this time of being typed was sent at once.
const onTimeMs = 60_000

export interface Typed { code: string; madeAt?: string | undefined }
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

const momentOf = (request: Request, shift: Shift, { code, madeAt }: Typed, lateHours: number): number | undefined => {
  // The code on show proves the present, whatever the phone's clock says: many a phone's is wrong.
  const onShow = codeFits(shift.codeSecret, code, request.at)
  if (onShow || !madeAt) {
    must(checkOpen(shift, request.at), 'shift.notOpen')
    return onShow ? request.at : undefined
  }
  const madeMs = Date.parse(madeAt)
  must(madeMs <= request.at + onTimeMs, 'check.future')
  must(request.at - madeMs <= lateHours * hourMs, 'check.tooLate')
  must(checkOpen(shift, madeMs), 'shift.notOpen')
  return provenAt(shift.codeSecret, code, madeMs, request.at)
}

/**
 * What a code proves. Sent at once it counts by the server's clock; typed without network and sent later (`madeAt`, by
 * the phone's clock) it counts for the moment at which the site showed it.
 * Refuses with `check.future`, `check.tooLate`, `shift.notOpen`, `code.tries`, `code.wrong`.
 */
export const prove = async (request: Request, shift: Shift, before: SignUp, typed: Typed): Promise<Proof> => {
  const values = await settingsOf(shift.community)
  const most = values['volunteering.codeTries']
  const atMs = momentOf(request, shift, typed, values['volunteering.lateCheckHours'])
  must((before.wrongTries ?? 0) < most, 'code.tries')
  if (atMs === undefined) await countWrongTry(request, shift, before, most)
  const proven = atMs ?? refuse('code.wrong')
  return { atMs: proven, late: request.at - proven > onTimeMs }
}
