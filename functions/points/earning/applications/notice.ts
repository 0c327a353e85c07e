import type { Given } from '../../../../shared/contract/call.ts'
import type { applications } from '../../../../shared/contract/earning/applications.ts'
import { adminRoles, reviewRoles } from '../../../../shared/roles.ts'
import { chinaDay, chinaDayEnd, chinaDayStart, dayAfter, monthFrom } from '../../../../shared/units.ts'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import type { Request, Write } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { concernedBy } from '../people.ts'
import { type Application, type Objection, findApplication, findApplicationOf } from './items.ts'
import { changing, ended, step } from './save.ts'
import { openView, staffView } from './views.ts'
import { answerBy } from './waiting.ts'

type Input<C extends keyof typeof applications> = Given<(typeof applications)[C]>

export const bookingTask = 'points.bookApplication'

const firstOfNextMonth = (day: string): string =>
  chinaDayStart(`${monthFrom(day.slice(0, 7), 1)}-01`)

/** On public notice from today, and booked when its days are over: at once, or with all others of the month (FP-02). */
export const putOnNotice = async (
  request: Request, before: Application, points: number,
): Promise<{ after: Application; writes: Write[] }> => {
  const lastDay = dayAfter(chinaDay(request.at), before.noticeDays)
  const noticeEndsAt = chinaDayEnd(lastDay)
  const monthly = (await settingsOf(before.community))['points.postedMonthly']
  const bookAt = monthly ? firstOfNextMonth(lastDay) : noticeEndsAt
  const { dueAt: _, ...rest } = before
  const after = { ...rest, state: 'notice' as const, points, noticeEndsAt, bookAt }
  return { after, writes: [due({ task: bookingTask, key: before.applicationId, at: bookAt })] }
}

const mostObjections = 20

export const isOpen = ({ outcome }: Objection): boolean => outcome === undefined

/**
 * Object to points on notice in one's own community, or one that one reviews; they wait for the answer, whatever the
 * day. Refuses with `application.unknown`, `notice.over`, `objection.exists` (one each), `objection.full`.
 */
export const objectToPoints = async (
  request: Request, { applicationId, text }: Input<'POST /point-applications/:applicationId/objections'>,
) => {
  const { actor, at } = request
  const before = await findApplication(applicationId)
  if (homeOf(actor) !== before.community) {
    must(actor.roles.length > 0, 'application.unknown')
    mustReach(actor, reviewRoles, before.community)
  }
  must(before.state === 'notice' && momentText(at) <= (before.noticeEndsAt ?? ''), 'notice.over')
  must(!before.objections.some(({ by, outcome }) => by === actor.id && outcome === undefined), 'objection.exists')
  must(before.objections.length < mostObjections, 'objection.full')
  const objection = { id: newId('obj'), by: actor.id, byName: actor.nameMasked ?? '*', text, at: momentText(at) }
  const dueAt = before.dueAt ?? answerBy(at, await settingsOf(before.community))
  const after = { ...before, objections: [...before.objections, objection], dueAt }
  return step(request, 'application.objected', after, { text }, openView(after), changing(before, after))
}

type Answer = Input<'POST /point-applications/:applicationId/objections/:objectionId/answers'>

const answered = (request: Request, before: Application, answer: Answer): Application => {
  const { objectionId, outcome, points, text } = answer
  const said = {
    outcome, answer: text, answeredAt: momentText(request.at), answeredByName: request.actor.nameMasked ?? '*',
    ...(outcome === 'change' ? { points } : {}),
  }
  const objections = before.objections.map((one) => (one.id === objectionId ? { ...one, ...said } : one))
  const { dueAt, ...rest } = { ...before, objections }
  return objections.some(isOpen) ? { ...rest, dueAt } : rest
}

/** What follows from an answer. Changed points have not been seen by anybody yet: they go on notice anew. */
const following = async (request: Request, after: Application, { outcome, points = 0, text }: Answer) => {
  if (outcome === 'refuse') {
    const gone = ended(request, after, 'refused', text)
    return { after: gone.after, writes: [gone.free, notDue({ task: bookingTask, key: after.applicationId })] }
  }
  if (outcome === 'change') {
    const again = await putOnNotice(request, after, points)
    const { dueAt } = after
    return { after: { ...again.after, ...(dueAt ? { dueAt } : {}) }, writes: again.writes }
  }
  const late = !after.objections.some(isOpen) && momentText(request.at) >= (after.bookAt ?? '')
  const writes = late ? [due({ task: bookingTask, key: after.applicationId, at: momentText(request.at) })] : []
  return { after, writes }
}

/**
 * Answer an objection, by somebody who neither applied, rated nor objected and is apart from the household
 * (PEERS 4.22): it stays, other points go on notice anew, or it is refused. Refuses with `role.scope`,
 * `application.unknown`, `objection.unknown`, `objection.ruled`, `objection.stake`, `rating.tooMany`, `conflict.close`.
 */
export const answerObjection = async (request: Request, input: Answer) => {
  const { actor } = request
  const { applicationId, community, objectionId, outcome, points = 0, text } = input
  mustReach(actor, adminRoles, community)
  const before = await findApplicationOf(applicationId, community)
  const objection = before.objections.find(({ id }) => id === objectionId) ?? refuse('objection.unknown')
  must(isOpen(objection) && before.state === 'notice', 'objection.ruled')
  const involved = [before.by, objection.by, ...before.ratings.map(({ by }) => by)]
  must(!involved.includes(actor.id), 'objection.stake')
  must(outcome !== 'change' || (points > 0 && points <= before.most), 'rating.tooMany')
  await mustBeApart(actor, await concernedBy(before.personId))
  const { after, writes } = await following(request, answered(request, before, input), input)
  const said = { objectorId: objection.by, outcome, answer: text }
  return step(request, 'application.answered', after, said, staffView(after), [...changing(before, after), ...writes])
}
