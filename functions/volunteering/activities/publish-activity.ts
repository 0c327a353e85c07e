import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type * as z from 'zod'
import type { activities } from '../../../shared/contract/volunteering/activities.ts'
import { leaderRoles } from '../../../shared/roles.ts'
import { type Actor, loadActor, mustReach, reaches } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Activity, type Role } from './items.ts'
import { type PlannedShift, makeShift, shiftWrites } from './make-shift.ts'
import { insuredOn, insuredRiskLevel, recordingUnitOf, shiftTimesFit, titleFits } from './rules.ts'
import { activityView } from './views.ts'

type Publication = z.output<(typeof activities)['POST /activities']['input']>

const leaderOf = async (actor: Actor, input: Publication): Promise<Actor> => {
  const id = input.leaderId ?? actor.id
  const leader = id === actor.id ? actor : (await loadActor(id)) ?? refuse('person.unknown')
  must(leader.community, 'person.unknown')
  must(reaches(leader, leaderRoles, input.community), 'leader.notLeader')
  return leader
}

const rolesOf = ({ roles = [{ name: '志愿者' }] }: Publication): Role[] =>
  roles.map((role, index) => ({ roleId: `r${index + 1}`, ...role }) as Role)

const plannedOf = ({ shifts }: Publication, roles: Role[]): PlannedShift[] =>
  shifts.map(({ startsAt, endsAt, capacity, wanted = [capacity ?? 1] }) => {
    must(wanted.length === roles.length, 'shift.roles')
    return { startsAt, endsAt, wanted }
  })

const mustBeSound = (input: Publication, planned: PlannedShift[], nowMs: number): void => {
  must(titleFits(input.title), 'activity.title')
  must(input.checklist.length === 0, 'activity.notVoluntary')
  must(planned.every(({ startsAt, endsAt }) => shiftTimesFit(startsAt, endsAt, nowMs)), 'shift.times')
  must(input.riskLevel < insuredRiskLevel || input.risks, 'activity.risks')
  must(planned.every(({ startsAt }) => insuredOn(input, startsAt)), 'activity.uninsured')
}

/**
 * Publish an activity with its shifts (VR-14's fields).
 * Refuses with `role.scope`, `division.unknown`, `shift.roles`, `activity.title`, `activity.notVoluntary` (VR-08),
 * `shift.times`, `activity.risks`, `activity.uninsured` (VR-13), `person.unknown`, `leader.notLeader`.
 */
export const publishActivity = async (request: Request, input: Publication) => {
  const { actor, at } = request
  mustReach(actor, leaderRoles, input.community)
  const communityName = await divisionName(input.community)
  const roles = rolesOf(input)
  const planned = plannedOf(input, roles)
  mustBeSound(input, planned, at)
  const leader = await leaderOf(actor, input)
  const { title, kind, summary, place, community, guarantees, riskLevel, policyNumber, policyUntil, risks } = input
  const shiftIds = planned.map(() => newId('shf'))
  const activity: Activity = {
    activityId: newId('act'), state: 'published', title, activityKind: kind, summary, place, community, communityName,
    leaderId: leader.id, leaderName: leader.nameMasked ?? '*', method: input.method ?? '在邻里小程序报名', guarantees,
    riskLevel, opensHoursBefore: input.opensHoursBefore ?? 0, roles, recordingUnit: recordingUnitOf(communityName),
    shiftIds,
    ...(risks ? { risks } : {}), ...(policyNumber ? { policyNumber } : {}), ...(policyUntil ? { policyUntil } : {}),
  }
  const shifts = planned.map((one, index) => makeShift(activity, shiftIds[index] ?? '', one, momentText(at)))
  const data = { activityId: activity.activityId, title, leaderId: leader.id, shiftIds }
  return commit(request, { type: 'activity.published', community, data, answer: activityView(activity, shifts) },
    write(Activity.build(PutTransaction).item(activity), 'stale'), ...shifts.flatMap(shiftWrites))
}
