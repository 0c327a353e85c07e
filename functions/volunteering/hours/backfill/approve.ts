import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Settings } from '../../../../shared/contract/settings.ts'
import { adminRoles, leaderRoles } from '../../../../shared/roles.ts'
import { post } from '../../../ledger/post.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { partIdOf } from '../../../platform/parts.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import type { Activity, Shift } from '../../activities/items.ts'
import { findActivity, findShift, lookUpSignUp } from '../../find.ts'
import { minutesOnDay, othersAround, overlapping } from '../others.ts'
import { type Recording, dataOf, movementOf, recordOf } from '../recording.ts'
import { findBackfill } from './find.ts'
import { Backfill, placedBackfill } from './items.ts'
import { readDays, recordAnyway, useLimits } from './record-entry.ts'
import { backfillView } from './view.ts'

interface Input { community: string; backfillId: string }
interface Refusal extends Input { reason: string }

const keep = (before: Backfill, after: Backfill): Write =>
  write(Backfill.build(PutTransaction).item(placedBackfill(after))
    .options({ condition: { attr: 'state', eq: before.state } }), 'stale')

const isOpen = ({ state }: Backfill): boolean => state === 'proposed' || state === 'approvedOnce'

/** Two others than who entered it, and nobody whose hours are in it (VR-10). */
const mustBeAnother = ({ actor }: Request, { proposedBy, firstBy, entries }: Backfill): void =>
  must(![proposedBy, firstBy, ...entries.map(({ personId }) => personId)].includes(actor.id), 'backfill.second')

type Entry = Backfill['entries'][number]

interface Sheet { backfill: Backfill; shift: Shift; activity: Activity; values: Settings }

const recordingOf = async (
  request: Request, { backfill, shift, activity, values }: Sheet, { personId, from, to, minutes }: Entry, place: number,
) => {
  const days = await readDays(personId, { from, to })
  const [signUp, others] = await Promise.all([
    lookUpSignUp(personId, shift), othersAround(personId, shift.shiftId, from, to),
  ])
  must(signUp?.status !== 'confirmed', 'signUp.confirmed')
  must(overlapping(others, from, to).length === 0, 'backfill.overlap')
  must(minutesOnDay(others, from) + minutes <= values['volunteering.servedDailyMinutes'], 'backfill.day')
  const one: Recording = {
    shift, activity, personId, minutes, reason: backfill.evidence, judgement: { evidence: 'leaderEntered' },
    happenedAt: to, eventId: partIdOf(request.eventId, place),
  }
  const record = { ...recordOf(request, one), backfillId: backfill.backfillId }
  const writes = [...recordAnyway(request, shift, signUp, record), ...useLimits(days, minutes, values)]
  return { one, record, writes }
}

const record = async (request: Request, before: Backfill, after: Backfill) => {
  const shift = await findShift(before.shiftId)
  const [activity, values] = await Promise.all([findActivity(shift.activityId), settingsOf(shift.community)])
  const sheet = { backfill: before, shift, activity, values }
  const recordings = await Promise.all(before.entries.map((entry, place) => recordingOf(request, sheet, entry, place)))
  const partEvents = recordings.map((made, movement) =>
    ({ type: 'hours.confirmed', data: { ...dataOf(made.one, made.record), backfillId: before.backfillId }, movement }))
  const done: Backfill = { ...after, state: 'recorded', recordIds: recordings.map((made) => made.record.recordId) }
  const { backfillId, shiftId, community } = before
  const posting = {
    type: 'hours.backfilled', community, data: { backfillId, shiftId, partEvents }, answer: backfillView(done),
    movements: recordings.map((made) => movementOf(made.one)),
  }
  return post(request, posting, keep(before, done), ...recordings.flatMap(({ writes }) => writes))
}

/**
 * Approve a sheet; with the second approval its hours are recorded, all of them or none (VR-10).
 * Refuses with `role.scope`, `backfill.unknown`, `backfill.done`, `backfill.second` (two others are needed), and where
 * something changed meanwhile `signUp.confirmed`, `backfill.overlap`, `backfill.day`, `backfill.month`.
 */
export const approveBackfill = async (request: Request, { community, backfillId }: Input) => {
  mustReach(request.actor, adminRoles, community)
  const before = await findBackfill(community, backfillId)
  must(isOpen(before), 'backfill.done')
  mustBeAnother(request, before)
  const [by, byName, at] = [request.actor.id, request.actor.nameMasked ?? '*', momentText(request.at)]
  if (before.state === 'approvedOnce') {
    return record(request, before, { ...before, secondBy: by, secondByName: byName, secondAt: at })
  }
  const after: Backfill = { ...before, state: 'approvedOnce', firstBy: by, firstByName: byName, firstAt: at }
  const data = { backfillId, shiftId: before.shiftId }
  return commit(request, { type: 'backfill.approvedOnce', community, data, answer: backfillView(after) },
    keep(before, after))
}

/** Refuse a sheet, with a reason; who entered it may also take it back. Refuses as approving does. */
export const refuseBackfill = async (request: Request, { community, backfillId, reason }: Refusal) => {
  mustReach(request.actor, leaderRoles, community)
  const before = await findBackfill(community, backfillId)
  if (before.proposedBy !== request.actor.id) mustReach(request.actor, adminRoles, community)
  must(isOpen(before), 'backfill.done')
  const closed = { closedByName: request.actor.nameMasked ?? '*', closedAt: momentText(request.at) }
  const after: Backfill = { ...before, state: 'refused', reason, ...closed }
  const data = { backfillId, shiftId: before.shiftId, title: before.title, reason, proposedBy: before.proposedBy }
  return commit(request, { type: 'backfill.refused', community, data, answer: backfillView(after) },
    keep(before, after))
}
