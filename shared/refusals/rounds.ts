import { refuse } from './refuse.ts'

export const roundsRefusals = {
  'match.unknown': refuse(404, '找不到这笔配捐。', 'There is no such pledge to match gifts.'),
  'match.state': refuse(409, '这笔配捐现在不能这样办，请刷新看看它走到哪一步。', 'The pledge does not allow this now; please look again where it stands.'),
  'match.days': refuse(400, '配捐的起止日期要在募捐期间内，最后一天不能已经过去。', 'The days of the pledge lie within those of the campaign, and its last day is not over.'),
  'match.caps': refuse(400, '上限不对：单笔不超过每人，每人不超过每户，每户和每天不超过总额。',
    'The caps do not fit: a gift’s is within a person’s, that within a household’s, and a household’s and a day’s within the sum.'),
  'match.another': refuse(409, '这个募捐活动已有一笔配捐正在进行，结束后再开始下一笔。', 'Another pledge matches gifts of this campaign now; this one begins when that has ended.'),
} as const
