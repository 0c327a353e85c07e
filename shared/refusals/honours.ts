import { refuse } from './refuse.ts'

export const honoursRefusals = {
  // 最美家庭 and 最美志愿者 (FP-11)
  'honour.roundUnknown': refuse(404, '找不到这次评选。', 'There is no such round.'),
  'honour.roundOver': refuse(409, '推荐的时间已经过了。', 'The time for nominations is over.'),
  'honour.lastDay': refuse(400, '推荐截止日要在今天到 180 天以内。', 'The last day for nominations lies between today and 180 days from now.'),
  'honour.words': refuse(403, '这段话里有不合适的内容，请改一改再提交。', 'Something in these words cannot be shown; please change it.'),
  'honour.nominated': refuse(409, '这一轮已经有人推荐过了。您可以去支持，也可以写一句话。', 'Somebody nominated them in this round already; you may support it, with a sentence of yours.'),
  'honour.noHousehold': refuse(409, '这位居民还没有建立家庭，不能推荐为最美家庭。', 'This resident has no household yet, so no family can be nominated.'),
  'honour.unknown': refuse(404, '找不到这条推荐。', 'There is no such nomination.'),
  'honour.notYours': refuse(403, '这要由被推荐的人自己决定。', 'This is for whoever is nominated to say.'),
  'honour.adult': refuse(403, '请家里的大人来办；未成年人由监护人办。', 'An adult of the family decides this; for a minor, the guardian.'),
  'honour.own': refuse(403, '自己家的推荐，请让邻居来说。', 'About your own family your neighbours speak.'),
  'honour.supported': refuse(409, '您家已经支持过了，一户一票。', 'Your household has supported this already; each has one voice.'),
  'honour.objected': refuse(409, '您已经提过异议，请等答复。', 'You have objected already; please wait for the answer.'),
  'honour.state': refuse(409, '这条推荐现在不能这样办，请刷新看看它走到哪一步。', 'The nomination does not allow this now; please look again where it stands.'),
  'honour.noteMissing': refuse(400, '请写明核实的情况。', 'Please write down what was found.'),
  'honour.early': refuse(409, '推荐还没有截止，评议会要等截止以后开。', 'Nominations are still open; the review comes after their last day.'),
  'honour.unchecked': refuse(409, '还有条件没有核实，请先核实。', 'Some conditions have not been looked up yet.'),
  'honour.notMet': refuse(409, '有条件不符合，不能入选。', 'A condition is not met, so it cannot be chosen.'),
  'honour.enough': refuse(409, '这一轮的名额已经满了。', 'All places of this round are taken.'),
  'honour.revoking': refuse(409, '已经有人提出撤销，请等第二个人决定。', 'It was proposed already to take this back; a second person decides.'),
  'voice.unknown': refuse(404, '找不到这句留言，或者已经看过了。', 'There is no such sentence, or somebody looked at it already.'),
} as const
