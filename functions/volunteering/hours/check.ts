import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { leaderRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findShift, findSignUp } from '../find.ts'
import type { Shift } from '../activities/items.ts'
import { SignUp } from '../items.ts'
import { checkOpen, codeFits, currentCode, measuredMinutes } from './rules.ts'
import { signUpView } from '../views.ts'

interface Check { shiftId: string; code: string }

/** The code to show on site, for whoever runs the site. Refuses with `shift.unknown`, `role.scope`, `shift.notOpen`. */
export const showCheckCode = async (request: Request, input: { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustReach(request.actor, [...leaderRoles, 'stationStaff'], shift.community)
  must(checkOpen(shift, request.at), 'shift.notOpen')
  const { code, validSeconds } = currentCode(shift.codeSecret, request.at)
  return { code, qr: `linli:check:${shift.shiftId}:${code}`, validSeconds }
}

const open = async (request: Request, { shiftId, code }: Check): Promise<{ shift: Shift; before: SignUp }> => {
  const shift = await findShift(shiftId)
  const before = await findSignUp(request.actor.id, shift)
  must(checkOpen(shift, request.at), 'shift.notOpen')
  must(codeFits(shift.codeSecret, code, request.at), 'code.wrong')
  return { shift, before }
}

const change = (request: Request, shift: Shift, before: SignUp, fields: Partial<SignUp>, type: string) => {
  const { personId, startsAt, shiftId, status } = before
  const answer = { signUp: signUpView({ ...before, ...fields }) }
  const data = { shiftId, personId, ...fields }
  return commit(request, { type, community: shift.community, data, answer },
    write(SignUp.build(UpdateTransaction).item({ ...fields, personId, startsAt, shiftId })
      .options({ condition: { attr: 'status', eq: status } }), 'stale'))
}

/** Check in by the rotating code and the server's clock. */
export const checkIn = async (request: Request, input: Check) => {
  const { shift, before } = await open(request, input)
  must(before.status === 'signedUp', 'signUp.checkedIn')
  return change(request, shift, before,
    { status: 'checkedIn', checkedInAt: momentText(request.at) }, 'shift.checkedIn')
}

/** Check out; the minutes between both checks that lie within the shift are the measured ones. */
export const checkOut = async (request: Request, input: Check) => {
  const { shift, before } = await open(request, input)
  must(before.status !== 'signedUp' && before.checkedInAt, 'signUp.notCheckedIn')
  must(before.status === 'checkedIn', 'signUp.checkedOut')
  return change(request, shift, before, {
    status: 'checkedOut', checkedOutAt: momentText(request.at),
    measuredMinutes: measuredMinutes(shift, before.checkedInAt, request.at),
  }, 'shift.checkedOut')
}
