import type { Sentence } from './sentence.ts'

export const hoursSentences = {
  'hours.confirmed': {
    zh: '您在“{title}”的 {minutes} 分钟服务时长已确认。',
    en: 'Your {minutes} minutes at “{title}” are confirmed.',
    page: 'packages/volunteering/records/index',
  },
  'hours.reversed': {
    zh: '您在“{title}”的 {minutes} 分钟服务时长已冲正。原因：{reason}',
    en: 'Your {minutes} minutes at “{title}” were reversed. Reason: {reason}',
    page: 'packages/volunteering/records/index',
  },
} satisfies Record<string, Sentence>
