import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { homeOf } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { countWrites } from './counts.ts'
import { type Offer, Offer as OfferItem, OfferClaim, Pledge, PledgeAsk, placed } from './items.ts'
import { findOffer } from './offers.ts'
import { pledgeView } from './views.ts'

const offerWrites = ({ id, community, places }: Offer, personId: string): Write[] => [
  write(OfferItem.build(UpdateTransaction).item({ community, id, taken: $add(1) }).options({
    condition: { and: [{ attr: 'open', eq: true }, { attr: 'taken', lt: places }] },
  }), 'pledge.offerFull'),
  write(OfferClaim.build(PutTransaction).item({ offerId: id, personId })
    .options({ condition: { attr: 'offerId', exists: false } }), 'pledge.exists'),
]

const askWrite = (elderId: string, pledgeId: string, personId: string): Write =>
  write(PledgeAsk.build(PutTransaction).item({ elderId, pledgeId, personId }), 'stale')

/**
 * Claim for oneself: there is no way to claim for another (VR-16). A kin claim waits for the elder's or a worker's yes.
 * Refuses with `pledge.what` (an offer, or a title of one's own), `pledge.offerUnknown`, `pledge.offerClosed`,
 * `pledge.self`, `pledge.offerFull`, `pledge.exists`.
 */
export const claim = async (
  request: Request, { offerId, title }: { offerId?: string | undefined; title?: string | undefined },
) => {
  const { actor } = request
  const community = homeOf(actor)
  must((offerId === undefined) !== (title === undefined), 'pledge.what')
  const offer = offerId ? await findOffer(community, offerId) : undefined
  must(!offer || offer.open, 'pledge.offerClosed')
  must(offer?.elderId !== actor.id, 'pledge.self')
  const pledge: Pledge = {
    personId: actor.id, id: newId('plg'), kind: offer?.kind ?? 'CREATE',
    state: offer?.kind === 'KIN' ? 'asked' : 'active',
    community, title: offer?.title ?? title ?? '', claimedAt: momentText(request.at), log: [],
    claimantMasked: actor.nameMasked ?? '*', ...(offer ? { offerId: offer.id } : {}),
    ...(offer?.elderId ? { elderId: offer.elderId } : {}),
  }
  const { id: pledgeId, kind, state, elderId } = pledge
  const { title: what, claimantMasked: claimant } = pledge
  const data = { pledgeId, personId: actor.id, kind, title: what, claimant, ...(elderId ? { elderId } : {}) }
  return commit(request, { type: 'pledge.claimed', community, data, answer: pledgeView(pledge) },
    ...(offer ? offerWrites(offer, actor.id) : []),
    write(Pledge.build(PutTransaction).item(placed(pledge)), 'stale'),
    ...(elderId ? [askWrite(elderId, pledgeId, actor.id)] : []),
    ...countWrites(pledge, undefined, state))
}
