import type { Given } from '../../../../shared/contract/call.ts'
import type { pledges } from '../../../../shared/contract/volunteering/pledges.ts'
import { homeOf, mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { partyWordOf } from '../../../platform/party.ts'
import { labelsOf } from './counts.ts'
import { Pledge, PledgeAsk, requestsIn } from './items.ts'
import { workerRoles } from './offers.ts'
import { findPledge, pledgeView, requestView } from './views.ts'

type Input<C extends keyof typeof pledges> = Given<(typeof pledges)[C]>

const asksOf = async (elderId: string) => {
  const { items } = await listPage(PledgeAsk, { partition: `pledgeAsks#${elderId}`, limit: 20 })
  return Promise.all(items.map(async ({ personId, pledgeId }) => requestView(await findPledge(personId, pledgeId))))
}

export const seeMyPledges = async (request: Request, paging: Input<'GET /me/pledges'>) => {
  const { id } = request.actor
  const [page, word, asksOfMe, labels] = await Promise.all([
    listPage(Pledge, { partition: `pledges#${id}`, newestFirst: true, ...paging }), partyWordOf(id), asksOf(id),
    labelsOf(homeOf(request.actor)),
  ])
  return { ...page, items: page.items.map(pledgeView), labels, partyMember: word !== undefined, asksOfMe }
}

/** Refuses with `role.scope`. */
export const seeRequests = async (request: Request, { community, ...paging }: Input<'GET /pledge-requests'>) => {
  mustReach(request.actor, workerRoles, community)
  const page = await listPage(Pledge, { partition: requestsIn(community), index: true, ...paging })
  return { ...page, items: page.items.map(requestView) }
}
