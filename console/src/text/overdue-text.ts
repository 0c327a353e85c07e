import { w } from './words.ts'

/** The texts of what was promised an answer and has none in time. */
export const overdueText = {
  overdue: {
    title: w('逾期未办', 'Overdue'),
    lead: w('超过期限还没有办的事，拖得最久的在最上面；上一级管理员已收到提醒。办完就不再列出。',
      'What should have been done by now, longest first; the next level has been told. What is done leaves the list.'),
    late: w('逾期', 'Overdue'), what: w('什么事', 'What'), about: w('关于', 'About'), due: w('期限', 'Due by'), go: w('去办理', 'See to it'),
    review: w('审核互助需求', 'Review of a request'), complaint: w('答复投诉', 'Answer to a complaint'),
    ruling: w('裁决争议', 'Ruling on a dispute'), report: w('核实时长报错', 'Verification of reported hours'),
    snapLook: w('受理随手拍', 'Decision on a report'), snapDone: w('办结随手拍', 'Settling of a report'),
    application: w('评议积分申报或答复异议', 'Rating of an application for points, or answer to an objection'),
    pointAppeal: w('裁决积分扣回的申诉', 'Decision of an appeal against a deduction'),
  },
}
