import type { Write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { shiftKey } from './items.ts'

/** The role of shifts where nobody named any. */
export const onlyRole = 'r1'

interface Seats { shiftId: string; roleId: string; count?: number }

interface Change { sets: string[]; when: string[]; names?: Record<string, string>; values?: Record<string, unknown> }

/** One update of a shift: the places of a role and those who wait for one change together, under conditions. */
const change = (
  { shiftId, roleId, count = 1 }: Seats, { sets, when, names, values }: Change, otherwise: Write['otherwise'],
): Write => {
  const text = [...sets, ...when].join(' ')
  const open = text.includes('#state')
  return {
    item: { Update: {
      TableName: recordsTable.getName(), Key: shiftKey({ shiftId }),
      UpdateExpression: `SET ${sets.join(', ')}`,
      ConditionExpression: when.join(' AND '),
      ExpressionAttributeNames: { '#role': roleId, ...open ? { '#state': 'state' } : {}, ...names },
      ExpressionAttributeValues: {
        ':by': count, ...open ? { ':open': 'open' } : {}, ...text.includes(':none') ? { ':none': 0 } : {}, ...values,
      },
    } },
    otherwise,
  }
}

const isOpen = '#state = :open'
const areThere = 'leftBy.#role >= :by'
const take = ['taken = taken + :by', 'leftBy.#role = leftBy.#role - :by']
const leaveQueue = 'waitingBy.#role = waitingBy.#role - :by'

/**
 * Take places in a role, one unless said otherwise: never more than are wanted, however many people come at once; none
 * where sign-up was closed or the shift cancelled meanwhile; and none while somebody waits for one.
 * `otherwise` is most often `shift.full`.
 */
export const takeSeats = (seats: Seats, otherwise: Write['otherwise']): Write =>
  change(seats, { sets: take, when: [isOpen, areThere, 'waitingBy.#role = :none'] }, otherwise)

/** Take places for those who wait: they leave the queue with it. */
export const takeSeatsFromQueue = (seats: Seats, otherwise: Write['otherwise']): Write =>
  change(seats, { sets: [...take, leaveQueue], when: [isOpen, areThere, 'waitingBy.#role >= :by'] }, otherwise)

/** Take places for people who stand at the door: whoever is there goes before those who wait at home. */
export const takeSeatsAtDoor = (seats: Seats, otherwise: Write['otherwise']): Write =>
  change(seats, { sets: take, when: [isOpen, areThere] }, otherwise)

/** Give places back. */
export const giveSeats = (seats: Seats): Write => change(seats, {
  sets: ['taken = taken - :by', 'leftBy.#role = leftBy.#role + :by'], when: ['taken >= :by'],
}, 'stale')

/** Want another number of people of a role, wanted so many before: of what is taken away, all is free. */
export const resize = ({ shiftId, roleId }: Omit<Seats, 'count'>, before: number, after: number): Write => change(
  { shiftId, roleId, count: after - before }, {
    sets: ['#all = #all + :by', 'capacityBy.#role = :after', 'leftBy.#role = leftBy.#role + :by'],
    when: ['capacityBy.#role = :before', 'leftBy.#role >= :least'],
    names: { '#all': 'capacity' },
    values: { ':before': before, ':after': after, ':least': Math.max(0, before - after) },
  }, 'stale')

/** One more waits for a role that is full or waited for; not more than so many at once. */
export const joinQueue = (seats: Omit<Seats, 'count'>, most: number): Write => change(seats, {
  sets: ['waitingBy.#role = waitingBy.#role + :by'],
  when: [isOpen, 'waitingBy.#role < :most', '(leftBy.#role <= :none OR waitingBy.#role > :none)'],
  values: { ':most': most },
}, 'stale')

/** One waits no longer. */
export const quitQueue = (seats: Omit<Seats, 'count'>): Write =>
  change(seats, { sets: [leaveQueue], when: ['waitingBy.#role >= :by'] }, 'stale')
