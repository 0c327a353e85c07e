import { type Actor, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { shownBy } from '../../platform/shown.ts'
import { unseal } from '../../platform/vault.ts'
import { findShift, mustLead } from '../find.ts'
import { shiftView } from '../activities/views.ts'
import type { SignUp } from '../items.ts'
import { plannedMinutes } from '../rules.ts'
import { signUpView } from '../views.ts'
import { rosterOf } from './roster.ts'

const nameOf = async (actor: Actor | undefined): Promise<string> =>
  (actor?.nameSealed ? unseal(actor.nameSealed, `${actor.id}/name`) : '*')

const rowOf = async (signUp: SignUp) => {
  const { personId } = signUp
  return { personId, name: await nameOf(await loadActor(personId)), signUp: signUpView(signUp) }
}

/**
 * Who is on the shift, by name: its leader must know who came; and the phone of who shows it (PEERS 1.16). Refuses with
 * `shift.unknown`, `role.scope`.
 */
export const seeAttendance = async (request: Request, input: { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  const people = await Promise.all((await rosterOf(shift)).map(rowOf))
  const phones = await shownBy(people.map(({ personId }) => personId), 'phoneToLeaders')
  return {
    isLeader: shift.leaderId === request.actor.id, shift: shiftView(shift), plannedMinutes: plannedMinutes(shift),
    serverTime: momentText(request.at),
    people: people.map((one) => {
      const phone = phones.get(one.personId)
      return { ...one, ...(phone ? { phone } : {}) }
    }),
  }
}
