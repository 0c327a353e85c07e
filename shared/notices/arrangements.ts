import type { Sentence } from './sentence.ts'

const page = 'packages/timebank/arrangement/index?arrangementId={arrangementId}'

/** Standing arrangements of the time bank. */
export const arrangementsSentences = {
  'arrangement.asked': {
    zh: '{requester}想请您{when}来帮忙：“{title}”。请看看是否同意。',
    en: '{requester} would like you to come {whenEn} for “{title}”; please say yes or no.', page,
  },
  'arrangement.offered': {
    zh: '{volunteer}愿意{when}来帮您：“{title}”。请看看是否同意。',
    en: '{volunteer} would come {whenEn} for “{title}”; please say yes or no.', page,
  },
  'arrangement.agreed': {
    zh: '固定互助“{title}”定下了：{when}，{volunteer}到{requester}处。每次会提前约好。',
    en: 'Agreed: {volunteer} comes to {requester} {whenEn} for “{title}”. Each visit is booked ahead.', page,
  },
  'arrangement.reviewed': {
    zh: '固定互助“{title}”双方都同意了，社工看过后开始。',
    en: 'Both sides agree on “{title}”; it begins once the community has looked at it.', page,
  },
  'arrangement.refused': {
    zh: '固定互助“{title}”（{when}）没有谈成。{reason}', en: '“{title}” ({whenEn}) was declined. {reason}', page,
  },
  'arrangement.rejected': {
    zh: '固定互助“{title}”没有通过审核。原因：{reason}', en: '“{title}” was not opened. Reason: {reason}', page,
  },
  'arrangement.lapsed': {
    zh: '固定互助“{title}”（{when}）一直没有答复，已失效。', en: '“{title}” ({whenEn}) was not answered, and has lapsed.', page,
  },
  'arrangement.booked': {
    zh: '约好了：{startsAt}，{volunteer}到{requester}处，“{title}”。',
    en: 'Booked: {startsAt}, {volunteer} comes to {requester} for “{title}”.', page,
  },
  'arrangement.missed': {
    zh: '{startsAt} 的“{title}”没能约上：{zh}以后的照常。',
    en: '“{title}” at {startsAt} could not be booked: {en} The next ones go on.', page,
  },
  'arrangement.skipped': {
    zh: '{startsAt} 的“{title}”这一次跳过。{reason}', en: '“{title}” at {startsAt} is left out this time. {reason}', page,
  },
  'arrangement.paused': {
    zh: '固定互助“{title}”暂停到 {until}，之后照常。', en: '“{title}” pauses until {until}, and goes on after that.', page,
  },
  'arrangement.resumed': {
    zh: '固定互助“{title}”恢复了：{when}。', en: '“{title}” goes on: {whenEn}.', page,
  },
  'arrangement.ended': {
    zh: '固定互助“{title}”（{when}）结束了。原因：{reason}', en: '“{title}” ({whenEn}) has ended. Reason: {reason}', page,
  },
  'arrangement.over': {
    zh: '固定互助“{title}”（{when}）到期结束。想继续可以再约。',
    en: '“{title}” ({whenEn}) is over. You may arrange it anew.', page,
  },
  'arrangement.suspended': {
    zh: '{volunteer}近期多次迟取消或爽约，固定互助“{title}”结束了，可以另约别人。',
    en: '“{title}” has ended: {volunteer} called off late or stayed away several times. Somebody else may be asked.', page,
  },
  'arrangement.left': {
    zh: '有一方已不在本社区，固定互助“{title}”结束了。', en: '“{title}” has ended, as one side has left the community.', page,
  },
} satisfies Record<string, Sentence>
