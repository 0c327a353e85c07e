import { type Actor, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { unseal } from '../../platform/vault.ts'
import { findShift, lookUpSignUp, mustLead } from '../find.ts'
import type { Shift } from '../activities/items.ts'
import { shiftView } from '../activities/views.ts'
import { RosterRow } from '../items.ts'
import { plannedMinutes } from '../rules.ts'
import { signUpView } from '../views.ts'

// A shift takes 2,000 people at the most (the contract's limit on its capacity).
const mostPeople = 2000

const nameOf = async (actor: Actor | undefined): Promise<string> =>
  (actor?.nameSealed ? unseal(actor.nameSealed, `${actor.id}/name`) : '*')

const rowOf = async (shift: Shift, personId: string) => {
  const [signUp, actor] = await Promise.all([lookUpSignUp(personId, shift), loadActor(personId)])
  return signUp && { personId, name: await nameOf(actor), signUp: signUpView(signUp) }
}

/**
 * Who is on the shift, by name: its leader must know who came. Refuses with `shift.unknown`, `role.scope`.
 */
export const seeAttendance = async (request: Request, input: { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  const { items } = await listPage(RosterRow, { partition: `roster#${shift.shiftId}`, limit: mostPeople })
  const people = await Promise.all(items.map(({ personId }) => rowOf(shift, personId)))
  return {
    shift: shiftView(shift), plannedMinutes: plannedMinutes(shift), serverTime: momentText(request.at),
    people: people.filter((row) => row !== undefined),
  }
}
