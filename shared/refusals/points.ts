import { refuse } from './refuse.ts'

/** What households, points and rewards say no with. */
export const pointsRefusals = {
  'conflict.close': refuse(403, '自己、家里人和亲属的事，请别的同事来办。', 'Nobody decides about themselves, their household or their kin; please ask a colleague.'),
  'rule.past': refuse(409, '规则只能从将来的时间起生效。', 'A rule takes effect in the future, never backwards (FP-03).'),
  'rule.stale': refuse(409, '规则已被他人更新，请刷新。', 'Somebody adopted a rule meanwhile; please look again.'),
  'budget.past': refuse(409, '这个季度已经结束，不能再改预算。', 'This quarter is over; its budget stays as it was.'),
  'budget.below': refuse(409, '预算不能低于本季度已经发出的积分价值。', 'The budget cannot be less than what has been issued in the quarter.'),

  // earning: applications, ratings, lists, deductions
  'rule.unknown': refuse(404, '现行规则里没有这一项。', 'The rules in force have no such item.'),
  'rule.automatic': refuse(409, '这一项由系统自动记分，不用申报。', 'Points for this come by themselves; nobody applies for them.'),
  'household.missing': refuse(409, '积分记在家庭名下。请先建立或加入一个家庭，再来申报。', 'Points belong to a household; please found or join one first.'),
  'application.unknown': refuse(404, '找不到这份申报。', 'There is no such application.'),
  'application.day': refuse(409, '只能申报今天和前30天内做的事。', 'Only what was done today or in the last 30 days counts.'),
  'application.open': refuse(409, '同一天的这件事已经申报过，正在办理。', 'This deed of that day is applied for already and is being dealt with.'),
  'application.awarded': refuse(409, '同一天的这件事已经记过分了。', 'Points were given for this deed of that day already.'),
  'application.done': refuse(409, '这份申报已经办完了。', 'This application is dealt with already.'),
  'application.rated': refuse(409, '这份申报已经评完了，谢谢您。', 'This application has been rated already; thank you.'),
  'application.applied': refuse(403, '自己代为登记的申报，请别的评议员来评。', 'Whoever entered an application does not rate it.'),
  'application.reason': refuse(400, '不给分要写明原因。', 'Giving nothing needs a reason.'),
  'rating.tooMany': refuse(409, '分数要在规则规定的范围内。', 'The points are not within what the rule gives.'),
  'objection.exists': refuse(409, '您已经提过异议，社区正在核实。', 'You have objected already; it is being looked into.'),
  'objection.full': refuse(409, '这条公示的异议已经够多了，社区会一起核实。', 'There are enough objections to this; all are being looked into.'),
  'objection.stake': refuse(403, '申报、评分或提出异议的人，不能答复这条异议。', 'Whoever applied, rated or objected does not answer it.'),
  'batch.unknown': refuse(404, '找不到这份名单。', 'There is no such list.'),
  'batch.done': refuse(409, '这份名单已经复核过了。', 'This list has been decided already.'),
  'batch.empty': refuse(409, '名单里没有可以记分的人。', 'Nobody in the list can be given points.'),
  'deduction.unknown': refuse(404, '找不到这条扣回通知。', 'There is no such deduction.'),
  'deduction.notAward': refuse(409, '只有错发的积分可以扣回，别的不行。', 'Only points that were awarded by mistake can be taken back; nothing else is deducted.'),
  'deduction.exists': refuse(409, '这笔积分已经提过扣回。', 'It has been proposed already to take these points back.'),
  'deduction.done': refuse(409, '这条扣回已经不在这一步了。', 'This deduction is past this step.'),
  'appeal.minor': refuse(403, '申诉请由家里的成年人提出。', 'An adult of the household makes the appeal.'),
} as const
