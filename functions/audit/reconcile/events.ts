import { type MovementName, chart, hasFloor, isSettled, partsOf } from '../../ledger/chart.ts'
import type { EventMovement, EventRow } from '../../platform/event.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import type { Fault } from '../items.ts'
import { faultOfMoment } from './entries.ts'
import { entriesSaidBy, rowsSaidBy, textOfEntry, textOfRow } from './members.ts'
import { addMember, digestOf } from './prints.ts'
import { type Run, report } from './run-state.ts'

/** What of a movement the chart does not allow; undefined where it does. */
const breach = (one: EventMovement): string | undefined => {
  const { movement, from, to, amount, reverses, fromSequence, toSequence } = one
  if (!(movement in chart)) return `movement ${movement}`
  const { asset, from: source, to: target } = chart[movement as MovementName]
  const [giving, taking] = reverses ? [target, source] : [source, target]
  if (partsOf(from).kind !== `${asset}:${giving}`) return `from ${from}`
  if (partsOf(to).kind !== `${asset}:${taking}`) return `to ${to}`
  if (!Number.isSafeInteger(amount) || amount <= 0) return `amount ${amount}`
  if (hasFloor(from) !== (fromSequence !== undefined)) return `fromSequence ${fromSequence}`
  if ((hasFloor(to) && !isSettled(to)) !== (toSequence !== undefined)) return `toSequence ${toSequence}`
  return undefined
}

const faultsOfEvent = (event: EventRow): Fault[] => event.movements.flatMap((one, index) => {
  const found = breach(one)
  const subject = movementIdOf(event.id, index)
  return found ? [{ code: 'event.illegal', subject, expected: one.movement, found }] : []
})

/** What the events say: the entries and the journal rows that must be there, and that the chart allows them. */
export const readEvents = async (run: Run, events: EventRow[]): Promise<void> => {
  for (const event of events) {
    report(run, [...faultsOfEvent(event), ...faultOfMoment('event.future', event.id, event.at)])
    if (event.at >= run.upTo) continue
    run.movements += event.movements.length
    for (const says of entriesSaidBy(event)) addMember(run.entryPrint, digestOf(run.secret, textOfEntry(says)), -1)
    for (const says of rowsSaidBy(event)) addMember(run.rowPrint, digestOf(run.secret, textOfRow(says)), -1)
  }
}
