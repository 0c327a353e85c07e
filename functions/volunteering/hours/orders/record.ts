import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type ServiceCode, serviceOf } from '../../../../shared/services.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { allow } from '../../../ledger/allowance.ts'
import { type MovementDraft, movementIdOf } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { divisionName } from '../../../platform/divisions.ts'
import type { EventRow } from '../../../platform/event.ts'
import { derivedId, newId } from '../../../platform/ids.ts'
import { partIdOf } from '../../../platform/parts.ts'
import type { Reaction } from '../../../platform/reaction.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { recordingUnitOf } from '../../activities/rules.ts'
import { inspection } from '../fraud/inspect.ts'
import type { ServiceRecord } from '../items.ts'
import { minutesOnDay, othersAround, overlapping } from '../others.ts'
import { putRecord } from '../recording.ts'
import { evidenceOf } from '../rules.ts'
import { OrderHours } from './items.ts'

/** What a settled order says of each volunteer; measured minutes are there where codes made both checks. */
interface Served { personId: string; minutes: number; measuredMinutes?: number; startsAt: string; endsAt: string }
interface Settled { orderId: string; service: ServiceCode; pays: Served[]; ruledBy?: string; reason?: string }
/** What all records of an order share. */
interface Shared extends Settled { request: Request; community: string; place: string; byId: string; byName: string }

const recordOf = (shared: Shared, served: Served, minutes: number, place: number): ServiceRecord => {
  const { request, orderId, service, community, reason } = shared
  const { personId, measuredMinutes, startsAt, endsAt } = served
  const { evidence, topUpMinutes, baseEvidence } = evidenceOf({ measuredMinutes }, minutes)
  const eventId = partIdOf(request.eventId, place)
  const recordingUnit = recordingUnitOf(shared.place)
  return {
    personId, recordId: newId('rec'), title: `时间银行：${serviceOf(service).zh}`, activityKind: 'order', orderId,
    // There was no shift; the id leads nowhere. Whose home it was, and in whose words, stays with the order.
    shiftId: derivedId('shf', orderId), place: shared.place, community, recordingUnit, leaderName: recordingUnit,
    startsAt, endsAt, minutes, evidence, confirmedBy: shared.byId, confirmedByName: shared.byName,
    recordedAt: momentText(request.at), movementId: movementIdOf(eventId, 0), eventId,
    ...(reason ? { reason } : {}), ...(topUpMinutes ? { topUpMinutes } : {}), ...(baseEvidence ? { baseEvidence } : {}),
  }
}

/** At most what is left of the twelve hours that somebody may have served on a day, over shifts and orders (VR-10). */
const withinDay = async ({ orderId, community }: Shared, { personId, startsAt, endsAt, minutes }: Served) => {
  const [others, values] = await Promise.all([
    othersAround(personId, orderId, startsAt, endsAt), settingsOf(community),
  ])
  const onShifts = minutesOnDay(others.filter(({ isOrder }) => !isOrder), startsAt)
  const most = Math.max(0, values['volunteering.servedDailyMinutes'] - onShifts)
  const period = `orders#${chinaDay(Date.parse(startsAt))}`
  const allowed = await allow(`serviceMinutes:volunteer:${personId}`, period, most, minutes)
  const clash = overlapping(others, startsAt, endsAt)
    .filter(({ confirmedMinutes, isOrder }) => confirmedMinutes > 0 && !isOrder).map(({ shiftId }) => shiftId)
  return { ...allowed, clash }
}

const sharedOf = async (request: Request, { data, actorId, community }: EventRow): Promise<Shared> => {
  const settled = data as unknown as Settled
  const byId = settled.ruledBy ?? actorId
  const [place, by] = await Promise.all([divisionName(community), loadActor(byId)])
  return { ...settled, request, community, place, byId, byName: by?.nameMasked ?? '系统' }
}

const rowsOf = async (shared: Shared) => {
  const allowed = await Promise.all(shared.pays.filter(({ minutes }) => minutes > 0)
    .map(async (served) => ({ served, ...await withinDay(shared, served) })))
  return allowed.filter(({ granted }) => granted > 0)
    .map((one, place) => ({ ...one, record: recordOf(shared, one.served, one.granted, place) }))
}
type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const movementOf = ({ record }: Row): MovementDraft => {
  const { community: from, personId: to, minutes: amount, endsAt: happenedAt, title: memo, orderId: reference } = record
  return { movement: 'hours.record', from, to, amount, happenedAt, memo, reference }
}

const writesOf = ({ use, record }: Row): Write[] => {
  const { personId, startsAt, recordId, endsAt, orderId = '', minutes } = record
  const known = { personId, startsAt, recordId, endsAt, orderId, minutes }
  return [use, putRecord(record), write(OrderHours.build(PutTransaction).item(known), 'stale')]
}

const partOf = ({ record, served, allowance }: Row, movement: number) => {
  const { personId, recordId, title, minutes, evidence } = record
  const data = { personId, recordId, title, minutes, evidence, servedMinutes: served.minutes, allowance }
  return { type: 'hours.orderRecordedOne', data, movement }
}

/**
 * Hours served in the time bank stand as volunteer service too (DOMAIN 0.1): each volunteer of a settled order gets a
 * record and its minutes, once, by the order's event. They earn nothing: the order has paid from its escrow. Shifts
 * that they overlap with are looked over anew.
 */
export const recordOrder: Reaction = {
  name: 'volunteering.recordOrder',
  run: async (request, event) => {
    const shared = await sharedOf(request, event)
    const rows = await rowsOf(shared)
    if (rows.length === 0) return undefined
    const clashes = [...new Set(rows.flatMap(({ clash }) => clash))]
    const { orderId, community } = shared
    const partEvents = rows.map(partOf)
    const data = { orderId, rows: partEvents.map((part) => part.data), partEvents }
    const posting = { type: 'hours.orderRecorded', community, data, answer: {}, movements: rows.map(movementOf) }
    return post(request, posting, ...rows.flatMap(writesOf),
      ...clashes.map((shiftId) => inspection(shiftId, request.at)))
  },
}
