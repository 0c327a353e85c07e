import { movementIdOf } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { reversalOf } from '../../../ledger/reverse.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { divisionName } from '../../../platform/divisions.ts'
import { derivedId } from '../../../platform/ids.ts'
import { change, findState, nextRows } from '../../../platform/imports/import.ts'
import type { Import } from '../../../platform/imports/items.ts'
import { partIdOf } from '../../../platform/parts.ts'
import type { Reaction } from '../../../platform/reaction.ts'
import { recordingUnitOf } from '../../activities/rules.ts'
import type { ServiceRecord } from '../../hours/items.ts'
import { markReversed, putRecord, readRecord } from '../../hours/recording.ts'
import type { ImportRow } from './items.ts'
import { knownIn } from './known.ts'
import { checkRow } from './rules.ts'

// A row takes two items of a transaction to book and three to take back; the event and the import one each.
const rowsToBook = 40
const rowsToReverse = 30

interface Which { importId: string; community: string }

const recordIdOf = (importId: string, line: number): string => derivedId('rec', `${importId}#${line}`)

/** What was clean at the check may not be any more: records came meanwhile. */
const stillClean = async (request: Request, { community, by }: Import, rows: ImportRow[]) => {
  const known = await knownIn(rows, community, [])
  return rows.filter((row) => checkRow(row, known(row.volunteerNumber), by, request.at).faults.length === 0)
}

const recordOf = (
  request: Request, from: Import, row: ImportRow, index: number, unit: string,
): ServiceRecord => ({
  personId: row.personId ?? '', recordId: recordIdOf(from.id, row.line), title: row.title,
  // There was no shift; the id leads nowhere.
  shiftId: derivedId('shf', `${from.id}#${row.line}`),
  activityKind: 'community', place: row.place || unit, community: from.community, recordingUnit: unit,
  leaderName: from.byName, startsAt: row.startsAt ?? '', endsAt: row.endsAt ?? '', minutes: row.minutesRead ?? 0,
  evidence: 'leaderEntered', source: 'import', importId: from.id, ...(row.from ? {} : { untimed: true }),
  reason: from.name, confirmedBy: from.decidedBy ?? '', confirmedByName: from.decidedByName ?? '*',
  recordedAt: momentText(request.at), movementId: movementIdOf(partIdOf(request.eventId, index), 0),
  eventId: partIdOf(request.eventId, index),
})

const rowOf = ({ personId, recordId, minutes, title }: ServiceRecord) => ({ personId, recordId, minutes, title })

/** Book the next rows, in one commit that also says where to go on: a fault never books twice nor leaves out. */
const bookNext = async (request: Request, which: Which) => {
  const before = await findState(which)
  if (before?.state !== 'booking') return undefined
  const { rows: next, atPart, atRow, last } = await nextRows<ImportRow>(before, () => rowsToBook)
  const rows = await stillClean(request, before, next)
  const { community, id: importId, name } = before
  const unit = recordingUnitOf(await divisionName(community))
  const records = rows.map((row, index) => recordOf(request, before, row, index, unit))
  const moved = { atPart, atRow, booked: before.booked + rows.length, ...(last ? { state: 'booked' as const } : {}) }
  const told = records.map(rowOf)
  // Each row is a part of its own, so that it can be found, and taken back, by itself.
  const partEvents = told.map((data, movement) => ({ type: 'hours.importedOne', data, movement }))
  const data = { importId, community, name, last, rows: told, partEvents }
  const draft = { type: 'hours.imported', community, data, answer: {} }
  if (records.length === 0) return commit(request, draft, change(before, moved))
  const movements = records.map(({ personId, minutes, endsAt, title }) => ({
    movement: 'hours.record' as const, from: community, to: personId, amount: minutes, happenedAt: endsAt, memo: title,
    reference: importId,
  }))
  return post(request, { ...draft, movements }, change(before, moved), ...records.map(putRecord))
}

/** Take the next rows back by linked movements; a record that was reversed by itself stays as it is. */
const reverseNext = async (request: Request, which: Which) => {
  const before = await findState(which)
  if (before?.state !== 'reversing') return undefined
  const { rows, atPart, atRow, last } = await nextRows<ImportRow>(before, () => rowsToReverse)
  const { community, id: importId, reason = '' } = before
  const found = await Promise.all(rows.map(({ personId = '', line }) =>
    readRecord(personId, recordIdOf(importId, line))))
  const records = found.filter((one) => one !== undefined).filter(({ reversedAt }) => !reversedAt)
  const at = momentText(request.at)
  const reversals = records.map(({ personId, minutes, movementId }, index) => reversalOf(movementId, {
    movement: 'hours.record', from: `serviceMinutes:issued:${community}`, to: `serviceMinutes:volunteer:${personId}`,
    amount: minutes, happenedAt: at,
  }, at, movementIdOf(request.eventId, index), reason))
  const reversed = before.reversed + records.length
  const moved = { atPart, atRow, reversed, ...(last ? { state: 'reversed' as const } : {}) }
  const data = { importId, community, reason, last, rows: records.map(rowOf) }
  const draft = { type: 'hours.importReversed', community, data, answer: {} }
  if (records.length === 0) return commit(request, draft, change(before, moved))
  return post(request, { ...draft, movements: reversals.map(({ draft: movement }) => movement) }, change(before, moved),
    ...reversals.map(({ mark }) => mark),
    ...records.map((record) => markReversed(request, record, { reason })))
}

/** From batch to batch by the stream: each event asks for the next one, until the import is through. */
export const bookOn: Reaction = {
  name: 'volunteering.bookImport', run: (request, event) => bookNext(request, event.data as Which),
}
export const reverseOn: Reaction = {
  name: 'volunteering.reverseImport', run: (request, event) => reverseNext(request, event.data as Which),
}
