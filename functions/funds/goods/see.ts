import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findFund, findFundIn } from '../charities/find.ts'
import { Goods, GoodsChange, changesOf, goodsOf } from './items.ts'
import { expiresSoon, handedOutFor, leftOf } from './rules.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface Which { community: string; goodsId: string }

/** Goods of a fund whose books are kept in the community. Refuses with `goods.unknown`. */
export const findGoodsIn = async (community: string, goodsId: string): Promise<Goods> => {
  const { Item } = await Goods.build(GetItemCommand).key({ goodsId }).options({ consistent: true }).send()
  must(Item?.community === community, 'goods.unknown')
  return Item as Goods
}

const openView = (goods: Goods) => {
  const {
    goodsId: id, name, brand, unit, batch, food, expiresOn, fairValueFen, evidence, storage, receivedAt, received,
    handedOut, writtenOff, giver, anonymous,
  } = goods
  return {
    id, name, brand, unit, batch, food, expiresOn, fairValueFen, evidence, storage, receivedAt, received, handedOut,
    writtenOff, left: leftOf(goods), giver: anonymous ? '爱心人士' : giver, handedOutFor: handedOutFor(goods),
  }
}

/** As staff see it; who gave anonymously is in no list (CF-15). */
export const keptView = (goods: Goods, at: number) => {
  const { community, fundId, agreement, receivedByName, photos, version } = goods
  const soon = expiresSoon(goods, chinaDay(at))
  return { ...openView(goods), community, fundId, agreement, receivedByName, photos, version, expiresSoon: soon }
}

export const changeView = ({ changeId: id, goodsId: _, by: _by, ...rest }: GoodsChange) => ({ id, ...rest })

const listed = (fundId: string, paging: Paging) =>
  listPage(Goods, { partition: goodsOf(fundId), index: true, newestFirst: true, ...paging })

/** What came in kind and where it went (CF-19). Refuses with `fund.unknown`. */
export const seeOpenGoods = async (_request: Request, { fundId, ...paging }: Paging & { fundId: string }) => {
  await findFund(fundId)
  const page = await listed(fundId, paging)
  return { ...page, items: page.items.map(openView) }
}

/** Refuses with `role.scope`, `fund.unknown`. */
export const seeGoods = async (
  { actor, at }: Request, { community, fundId, ...paging }: Paging & { community: string; fundId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  const page = await listed(fundId, paging)
  return { ...page, items: page.items.map((goods) => keptView(goods, at)) }
}

/** Refuses with `role.scope`, `goods.unknown`. */
export const seeGoodsChanges = async ({ actor }: Request, { community, goodsId, ...paging }: Paging & Which) => {
  mustReach(actor, fundStaffRoles, community)
  await findGoodsIn(community, goodsId)
  const page = await listPage(GoodsChange, { partition: changesOf(goodsId), newestFirst: true, ...paging })
  return { ...page, items: page.items.map(changeView) }
}
