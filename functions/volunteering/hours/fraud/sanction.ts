import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { hoursFraud } from '../../../../shared/contract/volunteering/hours-fraud.ts'
import { adminRoles, reviewRoles, streetRoles } from '../../../../shared/roles.ts'
import { undoing } from '../../../ledger/undo.ts'
import { post } from '../../../ledger/post.ts'
import { maskedName, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { derivedId } from '../../../platform/ids.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { partIdOf } from '../../../platform/parts.ts'
import { findEvent } from '../../../platform/reaction.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { findActivity, findShift, lookUpSignUp } from '../../find.ts'
import { findBackfill } from '../backfill/find.ts'
import { Backfill, BackfillBan, placedBackfill } from '../backfill/items.ts'
import type { ServiceRecord } from '../items.ts'
import {
  type Recording, dataOf, markReversed, movementOf, readRecord, recordOf, recordWrites, standingAnew,
} from '../recording.ts'
import { Sanction, placedSanction, sanctionsOf } from './items.ts'

type Input<C extends keyof typeof hoursFraud> = Given<(typeof hoursFraud)[C]>

const dayMs = 86_400_000

const sanctionView = async ({ sanctionId, proposedBy: _, confirmedBy: __, ...sanction }: Sanction) =>
  ({ id: sanctionId, ...sanction, name: await maskedName(sanction.personId) })

const find = async (community: string, sanctionId: string): Promise<Sanction> => {
  const { Item } = await Sanction.build(GetItemCommand).key({ sanctionId }).options({ consistent: true }).send()
  must(Item?.community === community, 'sanction.unknown')
  return Item
}

const keep = (before: Sanction, after: Sanction): Write =>
  write(Sanction.build(PutTransaction).item(placedSanction(after))
    .options({ condition: { attr: 'state', eq: before.state } }), 'sanction.done')

/**
 * Say that a sheet was false (VR-09); a second person of the street or city decides.
 * Refuses with `role.scope`, `backfill.unknown`, `backfill.open` (only recorded hours can be void), `sanction.second`,
 * `sanction.exists`.
 */
export const proposeSanction = async (request: Request, input: Input<'POST /backfills/:backfillId/sanctions'>) => {
  const { community, backfillId, reason } = input
  mustReach(request.actor, adminRoles, community)
  const backfill = await findBackfill(community, backfillId)
  must(backfill.state === 'recorded', 'backfill.open')
  must(request.actor.id !== backfill.proposedBy, 'sanction.second')
  const sanction: Sanction = {
    sanctionId: derivedId('snc', backfillId), community, backfillId, title: backfill.title,
    personId: backfill.proposedBy, reason, state: 'proposed',
    proposedBy: request.actor.id, proposedByName: request.actor.nameMasked ?? '*', proposedAt: momentText(request.at),
  }
  const data = { sanctionId: sanction.sanctionId, backfillId, personId: sanction.personId, reason }
  return commit(request, { type: 'sanction.proposed', community, data, answer: await sanctionView(sanction) },
    write(Sanction.build(PutTransaction).item(placedSanction(sanction))
      .options({ condition: { attr: 'state', exists: false } }), 'sanction.exists'))
}

const recordsOf = async ({ entries, recordIds = [] }: Backfill): Promise<ServiceRecord[]> => {
  const records = await Promise.all(recordIds.map(async (recordId, index) =>
    await readRecord(entries[index]?.personId ?? '', recordId) ?? refuse('record.unknown')))
  return records.filter(({ reversedAt }) => !reversedAt)
}

/** Each record's own movement taken back; what followed from it follows back by the parts of the event. */
const voiding = async (request: Request, records: ServiceRecord[], reason: string) => {
  const events = await Promise.all(records.map(async ({ eventId }) =>
    await findEvent(eventId) ?? refuse('record.unknown')))
  const { wanted, writes } = await undoing(request, events, reason, false)
  const partEvents = records.map(({ personId, recordId, title, minutes, eventId: reverses }, movement) => ({
    type: 'hours.reversed', movement, data: { personId, recordId, title, minutes, reverses, reason, force: true },
  }))
  const marked = records.map((record) => markReversed(request, record, { reason }))
  return { wanted, partEvents, writes: [...writes, ...marked] }
}

/**
 * The second person: the hours of the sheet are void, by linked reversals, and who entered it enters none for a year
 * (VR-09). Credit and points that followed are taken back even where they are spent; the community carries the rest.
 * Refuses with `role.scope`, `sanction.unknown`, `sanction.done`, `sanction.second`.
 */
export const confirmSanction = async (request: Request, input: Input<'POST /sanctions/:sanctionId/confirmations'>) => {
  const { community, sanctionId } = input
  mustReach(request.actor, streetRoles, community)
  const before = await find(community, sanctionId)
  must(before.state === 'proposed', 'sanction.done')
  must(![before.proposedBy, before.personId].includes(request.actor.id), 'sanction.second')
  const [backfill, values] = await Promise.all([findBackfill(community, before.backfillId), settingsOf(community)])
  const until = momentText(request.at + values['volunteering.backfillBanDays'] * dayMs)
  const after: Sanction = {
    ...before, state: 'inForce', until, confirmedBy: request.actor.id,
    confirmedByName: request.actor.nameMasked ?? '*', confirmedAt: momentText(request.at),
  }
  const { wanted, partEvents, writes } = await voiding(request, await recordsOf(backfill), before.reason)
  const { personId, title, reason, backfillId } = before
  const posting = {
    type: 'sanction.confirmed', community, answer: await sanctionView(after),
    data: { sanctionId, backfillId, personId, title, reason, until, partEvents }, ...wanted,
  }
  return post(request, posting, keep(before, after),
    write(BackfillBan.build(PutTransaction).item({ personId, until, sanctionId }), 'stale'),
    write(Backfill.build(PutTransaction).item(placedBackfill({ ...backfill, state: 'voided', reason }))
      .options({ condition: { attr: 'state', eq: 'recorded' } }), 'sanction.done'), ...writes)
}

interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }

/** The sanctions of a community, those to be decided first. Refuses with `role.scope`. */
export const seeSanctions = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, reviewRoles, community)
  const partition = sanctionsOf(community)
  const page = await listPage(Sanction, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: await inChunks(page.items, sanctionView) }
}

/** The one that keeps me from entering sheets, if there is one. */
export const seeMySanctions = async (request: Request) => {
  const { Item } = await BackfillBan.build(GetItemCommand).key({ personId: request.actor.id })
    .options({ consistent: true }).send()
  if (!Item) return { items: [] }
  const { Item: sanction } = await Sanction.build(GetItemCommand).key({ sanctionId: Item.sanctionId })
    .options({ consistent: true }).send()
  return { items: sanction ? [await sanctionView(sanction)] : [] }
}

/** Appeal against a sanction, once. Refuses with `sanction.unknown`, `sanction.done`. */
export const appealSanction = async (request: Request, input: Input<'POST /me/sanction-appeals'>) => {
  const { sanctionId, text } = input
  const { Item } = await Sanction.build(GetItemCommand).key({ sanctionId }).options({ consistent: true }).send()
  must(Item?.personId === request.actor.id, 'sanction.unknown')
  must(Item.state === 'inForce', 'sanction.done')
  const after: Sanction = { ...Item, state: 'appealed', appeal: text, appealedAt: momentText(request.at) }
  const data = { sanctionId, personId: Item.personId }
  const answer = await sanctionView(after)
  return commit(request, { type: 'sanction.appealed', community: Item.community, data, answer }, keep(Item, after))
}

/** What was void is recorded anew, each by a record that names the one it stands for; what stands again is left. */
const recordingAnew = async (request: Request, backfill: Backfill, sanction: Sanction) => {
  const shift = await findShift(backfill.shiftId)
  const activity = await findActivity(shift.activityId)
  const entries = await Promise.all(backfill.entries.map(async (entry, place) => {
    const signUp = await lookUpSignUp(entry.personId, shift) ?? refuse('signUp.unknown')
    const old = backfill.recordIds?.[place]
    return { ...entry, signUp, old, standing: await standingAnew(old, signUp) }
  }))
  const missing = entries.filter(({ standing }) => !standing)
  const made = missing.map(({ personId, minutes, to, signUp, old }, movement) => {
    const one: Recording = {
      shift, activity, personId, minutes, reason: backfill.evidence, judgement: { evidence: 'leaderEntered' },
      happenedAt: to, eventId: partIdOf(request.eventId, movement),
    }
    const record = { ...recordOf(request, one), backfillId: backfill.backfillId, ...(old ? { corrects: old } : {}) }
    return { one, record, writes: recordWrites(signUp, record) }
  })
  const partEvents = made.map(({ one, record }, movement) => ({
    type: 'hours.confirmed', data: { ...dataOf(one, record), sanctionId: sanction.sanctionId }, movement,
  }))
  return {
    movements: made.map(({ one }) => movementOf(one)), partEvents, writes: made.flatMap(({ writes }) => writes),
    recordIds: entries.map((entry) => entry.standing ?? made[missing.indexOf(entry)]?.record.recordId ?? ''),
  }
}

/**
 * Decide an appeal: somebody who had no part in the sanction. Where it is lifted the hours stand again, recorded anew.
 * Refuses with `role.scope`, `sanction.unknown`, `sanction.done`, `sanction.second`.
 */
export const decideAppeal = async (request: Request, input: Input<'POST /sanctions/:sanctionId/appeal-decisions'>) => {
  const { community, sanctionId, outcome, reason } = input
  mustReach(request.actor, adminRoles, community)
  const before = await find(community, sanctionId)
  must(before.state === 'appealed', 'sanction.done')
  must(![before.proposedBy, before.confirmedBy, before.personId].includes(request.actor.id), 'sanction.second')
  const [decidedByName, decidedAt] = [request.actor.nameMasked ?? '*', momentText(request.at)]
  const decided = { decision: reason, decidedByName, decidedAt }
  const after: Sanction = { ...before, ...decided, state: outcome }
  const { personId, title } = before
  const data = { sanctionId, personId, title, reason }
  if (outcome === 'upheld') {
    const answer = await sanctionView(after)
    return commit(request, { type: 'sanction.upheld', community, data, answer }, keep(before, after))
  }
  const backfill = await findBackfill(community, before.backfillId)
  const { movements, partEvents, writes, recordIds } = await recordingAnew(request, backfill, before)
  const posting = {
    type: 'sanction.lifted', community, data: { ...data, partEvents }, answer: await sanctionView(after), movements,
  }
  return post(request, posting, keep(before, after),
    write(BackfillBan.build(DeleteTransaction).key({ personId }), 'stale'),
    write(Backfill.build(PutTransaction).item(placedBackfill({ ...backfill, state: 'recorded', recordIds }))
      .options({ condition: { attr: 'state', eq: 'voided' } }), 'stale'), ...writes)
}
