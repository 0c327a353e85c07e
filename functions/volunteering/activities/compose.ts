import type { Given } from '../../../shared/contract/call.ts'
import type { activities } from '../../../shared/contract/volunteering/activities.ts'
import { leaderRoles } from '../../../shared/roles.ts'
import { chinaDay, dayAfter } from '../../../shared/units.ts'
import { type Actor, loadActor, mustReach, reaches } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { recurrenceFits } from '../../platform/recurrence.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Activity, PlannedShift, Role, Series } from './items.ts'
import { insuredOn, insuredRiskLevel, notVoluntary, recordingUnitOf, shiftTimesFit, titleFits } from './rules.ts'

export type Publication = Given<(typeof activities)['POST /activities']>

const leaderOf = async (actor: Actor, input: Publication): Promise<Actor> => {
  const id = input.leaderId ?? actor.id
  const leader = id === actor.id ? actor : (await loadActor(id)) ?? refuse('person.unknown')
  must(leader.community, 'person.unknown')
  must(reaches(leader, leaderRoles, input.community), 'leader.notLeader')
  return leader
}

const rolesOf = ({ roles = [{ name: '志愿者' }] }: Publication): Role[] =>
  roles.map((role, index) => ({ roleId: `r${index + 1}`, ...role }) as Role)

interface Wanted { capacity?: number | undefined; wanted?: number[] | undefined }

const wantedOf = ({ capacity, wanted }: Wanted, roles: Role[]): number[] => {
  const each = wanted ?? [capacity ?? 1]
  must(each.length === roles.length, 'shift.roles')
  return each
}

const plannedOf = ({ shifts }: Publication, roles: Role[]): PlannedShift[] =>
  shifts.map((shift) => ({ startsAt: shift.startsAt, endsAt: shift.endsAt, wanted: wantedOf(shift, roles) }))

/** A series as it is planned, nothing of it made. Refuses with `shift.roles`, `series.rule`, `shift.times`. */
export const plannedSeries = (
  input: NonNullable<Publication['series']>, roles: Role[], nowMs: number,
): Series => {
  const { rule, from, until, time, minutes, skipHolidays = false } = input
  const series = {
    rule, from, until, time, minutes, skipHolidays, wanted: wantedOf(input, roles), madeUntil: dayAfter(from, -1),
  }
  must(from > chinaDay(nowMs), 'shift.times')
  must(recurrenceFits(series), 'series.rule')
  return series
}

/** What stands against publishing, whoever publishes. Read again when a reviewer accepts. */
export const mustBeSound = ({ title, riskLevel, risks }: Activity | Publication): void => {
  must(titleFits(title), 'activity.title')
  must(riskLevel < insuredRiskLevel || risks, 'activity.risks')
}

/**
 * An activity as its publisher describes it (VR-14), not yet handed in. `before` is what it replaces.
 * Refuses with `role.scope`, `division.unknown`, `activity.title`, `activity.notVoluntary` (VR-08), `activity.risks`,
 * `shift.roles`, `shift.times`, `series.rule`, `activity.uninsured` (VR-13), `person.unknown`, `leader.notLeader`.
 */
export const compose = async (
  request: Request, input: Publication, before: Pick<Activity, 'activityId' | 'version'>,
): Promise<Activity> => {
  const { actor, at } = request
  const { title, kind, summary, place, community, guarantees, riskLevel, policyNumber, policyUntil, risks } = input
  mustReach(actor, leaderRoles, community)
  const [communityName, settings] = await Promise.all([divisionName(community), settingsOf(community)])
  mustBeSound(input)
  must(notVoluntary(input.checklist, settings).length === 0, 'activity.notVoluntary')
  const roles = rolesOf(input)
  const planned = plannedOf(input, roles)
  must(planned.every(({ startsAt, endsAt }) => shiftTimesFit(startsAt, endsAt, at)), 'shift.times')
  const series = input.series && plannedSeries(input.series, roles, at)
  must(planned.length > 0 || series, 'shift.times')
  const starts = [...planned.map(({ startsAt }) => startsAt), ...(series ? [`${series.from}T12:00:00.000+08:00`] : [])]
  must(starts.every((startsAt) => insuredOn(input, startsAt)), 'activity.uninsured')
  const leader = await leaderOf(actor, input)
  return {
    ...before, state: 'draft', title, activityKind: kind, summary, place, community, communityName,
    leaderId: leader.id, leaderName: leader.nameMasked ?? '*', method: input.method ?? '在邻里小程序报名', guarantees,
    riskLevel, opensHoursBefore: input.opensHoursBefore ?? settings['volunteering.opensHoursBefore'], roles,
    recordingUnit: recordingUnitOf(communityName), planned, ...(series ? { series } : {}),
    ...(risks ? { risks } : {}), ...(policyNumber ? { policyNumber } : {}), ...(policyUntil ? { policyUntil } : {}),
    review: {
      suggest: 'unchecked', submittedBy: actor.id, submittedByName: actor.nameMasked ?? '*',
      submittedAt: momentText(at),
    },
  }
}
