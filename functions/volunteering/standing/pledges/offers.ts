import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { Given } from '../../../../shared/contract/call.ts'
import type { pledges } from '../../../../shared/contract/volunteering/pledges.ts'
import { adminRoles } from '../../../../shared/roles.ts'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findMember } from '../find.ts'
import { labelsOf } from './counts.ts'
import { Offer } from './items.ts'

type Input<C extends keyof typeof pledges> = Given<(typeof pledges)[C]>

export const workerRoles = [...adminRoles, 'gridWorker'] as const

const offerView = ({ elderId: _, ...offer }: Offer) => offer

/** Refuses with `pledge.offerUnknown`. */
export const findOffer = async (community: string, id: string): Promise<Offer> => {
  const { Item } = await Offer.build(GetItemCommand).key({ community, id }).options({ consistent: true }).send()
  return Item ?? refuse('pledge.offerUnknown')
}

/**
 * Offer a post, a task, or an elder of the community to look after. It assigns nobody (VR-16).
 * Refuses with `role.scope`, `pledge.elder` (a kin offer names its elder, the others nobody), `person.unknown`.
 */
export const makeOffer = async (request: Request, input: Input<'POST /pledge-offers'>) => {
  const { community, kind, elderId } = input
  mustReach(request.actor, workerRoles, community)
  must((kind === 'KIN') === (elderId !== undefined), 'pledge.elder')
  if (elderId) await findMember(elderId, community)
  const offer: Offer = { ...input, id: newId('ofr'), taken: 0, open: true, at: momentText(request.at) }
  const data = { offerId: offer.id, kind, title: offer.title, places: offer.places }
  return commit(request, { type: 'pledge.offered', community, data, answer: offerView(offer) },
    write(Offer.build(PutTransaction).item(offer), 'stale'))
}

/** Refuses with `role.scope`, `pledge.offerUnknown`, `pledge.offerClosed`. */
export const closeOffer = async (
  request: Request, { community, offerId: id }: { community: string; offerId: string },
) => {
  mustReach(request.actor, workerRoles, community)
  const offer = await findOffer(community, id)
  must(offer.open, 'pledge.offerClosed')
  const answer = offerView({ ...offer, open: false })
  return commit(request, { type: 'pledge.offerClosed', community, data: { offerId: id }, answer },
    write(Offer.build(UpdateTransaction).item({ community, id, open: false })
      .options({ condition: { attr: 'open', eq: true } }), 'pledge.offerClosed'))
}

export const seeOffers = async (request: Request, input: Input<'GET /pledge-offers'>) => {
  const { community = homeOf(request.actor), ...paging } = input
  const page = await listPage(Offer, { partition: `pledgeOffers#${community}`, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(offerView), labels: await labelsOf(community) }
}
