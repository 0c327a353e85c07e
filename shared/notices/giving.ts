import type { Sentence } from './sentence.ts'

/** What donors are told of their gifts (CF-16, CF-17). */
export const givingSentences = {
  'gift.paid': { zh: '收到您给“{title}”的捐款 {yuan} 元，谢谢您。', en: 'Your gift of {yuan} yuan to “{title}” has come. Thank you.' },
  'gift.refundGoing': {
    zh: '您给“{title}”的捐款 {yuan} 元正在退回，会退到原来付款的地方。', en: 'Of your gift to “{title}”, {yuan} yuan are on their way back to where they came from.',
  },
  'gift.refunded': { zh: '您给“{title}”的捐款 {yuan} 元已退回原来付款的地方。', en: 'Of your gift to “{title}”, {yuan} yuan went back to where they came from.' },
  'gift.kept': {
    zh: '您给“{title}”的捐款 {yuan} 元没能退回，还留在这个募捐里。请联系社区。',
    en: 'Of your gift to “{title}”, {yuan} yuan could not go back and stay with the campaign. Please talk to the community.',
  },
} satisfies Record<string, Sentence>
