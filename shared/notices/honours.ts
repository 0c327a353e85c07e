import type { Sentence } from './sentence.ts'

const one = { page: 'packages/honours/nomination/index?nominationId={nominationId}' }

/** What people are told of nominations and honours (FP-11). */
export const honoursSentences = {
  'honour.asked': {
    zh: '有人推荐{name}参加“{title}”。您同意吗？点这里看推荐的话，再说同意或不同意。',
    en: 'Somebody nominated {name} for “{title}”. Do you agree? Read the words here and say yes or no.', ...one,
  },
  'honour.wordsFit': { zh: '您推荐{name}的话已经看过，可以用。', en: 'Your words about {name} were looked at and can be shown.', ...one },
  'honour.wordsUnfit': {
    zh: '您推荐{name}的话不能用。原因：{reason} 您可以改一改重新推荐。',
    en: 'Your words about {name} cannot be shown. Reason: {reason} You may nominate anew with other words.', ...one,
  },
  'honour.agreed': { zh: '{name}同意参加“{title}”了，邻居们可以支持。', en: '{name} agreed to stand for “{title}”; neighbours can support it.', ...one },
  'honour.declined': {
    zh: '{name}这次不想参加“{title}”，谢谢您的推荐。', en: '{name} would rather not stand for “{title}”; thank you for the nomination.', ...one,
  },
  'honour.withdrew': { zh: '{name}退出了“{title}”。', en: '{name} withdrew from “{title}”.', ...one },
  'honour.onNotice': {
    zh: '“{title}”：{name}通过了评议，正在公示，到 {until}。', en: '“{title}”: the review chose {name}; it is on public notice until {until}.', ...one,
  },
  'honour.notChosen': {
    zh: '“{title}”：这次没有选{name}。说明：{reason}', en: '“{title}”: {name} was not chosen this time. The meeting says: {reason}', ...one,
  },
  'honour.objected': {
    zh: '公示期间有人对{name}提了异议，会由另一位工作人员核实并答复。',
    en: 'Somebody objected to {name} during the notice; another worker will look into it and answer.', ...one,
  },
  'honour.objectionAnswered': {
    zh: '您对“{title}”{name}的异议有答复了：{ruling}', en: 'Your objection to {name} (“{title}”) was answered: {ruling}', ...one,
  },
  'honour.objectionDismissed': { zh: '对{name}的异议没有成立。答复：{ruling}', en: 'The objection to {name} was not upheld. The answer: {ruling}', ...one },
  'honour.failed': {
    zh: '对{name}的异议成立，“{title}”到此为止。答复：{ruling} 被推荐的人可以申诉一次。',
    en: 'The objection to {name} was upheld; “{title}” ends here for them. The answer: {ruling} The nominee may appeal once.', ...one,
  },
  'honour.passed': { zh: '“{title}”：{name}公示结束，已报街道决定。', en: '“{title}”: the notice of {name} is over; the street office decides now.', ...one },
  'honour.toDecide': { zh: '“{title}”：{name}公示结束，请到管理台决定。', en: '“{title}”: the notice of {name} is over; please decide in the console.' },
  'honour.appealed': { zh: '“{title}”：{name}提出申诉，请另一位同事到管理台决定。', en: '“{title}”: {name} appeals; another colleague decides in the console.' },
  'honour.granted': {
    zh: '恭喜！{name}获得“{title}”。要不要上光荣榜、名字怎么显示，由您自己选。',
    en: 'Congratulations: {name} is honoured in “{title}”. Whether and how the board shows it is yours to choose.', ...one,
  },
  'honour.grantedTo': { zh: '您推荐的{name}获得“{title}”了。', en: '{name}, whom you nominated, is honoured in “{title}”.', ...one },
  'honour.refused': {
    zh: '街道没有同意{name}获得“{title}”。原因：{reason} 不服可以申诉一次。',
    en: 'The street office did not grant “{title}” to {name}. Reason: {reason} You may appeal once.', ...one,
  },
  'honour.refusedFinally': {
    zh: '申诉有结果了：{name}没有获得“{title}”。原因：{reason} 这是最后的决定。',
    en: 'The appeal was decided: “{title}” is not granted to {name}. Reason: {reason} This is final.', ...one,
  },
  'honour.refusedTo': {
    zh: '您推荐的{name}这次没有获得“{title}”。原因：{reason}', en: '{name}, whom you nominated, was not honoured in “{title}”. Reason: {reason}', ...one,
  },
  'honour.revocationProposed': {
    zh: '有人提出撤销{name}的“{title}”。原因：{reason} 还要另一个人决定；有话请到社区说明。',
    en: 'It was proposed to take “{title}” back from {name}. Reason: {reason} A second person decides; please speak to your office.', ...one,
  },
  'honour.withdrawn': { zh: '{name}的“{title}”已撤销。原因：{reason}', en: '“{title}” was taken back from {name}. Reason: {reason}', ...one },
  'honour.kept': { zh: '{name}的“{title}”保留，不撤销。说明：{reason}', en: '{name} keeps “{title}”. The office says: {reason}', ...one },
} satisfies Record<string, Sentence>
