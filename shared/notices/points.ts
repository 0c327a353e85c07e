import type { Sentence } from './sentence.ts'

const page = 'packages/points/home/index'
const rules = { page: 'packages/points/rules/index' }

/** What people are told of family points. */
export const pointsSentences = {
  'points.lapsing': {
    zh: '您家有 {amount} 分积分，再过 {days} 天左右到期（{endsAt} 止）。可以在到期前换礼品。',
    en: '{amount} points of your household end in about {days} days (at {endsAt}); you can exchange them before.', page,
  },
  'rule.announced': {
    zh: '新的积分规则（{resolution}）从 {effectiveFrom} 起执行，之前得的积分不变。点开看看。',
    en: 'New rules for points ({resolution}) hold from {effectiveFrom}; what you have stays. Tap to read them.', ...rules,
  },
  'budget.nearlyUsed': {
    zh: '{quarter} 季度的积分礼品预算 {yuan} 元已用去八成。用完后停止发放积分，需要的话请按决议增加。',
    en: 'Four fifths of the gift budget of {quarter} ({yuan} yuan) are used. '
      + 'When it is used up no points are issued; raise it by a resolution if needed.',
  },
  'budget.usedUp': {
    zh: '{quarter} 季度的积分礼品预算 {yuan} 元已用完，积分暂停发放。按决议增加预算后恢复，之前没发的不补发。',
    en: 'The gift budget of {quarter} ({yuan} yuan) is used up, and no points are issued. '
      + 'They go on when it is raised; what was not issued is not made up for.',
  },
} satisfies Record<string, Sentence>
