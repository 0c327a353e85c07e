import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { type Request, commit, write } from '../../platform/commit.ts'
import { move, unbook } from '../../platform/diary.ts'
import type { DueTask } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { perform } from '../../platform/perform.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { findActivity, findShift, lookUpSignUp } from '../find.ts'
import { RosterRow, SignUp } from '../items.ts'
import { endOffer, offeredIn } from '../places/offer-due.ts'
import { bookingOf } from '../places/places-rules.ts'
import { frontOf, leaveQueue, placeInQueue } from '../places/queue.ts'
import { leaveRoster, saveSignUp, settled } from '../places/sign-up-row.ts'
import type { Shift } from './items.ts'
import { Regular, findRegular, regularsOfPerson } from './regulars.ts'
import { giveSeats, onlyRole, quitQueue } from './seats.ts'

/** What becomes of the people on a shift that is called off or moved: one commit for each, who is so told once. */

const mostPeople = 2000

/** Who has a place in a shift. */
export const rosterOf = async (shiftId: string): Promise<string[]> =>
  (await listPage(RosterRow, { partition: `roster#${shiftId}`, limit: mostPeople })).items
    .map(({ personId }) => personId)

const waitingFor = async ({ shiftId, roles }: Shift): Promise<string[]> =>
  (await Promise.all(roles.map(({ roleId }) => frontOf(shiftId, roleId, mostPeople)))).flat()
    .map(({ personId }) => personId)

/** Everybody on a shift, for whom a place is kept, and who waits for one. */
export const peopleOf = async (shift: Shift): Promise<string[]> =>
  [...await rosterOf(shift.shiftId), ...await offeredIn(shift.shiftId, mostPeople), ...await waitingFor(shift)]

const writesOf = async (shift: Shift, before: NonNullable<Awaited<ReturnType<typeof lookUpSignUp>>>) => {
  const { shiftId, personId, roleId = onlyRole } = before
  if (before.status === 'waiting') return [quitQueue({ shiftId, roleId }), leaveQueue(placeInQueue(before))]
  if (before.status === 'offered') return [giveSeats({ shiftId, roleId }), ...endOffer(before)]
  const diary = await unbook(personId, bookingOf(shift))
  return [giveSeats({ shiftId, roleId }), leaveRoster({ shiftId, personId }), ...diary.writes]
}

/** Give a person's place back for them, without a mark. Nothing where they have gone or come meanwhile. */
const release = async (
  request: Request, shift: Shift, personId: string, why: 'calledOff' | 'clash' | 'left', reason: string,
) => {
  const before = await lookUpSignUp(personId, shift)
  if (!before || !['signedUp', 'offered', 'waiting'].includes(before.status)) return undefined
  const { shiftId, title, startsAt, community } = shift
  const after = { ...settled(before), status: 'cancelled', ended: why, cancelReason: reason }
  const data = { shiftId, personId, title, startsAt, why, reason }
  return commit(request, { type: 'signUp.released', community, data, answer: {} },
    saveSignUp(before, after), ...await writesOf(shift, before))
}

const eachOf = async (
  request: Request, people: string[], work: (own: Request, personId: string) => Promise<unknown>,
): Promise<void> => {
  for (const personId of people) {
    const own = { ...request, eventId: `${request.eventId}.${personId}` }
    await perform(own, () => work(own, personId))
  }
}

/** The shift was called off: everybody on it, who waits for a place, or has one kept, is released and told why. */
export const releasePeopleTask: DueTask = {
  task: 'volunteering.releasePeople',
  run: async (request, shiftId) => {
    const shift = await findShift(shiftId)
    await eachOf(request, await peopleOf(shift), (own, personId) =>
      release(own, shift, personId, 'calledOff', shift.cancelReason ?? ''))
  },
}

type Times = Pick<Shift, 'startsAt' | 'endsAt'>

const moveOne = async (request: Request, before: Times, shiftId: string, personId: string) => {
  const shift = await findShift(shiftId)
  const signUp = await lookUpSignUp(personId, shift)
  if (signUp?.status !== 'signedUp') return undefined
  const { title, startsAt, endsAt, community, moveReason = '' } = shift
  try {
    const booked = { from: before.startsAt, to: before.endsAt, reference: shiftId }
    const { writes } = await move(personId, booked, bookingOf(shift))
    const data = { shiftId, personId, title, before: before.startsAt, startsAt, endsAt, reason: moveReason }
    return await commit(request, { type: 'signUp.moved', community, data, answer: {} }, ...writes)
  } catch (error) {
    if (!(error instanceof RefusalError) || error.code !== 'diary.overlap') throw error
    return release(request, { ...shift, ...before }, personId, 'clash', moveReason)
  }
}

/**
 * The shift was moved: everybody keeps their place and is told; who has something else at the new time, and cannot
 * be in two places, is released without a mark, and told that.
 */
export const movePeopleTask: DueTask = {
  task: 'volunteering.movePeople',
  run: async (request, key) => {
    const [shiftId = '', startsAt = '', endsAt = ''] = key.split('#')
    await eachOf(request, await rosterOf(shiftId), (own, personId) =>
      moveOne(own, { startsAt, endsAt }, shiftId, personId))
  },
}

// More places than anybody has taken ahead.
const mostAhead = 200

const endOne = async (request: Request, { activityId, personId }: Regular): Promise<unknown> => {
  if (!await findRegular(activityId, personId)) return undefined
  const { community, title } = await findActivity(activityId)
  return commit(request, { type: 'regular.ended', community, data: { activityId, personId, title }, answer: {} },
    write(Regular.build(DeleteTransaction).key({ activityId, personId }), 'stale'))
}

/**
 * Somebody has died or left: the places that they had ahead are given back, without a mark, so that who waits gets
 * them, and they are no regular any more (PEERS 1.17).
 */
export const leaveShifts: Reaction = {
  name: 'volunteering.leaveShifts',
  run: async (request, { data, at }) => {
    const { personId } = data as { personId: string }
    const regulars = await listPage(Regular, { partition: regularsOfPerson(personId), index: true, limit: mostAhead })
    for (const regular of regulars.items) {
      const own = { ...request, eventId: `${request.eventId}.${regular.activityId}` }
      await perform(own, () => endOne(own, regular))
    }
    const ahead = await listPage(SignUp, { partition: `signUps#${personId}`, from: at, limit: mostAhead })
    for (const { shiftId } of ahead.items) {
      const own = { ...request, eventId: `${request.eventId}.${shiftId}` }
      await perform(own, async () => release(own, await findShift(shiftId), personId, 'left', ''))
    }
  },
}
