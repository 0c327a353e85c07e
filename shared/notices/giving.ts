import type { Sentence } from './sentence.ts'

/** What donors are told of their gifts (CF-16, CF-17). */
export const givingSentences = {
  'gift.paid': { zh: '收到您给“{title}”的捐款 {yuan} 元，谢谢您。', en: 'Your gift of {yuan} yuan to “{title}” has come. Thank you.' },
  'giftWish.asked': {
    zh: '{child}想给“{title}”捐 {yuan} 元，要您同意才能付款。请点开看看。',
    en: '{child} would like to give {yuan} yuan to “{title}”, and can only pay after your yes. Please have a look.',
    page: 'packages/funds/wishes/index',
  },
  'giftWish.agreed': {
    zh: '家长同意您给“{title}”捐 {yuan} 元。{until} 之前，点开就能付款。',
    en: 'Your guardian agrees to your gift of {yuan} yuan to “{title}”. Open this by {until} to pay.',
    page: 'packages/funds/wishes/index',
  },
  'giftWish.refused': {
    zh: '这次家长没有同意给“{title}”捐 {yuan} 元。您的心意很好，可以和家长聊一聊。',
    en: 'Your guardian did not agree to {yuan} yuan for “{title}” this time. It was kindly meant; you can talk about it together.',
  },
  'giftWish.paperYes': {
    zh: '社区按您签字的单子登记：您同意孩子给“{title}”捐 {yuan} 元。不是您签的，请点开收回，马上联系社区。',
    en: 'From a paper with your signature the desk has recorded that you agree to {yuan} yuan of a child in your care for “{title}”. '
      + 'If you did not sign it, open this to take it back, and call the community at once.',
    page: 'packages/funds/wishes/index',
  },
  'giftWish.paperNo': {
    zh: '社区按您签字的单子登记：您这次没有同意孩子给“{title}”捐 {yuan} 元。不是您签的，请马上联系社区。',
    en: 'From a paper with your signature the desk has recorded that you do not agree to {yuan} yuan of a child in your care for “{title}”. '
      + 'If you did not sign it, please call the community at once.',
  },
  'giftWish.silent': {
    zh: '家长还没来得及看您给“{title}”捐款的心愿，这次先到这里。想捐可以再请家长同意。',
    en: 'Nobody found the time to answer your wish to give to “{title}”, so it has ended. You can ask again.',
  },
  'giftWish.over': {
    zh: '您给“{title}”的捐款没有按时付款，没有扣钱。想捐可以再请家长同意。',
    en: 'Your gift to “{title}” was not paid in time; nothing was charged. You can ask again.',
  },
  'giftWish.paid': {
    zh: '您同意的捐款已付：孩子给“{title}”捐了 {yuan} 元。',
    en: 'What you agreed to is paid: a child in your care has given {yuan} yuan to “{title}”.',
  },
  'giftEntry.ask': {
    zh: '社区登记了您捐给“{title}”的 {yuan} 元。请点开看看对不对，点一下就好。',
    en: 'The community has entered your gift of {yuan} yuan to “{title}”. Please open it and tell us with one tap whether that is right.',
    page: 'packages/funds/countersign/index',
  },
  'giftEntry.seconded': {
    zh: '您捐给“{title}”的 {yuan} 元已按您签字的单子入账，谢谢您。有不对的请联系社区。',
    en: 'Your gift of {yuan} yuan to “{title}” was booked from the paper that you signed. Thank you. Please tell us if it is not right.',
  },
  'giftEntry.withdrawn': {
    zh: '登记您捐给“{title}”{yuan} 元的那一笔已撤回，没有入账。',
    en: 'The entry of your gift of {yuan} yuan to “{title}” was withdrawn; nothing was booked.',
  },
  'gift.refundGoing': {
    zh: '您给“{title}”的捐款 {yuan} 元正在退回，会退到原来付款的地方。', en: 'Of your gift to “{title}”, {yuan} yuan are on their way back to where they came from.',
  },
  'gift.refunded': { zh: '您给“{title}”的捐款 {yuan} 元已退回原来付款的地方。', en: 'Of your gift to “{title}”, {yuan} yuan went back to where they came from.' },
  'gift.refundToSign': {
    zh: '您给“{title}”的捐款 {yuan} 元可以退给您。请带身份证到社区领取现金，当面签字。',
    en: 'Of your gift to “{title}”, {yuan} yuan can go back to you. Please come to the community with your identity card, and sign for the cash.',
  },
  'gift.refundSigned': {
    zh: '您给“{title}”的捐款 {yuan} 元已当面退给您，您签过字。没有拿到钱，请马上联系社区。',
    en: 'Of your gift to “{title}”, {yuan} yuan went back to you in person, and you signed. If not, please call the community at once.',
  },
  'gift.refundAgain': {
    zh: '您给“{title}”的捐款 {yuan} 元，上次登记的退款没有办成，会重新退给您，办好再告诉您。您已经收到的，请告诉社区。',
    en: '{yuan} yuan of your gift to “{title}” were not paid back as recorded. They will be paid again; if you have them, please tell us.',
  },
  'gift.matched': {
    zh: '您给“{title}”的捐款，{sponsor}配捐了 {yuan} 元。', en: 'Your gift to “{title}” was matched by {sponsor} with {yuan} yuan.',
  },
  'gift.kept': {
    zh: '您给“{title}”的捐款 {yuan} 元没能退回，还留在这个募捐里。请联系社区。',
    en: 'Of your gift to “{title}”, {yuan} yuan could not go back and stay with the campaign. Please talk to the community.',
  },
} satisfies Record<string, Sentence>
