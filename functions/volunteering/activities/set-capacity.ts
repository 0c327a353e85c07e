import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { must } from '../../platform/refusal.ts'
import { findShift, mustLead } from '../find.ts'
import { type Shift, shiftKey } from './items.ts'
import { onlyRole } from './seats.ts'
import { shiftView } from './views.ts'

interface Wanted { shiftId: string; roleId?: string | undefined; capacity: number }

/** So many more or fewer places of a role, under the condition that as many as are taken away are free. */
const changeBy = ({ shiftId }: Shift, roleId: string, before: number, by: number): Write => ({
  item: { Update: {
    TableName: recordsTable.getName(), Key: shiftKey({ shiftId }),
    UpdateExpression: 'SET #all = #all + :by, capacityBy.#role = :after, leftBy.#role = leftBy.#role + :by',
    ConditionExpression: 'capacityBy.#role = :before AND leftBy.#role >= :least',
    ExpressionAttributeNames: { '#role': roleId, '#all': 'capacity' },
    ExpressionAttributeValues: { ':by': by, ':before': before, ':after': before + by, ':least': by < 0 ? -by : 0 },
  } },
  otherwise: 'stale',
})

/**
 * Want more or fewer people of a role; never fewer than have a place. What comes free goes to who waits. Refuses with
 * `shift.unknown`, `role.scope`, `shift.cancelled`, `shift.begun`, `shift.role`, `capacity.taken`.
 */
export const setCapacity = async (request: Request, { shiftId, roleId = onlyRole, capacity }: Wanted) => {
  const before = await findShift(shiftId)
  mustLead(request.actor, before)
  must(before.state !== 'cancelled', 'shift.cancelled')
  must(momentText(request.at) < before.startsAt, 'shift.begun')
  const was = before.capacityBy[roleId]
  must(was !== undefined, 'shift.role')
  const [by, left] = [capacity - was, before.leftBy[roleId] ?? 0]
  must(left + by >= 0, 'capacity.taken')
  const after = {
    ...before, capacity: before.capacity + by, capacityBy: { ...before.capacityBy, [roleId]: capacity },
    leftBy: { ...before.leftBy, [roleId]: left + by },
  }
  const { community, title } = before
  const data = { shiftId, title, roleId, before: was, after: capacity }
  return commit(request, { type: 'shift.capacitySet', community, data, answer: { shift: shiftView(after) } },
    ...by === 0 ? [] : [changeBy(before, roleId, was, by)])
}
