import type { Sentence } from './sentence.ts'

/** What people are told of money that was asked of a fund (CF-03, CF-04). */
export const spendingSentences = {
  'spending.toDecide': {
    zh: '有一份用款申请“{title}”等管委会审议。', en: 'The committee is asked to decide on a spending: “{title}”.',
    page: 'packages/funds/decide/index?community={community}&spendingId={spendingId}',
  },
  'spending.commented': { zh: '有人对您的用款申请“{title}”留言：{text}', en: 'Somebody wrote about the money you asked for, “{title}”: {text}' },
  'spending.approved': { zh: '用款申请“{title}”已批准。', en: 'The money asked for “{title}” was approved.' },
  'spending.refused': { zh: '用款申请“{title}”没有通过。原因：{reason}', en: 'The money asked for “{title}” was refused. Reason: {reason}' },
  'spending.stopped': { zh: '用款“{title}”因异议停止。说明：{reason}', en: 'The spending “{title}” was stopped by an objection. {reason}' },
  'spendingObjection.answered': { zh: '您对基金用款的异议有答复了：{answer}', en: 'Your objection to a spending of the fund was answered: {answer}' },
  'spending.proofRefused': {
    zh: '“{title}”的用款凭证被退回，请补齐再交。原因：{reason}', en: 'The proof of “{title}” was sent back; please complete it. Reason: {reason}',
  },
  'spending.proofReminded': { zh: '请在 {until} 前提交“{title}”的用款凭证。', en: 'Please hand in the proof of “{title}” by {until}.' },
  'spending.proofOverdue': {
    zh: '“{title}”的用款凭证已过期未交，交齐前不能再申请用款。', en: 'The proof of “{title}” is overdue; until it is handed in you cannot ask for more.',
  },
} satisfies Record<string, Sentence>
