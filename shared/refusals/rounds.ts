import { refuse } from './refuse.ts'

export const roundsRefusals = {
  'match.unknown': refuse(404, '找不到这笔配捐。', 'There is no such pledge to match gifts.'),
  'match.state': refuse(409, '这笔配捐现在不能这样办，请刷新看看它走到哪一步。', 'The pledge does not allow this now; please look again where it stands.'),
  'match.days': refuse(400, '配捐的起止日期要在募捐期间内，最后一天不能已经过去。', 'The days of the pledge lie within those of the campaign, and its last day is not over.'),
  'match.caps': refuse(400, '上限不对：单笔不超过每人，每人不超过每户，每户和每天不超过总额。',
    'The caps do not fit: a gift’s is within a person’s, that within a household’s, and a household’s and a day’s within the sum.'),
  'match.another': refuse(409, '这个募捐活动已有一笔配捐正在进行，结束后再开始下一笔。', 'Another pledge matches gifts of this campaign now; this one begins when that has ended.'),

  // residents' votes
  'vote.unknown': refuse(404, '找不到这次投票。', 'There is no such vote.'),
  'vote.phase': refuse(409, '现在不是办这一步的时间，请看看投票的日期。', 'This is not the time for it; please look at the days of the vote.'),
  'vote.days': refuse(400, '日期不对：先提项目，再投票；投票至少 3 天，最后一天在今天以后。',
    'The days do not fit: projects first, then votes, for three days at least, the last of them still to come.'),
  'vote.elsewhere': refuse(403, '这次投票只限基金所在地的居民。', 'This vote is for residents of the fund’s area.'),
  'vote.age': refuse(403, '您还没到投票的年龄。', 'You are not old enough to vote yet.'),
  'vote.realName': refuse(409, '投票前要核对身份证并登记出生日期，保证一人一票。请带身份证到社区，工作人员当场办好就能投票。',
    'Before a vote the identity card is looked at and the birthday put on record, so that everybody has one vote. Bring the card to the community office: the staff do both at once.'),
  'vote.choices': refuse(400, '选的项目不对：只能选票上的，每个一次，不能超过可选的个数。', 'Choose projects that are on the ballot, each once, and no more than you may.'),
  'vote.done': refuse(409, '这位居民已经投过票了，每人一票。', 'This resident has voted already: everybody has one vote.'),
  'vote.cost': refuse(400, '项目的费用超过了这次投票的总额。', 'The project costs more than the share that is voted on.'),
  'vote.enough': refuse(409, '每人最多提 3 个项目。', 'Everybody proposes three projects at most.'),
  'vote.words': refuse(400, '文字没有通过内容检查，请修改后再提交。', 'The text did not pass the check of its content; please change it.'),
  'vote.full': refuse(409, '票上的项目已满 60 个。', 'The ballot has sixty projects already.'),
  'vote.project': refuse(409, '这个项目现在不能这样办，请刷新。', 'The project does not allow this now; please look again.'),
  'vote.figures': refuse(400, '数字对不上：有效票不能少于任何项目的票数，总票数不能超过可选的个数。',
    'The figures do not fit: no project has more votes than there are valid sheets, nor all together more than may be chosen.'),
  'vote.moreSheets': refuse(409, '纸质票比登记的纸质投票人还多，请重新清点。', 'There are more sheets than people on the roll; please count again.'),
  'vote.pile': refuse(409, '这叠票已经处理过了，请刷新。', 'This pile was dealt with already; please look again.'),
  'vote.differs': refuse(409, '和第一次录入的数字不一样，请两人一起重新清点。', 'This differs from what was entered first; please count again together.'),
  'vote.asked': refuse(409, '这个项目已经申请过用款。', 'The money of this project was asked for already.'),
} as const
