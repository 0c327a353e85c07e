import type { Sentence } from './sentence.ts'

const led = { page: 'packages/leader/activities/index' }

const shift = { page: 'packages/volunteering/activity/index' }
const papers = { page: 'packages/volunteering/qualifications/index' }

/** What leaders and volunteers are told of activities, series and qualifications. */
export const activitiesSentences = {
  'activity.accepted': {
    zh: '“{title}”已审核通过，居民可以报名了。', en: '“{title}” was accepted; residents can sign up.', ...led,
  },
  'activity.refused': {
    zh: '“{title}”没有通过审核。原因：{reason} 修改后可以再次提交。',
    en: '“{title}” was not accepted. Reason: {reason} You may change it and hand it in again.', ...led,
  },
  'text.accepted': {
    zh: '“{title}”的文字修改已通过，居民看到的是新的了。', en: 'The changed text of “{title}” was accepted; residents read the new one.', ...led,
  },
  'text.refused': {
    zh: '“{title}”的文字修改没有通过，居民看到的还是原来的。原因：{reason}',
    en: 'The changed text of “{title}” was not accepted; residents still read the old one. Reason: {reason}', ...led,
  },
  'shift.placeChanged': {
    zh: '“{title}”（{startsAt}）换地方了：{place}。原来在：{before}。来不了可以取消，不算迟到取消。',
    en: '“{title}” ({startsAt}) is held elsewhere: {place}, not at {before}. You may cancel without a mark.', ...shift,
  },
  'shift.risksChanged': {
    zh: '“{title}”（{startsAt}）的风险说明改了：{risks} 不放心可以取消，不算迟到取消。',
    en: 'What to take care of at “{title}” ({startsAt}) has changed: {risks} You may cancel without a mark.', ...shift,
  },
  'shift.calledOff': {
    zh: '“{title}”（{startsAt}）取消了。原因：{reason}', en: '“{title}” ({startsAt}) is cancelled. Reason: {reason}', ...shift,
  },
  'shift.moved': {
    zh: '“{title}”从 {before} 改到 {startsAt}，您的名额还在。原因：{reason} 来不了可以取消，不算迟到取消。',
    en: '“{title}” moved from {before} to {startsAt}; you keep your place. Reason: {reason} You may cancel without a mark.',
    ...shift,
  },
  'shift.clash': {
    zh: '“{title}”改了时间，和您另一件事冲突，名额已替您退回，不算取消。原因：{reason}',
    en: '“{title}” was moved onto something else of yours; your place was given back, without a mark. Reason: {reason}',
    ...shift,
  },
  'shift.short': {
    zh: '您带队的“{title}”（{startsAt}）要 {capacity} 人，现在有 {taken} 人，人不够。列表里已标出“急需人手”。您可以请机动人员帮忙、转告邻居，或减少名额。',
    en: '“{title}” ({startsAt}), which you lead, wants {capacity} people and has {taken}. The list says that people are needed. '
      + 'You may ask the spare list, tell neighbours, or want fewer.',
    page: 'packages/volunteering/activity/index?shiftId={shiftId}',
  },
  'shift.message': { zh: '{from}（“{title}”）：{text}', en: '{from} (“{title}”): {text}', ...shift },
  'regular.notPlaced': {
    zh: '您固定参加的“{title}”（{startsAt}）没能报上：{zh}',
    en: 'You take “{title}” every time, but no place could be taken for {startsAt}: {en}', ...shift,
  },
  'policy.ending': {
    zh: '“{title}”的意外险 {until} 到期。到期后不能开始活动，请续保并登记。',
    en: 'The accident policy of “{title}” ends on {until}. After that no shift may begin: please renew it.', ...led,
  },
  'qualification.confirmed': {
    zh: '您提交的证书已核实。', en: 'The certificate that you handed in is confirmed.', ...papers,
  },
  'qualification.refused': {
    zh: '您提交的证书没有通过核实。原因：{reason}', en: 'The certificate that you handed in was not confirmed. Reason: {reason}',
    ...papers,
  },
  'qualification.ending': {
    zh: '您的证书 {until} 到期，到期后需要证书的岗位不能报名。',
    en: 'Your certificate ends on {until}; roles that ask for it will be closed to you then.', ...papers,
  },
} satisfies Record<string, Sentence>
