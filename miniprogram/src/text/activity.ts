import type { Words } from './words.ts'

export const activityWords = {
  title: ['活动详情', 'Activity'],
  when: ['时间', 'When'],
  where: ['地点', 'Where'],
  community: ['社区', 'Community'],
  leader: ['领队', 'Leader'],
  places: ['名额', 'Places'],
  guarantees: ['保障', 'Provided'],
  risk: ['风险', 'Risk'],
  about: ['做些什么', 'What it is about'],
  earn: ['做完能得到', 'What you receive'],
  earnHours: ['服务时长，按实际签到签退记，领队确认后写入。', 'Service hours as measured, once the leader confirmed them.'],
  earnCredit: ['同样多的时间币，将来可以换帮助。', 'The same in time credit, to ask back as help later.'],
  earnPoints: ['家庭积分，按社区现行规则。', 'Family points by the rule in force.'],
  signUp: ['我要报名', 'Sign up'],
  signedUp: ['您已报名。到时请记得来，现场扫码签到。', 'You are signed up. Please come and check in on site.'],
  seeShift: ['查看我的班次', 'See my shift'],
  cancel: ['取消报名', 'Cancel my sign-up'],
  cancelSure: ['真的不去了吗？名额会让给别人。', 'Really not going? Your place goes to somebody else.'],
  cancelYes: ['是的，取消报名', 'Yes, cancel it'],
  cancelNo: ['不，我还去', 'No, I will go'],
  cancelled: ['您已取消报名。', 'You cancelled your sign-up.'],
  cancelledShift: ['这个班次取消了。', 'This shift is cancelled.'],
  cancelledWhy: ['取消原因', 'Why'],
  closed: ['领队已停止报名。', 'The leader takes no more sign-ups.'],
  notOpen: ['报名还没有开始', 'Sign-up has not opened yet'],
  opens: ['开放报名', 'Opens'],
  method: ['怎么报名', 'How to sign up'],
  risks: ['要当心', 'Take care of'],
  roles: ['岗位', 'Roles'],
  chooseRole: ['您想做哪个岗位？', 'Which role would you take?'],
  anybody: ['谁都可以', 'Anybody'],
  everyTime: ['每期都参加', 'Come every time'],
  everyTimeNote: ['以后每一期自动为您报名，随时可以暂停或不再参加。', 'A place is taken for you each time. Pause or end it whenever you like.'],
  everyTimeRole: ['每期做哪个岗位？', 'Which role each time?'],
  isRegular: ['您每期都参加。', 'You come every time.'],
  paused: ['固定报名暂停中', 'Paused'],
  manageRegular: ['暂停或不再参加', 'Pause or end'],
  manage: ['通知、改时间、改文字、取消', 'Message, move, change the text, cancel'],
  over: ['这个班次已经结束。', 'This shift is over.'],
  full: ['名额已满。有人退出时，可以再来看看。', 'All places are taken. Look again later.'],
  others: ['这个活动的其他班次', 'Other shifts of this activity'],
  leaderTools: ['您是这个班次的领队', 'You lead this shift'],
  showCode: ['出示签到码', 'Show the check-in code'],
  confirm: ['确认时长', 'Confirm minutes'],
  toolsLater: ['从开始前一小时起，可以在这里出示签到码。', 'From an hour before it begins you can show the code here.'],
} as const satisfies Record<string, Words>

export const riskWords = (level: number): Words => {
  if (level <= 1) return ['低：日常活动', 'Low: everyday activity']
  if (level === 2) return ['中：请听领队安排', 'Medium: follow the leader']
  return ['较高：已投保，请听领队安排', 'Higher: insured; follow the leader']
}
export const placesTaken = (taken: number, capacity: number): Words =>
  [`已报${taken}人，共${capacity}人`, `${taken} of ${capacity} taken`]
