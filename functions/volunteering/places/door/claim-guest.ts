import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { book } from '../../../platform/diary.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { lookupHash, unseal } from '../../../platform/vault.ts'
import { findShift, lookUpSignUp } from '../../find.ts'
import { signUpView } from '../../views.ts'
import { bookingOf } from '../places-rules.ts'
import { joinRoster, saveSignUp } from '../sign-up-row.ts'
import { Guest, GuestClaim } from './items.ts'
import { findGuest } from './keep-guests.ts'

/**
 * Whoever was a guest and has registered since takes the place over: as somebody who checked in when the guest was
 * registered, with the leader's minutes as a claim, to be confirmed like any other. The seat was taken then.
 * Refuses with `guest.unknown` (a wrong code or other digits), `guest.allClaimed`, `signUp.exists`, `diary.overlap`.
 */
export const claimGuest = async (request: Request, input: { claimCode: string; lastDigits: string }) => {
  const digest = await lookupHash(`guest/${input.claimCode}`)
  const { Item } = await GuestClaim.build(GetItemCommand).key({ digest }).options({ consistent: true }).send()
  const { shiftId, guestId } = Item ?? refuse('guest.unknown')
  const [shift, guest] = await Promise.all([findShift(shiftId), findGuest(shiftId, guestId)])
  const { people, claimed, minutes, roleId, at, digitsSealed } = guest
  must(await unseal(digitsSealed, `${guestId}/digits`) === input.lastDigits, 'guest.unknown')
  must(claimed < people, 'guest.allClaimed')
  const personId = request.actor.id
  const before = await lookUpSignUp(personId, shift)
  must(!before || before.status === 'cancelled', 'signUp.exists')
  const { writes } = await book(personId, bookingOf(shift))
  const after = {
    personId, startsAt: shift.keyAt, shiftId, roleId, status: 'checkedIn', signedUpAt: at, checkedInAt: at,
    checks: [{ direction: 'in' as const, at }], checkCount: 1,
    ...(minutes ? { selfReportedMinutes: minutes, selfReportNote: '现场来宾，领队填写' } : {}),
  }
  const data = { shiftId, guestId, personId }
  const answer = { shiftId, signUp: signUpView(after) }
  return commit(request, { type: 'guest.claimed', community: shift.community, data, answer },
    saveSignUp(before, after), joinRoster(after), ...writes,
    write(Guest.build(UpdateTransaction).item({ shiftId, guestId, claimed: $add(1) }).options({
      condition: { and: [{ attr: 'removed', exists: false }, { attr: 'claimed', lt: { attr: 'people' } }] },
    }), 'guest.allClaimed'))
}
