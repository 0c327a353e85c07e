import type { Sentence } from './sentence.ts'

export const creditSentences = {
  'credit.giftArrived': {
    zh: '{name}转赠给您的 {minutes} 分钟时间币到账了，可以用来请人帮忙。',
    en: '{name} gave you {minutes} minutes of time credit; you can ask for help with it.',
  },
  'credit.giftGiven': {
    zh: '您转赠给{name}的 {minutes} 分钟时间币已到账。',
    en: 'The {minutes} minutes of time credit that you gave to {name} have arrived.',
  },
  'credit.giftReturned': {
    zh: '{name}已不在本社区登记，您转赠的 {minutes} 分钟时间币已退回给您。',
    en: '{name} is no longer registered; the {minutes} minutes of time credit are back with you.',
  },
  'credit.donated': {
    zh: '您捐出的 {minutes} 分钟时间币已进入公共时间池，谢谢您。',
    en: 'The {minutes} minutes of time credit that you donated are in the community’s pool. Thank you.',
  },
  'credit.granted': {
    zh: '本月发放给您的 {minutes} 分钟时间币到账了，月底前有效，可以用来请人帮忙。',
    en: 'You were granted {minutes} minutes of time credit for this month; you can ask for help with it until its end.',
  },
  'credit.grantEnded': {
    zh: '上月发放的时间币还剩 {minutes} 分钟，已按规定回到公共时间池。',
    en: '{minutes} minutes of last month’s grant were left and went back to the community’s pool, as the rule says.',
  },
} satisfies Record<string, Sentence>
