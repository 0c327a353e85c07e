import type { Sentence } from './sentence.ts'

/** What those who answer for a fund, and its donors, are told of it (CF-09, CF-11). */
export const oversightSentences = {
  'disclosure.due': { zh: '募捐“{title}”要在 {dueOn} 前公布进展。', en: 'The campaign “{title}” has to publish how it goes by {dueOn}.' },
  'disclosure.late': {
    zh: '募捐“{title}”的进展应在 {dueOn} 前公布，已经逾期；公布前不能开新的募捐。',
    en: 'The campaign “{title}” should have published how it goes by {dueOn}; until it does, no new campaign begins.',
  },
  'useChange.asked': {
    zh: '您捐给“{from}”的钱，社区想改用于“{to}”，请您说同意还是不同意。不同意就不改。',
    en: 'The community would like to use your gift to “{from}” for “{to}”. Please say yes or no; with a no it stays as it is.',
    page: 'packages/funds/consents/index',
  },
  'useChange.toDecide': {
    zh: '“{from}”的钱想改用于“{to}”，请管委会表决。', en: 'Money of “{from}” would go to “{to}”; the committee is asked to vote.',
    page: 'packages/funds/committee/index',
  },
  'useChange.moved': { zh: '经您同意，您捐给“{from}”的钱已转到“{to}”。', en: 'As you agreed, your gift to “{from}” has moved to “{to}”.' },
  'useChange.consented': {
    zh: '捐赠人同意把捐给“{from}”的钱改用于“{to}”，请管委会表决。',
    en: 'The donor agrees to use the gift to “{from}” for “{to}”; the committee votes now.',
  },
  'useChange.declined': { zh: '捐赠人不同意把捐给“{from}”的钱改用于“{to}”。', en: 'The donor does not agree to use the gift to “{from}” for “{to}”.' },
} satisfies Record<string, Sentence>
