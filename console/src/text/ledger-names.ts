import { w, type Words } from './words.ts'

export const assetNames: Record<string, Words> = {
  serviceMinutes: w('服务时长', 'Service hours'),
  timeCredit: w('时间币', 'Time credit'),
  familyPoint: w('家庭积分', 'Family points'),
  cny: w('公益基金', 'Community fund'),
}

/** Kinds of account, as `asset:kind`. */
export const kindNames: Record<string, Words> = {
  'serviceMinutes:issued': w('时长入账', 'Hours recorded'),
  'serviceMinutes:volunteer': w('志愿者时长', 'Volunteer'),
  'timeCredit:issued': w('时间币发放', 'Credit issued'),
  'timeCredit:member': w('居民时间币', 'Member'),
  'timeCredit:pool': w('公共时间池', 'Public pool'),
  'timeCredit:order': w('需求单暂存', 'Held for an order'),
  'timeCredit:retired': w('时间币注销', 'Credit retired'),
  'timeCredit:shortfall': w('时间币冲正缺额', 'Time credit shortfall'),
  'familyPoint:issued': w('积分发放', 'Points issued'),
  'familyPoint:household': w('家庭积分', 'Household'),
  'familyPoint:redemption': w('兑换暂存', 'Held for a redemption'),
  'familyPoint:retired': w('积分核销', 'Points retired'),
  'familyPoint:shortfall': w('积分冲正缺额', 'Points shortfall'),
  'cny:received': w('捐赠收入', 'Gifts received'),
  'cny:fund': w('社区基金', 'Fund'),
  'cny:disbursement': w('拨付暂存', 'Held for a disbursement'),
  'cny:paid': w('已拨付', 'Paid out'),
}

export const movementNames: Record<string, Words> = {
  'hours.record': w('记录服务时长', 'Service hours recorded'),
  'credit.earn': w('存入时间币', 'Time credit earned'),
  'credit.hold': w('时间币暂存', 'Time credit held'),
  'credit.pay': w('时间币支付', 'Time credit paid'),
  'credit.giveBack': w('时间币退回', 'Time credit given back'),
  'credit.donate': w('捐赠时间币', 'Time credit donated'),
  'credit.overflow': w('超额转入时间池', 'Time credit beyond the cap, to the pool'),
  'credit.writeOff': w('冲正缺额由社区承担（时间币）', 'Reversed credit carried by the community'),
  'credit.retire': w('时间币注销', 'Time credit retired'),
  'points.award': w('奖励积分', 'Points awarded'),
  'points.hold': w('积分暂存', 'Points held'),
  'points.spend': w('积分兑换', 'Points spent'),
  'points.giveBack': w('积分退回', 'Points given back'),
  'points.writeOff': w('冲正缺额由社区承担（积分）', 'Reversed points carried by the community'),
  'points.expire': w('积分过期', 'Points expired'),
  'gift.receive': w('收到捐赠', 'Gift received'),
  'disbursement.hold': w('拨付暂存', 'Disbursement held'),
  'disbursement.pay': w('拨付', 'Disbursement paid'),
  'disbursement.giveBack': w('拨付退回', 'Disbursement given back'),
}

export const eventNames: Record<string, Words> = {
  'hours.confirmed': w('确认服务时长', 'Hours confirmed'),
  'hours.reversed': w('冲正服务时长', 'Hours reversed'),
  'credit.earned': w('服务时长换算为时间币', 'Hours credited to the time bank'),
  'points.awarded': w('按规则奖励积分', 'Points awarded by the rule'),
  'credit.reversed': w('时间币随时长冲回', 'Credit taken back with its hours'),
  'points.reversed': w('积分随时长冲回', 'Points taken back with their hours'),
}

/** Names of the fields in an event's data. */
export const fieldNames: Record<string, Words> = {
  personId: w('居民', 'Person'),
  recordId: w('服务记录', 'Service record'),
  householdId: w('家庭', 'Household'),
  shiftId: w('班次', 'Shift'),
  activityId: w('活动', 'Activity'),
  title: w('名称', 'Title'),
  kind: w('类别', 'Kind'),
  minutes: w('时长（分钟）', 'Minutes'),
  measuredMinutes: w('实测时长（分钟）', 'Measured minutes'),
  selfReportedMinutes: w('自报时长（分钟）', 'Self-reported minutes'),
  evidence: w('证据类别', 'Evidence'),
  reason: w('原因', 'Reason'),
  community: w('社区', 'Community'),
  communityName: w('社区名称', 'Community name'),
  place: w('地点', 'Place'),
  recordingUnit: w('记录单位', 'Recording unit'),
  leaderId: w('负责人', 'Leader'),
  leaderName: w('负责人姓名', 'Leader name'),
  startsAt: w('开始时间', 'Starts at'),
  endsAt: w('结束时间', 'Ends at'),
  activityKind: w('活动类别', 'Kind of activity'),
  granted: w('实际入账', 'Granted'),
  day: w('日期', 'Day'),
  dailyCapMinutes: w('每日上限（分钟）', 'Daily cap (minutes)'),
  rule: w('所依规则', 'By the rule'),
  version: w('版本', 'Version'),
  resolution: w('决议文号', 'Resolution'),
  reverses: w('冲正的事件', 'Event reversed'),
  pointsPerHour: w('每小时积分', 'Points per hour'),
  weeklyHouseholdCap: w('每周每户上限', 'Weekly cap of a household'),
  happenedAt: w('发生时间', 'Happened at'),
}

/** Values that are words of the system, not of a person. */
export const valueNames: Record<string, Words> = {
  measured: w('实测（签到签退）', 'Measured by check-in and check-out'),
  leaderEntered: w('领队填写', 'Entered by the leader'),
  selfReported: w('志愿者自报', 'Self-reported'),
  timeBank: w('时间银行', 'Time bank'),
  community: w('社区志愿服务', 'Community service'),
}

export const faultNames: Record<string, Words> = {
  'asset.unbalanced': w('资产合计不为零', 'The asset does not sum to zero'),
  'entry.gap': w('分录序号不连续', 'A gap in the numbers of the entries'),
  'entry.balance': w('余额与分录合计不符', 'A balance differs from the sum of its entries'),
  'entry.floor': w('余额低于零', 'A balance below zero'),
  'entries.differFromEvents': w('账户记账与事件不符', 'The entries differ from the events'),
  'total.differs': w('类别合计与事件不符', 'The total of a kind differs from the events'),
}
