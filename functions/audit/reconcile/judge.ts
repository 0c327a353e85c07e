import type { Entry } from '../../ledger/items.ts'
import type { EventRow } from '../../platform/event.ts'
import type { Fault } from '../items.ts'
import { type Place, eventIdOf, fetchEntries, fetchEvents, fetchRows, placeText } from './fetch.ts'
import {
  type EntrySays, type RawRow, type RowSays, differenceOf, entriesSaidBy, rowsSaidBy, saidByEntry, saidByRow,
  textOfEntry, textOfRow,
} from './members.ts'

/**
 * Entries and journal rows held one by one against their events, by reading all three. Where an entry and the journal
 * agree against the event, it is the event that was changed.
 */

const fault = (code: string, subject: string, expected: string, found: string): Fault =>
  ({ code, subject, expected, found })

const shared = (says: EntrySays | RowSays) =>
  ({ movement: says.movement, amount: Math.abs(says.amount), happenedAt: says.happenedAt })

const agree = (entry: EntrySays, row: RowSays): boolean =>
  JSON.stringify(shared(entry)) === JSON.stringify(shared(row)) && [row.from, row.to].includes(entry.account)

const before = ({ account, sequence }: Place): Place => ({ account, sequence: sequence - 1 })

const saidBy = (entries: Map<string, Entry>, events: Map<string, EventRow>, place: Place): EntrySays | undefined => {
  const entry = entries.get(placeText(place))
  const at = events.get(eventIdOf(entry?.movementId ?? ''))?.at
  return entry && saidByEntry(entry, entries.get(placeText(before(place))), at)
}

const rowSays = (rows: Map<string, RawRow>, key: string | undefined): RowSays | undefined => {
  const row = rows.get(key ?? '')
  return row && saidByRow(row)
}

const changed = (code: string, subject: string, expected: EntrySays | RowSays, found: EntrySays | RowSays): Fault => {
  const { expected: should, found: is } = differenceOf(expected, found)
  return fault(code, subject, should, is)
}

/** An entry that differs from its event: one of the two was changed, and the journal tells which. */
const judgeEntry = (expected: EntrySays, found: EntrySays, witness: RowSays | undefined): Fault => {
  const eventIsAlone = witness !== undefined && agree(found, witness) && !agree(expected, witness)
  return eventIsAlone ? changed('event.altered', found.movementId, found, expected)
    : changed('entry.altered', placeText(found), expected, found)
}

const judgeRow = (expected: RowSays, found: RowSays, witnesses: EntrySays[]): Fault => {
  const agreed = (value: typeof found) => witnesses.some((entry) => agree(entry, value))
  const eventIsAlone = agreed(found) && !agreed(expected)
  return eventIsAlone ? changed('event.altered', found.movementId, found, expected)
    : changed('journal.altered', found.movementId, expected, found)
}

const expectedAt = (event: EventRow | undefined, place: Place): EntrySays | undefined =>
  event && entriesSaidBy(event).find((says) => placeText(says) === placeText(place))

const rowOf = (event: EventRow | undefined, movementId: string): RowSays | undefined =>
  event && rowsSaidBy(event).find((row) => row.movementId === movementId)

/** The faults of entries that are there. */
export const judgeEntries = async (entries: Entry[]): Promise<Fault[]> => {
  const events = await fetchEvents(entries.map(({ movementId }) => eventIdOf(movementId)))
  const keys = entries.flatMap(({ movementId }) => rowOf(events.get(eventIdOf(movementId)), movementId)?.key ?? [])
  const [standing, rows] = await Promise.all([
    fetchEntries(entries.flatMap((entry) => [entry, before(entry)])), fetchRows(keys),
  ])
  return entries.flatMap((entry) => {
    const found = saidBy(standing, events, entry)
    if (!found) return []
    const event = events.get(eventIdOf(found.movementId))
    const expected = expectedAt(event, entry)
    if (!expected) return [fault('entry.orphan', placeText(entry), '-', `${found.movementId} ${found.amount}`)]
    if (textOfEntry(expected) === textOfEntry(found)) return []
    return [judgeEntry(expected, found, rowSays(rows, rowOf(event, found.movementId)?.key))]
  })
}

/** The faults of what an event says: entries and journal rows that are not there, or that say something else. */
export const judgeEvents = async (events: EventRow[]): Promise<Fault[]> => {
  const wanted = events.flatMap(entriesSaidBy)
  const byId = new Map(events.map((event) => [event.id, event]))
  const wantedRows = events.flatMap(rowsSaidBy)
  const [standing, rows] = await Promise.all([
    fetchEntries(wanted.flatMap((place) => [place, before(place)])), fetchRows(wantedRows.map(({ key }) => key)),
  ])
  const ofEntries = wanted.flatMap((expected) => {
    const found = saidBy(standing, byId, expected)
    if (!found) return [fault('entry.missing', placeText(expected), `${expected.movementId} ${expected.amount}`, '-')]
    if (textOfEntry(expected) === textOfEntry(found)) return []
    const key = wantedRows.find(({ movementId }) => movementId === expected.movementId)?.key
    return [judgeEntry(expected, found, rowSays(rows, key))]
  })
  const ofRows = wantedRows.flatMap((expected) => {
    const found = rowSays(rows, expected.key)
    if (!found) return [fault('journal.missing', expected.movementId, `${expected.movement} ${expected.amount}`, '-')]
    if (textOfRow(expected) === textOfRow(found)) return []
    const sides = wanted.filter(({ movementId }) => movementId === expected.movementId)
    return [judgeRow(expected, found, sides.flatMap((side) => saidBy(standing, byId, side) ?? []))]
  })
  return [...ofEntries, ...ofRows]
}

/** The faults of journal rows that are there: of no event, a second time, or other than the event says. */
export const judgeRows = async (rows: RawRow[]): Promise<Fault[]> => {
  const events = await fetchEvents(rows.map(({ movementId }) => eventIdOf(movementId)))
  const expectedOf = (row: RawRow) => rowOf(events.get(eventIdOf(row.movementId)), row.movementId)
  const own = rows.map((row) => `${row.pk} ${row.sk}`)
  const standing = await fetchRows([...own, ...rows.flatMap((row) => expectedOf(row)?.key ?? [])])
  const sides = await fetchEntries([...events.values()].flatMap(entriesSaidBy).flatMap((side) => [side, before(side)]))
  return rows.flatMap((row, index) => {
    const found = rowSays(standing, own[index])
    if (!found) return []
    const expected = expectedOf(row)
    if (!expected) return [fault('journal.orphan', found.movementId, '-', `${found.movement} ${found.amount}`)]
    if (textOfRow(expected) === textOfRow(found)) return []
    if (expected.key !== own[index] && standing.has(expected.key)) {
      return [fault('journal.double', found.movementId, expected.key, found.key)]
    }
    const event = events.get(eventIdOf(row.movementId))
    const witnesses = event ? entriesSaidBy(event).filter(({ movementId }) => movementId === row.movementId) : []
    return [judgeRow(expected, found, witnesses.flatMap((side) => saidBy(sides, events, side) ?? []))]
  })
}
