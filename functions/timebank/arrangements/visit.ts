import { randomBytes } from 'node:crypto'
import { type Actor, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { book } from '../../platform/diary.ts'
import { mustActFor } from '../../platform/mandate.ts'
import { type PersonView, readFacts, readPerson } from '../../platform/person.ts'
import { RefusalError, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { bookingOf, mustBeFit } from '../orders/claim.ts'
import { mustBeOffered, mustBeServed, peopleFor } from '../orders/conditions.ts'
import { holdFor } from '../orders/escrow.ts'
import { type Claim, type Order, nothingHeld } from '../orders/items.ts'
import { dueFor, listedForAsking } from '../orders/publish.ts'
import { endOf, step } from '../orders/rules.ts'
import { listedFor, saveOrder } from '../orders/save.ts'
import { endByItself } from './end.ts'
import type { Arrangement } from './items.ts'
import { isMeant, startOf, visitIdOf } from './rules.ts'
import { arrangementData, arrangementWrite, findArrangement, saveArrangement } from './save.ts'
import { whyMissed } from './why.ts'

const mostMissed = 10

const visitOf = (before: Arrangement, day: string, person: PersonView, at: number): Order => {
  const { arrangementId, service, title, note, tags, place, community, communityName, homeVisit, minutes } = before
  const { requesterId, requesterName, operatorId, operatorName, pays } = before
  const startsAt = startOf(day, before)
  return {
    orderId: visitIdOf(arrangementId, day), version: 0, status: 'draft', service, title, note, tags, place, community,
    communityName, homeVisit, startsAt, endsAt: endOf(startsAt, minutes), minutes,
    people: peopleFor(service, 1, person), requesterId, requesterName,
    ...(operatorId ? { operatorId, operatorName: operatorName ?? '*' } : {}), arrangementId, pays, held: nothingHeld,
    claims: [], codeSecret: randomBytes(16).toString('base64url'), wrongCodes: 0, dialects: person.dialects,
    createdAt: momentText(at), contentCheck: before.contentCheck, ratings: [],
  }
}

const actorOf = async (personId: string): Promise<Actor> => await loadActor(personId) ?? refuse('person.unknown')

/**
 * The visit of a day as an order, accepted already: escrow, diary, lists and the arrangement in one commit. Where two
 * must come (DOMAIN 1.3), it is open for the second. Refuses as publishing and claiming an order do.
 */
const bookVisit = async (request: Request, before: Arrangement, day: string): Promise<unknown> => {
  const { at } = request
  const [settings, person, volunteer, asking] = await Promise.all([
    settingsOf(before.community), readPerson(before.requesterId), actorOf(before.volunteerId),
    actorOf(before.operatorId ?? before.requesterId),
  ])
  mustBeOffered(before, settings)
  mustBeServed(person, before.pays, settings, at)
  const plain = visitOf(before, day, person, at)
  await mustBeFit(plain, volunteer, at)
  const acting = await mustActFor({ ...request, actor: asking }, before.requesterId, 'timebank.order',
    plain.minutes * plain.people)
  const order = { ...plain, ...(acting.used ? { mandate: acting.used } : {}) }
  const claim: Claim = {
    personId: volunteer.id, name: volunteer.nameMasked ?? '*', claimedAt: momentText(at), acceptedAt: momentText(at),
  }
  const diary = await book(volunteer.id, bookingOf(order))
  const after: Arrangement = { ...before, madeUntil: day }
  const booked = step(order, 'arrange', order.people > 1 ? 'open' : 'accepted', { claims: [claim] })
  return saveOrder(request, order, booked, {
    type: 'order.published', inNameOf: acting.onBehalfOf, data: arrangementData(before),
    money: await holdFor(request, order),
    writes: [
      ...acting.writes, ...diary.writes, ...listedForAsking(order), listedFor(order, volunteer.id, 'volunteer'),
      ...dueFor(order, settings['timebank.escalateMinutes']), arrangementWrite(after),
    ],
  })
}

/** No visit this time, and why: both sides are told, a worker sees it, and the next one is tried in its turn. */
const miss = (request: Request, before: Arrangement, day: string, code: string): Promise<unknown> => {
  const missed = [{ day, code }, ...before.missed].slice(0, mostMissed)
  const after: Arrangement = { ...before, madeUntil: day, missed }
  const { zh, en } = whyMissed(code)
  return saveArrangement(request, before, after, 'arrangement.visitMissed',
    { code, zh, en, startsAt: startOf(day, before) })
}

const hasLeft = async ({ requesterId, volunteerId }: Arrangement): Promise<boolean> =>
  (await Promise.all([requesterId, volunteerId].map(readFacts))).some(({ leftAt }) => leftAt)

/** Book the visit of a day, once; nothing where the arrangement has moved on. When the next is due, `due.ts` says. */
export const makeVisit = async (request: Request, arrangementId: string, day: string): Promise<unknown> => {
  const before = await findArrangement(arrangementId)
  const { status, madeUntil, pausedUntil = '' } = before
  if (status !== 'active' || day <= madeUntil || day <= pausedUntil || !isMeant(before, day)) return undefined
  if (await hasLeft(before)) return endByItself(request, before, 'left')
  try {
    return await bookVisit(request, before, day)
  } catch (error) {
    if (!(error instanceof RefusalError) || error.code === 'busy') throw error
    return error.code === 'mark.suspended'
      ? endByItself(request, before, 'suspended') : miss(request, before, day, error.code)
  }
}
