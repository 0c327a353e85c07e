import { w } from './words.ts'

/** The columns of exported files about rewards and vouchers. */
export const rewardsColumns = {
  reward: w('兑换品', 'reward'), rewardKind: w('类别', 'kind'), pointsEach: w('每份积分', 'points each'), comingPoints: w('将来积分', 'points to come'),
  comingFrom: w('从何时起', 'from when'), costFen: w('每份成本（分）', 'cost of one, fen'), inStock: w('库存', 'in stock'), listed: w('在架', 'listed'),
  points: w('积分', 'points'), totalFen: w('成本（分）', 'cost, fen'), handedOverBy: w('发放人', 'handed over by'), merchant: w('商家', 'merchant'),
  receivedBy: w('谁收的', 'taken by'), voucher: w('兑换券编号', 'voucher'), left: w('未领', 'left'), step: w('进度', 'step'), address: w('地址', 'address'),
  people: w('核销人', 'who verifies'), opensAt: w('开始时间', 'opens at'), closesAt: w('结束时间', 'closes at'), stalls: w('摊位', 'stalls'),
  place: w('地点', 'place'), quantity: w('份数', 'pieces'), stockChange: w('变动', 'change'), bound: w('已换待领', 'held by vouchers'), madeAt: w('换的时间', 'made at'),
  givenBackWhy: w('为什么退', 'why it went back'), hours: w('开放时间', 'open'),
  endsAt: w('有效到', 'until'), picked: w('已领', 'picked up'), givenBack: w('已退', 'given back'), byName: w('经办人', 'by'),
}
