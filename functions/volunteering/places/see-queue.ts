import { loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { freeUntilMs } from '../../platform/mark-rules.ts'
import { readRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { unseal } from '../../platform/vault.ts'
import { onlyRole } from '../activities/seats.ts'
import { findShift, lookUpSignUp, mustLead } from '../find.ts'
import { signUpView } from '../views.ts'
import { searchKey, spareKey } from './others/items.ts'
import { isFirstCome, leftOf, waitingOf } from './places-rules.ts'
import { frontOf } from './queue.ts'

// The largest waiting list that a setting allows.
const mostWaiting = 500

/** Where I stand with a shift: on the waiting list, or until when cancelling is free. Refuses with `shift.unknown`. */
export const seeMyPlace = async (request: Request, input: { shiftId: string }) => {
  const { actor, at } = request
  const shift = await findShift(input.shiftId)
  const { shiftId, startsAt, community } = shift
  const [signUp, settings, spare, search] = await Promise.all([
    lookUpSignUp(actor.id, shift), settingsOf(community), readRow(spareKey(shiftId, actor.id)),
    readRow(searchKey(shiftId, actor.id)),
  ])
  const roleId = signUp?.roleId ?? onlyRole
  const front = signUp?.status === 'waiting' ? await frontOf(shiftId, roleId, mostWaiting) : []
  const index = front.findIndex(({ personId }) => personId === actor.id)
  return {
    ...(signUp ? { signUp: signUpView(signUp) } : {}), ...(index >= 0 ? { position: index + 1 } : {}),
    waiting: waitingOf(shift, roleId), firstCome: isFirstCome(startsAt, at, settings), free: leftOf(shift, roleId),
    freeUntil: momentText(freeUntilMs(startsAt, settings)), spare: spare !== undefined,
    searching: search !== undefined && signUp?.status === 'signedUp', serverTime: momentText(at),
  }
}

/** A person's name, for whoever leads them. */
export const nameOf = async (personId: string): Promise<string> => {
  const { nameSealed } = await loadActor(personId) ?? {}
  return nameSealed ? unseal(nameSealed, `${personId}/name`) : '*'
}

/** Who waits, and to whom a place is offered, for the leader. Refuses with `shift.unknown`, `role.scope`. */
export const seeQueue = async (request: Request, { shiftId }: { shiftId: string }) => {
  const shift = await findShift(shiftId)
  mustLead(request.actor, shift)
  const queues = await Promise.all(shift.roles.map(({ roleId }) => frontOf(shiftId, roleId, mostWaiting)))
  const people = await Promise.all(queues.flat().map(async ({ personId, roleId, waitingSince }) =>
    ({ personId, name: await nameOf(personId), roleId, status: 'waiting' as const, waitingSince })))
  return { people, serverTime: momentText(request.at) }
}
