import type { GiftWay, RefundGround, RefundState } from '../../../shared/giving.ts'
import { type Words, w } from './words.ts'

const ways: Record<GiftWay, Words> = {
  wechat: w('微信支付', 'WeChat Pay'), cash: w('现金', 'Cash'), bank: w('银行转账', 'Bank'), platform: w('指定平台', 'Designated platform'),
}
const grounds: Record<RefundGround, Words> = {
  ownWish: w('捐款人一天内自己退回', 'The donor took it back within a day'), paymentError: w('付错款', 'Paid by mistake'), duplicate: w('重复付款', 'Paid twice'),
  minor: w('未成年人捐的', 'Given by a minor'), unlawful: w('募捐被叫停', 'The campaign was unlawful'), targetMissed: w('没达到目标，方案说要退', 'The target was missed, and the plan says so'),
}
const states: Record<RefundState, Words> = {
  proposed: w('待第二个人批准', 'Waits for a second person'), refused: w('不批准', 'Not approved'), going: w('已批准，正在退回', 'Approved, on its way back'),
  stuck: w('微信退不回去，要找捐款人', 'WeChat cannot pay it out: talk to the donor'), done: w('已退回', 'Gone back'), kept: w('没退成，钱还在', 'It did not go back; the money is still here'),
}

export const refundsText = {
  refunds: {
    title: w('捐款和退款', 'Gifts and refunds'),
    lead: w('捐款一天后一般不退；付错、重复、未成年人等才退，由一个人提出、另一个人批准，原路退回（CF-16）。',
      'After a day a gift stays, but for a mistake, a double payment, a minor and the like: one proposes, another approves, and it goes back to where it came from (CF-16).'),
    waiting: w('待批准、待支付的退款', 'Refunds that wait'), noneWaiting: w('没有等着批准或支付的退款。', 'No refund waits.'), gifts: w('一个募捐的捐款', 'Gifts of a campaign'), noGifts: w('还没有人捐款。', 'Nobody has given yet.'),
    campaign: w('募捐活动', 'Campaign'), noCampaign: w('没有指定募捐的', 'To the fund, no campaign named'), name: w('捐款人', 'Given by'), unnamed: w('不留名', 'Not named'), way: w('怎么捐的', 'How'), amount: w('金额', 'Sum'), gone: w('已退、在退', 'Gone back'),
    paidAt: w('付款时间', 'Paid'), manage: w('退款', 'Refunds'), refundList: w('退款记录', 'Refunds of it'), noRefunds: w('没有退过款。', 'Nothing of it went back.'), said: w('{name}提出：{reason}', '{name} proposed: {reason}'), decided: w('{name}：{decision}', '{name}: {decision}'),
    propose: w('提出退款', 'Propose a refund'), proposeLead: w('提出后由另一个人批准，批准前不动钱。微信付的由微信退回；现金、转账、平台的批准后由第三个人支付。', 'Another person approves it; no money moves before. WeChat pays back its own; cash, bank and platform gifts are paid by a third person.'), yuan: w('退多少（元）', 'How much, yuan'), ground: w('依据', 'Ground'), reason: w('说明', 'Why'),
    proposed: w('已提出，等第二个人批准。', 'Proposed; it waits for a second person.'), decision: w('批准或不批准的理由', 'Why'), approve: w('批准，原路退回', 'Approve it'), refuse: w('不批准', 'Do not approve'),
    notOfficer: w('提出退款由基金经办人办理，您没有这个角色。', 'An officer of the fund proposes refunds; you do not hold that role.'), notApprover: w('批准退款由基金审批人办理，您没有这个角色。', 'An approver of the fund decides; you do not hold that role.'),
    pay: w('登记退款已付', 'Record the payment'), payButton: w('登记', 'Record it'), payDone: w('已登记。', 'Recorded.'), paidOn: w('付款日期', 'Paid on'),
    payLead: {
      cash: w('现金只能当面退给捐款人本人，签收单要本人签字（CF-16）。由没有提出、也没有批准的第三个人付。',
        'Cash goes to the donor in person only, against a slip that they sign (CF-16). A third person pays, who neither proposed nor decided.'),
      account: w('只能退到原来付款的账户或平台，不能退到别的账户（CF-16）。由没有提出、也没有批准的第三个人付。',
        'It goes to the account or platform that it came from and to no other (CF-16). A third person pays, who neither proposed nor decided.'),
    },
    origin: w('捐款时的单号：{number}', 'Number of the gift: {number}'),
    payReference: { cash: w('签收单编号', 'Number of the slip'), account: w('退款流水号', 'Number of the payment back') },
    slip: { cash: w('签收单照片', 'Photo of the signed slip'), account: w('回单照片（可以不传）', 'Photo of the bank’s paper, if there is one') },
    toOrigin: { cash: w('已当面退给捐款人本人，本人签了字', 'Given to the donor in person, who signed'), account: w('已核对：退到了原来付款的账户或平台', 'Checked: it went to the account or platform that it came from') },
    paidSaid: w('{name} {day} 已付，单号 {number}', '{name} paid on {day}, number {number}'), giveUp: w('退不成，钱留在原处', 'Give it up, the money stays'), giveUpWhy: w('为什么退不成', 'Why it cannot be paid'),
    reverse: w('撤回付款登记，重新支付', 'Take the payment back; it waits to be paid again'), reverseWhy: w('登记错在哪里，或银行为什么退票', 'What was wrong, or why it bounced'),
    reverseLead: w('付款登记错了，或者银行退了票：{until} 前由另一个审批人撤回登记，再重新支付，或者不退。', 'Recorded wrongly, or bounced at the bank: until {until} another approver takes it back; it is paid again then, or given up.'),
    reversedSaid: w('{by} {at} 撤回：{why}', '{by} took it back on {at}: {why}'),
    allUnspent: w('这笔捐款现在还能退 {fen} 元。', 'Of this gift {fen} yuan can still go back.'),
    partUnspent: w('这笔捐款现在还能退 {fen} 元；另外 {spent} 元已经用出去、付了手续费、转到别的用途，或者刚到还没入账。', 'Of this gift {fen} yuan can still go back; {spent} were spent, went as fees or to another use, or have just come and are not booked yet.'),
    notPayer: w('支付退款由基金出纳办理，您没有这个角色。', 'A payer of the fund pays refunds; you do not hold that role.'),
    ways, grounds, states,
  },
}
