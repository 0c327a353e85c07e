import type { Sentence } from './sentence.ts'

const page = 'packages/credit/teams/index'

/** What people are told of volunteer teams. */
export const teamSentences = {
  'team.approved': { zh: '您的团队“{name}”通过了审核，可以请邻居加入了。', en: 'Your team “{name}” was approved; neighbours can join.', page },
  'team.refused': { zh: '您的团队“{name}”没有通过。原因：{reason}', en: 'Your team “{name}” was not approved. Reason: {reason}', page },
  'team.closed': {
    zh: '您的团队“{name}”解散了，团队的时间已归公共时间池。原因：{reason}',
    en: 'Your team “{name}” was closed; its time went to the pool. Reason: {reason}', page,
  },
  'team.joinAsked': { zh: '{who}想加入您的团队“{name}”，请您看一看。', en: '{who} would like to join your team “{name}”.', page },
  'team.accepted': { zh: '您已加入团队“{name}”。', en: 'You are in the team “{name}” now.', page },
  'team.notAccepted': { zh: '团队“{name}”这次没有同意您加入。', en: 'The team “{name}” did not let you in this time.', page },
  'team.got': { zh: '您给团队“{name}”的 {minutes} 分钟已到账，谢谢您。', en: 'The {minutes} minutes that you gave to “{name}” have arrived.', page },
  'team.giftReturned': {
    zh: '团队“{name}”已经解散，您给的 {minutes} 分钟退回给您了。',
    en: 'The team “{name}” was closed; the {minutes} minutes are back with you.', page: 'packages/credit/home/index',
  },
  'team.gave': {
    zh: '志愿团队“{name}”送给您 {minutes} 分钟时间币，可以用来请人帮忙。',
    en: 'The team “{name}” gave you {minutes} minutes of time credit; you can ask for help with them.', page: 'packages/credit/home/index',
  },
} satisfies Record<string, Sentence>
