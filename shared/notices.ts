import { standingSentences } from './standing-notices.ts'

/**
 * What people are told, by kind: plain sentences with {values}. `page` is where the mini-program leads on a tap.
 * Times among the values are ISO texts and are shown in China's time; minutes are shown as they are.
 */
interface Sentence { zh: string; en: string; page?: string }

const sentences = {
  ...standingSentences,
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
  'mandate.granted': {
    zh: '您委托了{name}替您办事，到 {endsOn} 为止。随时可以撤销。',
    en: '{name} may act for you until {endsOn}. You can revoke this at any time.',
    page: 'packages/people/kin/index',
  },
  'mandate.held.granted': {
    zh: '{name}委托您替他（她）办事，到 {endsOn} 为止。',
    en: 'You may act for {name} until {endsOn}.',
    page: 'packages/people/kin/index',
  },
  'mandate.desk.granted': {
    zh: '您委托了社区服务台替您办事，到 {endsOn} 为止。不是您的意思，请到“我的家人”撤销，或告诉社区。',
    en: 'The desk may act for you until {endsOn}. If you did not want this, revoke it under “My people”.',
    page: 'packages/people/kin/index',
  },
  'mandate.revoked': {
    zh: '{name}不能再替您办事了。',
    en: '{name} no longer acts for you.',
    page: 'packages/people/kin/index',
  },
  'mandate.held.revoked': {
    zh: '{name}撤销了委托，您不再替他（她）办事。',
    en: '{name} has revoked the mandate; you no longer act for them.',
    page: 'packages/people/kin/index',
  },
  'mandate.desk.revoked': {
    zh: '社区服务台不能再替您办事了。',
    en: 'The desk of your community no longer acts for you.',
    page: 'packages/people/kin/index',
  },
  'kin.verified': {
    zh: '社区已核实：{name}是您的亲属。不对的话，请告诉社区。',
    en: 'The community has verified that {name} is your kin. If this is wrong, please tell the community.',
    page: 'packages/people/kin/index',
  },
  'guardian.consented': {
    zh: '您的监护人已同意您参加志愿服务。',
    en: 'Your guardian has agreed to your volunteering.',
    page: 'packages/people/facts/index',
  },
  'guardian.withdrew': {
    zh: '您的监护人撤回了同意，您暂时不能报名。',
    en: 'Your guardian has withdrawn the consent; you cannot sign up for now.',
    page: 'packages/people/facts/index',
  },
  'care.certified': {
    zh: '社区更新了对您的照顾认定，请在“我的资料”里查看。',
    en: 'The community has updated what it certifies of you; see “My facts”.',
    page: 'packages/people/facts/index',
  },
  'facts.corrected': {
    zh: '社区服务台按您的书面同意更新了您的资料，请查看。',
    en: 'The desk has updated your facts, as you signed; please have a look.',
    page: 'packages/people/facts/index',
  },
  'person.left': {
    zh: '{name}的时间币账户已冻结。180 天内，直系亲属可以到社区服务台办理转赠。',
    en: 'The time credit of {name} is frozen. Close kin can have it passed on at the desk within 180 days.',
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
