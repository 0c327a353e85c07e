import type { Sentence } from './sentence.ts'

const page = 'packages/funds/venture/index?callId={callId}'
const judging = 'packages/funds/judge/index?callId={callId}'

/** What applicants, judges and residents are told of calls for projects (DOMAIN 6). */
export const ventureSentences = {
  'ventureCall.judge': {
    zh: '您被请为公益创投“{title}”的评审，评审开始时再通知您。',
    en: 'You are asked to judge the projects of “{title}”; you are told when it begins.', page: judging,
  },
  'ventureCall.score': {
    zh: '公益创投“{title}”开始评审，请在 {until} 前打完分。',
    en: 'The judging of “{title}” begins; please score by {until}.', page: judging,
  },
  'ventureCall.judgeNow': {
    zh: '您被请为公益创投“{title}”的评审，评审已经开始，请在 {until} 前打完分。',
    en: 'You are asked to judge the projects of “{title}”, which has begun; please score by {until}.', page: judging,
  },
  'ventureCall.judgeLeft': {
    zh: '您不再担任公益创投“{title}”的评审，已打的分不计入。原因：{reason}',
    en: 'You no longer judge the projects of “{title}”, and what you scored does not count. Reason: {reason}', page,
  },
  'ventureCall.judgesKept': {
    zh: '更换公益创投“{title}”评审的申请没有批准：{answer}',
    en: 'The judges of “{title}” stay as they are: {answer}',
  },
  'ventureCall.cancelled': {
    zh: '公益创投“{title}”已取消。原因：{reason}',
    en: 'The call for projects “{title}” was called off. Reason: {reason}', page,
  },
  'venture.eligible': {
    zh: '您申报的“{title}”通过初审，进入评审。',
    en: 'Your project “{title}” is eligible and will be judged.', page,
  },
  'venture.ineligible': {
    zh: '您申报的“{title}”没有通过初审。原因：{reason}。3 天内可以申诉一次。',
    en: 'Your project “{title}” is not eligible. Reason: {reason}. You may appeal once within three days.', page,
  },
  'venture.struck': {
    zh: '您申报的“{title}”已被社区作废。原因：{reason}',
    en: 'Your application “{title}” was struck by the community. Reason: {reason}', page,
  },
  'venture.appealRefused': {
    zh: '您对“{title}”的申诉没有通过。原因：{reason}',
    en: 'Your appeal for “{title}” was not accepted. Reason: {reason}', page,
  },
  'venture.listed': {
    zh: '您申报的“{title}”进入拟资助名单，公示到 {until}。',
    en: 'Your project “{title}” is on the list, which is on public notice until {until}.', page,
  },
  'venture.notListed': {
    zh: '您申报的“{title}”这次没有进入拟资助名单。',
    en: 'Your project “{title}” is not on the list this time.', page,
  },
  'venture.won': {
    zh: '恭喜！您申报的“{title}”获得资助，社区会联系您签合同。',
    en: 'Your project “{title}” is granted; the community will contact you for the contract.', page,
  },
  'venture.lost': { zh: '您申报的“{title}”这次没有获得资助。', en: 'Your project “{title}” is not granted this time.', page },
  'venture.contract': {
    zh: '“{title}”的合同已登记，请核对后点一下确认。',
    en: 'The contract of “{title}” is entered; please check it and agree.', page,
  },
  'venture.disagreed': {
    zh: '“{title}”的申报人没有确认合同：{reason}',
    en: 'Who applied with “{title}” does not agree to the contract: {reason}',
  },
  'venture.moneyRefused': {
    zh: '“{title}”的款项没有批准，社区会联系您。原因：{reason}',
    en: 'The money for “{title}” was not granted; the community will contact you. Reason: {reason}', page,
  },
  'venture.passed': { zh: '“{title}”的评估通过了。', en: 'The evaluation of “{title}” was passed.', page },
  'venture.mend': {
    zh: '“{title}”需要整改，请在 {until} 前改好再交报告。原因：{reason}',
    en: '“{title}” is to be mended and reported anew by {until}. Reason: {reason}', page,
  },
  'venture.failed': {
    zh: '“{title}”的评估没有通过，后面的款不再拨付。原因：{reason}',
    en: '“{title}” has failed its evaluation; no more is paid. Reason: {reason}', page,
  },
  'venture.dropped': { zh: '“{title}”不再资助。原因：{reason}', en: '“{title}” is given up. Reason: {reason}', page },
  'venture.reportReminded': {
    zh: '请在 {until} 前提交“{title}”的报告。',
    en: 'Please hand in the report of “{title}” by {until}.', page,
  },
  'venture.reportLate': {
    zh: '“{title}”的报告已过期未交，请尽快补交。',
    en: 'The report of “{title}” is late; please hand it in soon.', page,
  },
  'ventureObjection.answered': {
    zh: '您对公益创投“{title}”名单的异议有答复了：{answer}',
    en: 'Your objection to the list of “{title}” was answered: {answer}', page,
  },
} satisfies Record<string, Sentence>
