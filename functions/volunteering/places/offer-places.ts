import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import type { EventRow } from '../../platform/event.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { StaleError } from '../../platform/retry.ts'
import { settingsOf } from '../../platform/settings.ts'
import { closedBecause } from '../activities/conditions.ts'
import type { Shift } from '../activities/items.ts'
import { giveSeats, onlyRole, takeSeatsFromQueue } from '../activities/seats.ts'
import { findShift, lookUpSignUp } from '../find.ts'
import { endOffer, keepOffer, offerTask } from './offer-due.ts'
import { isFirstCome, leftOf, offerUntilMs, waitingOf } from './places-rules.ts'
import { frontOf, leaveQueue } from './queue.ts'
import { saveSignUp, settled } from './sign-up-row.ts'

// Four items for each offer, within DynamoDB's hundred; what is left is offered on by the event of these offers.
const offersAtOnce = 24
// So close to the start more than these need not be told of one free place.
const toldAtOnce = 50

/** Offer the free places of a role to whoever is first in the queue: each is kept, so nobody else can take it. */
const offer = async (request: Request, shift: Shift, roleId: string, untilMs: number) => {
  const { shiftId, title, community, startsAt } = shift
  const count = Math.min(leftOf(shift, roleId), waitingOf(shift, roleId), offersAtOnce)
  const front = await frontOf(shiftId, roleId, count)
  const offerUntil = momentText(untilMs)
  const writes = await Promise.all(front.map(async (place) => {
    const before = await lookUpSignUp(place.personId, shift)
    if (before?.status !== 'waiting') throw new StaleError()
    const after = { ...settled(before), status: 'offered', waitingSince: place.waitingSince, offerUntil }
    return [saveSignUp(before, after), leaveQueue(place), ...keepOffer(before, offerUntil)]
  }))
  const people = front.map(({ personId }) => personId)
  const data = { shiftId, roleId, title, startsAt, offerUntil, people }
  return commit(request, { type: 'place.offered', community, data, answer: {} },
    takeSeatsFromQueue({ shiftId, roleId, count: front.length }, 'stale'), ...writes.flat())
}

/** Near the start those who wait are told that the first of them has the place. */
const tellAll = async (request: Request, shift: Shift, roleId: string) => {
  const { shiftId, title, community, startsAt } = shift
  const people = (await frontOf(shiftId, roleId, toldAtOnce)).map(({ personId }) => personId)
  return commit(request, { type: 'place.free', community, data: { shiftId, title, startsAt, people }, answer: {} })
}

/**
 * Whenever a place may have become free: offer it to those who wait, in their order. What is read decides, not the
 * event, so that an event that comes twice or late offers nothing twice; the seats are moved under a condition.
 */
export const offerPlaces: Reaction = {
  name: 'volunteering.offerPlaces',
  run: async (request: Request, { data }: EventRow) => {
    const shift = await findShift((data as { shiftId: string }).shiftId)
    const { startsAt, community } = shift
    const roleId = shift.roles.map((role) => role.roleId)
      .find((id) => leftOf(shift, id) > 0 && waitingOf(shift, id) > 0)
    if (roleId === undefined || closedBecause(shift, request.at) || request.at >= Date.parse(startsAt)) return undefined
    const settings = await settingsOf(community)
    return isFirstCome(startsAt, request.at, settings)
      ? tellAll(request, shift, roleId)
      : offer(request, shift, roleId, offerUntilMs(startsAt, request.at, settings))
  },
}

/** An offer that was not answered: the place goes back, and by this event to the next person. */
export const lapseOffer: DueTask = {
  task: offerTask,
  run: async (request, key) => {
    const [shiftId = '', personId = ''] = key.split('#')
    const shift = await findShift(shiftId)
    const before = await lookUpSignUp(personId, shift)
    if (before?.status !== 'offered' || momentText(request.at) < (before.offerUntil ?? '')) return undefined
    const { title, community } = shift
    const after = { ...settled(before), status: 'cancelled', ended: 'lapsed' }
    return commit(request, { type: 'offer.lapsed', community, data: { shiftId, personId, title }, answer: {} },
      saveSignUp(before, after), giveSeats({ shiftId, roleId: before.roleId ?? onlyRole }), ...endOffer(before))
  },
}
