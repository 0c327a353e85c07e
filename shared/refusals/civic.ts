import { refuse } from './refuse.ts'

/** What reports and meetings say no with. */
export const civicRefusals = {
  'snap.unknown': refuse(404, '找不到这条随手拍。', 'There is no such report.'),
  'snap.tooMany': refuse(409, '今天上报的已经够多了，请明天再报。有危险请直接打电话给社区。', 'You have reported enough for today. If there is danger, please ring the community.'),
  'snap.same': refuse(409, '这件事您今天已经报过了，在“我的随手拍”里看进展。', 'You have reported just this today; see how far it is under “My reports”.'),
  'snap.state': refuse(409, '这条随手拍现在不能这样办，请刷新看看它走到哪一步。', 'The report does not allow this now; please look again where it stands.'),
  'snap.notAccepted': refuse(409, '只能并入本社区已受理的另一条随手拍，请先受理那一条。', 'A report joins another one of the community that has been accepted; please accept that one first.'),
  'snap.spent': refuse(409, '这条随手拍的积分已经用掉一部分，不能直接撤回。街道或市级管理员可以强制撤回，缺的部分由社区承担。',
    'Some of the points of this report are spent. A street or city administrator can force it; the community then carries the rest.'),
  'meeting.unknown': refuse(404, '找不到这次会议。', 'There is no such meeting.'),
  'meeting.times': refuse(400, '会议须在将来开始，一年以内，不超过 12 小时。', 'A meeting starts in the future, within a year, and lasts at most 12 hours.'),
  'meeting.notice': refuse(400, '民商会须提前公告，请把时间往后安排。', 'A meeting for discussion is announced some days ahead; please choose a later time.'),
  'meeting.elsewhere': refuse(403, '这是别的社区的会议。', 'This is a meeting of another community.'),
  'meeting.over': refuse(409, '会议已经结束、结项或取消。', 'The meeting is over, closed or cancelled.'),
  'meeting.attended': refuse(409, '您已经签到了。', 'You are checked in already.'),
  'meeting.notOpen': refuse(409, '现在不是签到的时间，会前一小时开始。', 'Check-in is not open now; it opens an hour before the meeting.'),
  'meeting.notBegun': refuse(409, '会议还没有开始。', 'The meeting has not begun yet.'),
  'meeting.begun': refuse(409, '会议已经开始，不能取消，请结项。', 'The meeting has begun and cannot be called off; please close it.'),
  'meeting.listsOpen': refuse(409, '还有纸质签到表没有核对。', 'There are paper lists that nobody has decided yet.'),
  'meeting.noVote': refuse(400, '只有民决会可以登记表决。', 'Only a meeting of the deciding step records a vote.'),
  'meeting.votes': refuse(400, '表决票数超过了应到人数。', 'There are more votes than people who may vote.'),
  'meeting.proposer': refuse(409, '提议人须已签到这次会议。', 'Whoever made a proposal must have attended the meeting.'),
  'paperList.unknown': refuse(404, '找不到这份纸质签到表。', 'There is no such paper list.'),
} as const
