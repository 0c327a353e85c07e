import type { SpendingAct, SpendingReason, SpendingState, SpendingTier } from '../../../shared/spending.ts'
import { type Words, w } from './words.ts'

/** What a person is told of one thing that can be done with a spending: its name, and whose work it is. */
const acts: Record<SpendingAct, { name: Words; whose: Words }> = {
  vote: { name: w('表决', 'Vote'), whose: w('管委会主任和成员', 'the director and members of the committee') },
  opinion: { name: w('监督员意见', 'Supervisor’s view'), whose: w('管委会监督员', 'a supervisor of the committee') },
  recusal: { name: w('申请回避', 'Step back'), whose: w('管委会的人', 'whoever sits in the committee') },
  answer: { name: w('答复异议', 'Answer the objection'), whose: w('没申请、没表决、没提异议的审批人', 'an approver who neither asked, voted nor objected') },
  payment: { name: w('登记拨付', 'Record the payment'), whose: w('没申请、没表决的出纳', 'a payer who neither asked nor decided') },
  proof: { name: w('提交凭证', 'Hand in the proof'), whose: w('经办人', 'an officer of the fund') },
  acceptance: { name: w('验收凭证', 'Accept the proof'), whose: w('没申请、没拨付、没交凭证的审批人', 'an approver who neither asked, paid nor handed it in') },
  reversal: { name: w('登错拨付，申请冲正', 'Recorded wrongly: ask for its reversal'), whose: w('出纳', 'a payer') },
  reversalDecision: { name: w('复核冲正', 'Decide on the reversal'), whose: w('没登记、没提出冲正的审批人或出纳', 'an approver or payer other than who recorded or asked') },
  withdrawal: { name: w('撤回或提前结束', 'Withdraw or end early'), whose: w('经办人', 'an officer of the fund') },
}
const states: Record<SpendingState, Words> = {
  review: w('审议中', 'In review'), notice: w('公示中', 'On notice'), payable: w('待拨付', 'To be paid'), paid: w('已拨付，待交凭证', 'Paid, proof is owed'),
  proof: w('凭证待验收', 'Proof to be accepted'), closed: w('已办结', 'Closed'), refused: w('不批准', 'Refused'), withdrawn: w('已撤回', 'Withdrawn'),
}
const reasons: Record<SpendingReason, Words> = {
  livelihood: w('生活困难', 'Livelihood'), medical: w('看病', 'Medical'), education: w('助学', 'Education'), elderCare: w('养老', 'Care of the old'),
  childCare: w('儿童关爱', 'Care of children'), disability: w('助残', 'Disability'), disaster: w('救灾', 'Disaster'), meals: w('助餐', 'Meals'), management: w('管理费用', 'Management'),
  publicSpace: w('公共空间', 'Public space'), activity: w('社区活动', 'Activity'), training: w('培训', 'Training'), equipment: w('设备', 'Equipment'), other: w('其他', 'Other'),
}
const tiers: Record<SpendingTier, Words> = {
  director: w('小额：主任同意，并有监督员意见', 'Small sum: the director, with a supervisor’s view'), majority: w('管委会过半数同意', 'The majority of the committee'),
  twoThirds: w('大额：三分之二同意，并有居民会议决议', 'Large sum: two thirds, with a resolution of the residents'),
}

export const spendingsText = {
  spendings: {
    title: w('用款', 'Spending'),
    lead: w('申请、审批、拨付、验收由不同的人办，一步一步都留记录；公开的只有用途、事由和金额，没有姓名（CF-03、CF-04）。',
      'Different people ask, decide, pay and accept, step by step on record; the public sees purpose, reason and sum, never a name (CF-03, CF-04).'),
    list: w('办理用款', 'Spendings'), none: w('还没有用款申请。', 'No money was asked for yet.'),
    what: w('事项', 'What'), purpose: w('从哪笔钱出', 'Out of'), ofFund: w('基金本身（不属于某个募捐）', 'The fund itself, of no campaign'), reason: w('用途', 'For'), sum: w('总额', 'Sum'), paid: w('已拨付', 'Paid'),
    state: w('走到哪一步', 'State'), next: w('下一步', 'Next'), asked: w('申请', 'Asked'), manage: w('办理', 'Open'),
    states, reasons, tiers, acts,
    // what comes next
    nextSteps: {
      director: w('等主任表决、监督员写意见', 'The director votes and a supervisor says what they think'), majority: w('等管委会表决，过半数同意才算通过', 'The committee votes; a majority is needed'),
      twoThirds: w('等管委会表决，三分之二同意才算通过', 'The committee votes; two thirds are needed'),
      objection: w('有居民提了异议，等审批人答复，答复前不能拨付', 'A resident has objected: an approver answers before anything is paid'),
      notice: w('公示到 {until}，没有异议就可以拨付', 'On notice until {until}; then it is paid unless somebody objects'),
      payable: w('等出纳登记第 {n} 期拨付，最多 {yuan} 元', 'A payer records instalment {n}, at most {yuan} yuan'),
      paid: w('经办人要在 {until} 前交凭证', 'An officer hands in the proof by {until}'), overdue: w('凭证应在 {until} 前交，已过期；交齐前，申请人不能再申请', 'The proof was due by {until}; until it is in, the applicant cannot ask for more'),
      proof: w('等审批人验收凭证', 'An approver accepts the proof, or sends it back'), reversal: w('有人说拨付登错了，等第二个人复核', 'A payment is said to be recorded wrongly: a second person decides'),
      over: w('已经结束，不用再办', 'It is over; nothing is left to do'),
    },
    tally: w('已同意 {yes} 人，不同意 {no} 人；有表决权的 {voters} 人，要 {needed} 人同意。', '{yes} agree, {no} do not; {voters} may vote, {needed} have to agree.'),
    tallyDirector: w('这个金额由主任一人表决。', 'The director alone votes on such a sum.'), noView: w('还没有监督员意见。', 'No supervisor has said what they think yet.'), someView: w('监督员意见已写。', 'A supervisor’s view is on record.'),
    yours: w('您可以办', 'What you can do'), notYours: w('这些不由您办', 'What is not yours to do'), nothingYours: w('现在没有要您办的。', 'Nothing waits for you now.'),
    because: w('{act}：{why}由{whose}办。', '{act}: {why} It is done by {whose}.'),
    // the form
    ask: w('申请用款', 'Ask for money'), askLead: w('明细和各期加起来都要等于总额。给个人的写个案编号，不写姓名。', 'Lines and instalments each add up to the sum. For a person give the number of the case, no name.'),
    askButton: w('提交申请', 'Hand it in'), askDone: w('已提交，等管委会审议。', 'Handed in; the committee decides.'), notOfficer: w('申请用款由基金经办人办理，您没有这个角色。', 'An officer of the fund asks for money; you do not hold that role.'),
    name: w('事项名称', 'Title'), why: w('说明', 'What it is for'), kind: w('办理方式', 'How'), ordinary: w('一般用款：公示期满后拨付', 'Ordinary: paid after its days of notice'), urgent: w('紧急救助：批准后马上公开，不等公示', 'Emergency aid: public at once, paid without waiting'),
    lines: w('明细', 'Lines'), line: w('项目', 'Item'), yuan: w('金额（元）', 'Sum, yuan'), instalments: w('分期拨付', 'Instalments'), milestone: w('到什么时候、做到什么', 'Milestone'),
    addLine: w('加一行', 'Add a row'), removeLine: w('去掉最后一行', 'Remove the last row'), sumOfLines: w('明细合计 {lines} 元，各期合计 {instalments} 元', 'Lines {lines} yuan, instalments {instalments} yuan'),
    caseId: w('个案编号（给个人的）', 'Case number, for a person'), beneficiary: w('受益人（在这里登记过的才填，用来查是不是管委会的亲属；不公开）', 'Beneficiary, if known here: to see that they are no kin of the committee; not public'),
    payeeName: w('收款单位', 'Organisation that is paid'), payeeAccount: w('收款账号', 'Its bank account'), resolution: w('居民会议决议编号（大额的要填）', 'Resolution of the residents, for a large sum'),
    photos: w('照片', 'Photos'), papers: w('文件（PDF）', 'Papers (PDF)'),
    // acts
    voteWhy: w('理由', 'Why'), yes: w('同意', 'Agree'), no: w('不同意', 'Do not agree'), viewText: w('意见', 'View'), viewYes: w('没有异议', 'I agree with it'), viewNo: w('有不同意见', 'I do not agree'),
    recuseWhy: w('为什么回避', 'Why you step back'), recuse: w('我回避', 'Step back'), withdrawWhy: w('为什么撤回或结束', 'Why'), withdraw: w('撤回或结束', 'Withdraw or end it'),
    answerText: w('答复', 'Answer'), keep: w('异议不成立，照常拨付', 'It is paid all the same'), stop: w('异议成立，停止用款', 'It stops'), objectionSays: w('异议：{text}', 'Objection: {text}'),
    payLead: w('先由慈善组织从银行付款，再在这里登记。', 'The charity pays through its bank first; here it is put on record.'), payButton: w('登记这一期', 'Record this instalment'), payDone: w('已登记。', 'On record.'), bankReference: w('银行回单号', 'Reference of the bank'), paidOn: w('付款日', 'Paid on'),
    proofText: w('凭证说明', 'What it is'), proofLead: w('发票、收据、签收单、现场照片，至少一样。', 'Invoice, receipt, signature or photos: one at least.'), proofButton: w('提交凭证', 'Hand in the proof'), proofDone: w('已提交，等验收。', 'Handed in; it is to be accepted.'),
    accept: w('凭证齐全，验收', 'Accept the proof'), sendBackWhy: w('为什么退回', 'Why it goes back'), sendBack: w('退回补齐', 'Send it back'),
    reverseWhy: w('哪里登错了', 'What is wrong with it'), reverse: w('申请冲正', 'Ask for the reversal'), reversalSays: w('{name}：{reason}', '{name}: {reason}'), reverseYes: w('确实登错，冲正', 'Reverse it'), reverseNo: w('没有登错，不冲正', 'Leave it'),
    comment: w('留言', 'Comment'), commentText: w('想说什么（同事和管委会看得到）', 'What you want to say, to staff and the committee'), commentButton: w('留言', 'Say it'),
    // history
    history: w('办理记录', 'What has happened'), votesList: w('表决', 'Votes'), opinionsList: w('监督员意见', 'Supervisor’s views'), recusalsList: w('回避', 'Stepped back'), objectionsList: w('异议', 'Objections'),
    paymentsList: w('拨付', 'Payments'), proofsList: w('凭证', 'Proofs'), commentsList: w('留言', 'Comments'), reversedBy: w('已冲正：{reason}（{name}）', 'Reversed: {reason} ({name})'), acceptedBy: w('已验收（{name}）', 'Accepted ({name})'),
    sentBack: w('已退回：{reason}（{name}）', 'Sent back: {reason} ({name})'), waits: w('待验收', 'To be accepted'), unanswered: w('待答复', 'To be answered'), answeredBy: w('{outcome}：{answer}（{name}）', '{outcome}: {answer} ({name})'),
    approvedAt: w('批准时间', 'Approved'), noticeEndsAt: w('公示到', 'On notice until'), endReason: w('结束说明', 'Why it ended'), payee: w('收款单位', 'Paid to'), tier: w('由谁决定', 'Who decides'),
  },
}
