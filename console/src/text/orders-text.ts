import { w } from './words.ts'

/** The texts of what workers do with the time bank's orders. */
export const ordersText = {
  orders: {
    title: w('互助单', 'Orders'),
    lead: w('审核新的需求，照看没人接的、要回访的和有争议的单子。', 'Review new requests; look after those nobody takes, those to ring about, and disputes.'),
    queue: w('看哪些', 'Which'),
    review: w('待审核', 'To review'), unclaimed: w('没人接', 'Nobody takes'), callBack: w('待回访', 'To ring'),
    disputed: w('有争议', 'Disputed'), open: w('找人中', 'Open'), active: w('进行中', 'Under way'), done: w('已了结', 'Done'),
    what: w('服务', 'Service'), when: w('时间', 'When'), who: w('需要帮忙的人', 'Asked by'),
    helpers: w('志愿者', 'Volunteers'), held: w('预扣', 'Held'), state: w('状态', 'State'), dueBy: w('办理期限', 'Due by'),
    place: w('地点', 'Place'), note: w('说明', 'Note'), handle: w('办理', 'Handle'), hide: w('收起', 'Close'),
    approve: w('通过', 'Open it'), refuse: w('不通过', 'Refuse'), reason: w('原因或说明', 'Reason'),
    provider: w('服务机构', 'Provider'), buy: w('时间池购买市场服务', 'Buy a market service'), void: w('作废', 'Void'),
    noCheckIn: w('没有签到，请打电话问问', 'No check-in: please ring'), noCheckOut: w('没有签退，请打电话问问', 'No check-out: please ring'),
    checkInFor: w('代签到', 'Check in'), checkOutFor: w('代签退', 'Check out'), at: w('时间（24 小时制，当天）', 'Time (that day)'),
    confirm: w('电话核实，确认时长', 'Confirm after ringing'), noShow: w('没有来', 'Nobody came'),
    statements: w('双方说明', 'Statements'), requester: w('需要帮忙的一方', 'Who asked'), volunteer: w('志愿者', 'Volunteer'),
    worker: w('社工', 'Worker'), measured: w('实测 {n} 分钟', '{n} min measured'),
    minutes: w('{name} 应得分钟', 'Minutes for {name}'), reasons: w('裁决理由', 'Reasons'), rule: w('裁决', 'Rule'),
    ruled: w('已裁决，{until} 前可申诉。', 'Ruled; open to appeal until {until}.'), appealed: w('申诉：{text}', 'Appeal: {text}'),
    mostHeld: w('最多可动用预扣的 {n} 分钟，其余退回。', 'At most the {n} minutes held; the rest goes back.'),
    complaints: w('投诉与异议', 'Complaints'), complaint: w('投诉', 'Complaint'), objection: w('异议', 'Objection'),
    by: w('谁', 'By'), text: w('内容', 'Text'), dueOn: w('答复期限', 'Answer by'), answer: w('答复', 'Answer'),
    answerOnly: w('答复，不更改', 'Answer only'), uphold: w('异议成立，重新裁决', 'Uphold and reopen'),
    contentCheck: w('微信内容检查', 'WeChat’s content check'),
    checks: {
      review: w('存疑，请仔细看', 'doubtful, look closely'), risky: w('有风险，请仔细看', 'risky, look closely'),
      unchecked: w('没有查到，请仔细看', 'not checked, look closely'),
    },
    statuses: {
      draft: w('草稿', 'Draft'), pendingReview: w('待审核', 'To review'), open: w('找人中', 'Open'), claimed: w('有人愿意来', 'Taken'),
      accepted: w('约好了', 'Agreed'), checkedIn: w('正在服务', 'Under way'), checkedOut: w('待确认', 'To confirm'),
      confirmed: w('已确认', 'Confirmed'), settled: w('已结算', 'Settled'), rated: w('已评价', 'Rated'), cancelled: w('已取消', 'Cancelled'),
      expired: w('没找到人', 'Expired'), noShow: w('没有来', 'No show'), disputed: w('有争议', 'Disputed'), voided: w('已作废', 'Void'),
      fallbackMarket: w('市场服务', 'Market service'),
    },
  },
}
