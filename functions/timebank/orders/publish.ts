import { randomBytes } from 'node:crypto'
import type { Given } from '../../../shared/contract/call.ts'
import type { orders } from '../../../shared/contract/timebank/orders.ts'
import { serviceOf } from '../../../shared/services.ts'
import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { divisionName } from '../../platform/divisions.ts'
import { due } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { type ActingFor, mustActFor } from '../../platform/mandate.ts'
import { readPerson } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { addWorkingDays } from '../../platform/working-days.ts'
import { mustBeOffered, mustBeServed, peopleFor } from './conditions.ts'
import { holdFor } from './escrow.ts'
import { type Order, nothingHeld } from './items.ts'
import { endOf, startFits, step } from './rules.ts'
import { findOrder, listedFor, saveOrder } from './save.ts'

type Wish = Given<(typeof orders)['POST /time-bank/orders']>

const draftOf = async (request: Request, input: Wish, { principal, onBehalfOf }: ActingFor): Promise<Order> => {
  const { actor, at } = request
  const settings = await settingsOf(principal.community)
  const service = mustBeOffered(input, settings)
  must(startFits(input.startsAt, at), 'order.times')
  const person = await readPerson(principal.id)
  mustBeServed(person, input.pays, settings, at)
  const { title = serviceOf(service).zh, note, tags, place, startsAt, minutes, pays } = input
  return {
    orderId: newId('ord'), version: 0, status: 'draft', service, title, note, tags, place,
    community: principal.community, communityName: await divisionName(principal.community),
    homeVisit: serviceOf(service).homeVisit, startsAt, endsAt: endOf(startsAt, minutes), minutes,
    people: peopleFor(service, input.people, person), requesterId: principal.id,
    requesterName: principal.nameMasked ?? '*', pays, held: nothingHeld, claims: [],
    ...(onBehalfOf ? { operatorId: actor.id, operatorName: actor.nameMasked ?? '*' } : {}),
    codeSecret: randomBytes(16).toString('base64url'), wrongCodes: 0, dialects: person.dialects,
    createdAt: momentText(at), ratings: [],
  }
}

const minuteMs = 60_000

/** What happens by itself: nobody takes it, its time comes, its time is over. */
export const dueFor = ({ orderId: key, startsAt, endsAt }: Order, escalateMinutes: number): Write[] => [
  due({ task: 'order.escalate', key, at: momentText(Date.parse(startsAt) - escalateMinutes * minuteMs) }),
  due({ task: 'order.expire', key, at: startsAt }),
  due({ task: 'order.overdue', key, at: momentText(Date.parse(endsAt) + 240 * minuteMs) }),
]

const sendOut = async (request: Request, draft: Order, { used: mandate }: ActingFor, writes: Write[]) => {
  const before = { ...draft, ...(mandate ? { mandate } : {}) }
  const { title, note, tags, place } = before
  const [settings, { suggest }] = await Promise.all([
    settingsOf(before.community), checkText(request.actor.id, title, [note, place, ...tags].join('\n')),
  ])
  // What WeChat does not pass, or has not looked at, goes out only after a person has (WX-05).
  const open = settings['timebank.autoOpen'].includes(before.service) && suggest === 'pass'
  const reviewBy = addWorkingDays(chinaDay(request.at), settings['timebank.reviewWorkingDays'])
  const after = step(before, 'publish', open ? 'open' : 'pendingReview', { reviewBy, contentCheck: suggest })
  return saveOrder(request, before, after, {
    type: 'order.published', inNameOf: before.requesterId, money: await holdFor(request, before),
    writes: [...writes, ...dueFor(before, settings['timebank.escalateMinutes'])],
  })
}

/** In the lists of whoever asked for it. */
export const listedForAsking = (order: Order): Write[] => [
  listedFor(order, order.requesterId, 'requester'),
  ...order.operatorId ? [listedFor(order, order.operatorId, 'operator')] : [],
]

/**
 * Ask for a service, for oneself or by mandate for another; both names are kept. What it may come to is held in escrow
 * in the same commit; a draft holds nothing. Nothing that volunteers must not do goes out, and nothing but what the
 * community lets open by itself without a worker's look.
 * Refuses with what `mustActFor`, `mustBeOffered` and `mustBeServed` refuse, with `order.times`, and with
 * `balance.short` (TB-10).
 */
export const publishOrder = async (request: Request, input: Wish) => {
  const personId = input.forPerson ?? request.actor.id
  const order = await draftOf(request, input, await mustActFor(request, personId, 'timebank.order'))
  const minutes = input.draft ? 0 : order.minutes * order.people
  const acting = await mustActFor(request, personId, 'timebank.order', minutes)
  const writes = [...acting.writes, ...listedForAsking(order)]
  if (input.draft) return saveOrder(request, order, order, { type: 'order.drafted', inNameOf: personId, writes })
  return sendOut(request, order, acting, writes)
}

/** Publish a draft, under the same conditions as if it were new. */
export const publishDraft = async (request: Request, { orderId }: { orderId: string }) => {
  const before = await findOrder(orderId)
  const { requesterId, minutes, people } = before
  const acting = await mustActFor(request, requesterId, 'timebank.order', minutes * people)
  must([before.requesterId, before.operatorId].includes(request.actor.id), 'order.notYours')
  const settings = await settingsOf(before.community)
  mustBeOffered(before, settings)
  must(startFits(before.startsAt, request.at), 'order.times')
  mustBeServed(await readPerson(requesterId), before.pays, settings, request.at)
  return sendOut(request, before, acting, acting.writes)
}
