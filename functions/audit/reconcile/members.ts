import { isSettled, partsOf } from '../../ledger/chart.ts'
import type { Entry, JournalRow } from '../../ledger/items.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import type { EventRow } from '../../platform/event.ts'

/**
 * What an entry and a journal row say, and what the event says they must say, in the same form: equal when and only
 * when they agree. Which fields are in here is what reconciliation holds against the events.
 */
export interface EntrySays {
  account: string; sequence: number; amount: number; movementId: string; movement: string; counterAccount: string
  happenedAt: string; bookedAt: string; memo?: string; reference?: string; category?: string
  reverses?: string; personId?: string; lots: string
}
export interface RowSays {
  key: string; movementId: string; eventId: string; eventType: string; movement: string; asset: string; from: string
  to: string; amount: number; happenedAt: string; reverses?: string; reference?: string; category?: string
}

type Lots = Record<string, number> | undefined

/** How lots changed, as a text: `2028-11 20`, `2028-10 -5`. */
const changeOf = (before: Lots = {}, after: Lots = {}): string =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
    .map((month) => [month, (after[month] ?? 0) - (before[month] ?? 0)] as const)
    .filter(([, change]) => change !== 0).map(([month, change]) => `${month} ${change}`).join(', ')

const absent = (value: string | undefined): string => value ?? ''

/** In a fixed order and unambiguous. */
export const textOfEntry = (says: EntrySays): string => JSON.stringify([
  says.account, says.sequence, says.amount, says.movementId, says.movement, says.counterAccount, says.happenedAt,
  says.bookedAt, absent(says.memo), absent(says.reference), absent(says.reverses), says.lots,
  absent(says.category), absent(says.personId),
])

export const textOfRow = (says: RowSays): string => JSON.stringify([
  says.key, says.movementId, says.eventId, says.eventType, says.movement, says.asset, says.from, says.to, says.amount,
  says.happenedAt, absent(says.reverses), absent(says.reference), absent(says.category),
])

interface Optional { memo?: string; reference?: string; category?: string; reverses?: string; personId?: string }

const optional = ({ memo, reference, category, reverses, personId }: Optional) => ({
  ...(memo ? { memo } : {}), ...(reference ? { reference } : {}), ...(category ? { category } : {}),
  ...(reverses ? { reverses } : {}), ...(personId ? { personId } : {}),
})

type Before = Pick<Entry, 'bookedAt' | 'lots'> | undefined

/**
 * An entry is not booked earlier than the one before it, whatever the clocks say: so where both have one moment, that
 * of the event may lie before it, and only the event can tell.
 */
export const isPushedOn = ({ bookedAt }: Entry, before: Before): boolean => bookedAt === before?.bookedAt

/** What an entry says beside the entry before it and, where it was pushed on by that, the moment of its event. */
export const saidByEntry = (entry: Entry, before: Before, at: string | undefined): EntrySays => {
  const { account, sequence, amount, movementId, movement, counterAccount, happenedAt } = entry
  const bookedAt = at !== undefined && at < entry.bookedAt && isPushedOn(entry, before) ? at : entry.bookedAt
  return {
    account, sequence, amount, movementId, movement, counterAccount, happenedAt, bookedAt,
    ...optional(entry as { memo?: string }), lots: changeOf(before?.lots, entry.lots),
  }
}

/** The entries that an event must have: a side of a movement for each number that it took, and one for each mark. */
export const entriesSaidBy = (event: EventRow): EntrySays[] => {
  const sides = event.movements.flatMap((one, index) => {
    const { movement, from, to, amount, happenedAt, fromSequence, toSequence, lots } = one
    const base = {
      movementId: movementIdOf(event.id, index), movement, happenedAt, bookedAt: event.at,
      ...optional(one as { memo?: string }),
    }
    return [
      ...(fromSequence === undefined ? [] : [{
        ...base, account: from, sequence: fromSequence, amount: -amount, counterAccount: to, lots: changeOf(lots, {}),
      }]),
      ...(toSequence === undefined ? [] : [{
        ...base, account: to, sequence: toSequence, amount, counterAccount: from, lots: changeOf({}, lots),
      }]),
    ]
  })
  const marks = (event.marks ?? []).map(({ account, state, sequence }, index) => ({
    account, sequence, amount: 0, movementId: movementIdOf(event.id, event.movements.length + index),
    movement: `account.${state}`, counterAccount: account, happenedAt: event.at, bookedAt: event.at, lots: '',
  }))
  return [...sides, ...marks]
}

export interface RawRow extends JournalRow { pk: string; sk: string }

export const keyOfRow = (community: string, bookedAt: string, movementId: string): string =>
  `journal#${community} ${bookedAt}#${movementId}`

/** What a journal row says; where its fields differ from its key, both are told. */
export const saidByRow = (row: RawRow): RowSays => {
  const { movementId, eventId, eventType, movement, asset, from, to, amount, happenedAt } = row
  const key = `${row.pk} ${row.sk}`
  const fields = keyOfRow(row.community, row.bookedAt, movementId)
  const { memo: _, personId: _person, ...rest } = optional(row as { reverses?: string })
  return {
    key: key === fields ? key : `${key} (${fields})`, movementId, eventId, eventType, movement, asset, from, to, amount,
    happenedAt, ...rest,
  }
}

/** The journal rows that an event must have: one for each movement. */
export const rowsSaidBy = (event: EventRow): RowSays[] => event.movements.map((one, index) => {
  const { movement, from, to, amount, happenedAt } = one
  const movementId = movementIdOf(event.id, index)
  const { memo: _, personId: _person, ...rest } = optional(one as { reverses?: string })
  return {
    key: keyOfRow(event.community, event.at, movementId), movementId, eventId: event.id, eventType: event.type,
    movement, asset: partsOf(from).asset, from, to, amount, happenedAt, ...rest,
  }
})

/** Whether the stream books the row's credit, so that the row names the entry in which it did. */
export const mustBeBooked = ({ to }: { to: string }): boolean => isSettled(to)

/** The fields in which two that should be equal differ: `amount 120`, `amount 500`. */
export const differenceOf = (expected: object, found: object): { expected: string; found: string } => {
  const [one, other] = [expected, found] as Record<string, unknown>[]
  const names = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])]
    .filter((name) => one?.[name] !== other?.[name])
  const tell = (of: Record<string, unknown> | undefined) =>
    names.map((name) => `${name} ${String(of?.[name] ?? '-')}`).join(', ')
  return { expected: tell(one), found: tell(other) }
}
