import type { Sentence } from './sentence.ts'

/** What volunteers are told of stars, trainings and awards, certificates and objections. */
export const standingSentences = {
  'stars.raised': {
    zh: '您升为 {level} 星志愿者，累计服务 {hours} 小时。',
    en: 'You are now a volunteer of {level} star(s), with {hours} hours.',
    page: 'packages/standing/passport/index',
  },
  'stars.lowered': {
    zh: '有时长被冲正，您现在是 {level} 星志愿者。',
    en: 'Hours were reversed; you are now a volunteer of {level} star(s).',
    page: 'packages/standing/passport/index',
  },
  'stars.barAsked': {
    zh: '有一条时长被认定为虚假：{reason}。公示到 {noticeEndsAt}，您可以提出异议。',
    en: 'A record was found false: {reason}. On notice until {noticeEndsAt}; you may object.',
    page: 'packages/standing/notices/index',
  },
  'stars.barred': {
    zh: '因虚假时长，到 {barredUntil} 之前不能晋升星级。',
    en: 'Because of false hours you rise no star before {barredUntil}.',
    page: 'packages/standing/passport/index',
  },
  'stars.notBarred': {
    zh: '对您的评星限制没有成立。',
    en: 'The bar from stars did not come about.',
    page: 'packages/standing/passport/index',
  },
  'training.entered': {
    zh: '为您登记了培训“{name}”（{body}）。',
    en: 'The training “{name}” ({body}) was entered for you.',
    page: 'packages/standing/passport/index',
  },
  'award.entered': {
    zh: '为您登记了表彰“{name}”（{body}），公示后生效。',
    en: 'The award “{name}” ({body}) was entered for you; it stands after its notice.',
    page: 'packages/standing/passport/index',
  },
  'award.stood': {
    zh: '您的表彰“{title}”公示结束，已生效。',
    en: 'Your award “{title}” has passed its notice.',
    page: 'packages/standing/passport/index',
  },
  'rating.entered': {
    zh: '为您登记了评价 {name}（{body}）。',
    en: 'A rating of {name} ({body}) was entered for you.',
    page: 'packages/standing/passport/index',
  },
  'distinction.withdrawn': {
    zh: '“{name}”的登记已撤回。原因：{reason}',
    en: 'The entry “{name}” was withdrawn. Reason: {reason}',
    page: 'packages/standing/passport/index',
  },
  'certificate.asked': {
    zh: '您申请了 {from} 至 {to} 的服务记录证明，公示到 {noticeEndsAt}。',
    en: 'A certificate for {from} to {to} was asked for; on notice until {noticeEndsAt}.',
    page: 'packages/standing/certificates/index',
  },
  'certificate.issued': {
    zh: '您的服务记录证明已出具，编号 {number}。',
    en: 'Your certificate is issued under the number {number}.',
    page: 'packages/standing/certificates/index',
  },
  'certificate.refused': {
    zh: '您 {from} 至 {to} 的服务记录证明没有出具。原因：{reason}',
    en: 'Your certificate for {from} to {to} was not issued. Reason: {reason}',
    page: 'packages/standing/certificates/index',
  },
  'certificate.sealed': {
    zh: '您的证明 {number} 已加盖电子章。',
    en: 'Your certificate {number} now bears the electronic seal.',
    page: 'packages/standing/certificates/index',
  },
  'certificate.revoked': {
    zh: '您的证明 {number} 已撤销。原因：{reason}',
    en: 'Your certificate {number} was revoked. Reason: {reason}',
    page: 'packages/standing/certificates/index',
  },
  'objection.upheld': {
    zh: '您对公示的异议成立：{ruling}',
    en: 'Your objection was upheld: {ruling}',
    page: 'packages/standing/notices/index',
  },
  'objection.dismissed': {
    zh: '您对公示的异议不成立：{ruling}',
    en: 'Your objection was dismissed: {ruling}',
    page: 'packages/standing/notices/index',
  },
  'pledge.asked': {
    zh: '{claimant}想和您结对：“{title}”。您可以同意，也可以谢绝。',
    en: '{claimant} would like to look after you: “{title}”. You may say yes or no.',
    page: 'packages/standing/pledges/index',
  },
  'pledge.accepted': {
    zh: '对方同意了您的结对“{title}”。',
    en: 'Your pledge “{title}” was accepted.',
    page: 'packages/standing/pledges/index',
  },
  'pledge.declined': {
    zh: '对方谢绝了您的结对“{title}”。',
    en: 'Your pledge “{title}” was declined.',
    page: 'packages/standing/pledges/index',
  },
  'hours.imported': {
    zh: '您从前的 {count} 条服务记录（{minutes} 分钟）已从“{name}”导入。',
    en: '{count} of your earlier records ({minutes} minutes) were imported from “{name}”.',
    page: 'packages/volunteering/records/index',
  },
  'hours.importReversed': {
    zh: '您导入的 {count} 条服务记录（{minutes} 分钟）已冲正。原因：{reason}',
    en: '{count} of your imported records ({minutes} minutes) were reversed. Reason: {reason}',
    page: 'packages/volunteering/records/index',
  },
} satisfies Record<string, Sentence>
