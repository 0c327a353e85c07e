import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles } from '../../../shared/roles.ts'
import { type StockChangeKind, stockRises } from '../../../shared/rewards.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findRewardIn } from './find.ts'
import { StockChange, changesOf, changesToDecide } from './items.ts'
import { stationReaders } from './see.ts'
import { readShards, receive, sumOf, writeOff } from './stock.ts'

const stationRoles = ['stationStaff', ...adminRoles] as const

const view = ({ changeId, community: _c, by: _b, decidedBy: _d, ...rest }: StockChange) => ({ id: changeId, ...rest })

const rises = (kind: StockChangeKind): boolean => stockRises.some((one) => one === kind)

const saved = (
  request: Request, change: StockChange, type: string, writes: Write[], before?: StockChange['status'],
) => {
  const { changeId, rewardId, title, kind, quantity, reason, community } = change
  const data = { changeId, rewardId, title, kind, quantity, reason }
  return commit(request, { type, community, data, answer: view(change) },
    write(StockChange.build(PutTransaction).item(change).options({
      condition: before ? { attr: 'status', eq: before } : { attr: 'changeId', exists: false },
    }), before ? 'approval.done' : 'stale'), ...writes)
}

interface Change { rewardId: string; community: string; kind: StockChangeKind; quantity: number; reason: string }

/**
 * What came is counted at once; what is to fall is proposed, and a second person decides (FP-10).
 * Refuses with `role.scope`, `reward.unknown`, `stock.short`.
 */
export const changeStock = async (request: Request, input: Change) => {
  const { rewardId, community, kind, quantity } = input
  mustReach(request.actor, stationRoles, community)
  const { title } = await findRewardIn(community, rewardId)
  const { actor } = request
  const change: StockChange = {
    ...input, changeId: newId('stc'), title, at: momentText(request.at), by: actor.id, byName: actor.nameMasked ?? '*',
    status: rises(kind) ? 'done' : 'proposed',
  }
  if (rises(kind)) return saved(request, change, 'stock.received', receive(rewardId, quantity))
  must(sumOf(await readShards(rewardId)).inStock >= quantity, 'stock.short')
  return saved(request, change, 'stock.fallProposed', [])
}

interface Decision { rewardId: string; changeId: string; community: string; approve: boolean; reason: string }

/**
 * The second person. Refuses with `role.scope`, `reward.unknown`, `stock.unknown`, `approval.self`, `approval.done`,
 * `stock.short`.
 */
export const decideStock = async (request: Request, input: Decision) => {
  const { rewardId, changeId, community, approve, reason } = input
  mustReach(request.actor, stationRoles, community)
  await findRewardIn(community, rewardId)
  const { Item } = await StockChange.build(GetItemCommand).key({ rewardId, changeId })
    .options({ consistent: true }).send()
  const before = Item ?? refuse('stock.unknown')
  must(before.by !== request.actor.id, 'approval.self')
  must(before.status === 'proposed', 'approval.done')
  const change: StockChange = {
    ...before, status: approve ? 'done' : 'refused', decidedBy: request.actor.id,
    decidedByName: request.actor.nameMasked ?? '*', decidedAt: momentText(request.at), decision: reason,
  }
  const writes = approve ? await writeOff(rewardId, before.quantity) : []
  return saved(request, change, approve ? 'stock.writtenOff' : 'stock.fallRefused', writes, 'proposed')
}

interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }

/** Refuses with `role.scope`, `reward.unknown`. */
export const seeStock = async (request: Request, { rewardId, community, ...paging }: Paging & { rewardId: string }) => {
  mustReach(request.actor, stationReaders, community)
  await findRewardIn(community, rewardId)
  const [page, shards] = await Promise.all([
    listPage(StockChange, { partition: changesOf(rewardId), newestFirst: true, ...paging }), readShards(rewardId)])
  return { ...page, items: page.items.map(view), stock: sumOf(shards) }
}

/** Those that wait for a second person, oldest first. Refuses with `role.scope`. */
export const seeStockChanges = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, stationReaders, community)
  const page = await listPage(StockChange, { partition: changesToDecide(community), index: true, ...paging })
  return { ...page, items: page.items.map(view) }
}
