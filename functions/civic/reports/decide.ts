import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { SnapClass, SnapState } from '../../../shared/civic.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findReport, lookUpReport } from './find.ts'
import { SnapMatter, SnapReport } from './items.ts'
import { step, stepped } from './move.ts'
import { doneDueAt } from './rules.ts'
import { deskView } from './views.ts'

export interface Which { community: string; reportId: string }

const open: SnapState[] = ['sent', 'seen']

const reached = async ({ actor }: Request, { community, reportId }: Which, states: SnapState[]) => {
  mustReach(actor, workerRoles, community)
  const report = await findReport(community, reportId)
  must(states.includes(report.state), 'snap.state')
  return report
}

/** An anonymous report earns nothing, and to ask who sent it would give them away: there is nothing to favour. */
const mustBeApartFrom = async ({ actor }: Request, { anonymous, personId }: SnapReport): Promise<void> => {
  if (!anonymous) await mustBeApart(actor, personId)
}

const answer = ({ at }: Request) => (after: SnapReport) => deskView(after, at)

/** It has been seen. Refuses with `role.scope`, `snap.unknown`, `snap.state`. */
export const seeReport = async (request: Request, input: Which) => {
  const before = await reached(request, input, ['sent'])
  const { dueAt } = before
  const after = stepped(request, before, { state: 'seen', seenAt: momentText(request.at), ...(dueAt ? { dueAt } : {}) })
  return step(request, before, after, { type: 'report.seen', answer: answer(request) })
}

const counts = (firstId: string, { personId, reportId }: SnapReport): Write =>
  write(SnapMatter.build(PutTransaction).item({ firstId, personId, reportId })
    .options({ condition: { attr: 'personId', exists: false } }), 'stale')

/** What earns points; an anonymous report only says that it was accepted (FP-04). */
const acceptance = ({ at }: Request, { personId, anonymous }: SnapReport, snapClass: SnapClass, first: boolean) => ({
  type: anonymous ? 'report.acceptedUnnamed' : 'report.accepted',
  data: { ...(anonymous ? {} : { personId }), class: snapClass, first, at: momentText(at) },
})

/**
 * Accept a report: it is in hand, and its event earns points by the rule of its class (FP-04, FP-05).
 * Refuses with `role.scope`, `snap.unknown`, `snap.state`, `conflict.close`.
 */
export const acceptReport = async (request: Request, { class: snapClass, ...which }: Which & { class: SnapClass }) => {
  const before = await reached(request, which, open)
  await mustBeApartFrom(request, before)
  const { at, actor, eventId } = request
  const dueAt = doneDueAt(snapClass, await settingsOf(before.community), at)
  const after = stepped(request, before, {
    state: 'inHand', class: snapClass, acceptedAt: momentText(at), acceptedBy: actor.id, first: true, dueAt,
    ...(before.anonymous ? {} : { acceptedEvent: eventId }),
  })
  return step(request, before, after, { ...acceptance(request, before, snapClass, true), answer: answer(request) },
    counts(before.reportId, before))
}

/** Say no, with a reason. Refuses with `role.scope`, `snap.unknown`, `snap.state`, `conflict.close`. */
export const refuseReport = async (request: Request, { reason, ...which }: Which & { reason: string }) => {
  const before = await reached(request, which, open)
  await mustBeApartFrom(request, before)
  return step(request, before, stepped(request, before, { state: 'refused', reason }),
    { type: 'report.refused', answer: answer(request) })
}

/** The first report of the matter. Refuses with `snap.notAccepted`. */
const firstOf = async ({ community, reportId }: Which, to: string): Promise<SnapReport> => {
  const found = await lookUpReport(community, to) ?? refuse('snap.notAccepted')
  must(found.reportId !== reportId && ['inHand', 'done'].includes(found.state), 'snap.notAccepted')
  return found
}

/** One more has reported the matter, as long as it stands accepted. */
const addOther = ({ community, reportId, version }: SnapReport): Write =>
  write(SnapReport.build(UpdateTransaction).item({ community, reportId, others: $add(1), version: $add(1) })
    .options({ condition: { attr: 'version', eq: version } }), 'stale')

/**
 * Join a report to an accepted one of the same matter: later ones get 1 point, and a person counts once however often
 * (FP-04). Refuses with `role.scope`, `snap.unknown`, `snap.state`, `conflict.close`, `snap.notAccepted`.
 */
export const joinReport = async (request: Request, { to, ...which }: Which & { to: string }) => {
  const before = await reached(request, which, open)
  await mustBeApartFrom(request, before)
  const first = await firstOf(which, to)
  const { Item: known } = await SnapMatter.build(GetItemCommand).key({ firstId: to, personId: before.personId })
    .options({ consistent: true }).send()
  const { class: snapClass = 'report' } = first
  const earns = !known && !before.anonymous
  const after = stepped(request, before, {
    state: 'joined', joinedTo: to, class: snapClass, acceptedAt: momentText(request.at), first: false,
    acceptedBy: request.actor.id, ...(earns ? { acceptedEvent: request.eventId } : {}),
  })
  const happened = earns ? acceptance(request, before, snapClass, false) : { type: 'report.joined', data: {} }
  const data = { ...happened.data, joinedTo: to }
  return step(request, before, after, { type: happened.type, data, answer: answer(request) },
    addOther(first), ...(known ? [] : [counts(to, before)]))
}

/**
 * Say what was done, and show it. Refuses with `role.scope`, `snap.unknown`, `snap.state`, and what `attachFiles`
 * refuses.
 */
export const completeReport = async (request: Request, input: Which & { answer: string; photos: string[] }) => {
  const before = await reached(request, input, ['inHand'])
  const { community, personId, reportId } = before
  const attached = await attachFiles(request, input.photos,
    { community, readers: 'staff', roles: workerRoles, people: [personId], about: reportId })
  const after = stepped(request, before, {
    state: 'done', answer: input.answer, answerPhotos: input.photos, doneAt: momentText(request.at),
  })
  return step(request, before, after, { type: 'report.done', answer: answer(request) }, ...attached)
}
