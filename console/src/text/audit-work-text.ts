import { w } from './words.ts'

/** The texts of closed months and of what auditors do. */
export const auditWorkText = {
  months: {
    title: w('月报', 'Months'),
    lead: w('按入账时间关账并公布，公布后不再更改；之后补记或冲正的算在后来的月份，并注明。每月 1 日凌晨对账无误后自动关上个月的账。',
      'Closed by booking time and published for good; what is booked or taken back later counts in its own month, and is marked. On the 1st the month before is closed by itself, once the books are found whole.'),
    month: w('月份', 'Month'), close: w('关账并公布', 'Close and publish'), closedAt: w('关账时间', 'Closed'),
    by: w('经办人', 'By'), movements: w('分录', 'Movements'), show: w('查看', 'Show'), hide: w('收起', 'Close'),
    opening: w('期初', 'Opening'), in: w('增加', 'In'), out: w('减少', 'Out'), closing: w('期末', 'Closing'),
    late: w('补记 {month}', 'Late for {month}'), lateTitle: w('本月补记的、属于以前月份的', 'Booked this month for earlier months'),
  },
  samples: {
    title: w('抽样审查', 'Samples'),
    lead: w('用公开的种子抽样：把种子和分录编号连起来算 SHA-256，取最小的若干笔。任何人都能重新抽出同一批。',
      'Drawn by a public seed: SHA-256 of the seed followed by the movement id, the lowest ones. Anybody can draw them again.'),
    seed: w('公开种子', 'Public seed'), size: w('笔数', 'Size'), draw: w('抽取', 'Draw'),
    population: w('从多少笔中', 'Drawn from'), days: w('入账日期', 'Booked'), drawnAt: w('抽取时间', 'Drawn'),
    result: w('审查结果', 'Result'), right: w('无误', 'Right'), wrong: w('有误', 'Wrong'), unclear: w('不清楚', 'Unclear'),
  },
  questions: {
    title: w('审计提问', 'Questions'),
    lead: w('提问钉在分录上，由本区域管理员回答。未答的在最上面。',
      'Pinned to movements and answered by an admin of the area. Open ones come first.'),
    text: w('问题', 'Question'), state: w('状态', 'State'), answer: w('回答', 'Answer'), asked: w('提问', 'Asked'),
    open: w('待回答', 'Open'), answered: w('已回答', 'Answered'), closed: w('已了结', 'Closed'),
    ask: w('提问', 'Ask'), send: w('回答', 'Answer'), close: w('了结', 'Close'), movement: w('看分录', 'Movement'),
  },
  trail: {
    title: w('管理留痕', 'Trail'),
    lead: w('每一次管理行为：授权、查看隐私、改规则、冲正、对账、导出、关账。', 'Every act of administration, newest first.'),
    type: w('行为', 'Act'), who: w('谁', 'Who'), when: w('时间', 'When'), data: w('内容', 'Data'), event: w('事件', 'Event'),
  },
  actNames: {
    'role.granted': w('授予角色', 'Role granted'), 'role.taken': w('撤销角色', 'Role taken'),
    'setting.changed': w('更改设置', 'Setting changed'),
    'person.disclosed': w('查看隐私信息', 'Field disclosed'), 'rule.adopted': w('通过规则', 'Rule adopted'),
    'hours.reversed': w('冲正时长', 'Hours reversed'), 'ledger.reconciled': w('对账', 'Reconciled'),
    'books.exported': w('导出账本', 'Books exported'), 'month.closed': w('关账', 'Month closed'),
    'sample.drawn': w('抽取样本', 'Sample drawn'), 'sample.reviewed': w('审查样本', 'Sample reviewed'),
    'question.asked': w('提问', 'Question asked'), 'question.answered': w('回答提问', 'Question answered'),
    'question.closed': w('了结提问', 'Question closed'),
    'account.frozen': w('冻结账户', 'Account frozen'), 'account.closed': w('关闭账户', 'Account closed'),
    'account.opened': w('重新开放账户', 'Account opened again'),
    'mark.decided': w('裁定缺席申诉', 'Appeal decided'),
  } as Record<string, ReturnType<typeof w>>,
}
