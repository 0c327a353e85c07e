import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findShift, mustLead } from '../find.ts'
import { onlyRole, resize } from './seats.ts'
import { shiftView } from './views.ts'

interface Wanted { shiftId: string; roleId?: string | undefined; capacity: number }

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
    ...by === 0 ? [] : [resize({ shiftId, roleId }, was, capacity)])
}
