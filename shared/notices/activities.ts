import type { Sentence } from './sentence.ts'

const led = { page: 'packages/leader/activities/index' }

/** What leaders and volunteers are told of activities, series and qualifications. */
export const activitiesSentences = {
  'activity.accepted': {
    zh: '“{title}”已审核通过，居民可以报名了。', en: '“{title}” was accepted; residents can sign up.', ...led,
  },
  'activity.refused': {
    zh: '“{title}”没有通过审核。原因：{reason} 修改后可以再次提交。',
    en: '“{title}” was not accepted. Reason: {reason} You may change it and hand it in again.', ...led,
  },
} satisfies Record<string, Sentence>
