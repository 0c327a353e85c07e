import { refuse } from './refuse.ts'

export const fundsRefusals = {
  // charities and funds
  'charity.unknown': refuse(404, '找不到这家慈善组织。', 'There is no such charity.'),
  'charity.known': refuse(409, '这个统一社会信用代码已经登记。', 'A charity with this credit code is on record already.'),
  'charity.code': refuse(400, '统一社会信用代码不对，请核对 18 位代码。', 'This is not a valid unified social credit code of 18 characters.'),
  'charity.notOurs': refuse(409, '只有本小程序主体就是该慈善组织、且有公开募捐资格时，才能在这里直接收款。',
    'Gifts to the public are taken here only if this mini-program belongs to the charity itself and it may raise funds in public.'),
  'fund.unknown': refuse(404, '找不到这个基金。', 'There is no such fund.'),
  'fund.named': refuse(409, '这个社区已经有这家慈善组织的基金。', 'This charity has a fund here already.'),
  'fund.place': refuse(400, '记账的社区要在基金的范围里。', 'The community that keeps the books lies within the fund’s area.'),
  'fund.closed': refuse(409, '这个基金已经关闭或正在关闭。', 'This fund is closed, or closing.'),
  'fund.committee': refuse(400, '管委会要有 5 名以上、单数的表决成员，一名主任，至少一名监督员，每人只占一席。',
    'A committee has five or more voters, an odd number, one director among them, and a supervisor besides; each person has one seat.'),
  'fund.stale': refuse(409, '内容刚被别人改过，请刷新后再改。', 'Somebody changed this meanwhile; please look again.'),

  // campaigns
  'campaign.unknown': refuse(404, '找不到这个募捐活动。', 'There is no such campaign.'),
  'campaign.state': refuse(409, '募捐活动现在不能这样办，请刷新看看它走到哪一步。', 'The campaign does not allow this now; please look again where it stands.'),
  'campaign.days': refuse(400, '起止日期不对：最长三年，应急的最长一年。', 'The days do not fit: three years at most, one for an emergency.'),
  'campaign.account': refuse(400, '收款账户必须是慈善组织自己的账户。', 'The bank account has to be the charity’s own.'),
  'campaign.leader': refuse(400, '负责人要是慈善组织的专职人员。', 'The leader has to be on the charity’s full-time staff.'),
  'campaign.person': refuse(400, '募捐不能只为某一个人。', 'A campaign is never for one specific person.'),
  'campaign.platform': refuse(400, '公开募捐要先在民政部指定的平台发布，请填平台和链接。', 'A public campaign has to be on a designated platform first: name it, with its address.'),
  'campaign.members': refuse(400, '定向募捐要写明面向哪些人。', 'A targeted campaign names the people it is for.'),
  'campaign.agreement': refuse(409, '承诺捐出所得的人要先签协议，才能开始义卖。', 'Whoever promises proceeds signs an agreement before the sale begins.'),
  'campaign.unfiled': refuse(409, '还没有备案编号，不能开始。', 'It has no filing number yet, so it cannot begin.'),
  'campaign.filingUsed': refuse(409, '这个备案编号已用于别的募捐活动，一号一案。', 'This filing number belongs to another campaign: each has its own.'),
  'campaign.filingLate': refuse(400, '要在开始前 10 天备案；应急的要在开始后 10 天内备案。', 'It is filed ten days before it begins; in an emergency, within ten days after.'),
  'campaign.early': refuse(409, '还没到备案或开始的日子。', 'The day of the filing, or of its beginning, is still to come.'),
  'campaign.over': refuse(409, '募捐时间已经过了。', 'The time of this campaign is over.'),
  'campaign.ownApproval': refuse(403, '经办的人不能自己批准开始，请另一个人来办。', 'Whoever prepared it does not open it; another person does.'),

  // gifts
  'gift.spent': refuse(409, '这笔捐赠已经用出去了，退不了这么多。', 'The gift has been spent; so much of it cannot go back.'),
} as const
