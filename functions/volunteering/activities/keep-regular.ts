import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay, dayAfter } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findActivity } from '../find.ts'
import type { Activity } from './items.ts'
import { Regular, findRegular, regularsOf, regularsOfPerson } from './regulars.ts'
import { onlyRole } from './seats.ts'
import { seriesView } from './views.ts'

const view = ({ activityId, roleId, since, pausedUntil }: Regular, { title, place, series }: Activity) => ({
  activityId, title, place, roleId, since, pausedUntil, series: series && seriesView(series),
})

const findSeries = async (activityId: string): Promise<Activity> => {
  const activity = await findActivity(activityId)
  must(activity.state === 'published' || activity.state === 'cancelled', 'activity.unknown')
  must(activity.state === 'published' && activity.series, 'series.none')
  return activity
}

const now = ({ at }: Request): string => momentText(at)

/**
 * Take a place in every shift of a series from now on; it ends a pause. Only the person decides this (VR-16). The
 * places in the shifts that are there already are taken right after.
 * Refuses with `activity.unknown`, `series.none`, `shift.role`, `regulars.full`.
 */
export const becomeRegular = async (request: Request, input: { activityId: string; roleId?: string | undefined }) => {
  const { activityId, roleId = onlyRole } = input
  const activity = await findSeries(activityId)
  must(activity.roles.some((role) => role.roleId === roleId), 'shift.role')
  const personId = request.actor.id
  const [before, all, settings] = await Promise.all([
    findRegular(activityId, personId), regularsOf(activityId), settingsOf(activity.community),
  ])
  must(before || all.length < settings['volunteering.mostRegulars'], 'regulars.full')
  const regular = { activityId, personId, roleId, since: before?.since ?? now(request) }
  const data = { activityId, personId, roleId, title: activity.title }
  return commit(request, { type: 'regular.kept', community: activity.community, data, answer: view(regular, activity) },
    write(Regular.build(PutTransaction).item(regular), 'stale'),
    due({ task: 'volunteering.settleRegular', key: `${activityId}#${personId}`, at: now(request) }))
}

// Longer than any series; stands for "no more".
const always = '9999-12-31'
const longestPauseDays = 366

const leaving = (request: Request, activityId: string, until: string) => due({
  task: 'volunteering.leaveShifts', key: `${activityId}#${request.actor.id}#${until}`, at: now(request),
})

/**
 * Pause until the end of a day: places taken for the time of the pause are given back, but for those that it is too
 * late to leave freely. Refuses with `activity.unknown`, `regular.unknown`, `regular.pause`.
 */
export const pauseRegular = async (request: Request, { activityId, until }: { activityId: string; until: string }) => {
  const activity = await findActivity(activityId)
  const before = (await findRegular(activityId, request.actor.id)) ?? refuse('regular.unknown')
  const today = chinaDay(request.at)
  must(until > today && until <= dayAfter(today, longestPauseDays), 'regular.pause')
  const regular = { ...before, pausedUntil: until }
  const data = { activityId, personId: before.personId, title: activity.title, until }
  const draft = { type: 'regular.paused', community: activity.community, data, answer: view(regular, activity) }
  return commit(request, draft, write(Regular.build(PutTransaction).item(regular), 'stale'),
    leaving(request, activityId, until))
}

/** Come no more; places taken so far are given back in the same way. Refuses with `regular.unknown`. */
export const endRegular = async (request: Request, { activityId }: { activityId: string }) => {
  const personId = request.actor.id
  const before = await findRegular(activityId, personId)
  must(before, 'regular.unknown')
  const { community, title } = await findActivity(activityId)
  const data = { activityId, personId, title }
  return commit(request, { type: 'regular.ended', community, data, answer: { activityId } },
    write(Regular.build(DeleteTransaction).key({ activityId, personId }), 'stale'),
    leaving(request, activityId, always))
}

/** The series that a person takes every time. */
export const seeMyRegulars = async (
  request: Request, paging: { cursor?: string | undefined; limit?: number | undefined },
) => {
  const page = await listPage(Regular, { partition: regularsOfPerson(request.actor.id), index: true, ...paging })
  const items = await Promise.all(page.items.map(async (one) => view(one, await findActivity(one.activityId))))
  return { ...page, items }
}
