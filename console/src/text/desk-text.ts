import type { KinRelation } from '../../../shared/kin.ts'
import type { Power } from '../../../shared/powers.ts'
import type { CareFlag } from '../../../shared/purposes.ts'
import { w, type Words } from './words.ts'

export const relationNames: Record<KinRelation, Words> = {
  spouse: w('配偶', 'Spouse'), parent: w('父母', 'Parent'), child: w('子女', 'Child'),
  grandparent: w('（外）祖父母', 'Grandparent'), grandchild: w('孙辈', 'Grandchild'), sibling: w('兄弟姐妹', 'Sibling'),
  guardian: w('监护人', 'Guardian'), ward: w('被监护人', 'Ward'), other: w('其他亲属', 'Other kin'),
}
export const powerNames: Record<Power, Words> = {
  'timebank.order': w('时间银行下单', 'Order in the time bank'), 'timebank.confirm': w('确认服务', 'Confirm help'),
  'points.redeem': w('兑换积分', 'Redeem points'),
}
export const careNames: Record<CareFlag, Words> = {
  hardship: w('特殊困难老人', 'Elder in hardship'), priorityElder: w('重点空巢独居老人', 'Priority elder'),
  livesAlone: w('独居', 'Lives alone'), cognitiveImpairment: w('认知障碍（上门须两人）', 'Cognitive impairment (two visitors)'),
}

export const desk = {
  title: w('服务台', 'The desk'),
  lead: w('为没有手机的居民登记，凭居民念出的码打开档案，复核同事登记的事。',
    'Register people without a phone, open a record by the code that somebody reads out, second what colleagues took down.'),
  find: w('打开居民档案', 'Open a record'),
  findHint: w('居民“我的码”里的 8 位数字', 'The 8 digits under “My code”'),
  findButton: w('打开', 'Open'),
  register: w('登记没有手机的居民', 'Register somebody without a phone'),
  name: w('姓名', 'Name'), phone: w('手机号（可不填）', 'Telephone (may be left out)'),
  registered: w('已登记，打开档案继续办理：', 'Registered; open the record:'),
  openRecord: w('打开档案', 'Open the record'),
  submitRegister: w('登记', 'Register'),
  waiting: w('等待复核', 'Waiting for a second person'),
  waitingLead: w('由另一位工作人员核对纸质材料后复核。登记的人自己不能复核。',
    'Another worker checks the papers. Whoever took it down cannot second it.'),
  kind: w('事项', 'Act'), person: w('居民', 'Person'), detail: w('内容', 'Detail'), askedBy: w('登记人', 'Taken down by'),
  askedAt: w('时间', 'When'), note: w('依据', 'Papers'),
  second: w('复核通过', 'Second it'), reject: w('不通过', 'Turn down'), rejectTitle: w('退回', 'Send it back'), rejectReason: w('不通过的原因', 'Why it is turned down'),
  seconded: w('已复核，立即生效。', 'Seconded; in force at once.'), rejected: w('已退回。', 'Turned down.'),
  own: w('您登记的，须由同事复核', 'Taken down by you; a colleague seconds it'),
  kinds: {
    mandate: w('委托', 'Mandate'), care: w('照顾认定', 'Care'), leaving: w('离开或去世', 'Leaving'), returning: w('撤销离开', 'Returning'),
    erasure: w('删除个人资料', 'Erasing data'), merging: w('合并两条记录', 'Two records become one'),
  },
  mandateLine: w('{agent}可办：{powers}；每月最多 {minutes} 分钟；到 {endsOn}',
    '{agent} may: {powers}; at most {minutes} min a month; until {endsOn}'),
  careLine: w('{flag}，到 {until}', '{flag}, until {until}'), careEnd: w('解除：{flag}', 'End: {flag}'),
  mergingLine: w('同一个人：这条记录并入 {name} 的另一条记录', 'One person: this record becomes part of another of {name}'),
  leavingLine: w('{why}；告知亲属：{kin}', '{why}; kin told: {kin}'),
}

export const person = {
  title: w('居民档案', 'Record of a person'),
  back: w('回到居民列表', 'Back to the list'),
  id: w('编号', 'Id'), gender: w('性别', 'Gender'), female: w('女', 'Woman'), male: w('男', 'Man'),
  birthDay: w('出生日期', 'Date of birth'),
  skills: w('会做的事', 'Skills'), skillsHint: w('用顿号隔开；看过证件再填，填了就算核实', 'Separated by commas; seen papers make them verified'),
  verified: w('已核实', 'verified'),
  contactName: w('紧急联系人（三项都填）', 'Whom to ring (fill in all three)'), contactPhone: w('联系人电话', 'Their phone'),
  contactRelation: w('是本人的什么人', 'Who they are to the person'), healthNote: w('健康提醒（本人愿意才填）', 'Health note, only if they want it'),
  dialects: w('方言', 'Dialects'), none: w('没有', 'None'), listComma: w('、', ', '),
  phoneState: w('手机', 'Phone'), atDesk: w('服务台登记，还没有绑定手机', 'Registered at the desk, no phone yet'),
  bound: w('服务台登记，已绑定手机', 'Registered at the desk, phone bound'), own: w('本人在手机上登记', 'Registered on a phone'),
  guardian: w('监护人同意', 'Guardian’s consent'), needsGuardian: w('未满 18 岁，还没有监护人同意', 'Under 18, no guardian has agreed yet'),
  left: w('已登记离开', 'Has left'), moved: w('搬走', 'Moved away'), died: w('去世', 'Died'),
  disclosed: w('敏感信息须写明原因才能看，每次查看都有记录。', 'What is sensitive takes a reason, and every view is logged.'),
  fieldBirthDay: w('出生日期', 'Date of birth'), fieldCare: w('照顾认定', 'What is certified'),
  facts: w('代填或更正资料', 'Fill in or correct facts'), saveFacts: w('保存', 'Save'), saved: w('已保存，并通知本人。', 'Saved, and the person is told.'),
  note: w('纸质依据（将留痕）', 'Papers (will be logged)'), noteHint: w('例如：身份证原件；书面同意书 12 号', 'For example: identity card; signed form 12'),
  kin: w('亲属', 'Kin'), relation: w('关系', 'Relation'), verifyKin: w('核实亲属', 'Verify kin'),
  kinCode: w('对方的 8 位码或编号', 'Their 8 digits, or their id'), kinFound: w('对方：{name}', 'They are: {name}'), look: w('查找', 'Find'),
  kinVerified: w('已核实，双方都会收到通知。', 'Verified; both are told.'),
  relationHint: w('对方是这位居民的……', 'They are this person’s …'),
  removeKin: w('撤销', 'Take back'), removed: w('已撤销。', 'Taken back.'),
  paper: w('登记监护人书面同意', 'Record a guardian’s consent on paper'), paperDone: w('已登记。', 'Recorded.'),
  mandates: w('委托', 'Mandates'), given: w('谁能替这位居民办事', 'Who may act for them'), held: w('能替谁办事', 'For whom they may act'),
  deskAgent: w('社区服务台', 'The desk'), takeMandate: w('登记书面委托', 'Take down a mandate from paper'),
  agent: w('委托给', 'To'), agentPerson: w('另一位居民', 'Another person'), powers: w('可办的事', 'In what'),
  minutes: w('每月最多（分钟）', 'At most a month (minutes)'), endsOn: w('到哪天', 'Until'),
  used: w('本月已用 {used} / {most} 分钟，到 {endsOn}', '{used} of {most} min used this month, until {endsOn}'),
  revoke: w('撤销委托', 'Revoke'), revoked: w('已撤销，马上生效。', 'Revoked; it ends at once.'),
  states: { active: w('有效', 'In force'), revoked: w('已撤销', 'Revoked'), ended: w('已到期', 'Ended') },
  care: w('照顾认定', 'Certify care'), flag: w('认定', 'Certificate'), until: w('有效到（不填就是解除）', 'Until (empty: end it)'),
  careAsk: w('提交认定', 'Submit'), careEndAsk: w('提交解除', 'Submit its end'),
  leaving: w('离开或去世', 'Leaving or death'), why: w('原因', 'Why'), kinTold: w('告知的亲属', 'Kin to be told'),
  leavingLead: w('复核后冻结时间币账户，撤销角色，通知所选亲属。', 'Once seconded, time credit is frozen, roles end and the kin are told.'),
  leavingAsk: w('提交', 'Submit'), returning: w('撤销离开登记', 'Take back that they have left'),
  asked: w('已提交，等同事复核。', 'Submitted; a colleague seconds it.'),
  binding: w('绑定手机', 'Bind a phone'), bindingLead: w('居民有手机了：给一个绑定码，一天内有效，只能用一次。',
    'They have a phone now: a code, valid for a day, that counts once.'),
  bindingButton: w('取绑定码', 'Get a code'), bindingShown: w('请居民在小程序首页点“社区服务台已帮我登记过”，输入：', 'They open “The desk has registered me already” and type:'),
}
