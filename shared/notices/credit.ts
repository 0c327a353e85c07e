import type { Sentence } from './sentence.ts'

export const creditSentences = {
  'credit.giftArrived': {
    zh: '{name}转赠给您的 {minutes} 分钟时间币到账了，可以用来请人帮忙。',
    en: '{name} gave you {minutes} minutes of time credit; you can ask for help with it.',
    page: 'packages/credit/home/index',
  },
  'credit.giftGiven': {
    zh: '您转赠给{name}的 {minutes} 分钟时间币已到账。',
    en: 'The {minutes} minutes of time credit that you gave to {name} have arrived.',
    page: 'packages/credit/home/index',
  },
  'credit.giftReturned': {
    zh: '{name}已不在本社区登记，您转赠的 {minutes} 分钟时间币已退回给您。',
    en: '{name} is no longer registered; the {minutes} minutes of time credit are back with you.',
    page: 'packages/credit/home/index',
  },
  'credit.donated': {
    zh: '您捐出的 {minutes} 分钟时间币已进入公共时间池，谢谢您。',
    en: 'The {minutes} minutes of time credit that you donated are in the community’s pool. Thank you.',
    page: 'packages/credit/home/index',
  },
  'credit.granted': {
    zh: '本月发放给您的 {minutes} 分钟时间币到账了，月底前有效，可以用来请人帮忙。',
    en: 'You were granted {minutes} minutes of time credit for this month; you can ask for help with it until its end.',
    page: 'packages/credit/home/index',
  },
  'credit.grantEnded': {
    zh: '上月发放的时间币还剩 {minutes} 分钟，已按规定回到公共时间池。',
    en: '{minutes} minutes of last month’s grant were left and went back to the community’s pool, as the rule says.',
    page: 'packages/credit/home/index',
  },
  'credit.bequeathed': {
    zh: '{name}留下的 {minutes} 分钟时间币已转给您，可以用来请人帮忙。',
    en: '{minutes} minutes of time credit that {name} left are yours now; you can ask for help with them.',
    page: 'packages/credit/home/index',
  },
  'limit.approved': {
    zh: '从 {fromDay} 到 {endsOn}，您一天最多可以存 {minutes} 分钟时间币，比通常的多。原因：{reason}',
    en: 'From {fromDay} to {endsOn} you may earn up to {minutes} minutes a day, more than usual. Reason: {reason}',
    page: 'packages/credit/home/index',
  },
  'limit.ended': {
    zh: '从今天起，您一天能存的时间币又按社区通常的上限算，以前存的不变。原因：{reason}。不明白可以到社区服务台问。',
    en: 'From today on the usual daily limit holds for you again; what you have stays. Reason: {reason}. Ask at the community’s desk.',
    page: 'packages/credit/home/index',
  },
  'passbook.credited': {
    zh: '您在{issuer}的旧存折（{number}）核对好了，{minutes} 分钟已存入您的时间币，可以用来请人帮忙。',
    en: 'Your old passbook {number} of {issuer} was checked: {minutes} minutes are in your time credit.',
    page: 'packages/credit/home/index',
  },
  'passbook.reversed': {
    zh: '旧存折（{number}）存入的 {minutes} 分钟已冲回。原因：{reason}。不明白可以到社区服务台问。',
    en: 'The {minutes} minutes of passbook {number} were taken back. Reason: {reason}. Ask at the community’s desk.',
    page: 'packages/credit/home/index',
  },
  'exchange.proposed': {
    zh: '{name}发起了多人互助“{title}”的结算，请您看一看、点同意。',
    en: '{name} entered the group exchange “{title}”; please look at your line and agree.',
    page: 'packages/credit/exchanges/index',
  },
  'exchange.done': {
    zh: '多人互助“{title}”大家都同意了，时间币已结清。',
    en: 'Everybody agreed to “{title}”; the minutes have moved.',
    page: 'packages/credit/exchanges/index',
  },
  'exchange.refused': {
    zh: '{name}没有同意多人互助“{title}”，谁都没有扣。原因：{reason}',
    en: '{name} did not agree to “{title}”; nothing moved for anybody. Reason: {reason}',
    page: 'packages/credit/exchanges/index',
  },
  'exchange.expired': {
    zh: '多人互助“{title}”没有在期限内得到所有人同意，谁都没有扣。',
    en: 'Not everybody agreed to “{title}” in time; nothing moved for anybody.',
    page: 'packages/credit/exchanges/index',
  },
  'note.redeemed': {
    zh: '您的时间券 {serial} 已由{name}兑现，{minutes} 分钟。',
    en: 'Your note {serial} was redeemed by {name}: {minutes} minutes.',
    page: 'packages/credit/notes/index',
  },
} satisfies Record<string, Sentence>
