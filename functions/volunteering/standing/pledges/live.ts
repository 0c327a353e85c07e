import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { countWrites } from './counts.ts'
import { Offer, OfferClaim, Pledge, PledgeAsk, placed } from './items.ts'
import { workerRoles } from './offers.ts'
import { findPledge, pledgeView } from './views.ts'

const mostEntries = 200

const change = (before: Pledge, after: Pledge): Write =>
  write(Pledge.build(PutTransaction).item(placed(after)).options({
    condition: { and: [{ attr: 'state', eq: before.state }, { size: 'log', eq: before.log.length }] },
  }), 'stale')

/** A place of the offer is free again, and the person may claim it anew. */
const freeWrites = ({ offerId, community, personId }: Pledge): Write[] => (offerId ? [
  write(Offer.build(UpdateTransaction).item({ community, id: offerId, taken: $add(-1) }), 'stale'),
  write(OfferClaim.build(DeleteTransaction).key({ offerId, personId }), 'stale'),
] : [])

const askDone = ({ elderId, id: pledgeId }: Pledge): Write[] =>
  (elderId ? [write(PledgeAsk.build(DeleteTransaction).key({ elderId, pledgeId }), 'stale')] : [])

/** Write down what was done. Refuses with `pledge.unknown`, `pledge.notActive`, `pledge.logFull`. */
export const logProgress = async (request: Request, { pledgeId, text }: { pledgeId: string; text: string }) => {
  const before = await findPledge(request.actor.id, pledgeId)
  must(before.state === 'active', 'pledge.notActive')
  must(before.log.length < mostEntries, 'pledge.logFull')
  const after = { ...before, log: [...before.log, { at: momentText(request.at), text }] }
  const data = { pledgeId, personId: before.personId, text }
  return commit(request, { type: 'pledge.progressed', community: before.community, data, answer: pledgeView(after) },
    change(before, after))
}

interface Ending { pledgeId: string; how: 'done' | 'givenUp'; reason?: string | undefined }

/** Finish a pledge, or give it up, at any time and without giving a reason (VR-16). */
export const endPledge = async (request: Request, { pledgeId, how, reason }: Ending) => {
  const before = await findPledge(request.actor.id, pledgeId)
  must(before.state === 'active' || (before.state === 'asked' && how === 'givenUp'), 'pledge.notActive')
  const after: Pledge = { ...before, state: how, endedAt: momentText(request.at), ...(reason ? { reason } : {}) }
  const data = { pledgeId, personId: before.personId, how }
  return commit(request, { type: 'pledge.ended', community: before.community, data, answer: pledgeView(after) },
    change(before, after), ...freeWrites(before), ...countWrites(before, before.state, how),
    ...(before.state === 'asked' ? askDone(before) : []))
}

/**
 * Yes or no to a kin pledge, by the elder, or by a worker who has asked the elder; never by the claimant.
 * Refuses with `pledge.unknown`, `role.scope`, `pledge.answered`.
 */
export const answerPledge = async (
  request: Request, { personId, pledgeId, yes }: { personId: string; pledgeId: string; yes: boolean },
) => {
  const { actor } = request
  const before = await findPledge(personId, pledgeId)
  must(before.kind === 'KIN' && personId !== actor.id, 'pledge.unknown')
  if (before.elderId !== actor.id) mustReach(actor, workerRoles, before.community)
  must(before.state === 'asked', 'pledge.answered')
  const state = yes ? 'active' as const : 'declined' as const
  const after: Pledge = { ...before, state, ...(yes ? {} : { endedAt: momentText(request.at) }) }
  const data = { pledgeId, personId, yes, title: before.title, byElder: before.elderId === actor.id }
  return commit(request, { type: 'pledge.answered', community: before.community, data, answer: { state } },
    change(before, after), ...askDone(before), ...(yes ? [] : freeWrites(before)),
    ...countWrites(before, 'asked', state))
}
