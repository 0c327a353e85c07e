import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { goodsCalls } from '../../../shared/contract/funds/goods.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { newId } from '../../platform/ids.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findFundIn } from '../charities/find.ts'
import { Goods, GoodsChange } from './items.ts'
import { isExpired, leftOf, notTaken } from './rules.ts'
import { changeView, findGoodsIn, keptView } from './see.ts'

type Of<C extends keyof typeof goodsCalls> = Given<(typeof goodsCalls)[C]>

const officer = ['fundOfficer'] as const

/** What comes after goods as they were read; stale where another changed them meanwhile. */
const saveGoods = (before: Goods | undefined, after: Goods): Write =>
  write(Goods.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'goodsId', exists: false },
  }), 'stale')

/**
 * Receive a gift in kind, with the agreement that goods always need (CF-14, CF-19). Refuses with `role.scope`,
 * `fund.unknown`, `fund.closed`, `goods.expired`, `goods.expiry`, and what `attachFiles` refuses.
 */
export const receiveGoods = async (request: Request, input: Of<'POST /fund-work/goods'>) => {
  const { actor, at } = request
  const { community, fundId, quantity, photos, ...said } = input
  mustReach(actor, officer, community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  const wrong = notTaken(said, chinaDay(at))
  if (wrong) refuse(wrong)
  const goods: Goods = {
    ...said, goodsId: newId('gds'), version: 1, fundId, community, photos, received: quantity, handedOut: 0,
    writtenOff: 0, reasons: {}, receivedAt: momentText(at), receivedByName: actor.nameMasked ?? '*',
  }
  const { goodsId, name, unit, fairValueFen } = goods
  const attached = await attachFiles(request, photos,
    { community, readers: 'staff', roles: fundStaffRoles, about: goodsId })
  return commit(request, {
    type: 'goods.received', community, data: { goodsId, fundId, name, unit, quantity, fairValueFen },
    answer: keptView(goods, at),
  }, saveGoods(undefined, goods), ...attached)
}

const saveChange = (before: GoodsChange | undefined, after: GoodsChange): Write =>
  write(GoodsChange.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'status', eq: before.status } : { attr: 'changeId', exists: false },
  }), before ? 'approval.done' : 'stale')

const drafted = ({ actor, at }: Request, goodsId: string) => ({
  goodsId, changeId: newId('gdc'), at: momentText(at), by: actor.id, byName: actor.nameMasked ?? '*',
})

/**
 * Hand some out by case, never more than is left, and nothing that has expired (CF-19). Refuses with `role.scope`,
 * `goods.unknown`, `goods.short`, `goods.expired`.
 */
export const handOut = async (request: Request, input: Of<'POST /fund-work/goods/:goodsId/hand-outs'>) => {
  const { community, goodsId, quantity, ...said } = input
  mustReach(request.actor, officer, community)
  const goods = await findGoodsIn(community, goodsId)
  must(!isExpired(goods, chinaDay(request.at)), 'goods.expired')
  must(quantity <= leftOf(goods), 'goods.short')
  const reasons = { ...goods.reasons, [said.reason]: (goods.reasons[said.reason] ?? 0) + quantity }
  const after = { ...goods, version: goods.version + 1, handedOut: goods.handedOut + quantity, reasons }
  const change: GoodsChange = { ...drafted(request, goodsId), ...said, quantity, kind: 'handOut', status: 'done' }
  const { changeId, reason, caseId } = change
  return commit(request, {
    type: 'goods.handedOut', community, data: { goodsId, changeId, quantity, reason, caseId },
    answer: changeView(change),
  }, saveGoods(goods, after), saveChange(undefined, change))
}

/**
 * Propose that some are gone; what was sold says for how much, and the proceeds come in as a gift to the same purpose
 * (L1 Art 54). Refuses with `role.scope`, `goods.unknown`, `goods.short`, `goods.proceeds`.
 */
export const proposeFall = async (request: Request, input: Of<'POST /fund-work/goods/:goodsId/falls'>) => {
  const { community, goodsId, quantity, ...said } = input
  mustReach(request.actor, officer, community)
  const goods = await findGoodsIn(community, goodsId)
  must((said.reason === 'sold') === (said.proceedsFen !== undefined), 'goods.proceeds')
  must(quantity <= leftOf(goods), 'goods.short')
  const change: GoodsChange = { ...drafted(request, goodsId), ...said, quantity, kind: 'fall', status: 'proposed' }
  const { changeId, reason } = change
  return commit(request, {
    type: 'goods.fallProposed', community, data: { goodsId, changeId, quantity, reason }, answer: changeView(change),
  }, saveChange(undefined, change))
}

/**
 * The second person decides. Refuses with `role.scope`, `goods.unknown`, `approval.self`, `approval.done`,
 * `goods.short`.
 */
export const decideFall = async (
  request: Request, input: Of<'POST /fund-work/goods/:goodsId/falls/:changeId/decision'>,
) => {
  const { community, goodsId, changeId, approve } = input
  const { actor } = request
  mustReach(actor, ['fundApprover'], community)
  const goods = await findGoodsIn(community, goodsId)
  const { Item } = await GoodsChange.build(GetItemCommand).key({ goodsId, changeId })
    .options({ consistent: true }).send()
  const before = Item ?? refuse('goods.unknown')
  must(before.status === 'proposed', 'approval.done')
  must(!isSelf(actor, before.by), 'approval.self')
  const { quantity, reason } = before
  must(!approve || quantity <= leftOf(goods), 'goods.short')
  const change: GoodsChange = {
    ...before, status: approve ? 'done' : 'refused', decidedByName: actor.nameMasked ?? '*',
  }
  const after = { ...goods, version: goods.version + 1, writtenOff: goods.writtenOff + quantity }
  return commit(request, {
    type: approve ? 'goods.fell' : 'goods.fallRefused', community, data: { goodsId, changeId, quantity, reason },
    answer: changeView(change),
  }, saveChange(before, change), ...(approve ? [saveGoods(goods, after)] : []))
}
