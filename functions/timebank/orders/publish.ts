import { randomBytes } from 'node:crypto'
import type { Given } from '../../../shared/contract/call.ts'
import type { orders } from '../../../shared/contract/timebank/orders.ts'
import type { Settings } from '../../../shared/contract/settings.ts'
import { type ForbiddenKind, type ServiceCode, forbiddenCodes, serviceOf } from '../../../shared/services.ts'
import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { divisionName } from '../../platform/divisions.ts'
import { due } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { type ActingFor, mustActFor } from '../../platform/mandate.ts'
import { type PersonView, ageOn, readPerson } from '../../platform/person.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { addWorkingDays } from '../../platform/working-days.ts'
import { forbiddenRefusals, mustBeAllowedService } from './forbidden.ts'
import { holdFor } from './escrow.ts'
import { type Order, nothingHeld } from './items.ts'
import { endOf, startFits, step } from './rules.ts'
import { findOrder, listedFor, saveOrder } from './save.ts'

type Wish = Given<(typeof orders)['POST /time-bank/orders']>

const isForbidden = (code: string): code is ForbiddenKind => forbiddenCodes.some((kind) => kind === code)

/** Refuses with `forbidden.*`, `service.off`, `order.uninsured`, `order.minutes`, `order.times`. */
const mustBeOffered = (input: Wish, settings: Settings, at: number): ServiceCode => {
  const { service: code, title, note } = input
  if (isForbidden(code)) throw new RefusalError(forbiddenRefusals[code])
  mustBeAllowedService(title, note, ...input.tags)
  must(!settings['timebank.servicesOff'].includes(code), 'service.off')
  const { insured, mostMinutes } = serviceOf(code)
  must(!insured || settings['timebank.accidentPolicy'], 'order.uninsured')
  must(input.minutes <= mostMinutes, 'order.minutes')
  must(startFits(input.startsAt, at), 'order.times')
  return code
}

/** Whoever may be served (TB-04, TB-10). Refuses with `birthDay.missing`, `order.spendAge`, `order.pool`. */
const mustBeServed = ({ birthDay, hardshipUntil }: PersonView, pays: Order['pays'], settings: Settings, at: number) => {
  must(pays === 'credit' || hardshipUntil, 'order.pool')
  if (hardshipUntil) return
  must(birthDay, 'birthDay.missing')
  must(ageOn(birthDay, chinaDay(at)) >= settings['timebank.spendAge'], 'order.spendAge')
}

/** How many must come: two into the home of an elder who lives alone and is no longer sure of mind (DOMAIN 1.3). */
const peopleFor = (code: ServiceCode, asked: number, { livesAlone, cognitiveImpairment }: PersonView): number => {
  const { people, homeVisit } = serviceOf(code)
  return Math.max(people, asked, homeVisit && livesAlone && cognitiveImpairment ? 2 : 1)
}

const draftOf = async (request: Request, input: Wish, { principal, onBehalfOf }: ActingFor): Promise<Order> => {
  const { actor, at } = request
  const settings = await settingsOf(principal.community)
  const service = mustBeOffered(input, settings, at)
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
const dueFor = ({ orderId: key, startsAt, endsAt }: Order, escalateMinutes: number): Write[] => [
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
    type: 'order.published', money: await holdFor(request, before),
    writes: [...writes, ...dueFor(before, settings['timebank.escalateMinutes'])],
  })
}

const lists = (order: Order): Write[] => [
  listedFor(order, order.requesterId, 'requester'),
  ...order.operatorId ? [listedFor(order, order.operatorId, 'operator')] : [],
]

/**
 * Ask for a service, for oneself or by mandate for another; both names are kept. What it may come to is held in escrow
 * in the same commit; a draft holds nothing. Nothing that volunteers must not do goes out, and nothing but what the
 * community lets open by itself without a worker's look.
 * Refuses with what `mustActFor`, `mustBeOffered` and `mustBeServed` refuse, and `balance.short` (TB-10).
 */
export const publishOrder = async (request: Request, input: Wish) => {
  const personId = input.forPerson ?? request.actor.id
  const order = await draftOf(request, input, await mustActFor(request, personId, 'timebank.order'))
  const minutes = input.draft ? 0 : order.minutes * order.people
  const acting = await mustActFor(request, personId, 'timebank.order', minutes)
  const writes = [...acting.writes, ...lists(order)]
  if (input.draft) return saveOrder(request, order, order, { type: 'order.drafted', writes })
  return sendOut(request, order, acting, writes)
}

/** Publish a draft, under the same conditions as if it were new. */
export const publishDraft = async (request: Request, { orderId }: { orderId: string }) => {
  const before = await findOrder(orderId)
  const { requesterId, minutes, people } = before
  const acting = await mustActFor(request, requesterId, 'timebank.order', minutes * people)
  must([before.requesterId, before.operatorId].includes(request.actor.id), 'order.notYours')
  const settings = await settingsOf(before.community)
  mustBeOffered({ ...before, draft: false }, settings, request.at)
  mustBeServed(await readPerson(requesterId), before.pays, settings, request.at)
  return sendOut(request, before, acting, acting.writes)
}
