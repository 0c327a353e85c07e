import type { KinRelation } from '../../../shared/kin.ts'
import type { Power } from '../../../shared/powers.ts'
import type { CareFlag } from '../../../shared/purposes.ts'
import type { Words } from './words.ts'

/** What somebody is to me: `child` reads 孩子. */
export const relationWords: Record<KinRelation, Words> = {
  spouse: ['配偶', 'Spouse'], parent: ['父母', 'Parent'], child: ['孩子', 'Child'],
  grandparent: ['祖父母、外祖父母', 'Grandparent'], grandchild: ['孙辈', 'Grandchild'], sibling: ['兄弟姐妹', 'Sibling'],
  guardian: ['我的监护人', 'My guardian'], ward: ['我监护的人', 'In my care'], other: ['其他亲属', 'Other kin'],
}

export const powerWords: Record<Power, Words> = {
  'timebank.order': ['请人帮忙（用我的时间币）', 'Ask for help, with my time credit'],
  'timebank.confirm': ['确认服务完成', 'Confirm that help was given'],
  'points.redeem': ['用家庭积分换东西', 'Redeem household points'],
}

export const careWords: Record<CareFlag, Words> = {
  hardship: ['特殊困难老人', 'Elder in hardship'], priorityElder: ['重点空巢独居老人', 'Priority elder'],
  livesAlone: ['独居', 'Lives alone'], cognitiveImpairment: ['上门须两人', 'Two visitors needed'],
}

export const kinWords = {
  title: ['我的家人', 'My people'],
  kin: ['家人', 'Kin'],
  noKin: ['还没有核实过的家人。请带户口簿到社区服务台核实，以后才能转赠时间币、替家人办事。',
    'No kin is verified yet. Bring your papers to the desk of your community.'],
  consent: ['同意孩子参加志愿服务', 'Agree to their volunteering'],
  consented: ['您已同意', 'You have agreed'],
  withdraw: ['撤回同意', 'Take it back'],
  withdrawAsk: ['撤回后，孩子暂时不能报名。', 'They cannot sign up any more.'],
  withdrawYes: ['确认撤回', 'Yes, take it back'],
  given: ['谁能替我办事', 'Who may act for me'],
  noneGiven: ['没有委托别人。', 'Nobody.'],
  grant: ['委托一个人', 'Let somebody act for me'],
  held: ['我能替谁办事', 'For whom I may act'],
  noneHeld: ['没有人委托您。', 'Nobody.'],
  desk: ['社区服务台', 'The desk of my community'],
  what: ['能办', 'In what'],
  until: ['到哪天', 'Until'],
  month: ['每月', 'A month'],
  revoke: ['撤销委托', 'Revoke'],
  revokeAsk: ['撤销后马上生效，对方不能再替您办事。', 'It ends at once; they cannot act for you any more.'],
  revokeYes: ['确认撤销', 'Yes, revoke it'],
  code: ['我的码', 'My code'],
  codeNote: ['到服务台，或有人委托您时，念给对方听', 'Read it out at the desk, or to whoever lets you act for them'],
} as const satisfies Record<string, Words>

/** How much of a month's time is gone. */
export const usedOf = (used: Words, most: Words): Words =>
  [`最多${most[0]}，这个月已用${used[0]}`, `at most ${most[1]}, ${used[1]} used this month`]

export const mandateWords = {
  title: ['委托别人办事', 'Let somebody act for me'],
  who: ['委托谁？', 'Whom?'],
  whoHint: ['请对方在手机上打开“我的家人”里的“我的码”，念给您听。', 'Ask them to open “My code” on their phone and read it out.'],
  code: ['对方的8位码', 'Their 8 digits'],
  find: ['找到这个人', 'Find them'],
  orKin: ['或者选一位家人', 'Or one of your kin'],
  powers: ['可以替您办哪些事？', 'In what?'],
  minutes: ['每月最多用多少时间币？', 'How much time credit a month, at most?'],
  endsOn: ['委托到什么时候？', 'Until when?'],
  check: ['请核对', 'Please check'],
  agent: ['委托给', 'To'],
  submit: ['确认委托', 'Confirm'],
  safe: ['您随时可以在“我的家人”里撤销，也可以请社区服务台撤销。', 'You can revoke it at any time, here or at the desk.'],
} as const satisfies Record<string, Words>

export const lengthWords = {
  30: ['1个月', '1 month'], 90: ['3个月', '3 months'], 180: ['半年', 'Half a year'], 365: ['1年', '1 year'],
} as const satisfies Record<number, Words>

export const codeWords = {
  title: ['我的码', 'My code'],
  why: ['这8个数字只说明您是谁，10分钟后失效。请只念给社区工作人员，或要委托您办事的家人。',
    'These 8 digits say who you are, for 10 minutes. Read them only to a worker, or to family who let you act for them.'],
  show: ['显示我的码', 'Show my code'],
  again: ['换一个', 'Another one'],
  until: ['有效到', 'Valid until'],
} as const satisfies Record<string, Words>

export const bindWords = {
  title: ['接上社区的登记', 'Take up my registration'],
  why: ['社区服务台已经帮您登记过？输入服务台给的8位绑定码，以前的时长、时间币都在。',
    'Has the desk registered you? Type the 8 characters they gave you; all that was written for you is there.'],
  code: ['8位绑定码', 'The 8 characters'],
  submit: ['接上', 'Take it up'],
} as const satisfies Record<string, Words>
