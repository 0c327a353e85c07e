import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { unseal } from '../../../platform/vault.ts'
import type { Shift } from '../../activities/items.ts'
import { giveSeats } from '../../activities/seats.ts'
import { findShift, mustLead } from '../../find.ts'
import { plannedMinutes } from '../../rules.ts'
import { Guest, guestsOf } from './items.ts'

// A shift takes 2,000 people at the most.
const mostGuests = 2000

/** Refuses with `guest.unknown`; one that was removed counts as none. */
export const findGuest = async (shiftId: string, guestId: string): Promise<Guest> => {
  const { Item } = await Guest.build(GetItemCommand).key({ shiftId, guestId }).options({ consistent: true }).send()
  must(Item && !Item.removed, 'guest.unknown')
  return Item
}

const led = async (request: Request, shiftId: string): Promise<Shift> => {
  const shift = await findShift(shiftId)
  mustLead(request.actor, shift)
  return shift
}

/** The guests and groups of a shift, by name, for its leader. Refuses with `shift.unknown`, `role.scope`. */
export const seeGuests = async (request: Request, { shiftId }: { shiftId: string }) => {
  await led(request, shiftId)
  const { items } = await listPage(Guest, { partition: guestsOf(shiftId), limit: mostGuests })
  return { items: await Promise.all(items.map(async (guest) => {
    const { guestId, kind, nameSealed, people, claimed, roleId, at, minutes, removed = false } = guest
    const name = await unseal(nameSealed, `${guestId}/name`)
    return { guestId, kind, name, people, claimed, roleId, at, removed, ...(minutes ? { minutes } : {}) }
  })) }
}

interface Minutes { shiftId: string; guestId: string; minutes: number }

/**
 * How long a guest, or each of a group, was there. It stays a claim: hours are confirmed for registered people only.
 * Refuses with `shift.unknown`, `role.scope`, `guest.unknown`, `shift.notOver`, `minutes.tooMany`.
 */
export const sayGuestMinutes = async (request: Request, { shiftId, guestId, minutes }: Minutes) => {
  const shift = await led(request, shiftId)
  await findGuest(shiftId, guestId)
  must(request.at >= Date.parse(shift.endsAt), 'shift.notOver')
  must(minutes <= plannedMinutes(shift), 'minutes.tooMany')
  const data = { shiftId, guestId, minutes }
  return commit(request, { type: 'guest.minutes', community: shift.community, data, answer: { guestId, minutes } },
    write(Guest.build(UpdateTransaction).item({ shiftId, guestId, minutes })
      .options({ condition: { attr: 'removed', exists: false } }), 'guest.unknown'))
}

interface Removal { shiftId: string; guestId: string; reason: string }

/** Take back a mistake, and give the places back. Refuses as above, and with `guest.claimed`. */
export const removeGuest = async (request: Request, { shiftId, guestId, reason }: Removal) => {
  const { community } = await led(request, shiftId)
  const { people, claimed, roleId } = await findGuest(shiftId, guestId)
  must(claimed === 0, 'guest.claimed')
  const data = { shiftId, guestId, reason }
  return commit(request, { type: 'guest.removed', community, data, answer: { guestId } },
    giveSeats({ shiftId, roleId, count: people }),
    write(Guest.build(UpdateTransaction).item({ shiftId, guestId, removed: true }).options({
      condition: { and: [{ attr: 'removed', exists: false }, { attr: 'claimed', eq: 0 }] },
    }), 'stale'))
}
