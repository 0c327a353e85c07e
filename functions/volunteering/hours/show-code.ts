import { leaderRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { checkOpen, currentCode } from '../../platform/turning-code.ts'
import { mustBeInsured } from '../activities/insure.ts'
import { findShift } from '../find.ts'
import { CheckEvidence } from './items.ts'
import { stretchesOf } from './presence.ts'

// A shift takes 2,000 people at the most (the contract's limit on its capacity).
const mostPeople = 2000

/** Everybody's evidence on a shift. */
export const evidenceOn = async (shiftId: string): Promise<CheckEvidence[]> =>
  (await listPage(CheckEvidence, { partition: `checks#${shiftId}`, limit: mostPeople })).items

/**
 * The code to show on site, for whoever runs the site, and how many are there.
 * Refuses with `shift.unknown`, `role.scope`, `shift.cancelled`, `shift.notOpen`, `activity.uninsured` (VR-13).
 */
export const showCheckCode = async (request: Request, input: { shiftId: string }) => {
  const shift = await findShift(input.shiftId)
  mustReach(request.actor, [...leaderRoles, 'stationStaff'], shift.community)
  must(shift.state !== 'cancelled', 'shift.cancelled')
  must(checkOpen(shift, request.at), 'shift.notOpen')
  await mustBeInsured(shift)
  const { code, validSeconds } = currentCode(shift.codeSecret, request.at)
  const presences = (await evidenceOn(shift.shiftId)).map(({ checks }) => stretchesOf(checks))
  const present = presences.filter(({ openSince }) => openSince).length
  const left = presences.filter(({ openSince, stretches }) => !openSince && stretches.length > 0).length
  return {
    code, qr: `linli:check:${shift.shiftId}:${code}`, validSeconds, title: shift.title, place: shift.place,
    startsAt: shift.startsAt, endsAt: shift.endsAt, signedUp: shift.taken, present, left,
  }
}
