import { w } from './words.ts'

export const roundsText = {
  matching: {
    title: w('配捐', 'Matching gifts'),
    lead: w('资助方先把钱打到慈善组织，再按比例给居民的捐款配捐；有上限，可疑的先核对再配。',
      'A sponsor pays in first; gifts are then matched by a rate, with caps; what is odd waits until somebody has looked.'),
    none: w('这个募捐没有配捐。', 'No sponsor matches gifts to this campaign.'), sponsor: w('资助方', 'Sponsor'),
    people: w('资助方的相关人员（他们和亲属的捐款不配）', 'People behind the sponsor: their and their kin’s gifts are not matched'),
    sum: w('配捐总额（元）', 'Sum, yuan'), rateOf: w('每捐多少元', 'For each … yuan'), rateMatch: w('配捐多少元', 'so many yuan'), rate: w('比例', 'Rate'),
    perGift: w('单笔最多配（元）', 'A gift’s cap, yuan'), perPerson: w('每人最多配（元）', 'A person’s cap, yuan'),
    perHousehold: w('每户最多配（元）', 'A household’s cap, yuan'), perDay: w('每天最多配（元）', 'A day’s cap, yuan'),
    caps: w('单笔 / 每人 / 每户 / 每天上限', 'Caps: gift / person / household / day'),
    firstDay: w('开始日', 'First day'), lastDay: w('结束日', 'Last day'), days: w('时间', 'Days'),
    rest: w('结束后余款', 'The rest goes'), rests: { sponsor: w('退回资助方', 'back to the sponsor'), campaign: w('归入本募捐', 'into the campaign') },
    bankReference: w('银行流水号', 'Bank reference'), agreement: w('协议编号', 'Agreement'), propose: w('登记配捐', 'Put on record'),
    proposeTitle: w('登记一笔配捐', 'A sponsor’s pledge'), proposed: w('已登记，等另一个人核准。', 'On record; another person confirms it.'),
    state: w('状态', 'State'),
    states: {
      proposed: w('待核准', 'Waits for confirmation'), refused: w('未核准', 'Not confirmed'), open: w('正在配捐', 'Open'), ended: w('已结束，余款待退', 'Over; the rest is to be paid back'),
      closed: w('已结清', 'Closed'),
    },
    matched: w('已配捐', 'Matched'), left: w('还剩', 'Left'), restGone: w('余款已处理', 'Rest gone'), decision: w('核准意见', 'What you have checked'), accept: w('核准', 'Confirm'), refuse: w('不核准', 'Do not confirm'),
    endWhy: w('为什么提前结束', 'Why it ends early'), end: w('提前结束', 'End it'), returnRef: w('退款的银行流水号', 'Bank reference of the payment'), giveBack: w('登记已退回', 'Paid back'),
    gifts: w('配捐明细', 'Gifts seen'), noGifts: w('还没有捐款。', 'No gift yet.'), donor: w('捐赠人', 'Giver'), unnamedDonor: w('匿名', 'Anonymous'), gift: w('捐款', 'Gift'), giftState: w('配捐情况', 'State'),
    giftStates: { matched: w('已配', 'Matched'), waiting: w('待核对', 'To be looked at'), declined: w('核对后不配', 'Not matched'), excluded: w('资助方亲属，不配', 'The sponsor’s own: not matched') },
    signs: { unnamed: w('未实名', 'no real name'), split: w('同一人或同一户一天内多笔', 'several in a day'), burst: w('十分钟内多笔同额', 'many of one sum') },
    lookWhy: w('核对情况', 'What you have found'), match: w('配捐', 'Match it'), decline: w('不配', 'Do not match'),
  },
}
