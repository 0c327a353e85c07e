import { randomBytes } from 'node:crypto'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type * as z from 'zod'
import type { volunteering } from '../../shared/contract/volunteering.ts'
import { leaderRoles } from '../../shared/roles.ts'
import { type Actor, loadActor, mustReach, reaches } from '../platform/actor.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { divisionName } from '../platform/divisions.ts'
import { newId } from '../platform/ids.ts'
import { must, refuse } from '../platform/refusal.ts'
import { Activity, LedShift, Shift } from './items.ts'
import { recordingUnitOf, shiftTimesFit } from './rules.ts'
import { activityView } from './views.ts'

type Publication = z.output<(typeof volunteering)['POST /activities']['input']>

/** Activities of this risk level or above need an accident policy first (VR-13). */
const insuredRiskLevel = 2

const leaderOf = async (actor: Actor, input: Publication): Promise<Actor> => {
  const id = input.leaderId ?? actor.id
  const leader = id === actor.id ? actor : (await loadActor(id)) ?? refuse('person.unknown')
  must(leader.community, 'person.unknown')
  must(reaches(leader, leaderRoles, input.community), 'leader.notLeader')
  return leader
}

const shiftWrites = (shift: Shift): Write[] => {
  const { leaderId, startsAt, shiftId } = shift
  return [
    write(Shift.build(PutTransaction).item(shift), 'stale'),
    write(LedShift.build(PutTransaction).item({ leaderId, startsAt, shiftId }), 'stale'),
  ]
}

/**
 * Publish an activity with its shifts (VR-14's fields).
 * Refuses with `role.scope`, `division.unknown`, `shift.times`, `activity.uninsured`, `person.unknown`,
 * `leader.notLeader`.
 */
export const publishActivity = async (request: Request, input: Publication) => {
  const { actor, at } = request
  mustReach(actor, leaderRoles, input.community)
  const communityName = await divisionName(input.community)
  must(input.shifts.every(({ startsAt, endsAt }) => shiftTimesFit(startsAt, endsAt, at)), 'shift.times')
  must(input.riskLevel < insuredRiskLevel || input.policyNumber, 'activity.uninsured')
  const leader = await leaderOf(actor, input)
  const { title, kind, summary, place, community, guarantees, riskLevel, policyNumber } = input
  const shared = {
    activityId: newId('act'), title, activityKind: kind, place, community, communityName, leaderId: leader.id,
    leaderName: leader.nameMasked ?? '*',
  }
  const shifts = input.shifts.map((times) => ({
    ...shared, ...times, shiftId: newId('shf'), taken: 0, codeSecret: randomBytes(24).toString('base64url'),
  }))
  const shiftIds = shifts.map(({ shiftId }) => shiftId)
  const activity = {
    ...shared, summary, guarantees, riskLevel, recordingUnit: recordingUnitOf(communityName), shiftIds,
    ...(policyNumber ? { policyNumber } : {}),
  }
  const data = { activityId: shared.activityId, title, leaderId: leader.id, shiftIds }
  return commit(request, { type: 'activity.published', community, data, answer: activityView(activity, shifts) },
    write(Activity.build(PutTransaction).item(activity), 'stale'), ...shifts.flatMap(shiftWrites))
}
