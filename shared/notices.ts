/**
 * What people are told, by kind: plain sentences with {values}. `page` is where the mini-program leads on a tap.
 * Times among the values are ISO texts and are shown in China's time; minutes are shown as they are.
 */
interface Sentence { zh: string; en: string; page?: string }

const sentences = {
  'activity.accepted': {
    zh: '“{title}”已审核通过，居民可以报名了。', en: '“{title}” was accepted; residents can sign up.',
    page: 'packages/leader/activities/index',
  },
  'activity.refused': {
    zh: '“{title}”没有通过审核。原因：{reason} 修改后可以再次提交。',
    en: '“{title}” was not accepted. Reason: {reason} You may change it and hand it in again.',
    page: 'packages/leader/activities/index',
  },
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
  'mark.late': {
    zh: '您在“{title}”开始前不久才取消，记一次迟取消。有特殊原因可以申诉。',
    en: 'You cancelled “{title}” shortly before it began; that is kept as a late cancelling. You may appeal.',
    page: 'packages/volunteering/marks/index',
  },
  'mark.noShow': {
    zh: '您报名了“{title}”但没有到，也没有取消，记一次未到。如有误会可以申诉。',
    en: 'You were signed up for “{title}” and neither came nor cancelled; that is kept. You may appeal.',
    page: 'packages/volunteering/marks/index',
  },
  'mark.suspended': {
    zh: '近期多次迟取消或未到，{until} 之前不能报名。可以申诉。',
    en: 'After several late cancellings or no-shows you cannot sign up before {until}. You may appeal.',
    page: 'packages/volunteering/marks/index',
  },
  'mark.forgiven': {
    zh: '“{title}”的缺席记录已撤销，不再计数。说明：{reason}',
    en: 'The mark of “{title}” no longer counts. Reason given: {reason}',
    page: 'packages/volunteering/marks/index',
  },
  'mark.upheld': {
    zh: '“{title}”的申诉未获同意。说明：{reason}',
    en: 'The appeal about “{title}” was not granted. Reason given: {reason}',
    page: 'packages/volunteering/marks/index',
  },
  'mark.withdrawn': {
    zh: '您在“{title}”的时长已确认，未到记录已撤销。',
    en: 'Your minutes at “{title}” were confirmed; the no-show no longer counts.',
    page: 'packages/volunteering/marks/index',
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
