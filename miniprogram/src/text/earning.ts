import type { Words } from './words.ts'

export const applyWords = {
  title: ['申报积分', 'Apply for points'],
  who: ['谁做的？', 'Who did it?'],
  me: ['我自己', 'Myself'],
  rule: ['做了什么？', 'What was done?'],
  day: ['哪一天？', 'On which day?'],
  dayHint: ['更早的，请到社区服务台申报。', 'For earlier days please come to the community desk.'],
  words: ['请简单说说', 'Tell us about it'],
  wordsLabel: ['做了什么、在哪里、帮了谁', 'What, where, for whom'],
  wordsHint: ['评议员看这段话来评分。', 'The raters go by these words.'],
  photos: ['有照片吗？', 'Are there photos?'],
  photosLabel: ['没有也可以。只有评议员和社区看得到。', 'None is fine too. Only the raters and the community see them.'],
  photosName: ['照片', 'Photos'],
  check: ['没有错就提交', 'Send it if it is right'],
  submit: ['提交申报', 'Send'],
  whoName: ['谁做的', 'Who'],
  ruleName: ['事项', 'What'],
  dayName: ['日期', 'Day'],
  wordsName: ['说明', 'In words'],
  noRules: ['现在没有可以申报的事项。志愿服务、随手拍、议事会由系统自动记分。', 'There is nothing to apply for now. Service, reports and meetings are counted by themselves.'],
} as const satisfies Record<string, Words>

export const pointsWords = (points: number): Words => [`${points} 分`, `${points} points`]
export const photosSent = (count: number): Words => [`${count} 张`, `${count}`]
export const upToWords = (points: number): Words => [`最多 ${points} 分`, `up to ${points} points`]
export const howItGoes = (raters: number, days: number): Words => [
  `提交后由 ${raters} 位评议员评分，公示 ${days} 天，没有异议就入账。`,
  `${raters} raters look at it; after ${days} days on notice the points are booked.`,
]

export const applicationsWords = {
  title: ['我的申报', 'My applications'],
  none: ['还没有申报过。', 'Nothing applied for yet.'],
  apply: ['申报积分', 'Apply for points'],
  look: ['社区正在看', 'Being read'],
  rating: ['等待评议', 'Waiting to be rated'],
  notice: ['公示中', 'On notice'],
  booked: ['已入账', 'Booked'],
  refused: ['没有通过', 'Refused'],
  withdrawn: ['已撤回', 'Withdrawn'],
  day: ['日期', 'Day'],
  raters: ['已评议', 'Rated by'],
  points: ['评议结果', 'Rated'],
  until: ['公示到', 'On notice until'],
  granted: ['入账', 'Booked'],
  reason: ['原因', 'Reason'],
  objected: ['有邻居提出异议，社区正在核实', 'A neighbour objected; it is being looked into'],
  answered: ['异议的答复', 'Answer to the objection'],
  withdraw: ['撤回申报', 'Withdraw it'],
  withdrawSure: ['撤回后不再评议，以后可以重新申报。', 'It will not be rated; you may apply again later.'],
  withdrawYes: ['确定撤回', 'Yes, withdraw it'],
} as const satisfies Record<string, Words>

export const ratedBy = (given: number, needed: number): Words => [`${given} 位，共 ${needed} 位`, `${given} of ${needed}`]

/** Why less was booked than it was rated with. */
export const whyWords = {
  personDay: ['这一项每人每天有上限，已经满了', 'The day’s limit for a person is reached'],
  personWeek: ['这一项每人每周有上限，已经满了', 'The week’s limit for a person is reached'],
  ruleHouseholdWeek: ['这一项每家每周有上限，已经满了', 'The week’s limit for a household and this item is reached'],
  householdWeek: ['您家这一周的积分已到上限', 'Your household has reached the week’s limit'],
  budget: ['本季度的礼品预算用完了', 'The quarter’s gift budget is used up'],
  noRule: ['规则里已经没有这一项', 'The rules no longer have this item'],
  group: ['这一项只给规定的人群', 'This item is for a certain group only'],
  noHousehold: ['入账时不在任何家庭里', 'There was no household when it was to be booked'],
} as const satisfies Record<string, Words>

export const pointNoticeWords = {
  title: ['积分公示', 'Points on notice'],
  none: ['现在没有要公示的积分。', 'No points are on notice.'],
  who: ['谁', 'Who'],
  points: ['准备记', 'To be booked'],
  objections: ['已有异议', 'Objections'],
} as const satisfies Record<string, Words>

export const rateWords = {
  title: ['积分评议', 'Rating points'],
  none: ['现在没有要评的，谢谢您。', 'Nothing waits for you now; thank you.'],
  give: ['您给几分？', 'How many points?'],
  nothing: ['不给分', 'None'],
  full: ['给满', 'All of them'],
  half: ['一半', 'Half of them'],
  why: ['为什么不给分？', 'Why none?'],
  own: ['别的原因', 'Another reason'],
  sure: ['没有错就提交', 'Send it if it is right'],
  submit: ['提交评分', 'Send'],
  yours: ['您给', 'You give'],
  apart: ['自己家里人和亲属的申报不会出现在这里。', 'Nothing of your own household and kin comes to you.'],
  said: ['谢谢，已记下。', 'Thank you, it is noted.'],
  rated: ['我评过的（评完前可以改）', 'What I have rated (may still be changed)'],
} as const satisfies Record<string, Words>

export const noneReasons = {
  notSo: ['没有这件事', 'It did not happen'],
  unclear: ['说得不清楚', 'It is not clear'],
  notThis: ['不归这一项', 'It is something else'],
  own: ['别的原因', 'Another reason'],
} as const satisfies Record<string, Words>

export const leftToRate = (count: number): Words => [`还有 ${count} 份`, `${count} left`]

export const deductionWords = {
  title: ['积分扣回', 'Points taken back'],
  none: ['没有要扣回的积分。平时的表现不会扣分，只有错发的才会扣回。', 'Nothing is to be taken back. Conduct never costs points; only what was given by mistake is taken back.'],
  what: ['哪一笔', 'Which'],
  points: ['准备扣回', 'To be taken back'],
  reason: ['原因', 'Reason'],
  until: ['可申诉到', 'Appeal until'],
  told: ['可以申诉', 'You may appeal'],
  proposed: ['复核中', 'Being checked'],
  appealed: ['申诉中，暂不扣', 'Appealed, nothing is taken'],
  due: ['即将扣回', 'About to be taken back'],
  upheld: ['申诉成立，不扣', 'Appeal upheld, nothing is taken'],
  executed: ['已扣回', 'Taken back'],
  taken: ['已跟着扣回，可以申诉', 'Taken back with it; you may appeal'],
  contested: ['申诉中', 'Appealed'],
  restored: ['申诉成立，已补回', 'Appeal upheld, given back'],
  refused: ['不扣', 'Not taken'],
  appeal: ['我不同意，要申诉', 'I do not agree: appeal'],
  words: ['请说说为什么', 'Please say why'],
  send: ['提交申诉', 'Send the appeal'],
  sent: ['已提交。有结果之前不会扣分。', 'Sent. Nothing is taken before there is a decision.'],
  sentOfTaken: ['已提交。申诉成立的，会重新记上。', 'Sent. If you are right, all of it is recorded again.'],
  mine: ['我家的申诉', 'Our appeal'],
  decision: ['答复', 'Decision'],
  gone: ['实际扣回', 'Taken back'],
  spent: ['已用掉、不再追', 'Spent, not asked for'],
  desk: ['不会用手机申诉的，可以请社区服务台代写。', 'The community desk will write an appeal for you.'],
} as const satisfies Record<string, Words>

/** Below the rows that lead here from the household. */
export const earningRows = {
  apply: ['互助、学习、分类等，自己申报', 'Help, courses, recycling: in your own words'],
  notice: ['谁家要记分，都可以看、可以提异议', 'Who is to be given points; you may object'],
  deduction: ['只扣错发的，先告知，可以申诉', 'Only mistakes; told first, open to appeal'],
} as const satisfies Record<string, Words>
