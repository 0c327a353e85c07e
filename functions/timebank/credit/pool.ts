import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { adminRoles, reviewRoles } from '../../../shared/roles.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { post } from '../../ledger/post.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Sponsorship } from './items.ts'

/** What a community's pool holds, of what has been booked. */
export const seePool = async (request: Request, input: { community?: string | undefined }) => {
  const community = input.community ?? homeOf(request.actor)
  return { community, minutes: await balanceOf(`timeCredit:pool:${community}`) }
}

const view = ({ sponsorshipId, proposedBy: _, ...rest }: Sponsorship) => ({ id: sponsorshipId, ...rest })

/** Propose that a sponsor puts minutes into a pool (TB-08). Refuses with `role.scope`, `division.unknown`. */
export const proposeSponsorship = async (
  request: Request, input: { community: string; minutes: number; sponsor: string; reason: string },
) => {
  const { actor } = request
  mustReach(actor, adminRoles, input.community)
  await divisionName(input.community)
  const sponsorship = {
    ...input, sponsorshipId: newId('spo'), at: momentText(request.at), status: 'proposed' as const,
    proposedBy: actor.id, proposedByName: actor.nameMasked ?? '*',
  }
  const draft = { type: 'pool.sponsorProposed', community: input.community, data: input, answer: view(sponsorship) }
  return commit(request, draft, write(Sponsorship.build(PutTransaction).item(sponsorship), 'stale'))
}

/**
 * A second person approves, and the minutes are issued into the pool (TB-08).
 * Refuses with `sponsorship.unknown`, `role.scope`, `approval.self`, `approval.done`.
 */
export const approveSponsorship = async (request: Request, input: { sponsorshipId: string; community: string }) => {
  const { sponsorshipId, community } = input
  mustReach(request.actor, adminRoles, community)
  const { Item } = await Sponsorship.build(GetItemCommand).key({ sponsorshipId }).options({ consistent: true }).send()
  const proposed = Item?.community === community ? Item : refuse('sponsorship.unknown')
  const { minutes, sponsor, reason } = proposed
  must(proposed.proposedBy !== request.actor.id, 'approval.self')
  const approval = { status: 'approved' as const, approvedByName: request.actor.nameMasked ?? '*' }
  const movement = {
    movement: 'credit.sponsor' as const, from: community, to: community, amount: minutes,
    happenedAt: momentText(request.at), memo: sponsor, reference: sponsorshipId,
  }
  const data = { sponsorshipId, minutes, sponsor, reason }
  const answer = view({ ...proposed, ...approval })
  return post(request, { type: 'pool.sponsored', community, data, answer, movements: [movement] },
    write(Sponsorship.build(UpdateTransaction).item({ sponsorshipId, ...approval })
      .options({ condition: { attr: 'status', eq: 'proposed' } }), 'approval.done'))
}

/** What sponsors put into a pool, newest first. Refuses with `role.scope`. */
export const seeSponsorships = async (
  request: Request, input: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { community, ...paging } = input
  mustReach(request.actor, reviewRoles, community)
  const partition = `sponsorships#${community}`
  const page = await listPage(Sponsorship, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(view) }
}
