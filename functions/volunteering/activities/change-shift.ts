import { leaderRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findActivity, findShift, mustLead } from '../find.ts'
import { RosterRow } from '../items.ts'
import { type Shift, shiftKey } from './items.ts'
import { insuredOn, mayMove, opensAtOf, shiftTimesFit } from './rules.ts'
import { shiftView } from './views.ts'

/** Set fields of a shift that still is as it was read. */
export const setShift = (before: Shift, fields: Record<string, string | number>): Write => {
  const names = Object.keys(fields)
  return {
    item: { Update: {
      TableName: recordsTable.getName(), Key: shiftKey(before),
      UpdateExpression: `SET ${names.map((_, index) => `#f${index} = :f${index}`).join(', ')}`,
      ConditionExpression: '#state = :state AND startsAt = :startsAt',
      ExpressionAttributeNames: {
        '#state': 'state', ...Object.fromEntries(names.map((name, index) => [`#f${index}`, name])),
      },
      ExpressionAttributeValues: {
        ':state': before.state, ':startsAt': before.startsAt,
        ...Object.fromEntries(names.map((name, index) => [`:f${index}`, fields[name]])),
      },
    } },
    otherwise: 'stale',
  }
}

const findLed = async (request: Request, shiftId: string): Promise<Shift> => {
  const shift = await findShift(shiftId)
  mustLead(request.actor, shift)
  must(shift.state !== 'cancelled', 'shift.cancelled')
  return shift
}

const findComing = async (request: Request, shiftId: string): Promise<Shift> => {
  const shift = await findLed(request, shiftId)
  must(request.at < Date.parse(shift.startsAt), 'shift.begun')
  return shift
}

/** Call a shift off: nobody signs up any more, and soon after everybody on it is released and told. */
export const callOff = (request: Request, before: Shift, reason: string, more: Record<string, string> = {}) => {
  const { shiftId, title, startsAt, community } = before
  const after = { ...before, state: 'cancelled', cancelReason: reason }
  const data = { shiftId, title, startsAt, reason }
  return commit(request, { type: 'shift.calledOff', community, data, answer: { shift: shiftView(after) } },
    setShift(before, { state: 'cancelled', cancelReason: reason, ...more }),
    due({ task: 'volunteering.releasePeople', key: shiftId, at: momentText(request.at) }))
}

/** Refuses with `shift.unknown`, `role.scope`, `shift.cancelled`, `shift.begun`. */
export const cancelShift = async (request: Request, { shiftId, reason }: { shiftId: string; reason: string }) =>
  callOff(request, await findComing(request, shiftId), reason)

interface Times { startsAt: string; endsAt: string }

/** Give a shift other times. It stays the same shift: sign-ups hang on it by its id and first planned start. */
export const giveTimes = async (request: Request, before: Shift, { startsAt, endsAt }: Times, reason: string) => {
  const { shiftId, title, community, activityId } = before
  const { opensHoursBefore } = await findActivity(activityId)
  const movedAt = momentText(request.at)
  const opensAt = before.opensAt <= movedAt ? before.opensAt : opensAtOf(startsAt, opensHoursBefore, movedAt)
  const fields = { startsAt, endsAt, opensAt, movedAt, moveReason: reason, listSk: `${startsAt}#${shiftId}` }
  const after = { ...before, startsAt, endsAt, opensAt, movedAt }
  const was = { startsAt: before.startsAt, endsAt: before.endsAt }
  const data = { shiftId, title, before: was, startsAt, endsAt, reason }
  return commit(request, { type: 'shift.moved', community, data, answer: { shift: shiftView(after) } },
    setShift(before, fields),
    due({ task: 'volunteering.movePeople', key: `${shiftId}#${before.startsAt}#${before.endsAt}`, at: movedAt }))
}

/**
 * Move one shift, of a series or not.
 * Refuses with `shift.unknown`, `role.scope`, `shift.cancelled`, `shift.begun`, `shift.times` (also more than 30 days
 * from where it was first planned), `activity.uninsured`.
 */
export const moveShift = async (request: Request, input: Times & { shiftId: string; reason: string }) => {
  const before = await findComing(request, input.shiftId)
  must(shiftTimesFit(input.startsAt, input.endsAt, request.at), 'shift.times')
  must(mayMove(before.keyAt, input.startsAt), 'shift.times')
  must(insuredOn(await findActivity(before.activityId), input.startsAt), 'activity.uninsured')
  return giveTimes(request, before, input, input.reason)
}

/** Close sign-up or open it again. Refuses with `shift.unknown`, `role.scope`, `shift.cancelled`, `shift.begun`. */
export const setSignUpState = async (request: Request, { shiftId, open }: { shiftId: string; open: boolean }) => {
  const before = await findComing(request, shiftId)
  const state = open ? 'open' : 'closed'
  const { community, title } = before
  const draft = {
    type: open ? 'shift.opened' : 'shift.closed', community, data: { shiftId, title },
    answer: { shift: shiftView({ ...before, state }) },
  }
  return commit(request, draft, setShift(before, { state }))
}

const mostPeople = 2000

/**
 * A message to everybody on a shift. What WeChat's check does not pass is not sent at all: nobody is there to look at
 * it first (WX-05). Refuses with `shift.unknown`, `role.scope`, `shift.cancelled`, `message.unchecked`.
 */
export const messageShift = async (request: Request, { shiftId, text }: { shiftId: string; text: string }) => {
  const { title, community } = await findLed(request, shiftId)
  mustReach(request.actor, leaderRoles, community)
  const { suggest } = await checkText(request.actor.id, title, text)
  must(suggest === 'pass', 'message.unchecked')
  const { items } = await listPage(RosterRow, { partition: `roster#${shiftId}`, limit: mostPeople })
  const personIds = items.map(({ personId }) => personId)
  const data = { shiftId, title, text, from: request.actor.nameMasked ?? '*', personIds }
  return commit(request, { type: 'shift.messaged', community, data, answer: { people: personIds.length } })
}
