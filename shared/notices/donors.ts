import type { Sentence } from './sentence.ts'

const page = 'packages/funds/papers/index?giftId={giftId}'

/** What donors are told of the papers about their gifts (CF-13, CF-14). */
export const donorSentences = {
  'receipt.issued': { zh: '您给“{title}”捐款 {yuan} 元的票据已开好。', en: 'The receipt of your gift of {yuan} yuan to “{title}” is issued.', page },
  'receipt.voided': { zh: '您给“{title}”捐款的票据已作废。', en: 'The receipt of your gift to “{title}” was voided.', page },
  'agreement.drafted': {
    zh: '您给“{title}”的捐款，协议已拟好，请看一看，同意就点一下。', en: 'The agreement about your gift to “{title}” is drafted. Please read it, and tap if you agree.', page,
  },
  'givingReminder.sent': {
    zh: '您请我们提醒您给“{title}”捐款（您说的是 {yuan} 元）。捐不捐、捐多少，还是由您定；不会自动扣钱。',
    en: 'You asked to be reminded of giving to “{title}” (you said {yuan} yuan). Whether and how much is yours; nothing is charged by itself.',
    page: 'packages/funds/give/index?campaignId={campaignId}',
  },
  'givingReminder.ended': { zh: '“{title}”的募捐结束了，捐款提醒也停了。', en: '“{title}” has ended for you, and so have its reminders.' },
} satisfies Record<string, Sentence>
