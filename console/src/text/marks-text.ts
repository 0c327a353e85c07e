import { w } from './words.ts'

export const marksText = {
  marks: {
    title: w('缺席与申诉', 'Missed shifts and appeals'),
    lead: w('活动和互助单的迟取消、未到，等待裁定的申诉在最上面。申诉须由记录人和本人以外的人裁定。',
      'Late cancellings and no-shows, of shifts and orders; appeals come first. An appeal is decided by neither who made the mark nor who bears it.'),
    person: w('居民', 'Person'), shift: w('缺席的事', 'What was missed'), ofShift: w('志愿活动', 'Volunteering'), ofOrder: w('互助单', 'Order'), kind: w('类型', 'Kind'), state: w('状态', 'State'),
    appeal: w('申诉', 'Appeal'), decision: w('裁定', 'Decision'),
    late: w('迟取消', 'Cancelled late'), noShow: w('未到', 'Did not come'),
    standing: w('计数中', 'Counts'), appealed: w('待裁定', 'To decide'), upheld: w('维持', 'Upheld'), forgiven: w('已撤销', 'Taken back'),
    byItself: w('系统自动记录', 'Marked by itself'), byLeader: w('人工记录', 'Marked by a person'),
    reason: w('裁定说明（本人会看到）', 'Reason (the person reads it)'),
    forgive: w('同意，撤销记录', 'Grant it'), uphold: w('不同意，维持记录', 'Uphold the mark'),
  },
}
