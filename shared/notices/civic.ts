import type { Sentence } from './sentence.ts'

const report = { page: 'packages/civic/snap/index?reportId={reportId}' }
const meeting = { page: 'packages/civic/meeting/index?meetingId={meetingId}' }

/** What people are told of their reports (随手拍) and of meetings. */
export const civicSentences = {
  'snap.seen': {
    zh: '社区看到了您报的“{place}”，正在核实。', en: 'The community has seen your report about “{place}” and is looking into it.', ...report,
  },
  'snap.accepted': {
    zh: '您报的“{place}”已受理，正在处理。谢谢您。', en: 'Your report about “{place}” is accepted and in hand. Thank you.', ...report,
  },
  'snap.joined': {
    zh: '您报的“{place}”和邻居报的是同一件事，已合在一起处理，办完会告诉您。',
    en: 'Your report about “{place}” and a neighbour’s are one matter; they are handled together, and you will hear of the end.', ...report,
  },
  'snap.refused': {
    zh: '您报的“{place}”没有受理。原因：{reason}', en: 'Your report about “{place}” was not accepted. Reason: {reason}', ...report,
  },
  'snap.done': {
    zh: '您报的“{place}”办好了：{answer} 解决了没有，请说一声。',
    en: 'The matter at “{place}” is done: {answer} Please say whether it is solved.', ...report,
  },
  'snap.takenBack': {
    zh: '您报的“{place}”的认定已撤回，相应积分已冲回。原因：{reason} 不同意可以在 7 天内到社区服务台申诉。',
    en: 'The acceptance of your report about “{place}” was taken back, and its points with it. Reason: {reason} '
      + 'You may appeal at the community’s desk within 7 days.', ...report,
  },
  'snap.reopened': {
    zh: '您受理的“{place}”，居民说还没有解决，已重新转回待办。{feedback}',
    en: 'The resident says that the matter at “{place}” is not solved; it is in hand again. {feedback}',
  },
  'meeting.attended': {
    zh: '您参加的“{title}”已记下，会议结果可以看了。', en: 'That you attended “{title}” is recorded; its result can be read.', ...meeting,
  },
  'meeting.adopted': {
    zh: '您在“{title}”提的建议被采纳了，谢谢您。参会也已记下。',
    en: 'What you proposed at “{title}” was adopted. Thank you. That you attended is recorded too.', ...meeting,
  },
  'meeting.cancelled': {
    zh: '“{title}”（{startsAt}）取消了。原因：{reason}', en: '“{title}” ({startsAt}) is called off. Reason: {reason}', ...meeting,
  },
  'paperList.refused': {
    zh: '您录入的“{title}”纸质签到表没有通过核对。原因：{reason}',
    en: 'The paper list that you entered for “{title}” was not approved. Reason: {reason}',
  },
  'overdue.snapLook': {
    zh: '{community}：“{title}”的随手拍应在 {until} 前答复是否受理，已经逾期。请督促，或在管理后台“随手拍”里办理。',
    en: '{community}: the report about “{title}” was to be decided by {until} and is overdue. Please see to it under “Reports” in the console.',
  },
  'overdue.snapDone': {
    zh: '{community}：“{title}”的随手拍应在 {until} 前办结，已经逾期。请督促，或在管理后台“随手拍”里办理。',
    en: '{community}: the report about “{title}” was to be settled by {until} and is overdue. Please see to it under “Reports” in the console.',
  },
} satisfies Record<string, Sentence>
