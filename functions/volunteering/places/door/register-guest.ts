import { randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { leaderRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { newId, spell } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { checkOpen, codeFits, currentCode } from '../../../platform/turning-code.ts'
import { lookupHash, seal } from '../../../platform/vault.ts'
import { roleOf } from '../../activities/conditions.ts'
import { onlyRole, takeSeatsAtDoor } from '../../activities/seats.ts'
import { findShift } from '../../find.ts'
import { Guest, GuestClaim } from './items.ts'

// The door has codes of its own: a check-in code lets nobody in as a guest, nor the other way round.
const doorSecret = ({ codeSecret }: { codeSecret: string }): string => `${codeSecret}.door`

/** The code to show at the door. Refuses with `shift.unknown`, `role.scope`, `shift.notOpen`. */
export const showDoorCode = async (request: Request, input: { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustReach(request.actor, [...leaderRoles, 'stationStaff'], shift.community)
  must(checkOpen(shift, request.at), 'shift.notOpen')
  const { code, validSeconds } = currentCode(doorSecret(shift), request.at)
  const left = Math.max(0, shift.capacity - shift.taken)
  return { code, qr: `linli:door:${shift.shiftId}:${code}`, validSeconds, left }
}

interface Input {
  shiftId: string; code: string; kind: 'guest' | 'group'; name: string; people: number; lastDigits: string
  roleId?: string | undefined
}

/**
 * Register who stands at the door: a guest by name, or a group by number, without accounts. They take places like
 * anybody else, under the same condition. The answer's code, for them alone, lets them take over their hours later.
 * Refuses with `shift.unknown`, `shift.role`, `shift.notOpen`, `code.wrong`, `guest.people`, `shift.full`.
 */
export const registerGuest = async (request: Request, input: Input) => {
  const { actor, at } = request
  const { code, kind, name, people, lastDigits } = input
  const shift = await findShift(input.shiftId)
  const { shiftId, community } = shift
  const { roleId } = roleOf(shift, input.roleId ?? onlyRole)
  must(checkOpen(shift, at), 'shift.notOpen')
  must(codeFits(doorSecret(shift), code, at), 'code.wrong')
  must(kind === 'group' || people === 1, 'guest.people')
  const guestId = newId('gst')
  const claimCode = spell(randomBytes(10))
  const [nameSealed, digitsSealed, claimDigest] = await Promise.all([
    seal(name, `${guestId}/name`), seal(lastDigits, `${guestId}/digits`), lookupHash(`guest/${claimCode}`),
  ])
  const guest: Guest = {
    shiftId, guestId, kind, nameSealed, digitsSealed, people, claimed: 0, roleId, broughtBy: actor.id,
    at: momentText(at), claimDigest,
  }
  const data = { shiftId, guestId, kind, people, roleId }
  return commit(request, { type: 'guest.registered', community, data, answer: { guestId, people, claimCode } },
    takeSeatsAtDoor({ shiftId, roleId, count: people }, 'shift.full'),
    write(Guest.build(PutTransaction).item(guest), 'stale'),
    write(GuestClaim.build(PutTransaction).item({ digest: claimDigest, shiftId, guestId }), 'stale'))
}
