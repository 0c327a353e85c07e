import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { offers } from '../../../shared/contract/timebank/offers.ts'
import { streetOf } from '../../../shared/divisions.ts'
import type { ServiceCode } from '../../../shared/services.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { must } from '../../platform/refusal.ts'
import { readRow } from '../../platform/row.ts'
import { shownBy } from '../../platform/shown.ts'
import { mustBeAllowedService } from './forbidden.ts'
import { Offer, offerKey, offersOf } from './offer-items.ts'
import { forgetOffers } from './read-offers.ts'

type Calls = typeof offers
type Offered = Given<Calls['PUT /me/time-bank/offer']>
type Search = Given<Calls['GET /time-bank/offers']>

const myOfferView = ({ skills: _, services, ...offer }: Offer) => ({ ...offer, services: services as ServiceCode[] })

/** As others see it: how much time somebody has is nobody's business. */
export const offerView = (row: Offer) => {
  const { monthlyMinutes: _, ...shown } = myOfferView(row)
  return shown
}

/**
 * What I can do, and when; skills and dialects come from what is known of me. Refuses with `offer.times`,
 * `offer.text`, and with `forbidden.*` where the text offers what volunteers must not do.
 */
export const putOffer = async (request: Request, input: Offered) => {
  const { actor, at } = request
  const community = homeOf(actor)
  mustBeAllowedService(input.text, ...input.tags)
  must(input.fromDay <= input.toDay && input.times.every(({ from, to }) => from < to), 'offer.times')
  // Nobody reviews an offer, so words that WeChat does not pass stay out of it (WX-05).
  const words = [input.text, ...input.tags].filter((word) => word !== '')
  must(words.length === 0 || (await checkText(actor.id, '', words.join('\n'))).suggest === 'pass', 'offer.text')
  const { skills, dialects } = await readPerson(actor.id)
  const offer: Offer = {
    ...input, personId: actor.id, name: actor.nameMasked ?? '*', community, skills, dialects, at: momentText(at),
  }
  const answer = myOfferView(offer)
  const data = { personId: actor.id, name: offer.name, services: input.services, tags: input.tags, text: input.text }
  const made = await commit(request, { type: 'offer.made', community, data, answer },
    write(Offer.build(PutTransaction).item(offer), 'stale'))
  forgetOffers(streetOf(community))
  return made
}

export const seeMyOffer = async ({ actor }: Request) => {
  const row = await readRow<Offer>(offerKey({ personId: actor.id }))
  return row ? { offer: myOfferView(row) } : {}
}

/** Refuses with `offer.unknown`. */
export const withdrawOffer = async (request: Request) => {
  const { actor } = request
  const answer = { personId: actor.id }
  const community = homeOf(actor)
  const withdrawn = await commit(request, { type: 'offer.withdrawn', community, data: answer, answer },
    write(Offer.build(DeleteTransaction).key(answer)
      .options({ condition: { attr: 'personId', exists: true } }), 'offer.unknown'))
  forgetOffers(streetOf(community))
  return withdrawn
}

/** Who has died or left offers nothing any more. */
export const endOffer: Reaction = {
  name: 'timebank.endOffer',
  run: async (request, { data, community }) => {
    const { personId } = data as { personId: string }
    if (!await readRow<Offer>(offerKey({ personId }))) return
    await commit(request, { type: 'offer.ended', community, data: { personId }, answer: {} },
      write(Offer.build(DeleteTransaction).key({ personId }), 'stale'))
  },
}

const fits = (offer: Offer, { service, tag, word, day }: Search): boolean =>
  (!service || offer.services.includes(service)) && (!tag || offer.tags.includes(tag))
  && (!word || [offer.text, ...offer.tags].some((text) => text.includes(word)))
  && (!day || (offer.fromDay <= day && day <= offer.toDay))

/** What neighbours of the street offer; a filtered page may come short of its limit. */
export const seeOffers = async (request: Request, input: Search) => {
  const street = streetOf(input.community ?? homeOf(request.actor))
  const { cursor, limit } = input
  const page = await listPage(Offer, { partition: offersOf(street), index: true, cursor, limit })
  const offers = page.items.filter((offer) => fits(offer, input))
  const names = await shownBy(offers.map(({ personId }) => personId), 'nameToNeighbours')
  return { ...page, items: offers.map((offer) =>
    offerView({ ...offer, name: names.get(offer.personId) ?? offer.name })) }
}
