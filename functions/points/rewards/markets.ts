import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles } from '../../../shared/roles.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { due } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findMarket } from './find.ts'
import { Market, marketsIn } from './items.ts'

export const marketOffTask = 'market.off'

const dayMs = 86_400_000

const view = ({ marketId, ...rest }: Market) => ({ id: marketId, ...rest })

interface Plan {
  community: string; title: string; place: string; opensAt: string; closesAt: string; redeemFrom?: string | undefined
  stalls: string[]
}

/** Plan a market day. Refuses with `role.scope`, `division.unknown`, `market.times`. */
export const planMarket = async (request: Request, { redeemFrom, ...plan }: Plan) => {
  mustReach(request.actor, adminRoles, plan.community)
  await divisionName(plan.community)
  const { opensAt, closesAt, community, title, stalls } = plan
  must(opensAt >= momentText(request.at) && closesAt > opensAt, 'market.times')
  must(Date.parse(closesAt) - Date.parse(opensAt) <= dayMs && (redeemFrom ?? opensAt) <= opensAt, 'market.times')
  const market: Market = {
    ...plan, marketId: newId('mkt'), redeemFrom: redeemFrom ?? opensAt, cancelled: false,
    stalls: [...new Set(stalls)],
  }
  const data = { marketId: market.marketId, title, opensAt, closesAt }
  return commit(request, { type: 'market.planned', community, data, answer: view(market) },
    write(Market.build(PutTransaction).item(market)
      .options({ condition: { attr: 'marketId', exists: false } }), 'stale'))
}

interface Off { marketId: string; community: string; reason: string }

/**
 * Call a market day off; what its open vouchers hold goes back within a minute, by due work.
 * Refuses with `role.scope`, `market.unknown`, `market.cancelled`, `market.over`.
 */
export const callOffMarket = async (request: Request, { marketId, community, reason }: Off) => {
  mustReach(request.actor, adminRoles, community)
  const before = await findMarket(marketId) ?? refuse('market.unknown')
  must(before.community === community, 'market.unknown')
  must(!before.cancelled, 'market.cancelled')
  const at = momentText(request.at)
  must(before.closesAt > at, 'market.over')
  const after = { ...before, cancelled: true, reason }
  const data = { marketId, title: before.title, reason }
  return commit(request, { type: 'market.off', community, data, answer: view(after) },
    write(Market.build(PutTransaction).item(after)
      .options({ condition: { attr: 'cancelled', eq: false } }), 'stale'),
    due({ task: marketOffTask, key: marketId, at }))
}

interface Paging { community?: string | undefined; cursor?: string | undefined; limit?: number | undefined }

/** Market days that are on or still to come, soonest first. */
export const seeMarkets = async (request: Request, { community, ...paging }: Paging) => {
  const partition = marketsIn(community ?? homeOf(request.actor))
  const page = await listPage(Market, { partition, index: true, from: momentText(request.at), ...paging })
  return { ...page, items: page.items.map(view) }
}
