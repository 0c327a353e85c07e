import { creditColumns } from './credit-columns.ts'
import { fundsColumns } from './funds-columns.ts'
import { fundWatchColumns } from './fund-watch-columns.ts'
import { giftEntriesColumns } from './gift-entries-columns.ts'
import { hoursColumns } from './hours-columns.ts'
import { rewardsColumns } from './rewards-columns.ts'
import { w } from './words.ts'

/** The columns of exported files. Identifiers, amounts in the ledger's unit and codes are the same in either language. */
export const csvColumns = {
  ...hoursColumns,
  ...creditColumns,
  ...rewardsColumns,
  ...fundsColumns,
  ...giftEntriesColumns,
  ...fundWatchColumns,
  account: w('账户', 'account'), accounts: w('账户数', 'accounts'), actor: w('经办人', 'actor'), actorId: w('经办人编号', 'actor id'),
  adoptedAtChina: w('通过时间（北京）', 'adopted at (China)'), amount: w('数量', 'amount'), answer: w('回答', 'answer'),
  when: w('什么时候', 'when'), appeal: w('申诉', 'appeal'), decision: w('裁定', 'decision'), markedAt: w('记录时间', 'marked at'),
  startsAt: w('开始时间', 'starts at'), title: w('活动', 'activity'),
  answeredBy: w('回答人', 'answered by'), askedAt: w('提问时间', 'asked at'), askedBy: w('提问人', 'asked by'), asset: w('资产', 'asset'),
  at: w('时间（北京）', 'at (China)'), balance: w('余额', 'balance'), balanced: w('平衡', 'balanced'), balanceHours: w('余额（小时）', 'balance in hours'),
  bookedAtChina: w('入账时间（北京）', 'booked at (China)'), call: w('调用', 'call'), category: w('服务类别', 'service'),
  closing: w('期末', 'closing'), code: w('代码', 'code'),
  community: w('社区', 'community'), counterAccount: w('对方账户', 'other account'), data: w('内容', 'data'), day: w('日期', 'day'),
  drawnAt: w('抽取时间', 'drawn at'), drawnBy: w('抽取人', 'drawn by'), effectiveFromChina: w('生效时间（北京）', 'in force from (China)'),
  entries: w('记账数', 'entries'), eventId: w('事件编号', 'event id'), events: w('事件数', 'events'), eventType: w('事件', 'event'),
  expected: w('应为', 'expected'), faults: w('差错数', 'faults'), finishedAtChina: w('完成时间（北京）', 'finished at (China)'),
  firstLink: w('首环', 'first link'), found: w('实为', 'found'), from: w('转出', 'from'), fromDay: w('从哪天', 'from day'),
  happenedAtChina: w('发生时间（北京）', 'happened at (China)'), head: w('当日封条', 'head'), hours: w('小时', 'hours'), household: w('家庭', 'household'),
  id: w('编号', 'id'), in: w('增加', 'in'), of: w('来源', 'of'), kind: w('账户类别', 'kind of account'), lastLink: w('末环', 'last link'), late: w('补记', 'late'),
  minutes: w('分钟', 'minutes'), number: w('编号', 'number'),
  memo: w('备注', 'memo'), month: w('月份', 'month'), movement: w('事项', 'movement'), movementId: w('分录编号', 'movement id'),
  movements: w('分录数', 'movements'), name: w('名称', 'name'), nameMasked: w('姓名（脱敏）', 'name (masked)'), opening: w('期初', 'opening'),
  openedAtChina: w('开户时间（北京）', 'opened at (China)'), out: w('减少', 'out'), owner: w('所有者', 'owner'), person: w('居民', 'person'),
  phoneLast4: w('手机尾号', 'phone, last 4'), population: w('从多少笔中', 'drawn from'),
  previous: w('前一日封条', 'previous head'), published: w('公布', 'published'), registeredAtChina: w('登记时间（北京）', 'registered at (China)'),
  report: w('报告编号', 'report'), resolution: w('决议文号', 'resolution'), reverses: w('冲正的分录', 'reverses'), roles: w('角色', 'roles'),
  root: w('根', 'root'), scope: w('范围', 'scope'), seconds: w('用时（秒）', 'seconds'), seed: w('种子', 'seed'), sequence: w('序号', 'number'),
  size: w('笔数', 'size'), state: w('状态', 'state'), subject: w('对象', 'subject'), text: w('问题', 'question'), to: w('转入', 'to'),
  leader: w('领队', 'leader'), submittedBy: w('提交人', 'handed in by'),
  submittedAt: w('提交时间', 'handed in at'), check: w('微信内容检查', "WeChat's check"), riskLevel: w('风险级别', 'risk level'),
  reason: w('原因', 'reason'), certificate: w('证书', 'certificate'), certificateNo: w('证书编号', 'number of the certificate'),
  goodUntil: w('有效期', 'good until'), decidedBy: w('经办人', 'decided by'),
  toDay: w('到哪天', 'to day'), type: w('行为', 'act'), version: w('版本', 'version'), weeklyHouseholdCap: w('每周每户上限', 'weekly cap of a household'),
  points: w('积分', 'points'), rows: w('人数', 'people'),
  deed: w('积分事项', 'what for'), granted: w('入账积分', 'points booked'), taken: w('扣回积分', 'points taken back'),
  writtenOff: w('不再追的积分', 'points written off'),
  orderId: w('互助单编号', 'Order'),
  by: w('谁', 'By'),
  dueOn: w('答复期限', 'Answer by'),
  status: w('状态', 'Status'),
  service: w('服务代码', 'Service'),
  requester: w('需要帮忙的人', 'Asked by'),
  operator: w('代办人', 'By proxy'),
  volunteers: w('志愿者', 'Volunteers'),
  heldMinutes: w('预扣分钟', 'Held minutes'),
  act: w('事项编号', 'act id'), actKind: w('事项', 'kind of act'), askedAtChina: w('登记时间（北京）', 'taken down at (China)'),
  changedAtChina: w('更改时间（北京）', 'changed at (China)'), changedBy: w('更改人', 'changed by'), initial: w('默认值', 'default'),
  key: w('键', 'key'), rule: w('依据', 'rule'), setBy: w('谁设的', 'set by'), value: w('值', 'value'),
}
export type Column = keyof typeof csvColumns
