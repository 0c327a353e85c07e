import type { Sentence } from './sentence.ts'

const page = 'packages/household/home/index'

export const householdSentences = {
  'household.asked': {
    zh: '{nameMasked}想加入您的家庭，请您看一看、同意或谢绝。', en: '{nameMasked} asks to join your household; please say yes or no.', page,
  },
  'household.joined': { zh: '户主同意了，您已是“{name}”的成员。', en: 'You are a member of “{name}” now.', page },
  'household.rejected': { zh: '“{name}”的户主没有同意您加入。', en: 'The head of “{name}” did not accept you.', page },
  'household.headOffered': {
    zh: '{byName}请您当“{name}”的户主，请您答复。', en: '{byName} asks you to be the head of “{name}”; please answer.', page,
  },
  'household.headRefused': { zh: '{byName}没有同意当户主，户主还是您。', en: '{byName} said no; you are still the head.', page },
  'household.headChanged': { zh: '“{name}”的户主现在是{nameMasked}。', en: '{nameMasked} is the head of “{name}” now.', page },
  'household.headNamed': { zh: '社区服务台为“{name}”登记了新户主。', en: 'The desk has named a new head of “{name}”.', page },
  'household.moveAsked': {
    zh: '{byName}提出：{names}转到“{toName}”，带走 {points} 分。要您同意才办。',
    en: '{byName} asks that {names} go to “{toName}” with {points} points. It needs your yes.', page: 'packages/household/moves/index',
  },
  'household.deskAsked': {
    zh: '社区服务台正在代办和您家有关的“{toName}”家庭事项。不是您的意思，请在这里说“不同意”，或告诉社区。',
    en: 'The desk is taking down a change that concerns your household, “{toName}”. If you do not want it, say no here.',
    page: 'packages/household/moves/index',
  },
  'household.moved': {
    zh: '办好了：{names}现在在“{toName}”，转过去 {points} 分，到期月份不变。',
    en: 'Done: {names} belong to “{toName}” now, with {points} points that end when they would have.', page,
  },
  'household.moveRefused': { zh: '{byName}没有同意，家庭没有变动。', en: '{byName} said no; nothing has changed.', page },
  'household.moveExpired': { zh: '分户或并户过了 30 天还没人都同意，已经作废，家庭没有变动。',
    en: 'Not everybody agreed within 30 days; nothing has changed.', page },
} as const satisfies Record<string, Sentence>
