import { refuse } from './refuse.ts'

export const rewardRefusals = {
  // the catalogue
  'reward.unknown': refuse(404, '找不到这个兑换品。', 'There is no such reward.'),
  'reward.off': refuse(409, '这个兑换品已经下架，不能再兑换。已经换到的券照常可用。', 'This reward is off the list; vouchers made before stay good.'),
  'reward.price': refuse(409, '积分价格有变动，请看清新的价格再兑换。', 'The price is another one now; please look at it before you redeem.'),
  'reward.notFor': refuse(403, '这个兑换品是留给特定居民的，您家暂不在范围内。有疑问请问社区服务台。', 'This reward is kept for other residents; please ask at the desk.'),
  'reward.limit': refuse(409, '这段时间您或您家能换的数量已经用完了。', 'You or your household have had as many as this period allows.'),
  'reward.soldOut': refuse(409, '已经换完了。积分没有扣，补货后可以再来。', 'It is gone. No points were taken; please come again when there is more.'),
  'reward.few': refuse(409, '剩下的不够这么多，请少换几件。', 'There are not so many left; please take fewer.'),
  'reward.noDelivery': refuse(409, '这个兑换品不能送上门，请到领取地点领取。', 'This one is not brought to the door; please fetch it.'),
  'reward.stale': refuse(409, '这个兑换品刚被别人改过，请刷新后再改。', 'Somebody changed this reward meanwhile; please look again.'),
  'reward.priceSoon': refuse(409, '调价要至少提前 30 天公告，请选更晚的日期。', 'Another price is announced at least 30 days ahead; please choose a later day.'),
  'reward.priceSame': refuse(409, '新价格和现在的一样，不用调。', 'This is the price already.'),
  'reward.listedSo': refuse(409, '已经是这个状态了。', 'It is so already.'),
  'merchant.unknown': refuse(404, '找不到这个合作商家。', 'There is no such merchant.'),
  'merchant.closed': refuse(409, '这个商家已停止合作。', 'This merchant is no longer a partner.'),
  'merchant.stale': refuse(409, '这个商家的资料刚被别人改过，请刷新。', 'Somebody changed this merchant meanwhile; please look again.'),
  'station.stale': refuse(409, '驿站的资料刚被别人改过，请刷新。', 'Somebody changed the station meanwhile; please look again.'),
  'market.unknown': refuse(404, '找不到这场市集。', 'There is no such market day.'),
  'market.times': refuse(400, '市集的时间不对：开始要在将来，结束要在开始之后，同一天内。', 'A market day begins in the future and ends after that, within a day.'),
  'market.stall': refuse(409, '请选这场市集里的一个摊位。', 'Please choose one of the stalls of this market day.'),
  'market.over': refuse(409, '这场市集已经结束或取消。', 'This market day is over or called off.'),
  'market.closed': refuse(409, '现在不是市集的时间。', 'It is not the time of the market.'),
  'market.cancelled': refuse(409, '这场市集已取消。', 'This market day was called off.'),

  // vouchers
  'household.none': refuse(409, '您还没有加入家庭，请先建立或加入一个家庭，积分记在家庭名下。', 'Points belong to a household; please found or join one first.'),
  'voucher.unknown': refuse(404, '没有这张兑换券，请再核对一下。', 'There is no such voucher; please check the code.'),
  'voucher.mistyped': refuse(400, '兑换码有字母或数字输错了，请对照再输一遍。', 'A character of the code is wrong; please type it again.'),
  'voucher.tries': refuse(429, '今天输错的次数太多，请明天再试，或请同事帮忙。', 'Too many wrong codes today; please ask a colleague, or try tomorrow.'),
  'voucher.notStaff': refuse(403, '只有驿站工作人员或合作商家的人可以核销兑换券。', 'Only station staff and the people of partner merchants hand over.'),
  'voucher.elsewhere': refuse(403, '这张券不在您这里领，请看券上写的领取地点。', 'This voucher is handed over elsewhere; the place stands on it.'),
  'voucher.used': refuse(409, '这张兑换券已经全部领完。', 'All of this voucher has been handed over.'),
  'voucher.ended': refuse(409, '这张兑换券已过期或已退回，积分已回到这家。', 'This voucher has ended; its points are back with the household.'),
  'voucher.moved': refuse(409, '这张兑换券刚有变动，请重新查验后再核销。', 'This voucher has changed since it was looked up; please look again.'),
  'voucher.few': refuse(409, '这张兑换券剩下的没有这么多。', 'The voucher has not so many left.'),
  'voucher.sent': refuse(409, '东西已经在送来的路上，现在不能退。', 'It is on its way to you and cannot be given back now.'),
  'voucher.delivered': refuse(409, '这张券的东西正在送上门，请在“待送”里办理。', 'This one is on its way to the door; please use the list of deliveries.'),
  'voucher.step': refuse(409, '现在还不能这样办，请刷新看看送到哪一步。', 'That is not the next step; please look again.'),

  // stock
  'stock.short': refuse(409, '库存没有这么多：已换出待领的不能减。', 'There is not so much in stock: what vouchers hold cannot be written off.'),
  'stock.unknown': refuse(404, '找不到这条库存变动。', 'There is no such change of stock.'),
} as const
