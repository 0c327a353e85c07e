/**
 * What people are told, by kind: plain sentences with {values}. `page` is where the mini-program leads on a tap.
 * Times among the values are ISO texts and are shown in China's time; minutes are shown as they are.
 */
interface Sentence { zh: string; en: string; page?: string }

const sentences = {
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
export type NoticeKind = keyof typeof sentences
export const noticeSentences: Record<NoticeKind, Sentence> = sentences
export const noticeKinds = Object.keys(sentences) as [NoticeKind, ...NoticeKind[]]

const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const shown = (value: string | number | undefined): string => {
  if (typeof value !== 'string' || !isMoment.test(value)) return String(value ?? '')
  const china = new Date(Date.parse(value) + 8 * 3_600_000).toISOString()
  return `${china.slice(5, 10)} ${china.slice(11, 16)}`
}

/** The sentence of a notice with its values filled in. */
export const noticeText = (
  kind: NoticeKind, values: Record<string, string | number>, language: 'zh' | 'en',
): string => noticeSentences[kind][language].replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name]))
