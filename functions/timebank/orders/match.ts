import type { Given } from '../../../shared/contract/call.ts'
import type { offers } from '../../../shared/contract/timebank/offers.ts'
import { streetOf } from '../../../shared/divisions.ts'
import { homeOf } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import { readRow } from '../../platform/row.ts'
import { shownBy } from '../../platform/shown.ts'
import { type Order, OrderItem, Pairing, ordersOf } from './items.ts'
import { type Fit, type Known, bestOf, fitOf, whenOf } from './matching.ts'
import { type Offer, Reputation, offerKey } from './offer-items.ts'
import { offerView } from './offers.ts'
import { offersIn } from './read-offers.ts'
import { findOrder } from './save.ts'
import { asNeighboursSee } from './shown.ts'
import { mustSpeakFor } from './sides.ts'
import { openView } from './views.ts'

type Search = Given<(typeof offers)['GET /time-bank/orders']>

const pageSize = 2000
const mostPages = 10

/** All rows of a list, a bounded number of pages. */
const all = async <T>(page: (cursor: string | undefined) => Promise<{ items: T[]; cursor?: string }>): Promise<T[]> => {
  const found: T[] = []
  let cursor: string | undefined
  for (let count = 0; count < mostPages; count++) {
    const next = await page(cursor)
    found.push(...next.items)
    cursor = next.cursor
    if (!cursor) break
  }
  return found
}

const pairingsOf = async (requesterId: string): Promise<Map<string, number>> => new Map(
  (await all((cursor) => listPage(Pairing, { partition: `pairings#${requesterId}`, cursor, limit: pageSize })))
    .map(({ personId, times }) => [personId, times]))

const reputationsOf = (street: string): Promise<Reputation[]> =>
  all((cursor) => listPage(Reputation, { partition: `reputations#${street}`, cursor, limit: pageSize }))

/** The volunteers of the street who fit an order, best first, with the reasons; whoever asked or has it is left out. */
export const matchVolunteers = async (request: Request, input: { orderId: string; limit?: number | undefined }) => {
  const order = await findOrder(input.orderId)
  const side = await mustSpeakFor(request, order, ['timebank.order'])
  const street = streetOf(order.community)
  const [helpers, pairings, reputations] = await Promise.all([
    offersIn(street), pairingsOf(order.requesterId), reputationsOf(street),
  ])
  const stars = new Map(reputations.map((one) => [one.personId, one]))
  const out = new Set([order.requesterId, order.operatorId, ...order.claims.map(({ personId }) => personId)])
  const knownOf = (personId: string): Known => ({
    together: pairings.get(personId) ?? 0, starsSum: stars.get(personId)?.starsSum ?? 0,
    starsCount: stars.get(personId)?.starsCount ?? 0,
  })
  const best = bestOf(order, helpers.filter(({ personId }) => !out.has(personId)), knownOf, input.limit ?? 10)
  const seen = side === 'worker' ? [] : best.map(({ helper }) => helper.personId)
  const names = await shownBy(seen, 'nameToNeighbours')
  return { items: best.map(({ helper, fit }) =>
    ({ offer: offerView({ ...helper, name: names.get(helper.personId) ?? helper.name }), fit })) }
}

const wanted = (order: Order, { service, tag, word, from, to }: Search): boolean =>
  (!service || order.service === service) && (!tag || order.tags.includes(tag))
  && (!word || [order.title, order.note, ...order.tags].some((text) => text.includes(word)))
  && (!from || order.startsAt >= from) && (!to || order.startsAt <= to)

const unfitting: Fit = { score: 0, reasons: [] }

/** Open requests of the street; those that fit what I offer come first, the others by their start. */
export const seeOpenOrders = async (request: Request, input: Search) => {
  const { actor } = request
  const street = streetOf(input.community ?? homeOf(actor))
  const offer = await readRow<Offer>(offerKey({ personId: actor.id }))
  const { dialects, skills } = await readPerson(actor.id)
  const open = await Promise.all(['open', 'unclaimed'].map((queue) => all(async (cursor) =>
    listPage(OrderItem, { partition: ordersOf(street, queue), index: true, cursor, limit: pageSize }))))
  const orders = open.flat().map((row) => row as unknown as Order).filter((one) => one.requesterId !== actor.id
    && one.status === 'open' && Date.parse(one.startsAt) > request.at && wanted(one, input))
  const fitFor = (order: Order): Fit =>
    (offer ? fitOf(order, whenOf(order), { ...offer, dialects, skills }) : undefined) ?? unfitting
  const fitting = orders.map((order) => ({ order, fit: fitFor(order) })).sort((one, other) =>
    other.fit.score - one.fit.score || (one.order.startsAt < other.order.startsAt ? -1 : 1))
  const start = Number(input.cursor ?? 0)
  const end = start + (input.limit ?? 20)
  const shown = fitting.slice(start, end)
  const named = await asNeighboursSee(shown.map(({ order }) => order))
  return {
    items: named.map((order, index) => ({ order: openView(order), fit: shown[index]?.fit ?? unfitting })),
    ...(end < fitting.length ? { cursor: String(end) } : {}),
  }
}
