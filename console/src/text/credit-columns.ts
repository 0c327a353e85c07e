import { w } from './words.ts'

/** The columns of exported files about time credit. */
export const creditColumns = {
  acknowledgedBy: w('我方确认', 'acknowledged by us'), approvedBy: w('批准人', 'approved by'), decidedAt: w('办结时间', 'decided at'),
  dailyMinutes: w('每日上限（分钟）', 'daily cap, minutes'),
  givenMinutes: w('我们做的（分钟）', 'given, minutes'), gotMinutes: w('对方做的（分钟）', 'got, minutes'),
  issuedAt: w('开出时间', 'made at'), marketMinutes: w('时间池购买（分钟）', 'bought, minutes'), medianWaitHours: w('一半等了（小时）', 'median wait, hours'),
  monthlyMinutes: w('每月分钟', 'minutes a month'), netMinutes: w('净额（分钟）', 'net, minutes'), offeredMinutes: w('每月能帮（分钟）', 'offered a month, minutes'), openedAt: w('登记时间', 'since'),
  other: w('对方社区代码', 'other community'), otherAcknowledgedBy: w('对方确认', 'acknowledged by them'),
  owedMinutes: w('居民手里（分钟）', 'owed, minutes'), poolMinutes: w('时间池（分钟）', 'pool, minutes'), proposedBy: w('提出人', 'proposed by'),
  publishedAt: w('公布时间', 'published at'), ratioPermille: w('兑现率（千分之）', 'honoured, of a thousand'),
  redeemedMinutes: w('做到（分钟）', 'given, minutes'), requestedMinutes: w('请求（分钟）', 'asked for, minutes'), serial: w('券号', 'serial number'),
  services: w('次数', 'services'), skipped: w('没有发放的原因', 'why it was skipped'), sponsor: w('出资方', 'sponsor'), usedBy: w('谁用的', 'used by'), why: w('原因类别', 'why'),
}
