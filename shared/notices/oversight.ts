import type { Sentence } from './sentence.ts'

/** What those who answer for a fund, and its donors, are told of it (CF-09, CF-11). */
export const oversightSentences = {
  'disclosure.due': { zh: '募捐“{title}”要在 {dueOn} 前公布进展。', en: 'The campaign “{title}” has to publish how it goes by {dueOn}.' },
  'disclosure.late': {
    zh: '募捐“{title}”的进展应在 {dueOn} 前公布，已经逾期；公布前不能开新的募捐。',
    en: 'The campaign “{title}” should have published how it goes by {dueOn}; until it does, no new campaign begins.',
  },
} satisfies Record<string, Sentence>
