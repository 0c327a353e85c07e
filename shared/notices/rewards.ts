import type { Sentence } from './sentence.ts'

/** What a household is told of its vouchers, and whoever administers of what only two people may do. */
export const rewardSentences = {
  'voucher.made': {
    zh: '您家换了“{title}”{quantity}份，用了 {points} 分。请在 {endsAt} 前带上兑换码来领，家里谁来都行。',
    en: 'Your household redeemed {points} points for {quantity} × “{title}”. Anybody of it may fetch it with the code until {endsAt}.',
    page: 'packages/rewards/vouchers/index',
  },
  'voucher.ending': {
    zh: '您家换的“{title}”还有 {quantity} 份没领，{endsAt} 到期。到期后积分会退回您家。',
    en: '{quantity} × “{title}” wait for you until {endsAt}; after that the points go back to your household.',
    page: 'packages/rewards/vouchers/index',
  },
  'voucher.handedOver': {
    zh: '您家的“{title}”已领 {quantity} 份，由{byName}发放。不是您家领的，请马上告诉社区。',
    en: '{quantity} × “{title}” were handed over by {byName}. If that was not your household, please tell the community at once.',
    page: 'packages/rewards/vouchers/index',
  },
  'voucher.givenBack': {
    zh: '您家的“{title}”有 {quantity} 份没有领，{points} 分已退回您家，有效期不变。',
    en: '{quantity} × “{title}” were not fetched; {points} points are back with your household, with the ends they had.',
    page: 'packages/rewards/vouchers/index',
  },
  'voucher.marketOff': {
    zh: '市集取消了（{reason}）。您家换的“{title}”{quantity}份，{points} 分已退回您家。',
    en: 'The market day was called off ({reason}). For {quantity} × “{title}” {points} points are back with your household.',
    page: 'packages/rewards/vouchers/index',
  },
  'voucher.sent': {
    zh: '您家换的“{title}”正在送来，请留意敲门。',
    en: '“{title}” is on its way to you.',
    page: 'packages/rewards/vouchers/index',
  },
} satisfies Record<string, Sentence>
