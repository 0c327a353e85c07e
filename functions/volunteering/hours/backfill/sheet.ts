import { chinaDay } from '../../../../shared/units.ts'
import { loadActor } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { unseal } from '../../../platform/vault.ts'
import { rosterOf } from '../roster.ts'
import { findShift, mustLead } from '../../find.ts'
import { shiftView } from '../../activities/views.ts'
import { lastDay, rowCode } from './rules.ts'

const rowOf = (codeOf: (personId: string) => string, shiftId: string) => async (personId: string, index: number) => {
  const actor = await loadActor(personId)
  const name = actor?.nameSealed ? await unseal(actor.nameSealed, `${personId}/name`) : '*'
  const code = codeOf(personId)
  return { number: index + 1, personId, name, code, qr: `linli:row:${shiftId}:${personId}:${code}` }
}

/**
 * The sheet to print for a shift: a row for each who is signed up, with a signed code.
 * Refuses with `shift.unknown`, `role.scope`.
 */
export const seeSheet = async (request: Request, input: { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustLead(request.actor, shift)
  const [signUps, values] = await Promise.all([rosterOf(shift), settingsOf(shift.community)])
  const people = signUps.filter(({ status }) => !['waiting', 'offered', 'cancelled'].includes(status))
  const rows = await Promise.all(people.map(({ personId }) => personId)
    .map(rowOf((personId) => rowCode(shift, personId), shift.shiftId)))
  return {
    shift: shiftView(shift), rows, printedOn: chinaDay(request.at),
    enterUntil: lastDay(shift, values['volunteering.backfillWorkingDays']),
  }
}
