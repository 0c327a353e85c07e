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
  proposed: w('待第二个人批准', 'Waits for a second person'), refused: w('不批准', 'Not approved'), going: w('正在退回', 'On its way back'),
  stuck: w('微信退不回去，要找捐款人', 'WeChat cannot pay it out: talk to the donor'), done: w('已退回', 'Gone back'), kept: w('没退成，钱还在', 'It did not go back; the money is still here'),
}

export const refundsText = {
  refunds: {
    title: w('捐款和退款', 'Gifts and refunds'),
    lead: w('捐款一天后一般不退；付错、重复、未成年人等才退，由一个人提出、另一个人批准，原路退回（CF-16）。',
      'After a day a gift stays, but for a mistake, a double payment, a minor and the like: one proposes, another approves, and it goes back to where it came from (CF-16).'),
    waiting: w('待批准的退款', 'Refunds that wait'), noneWaiting: w('没有等着批准的退款。', 'No refund waits.'), gifts: w('一个募捐的捐款', 'Gifts of a campaign'), noGifts: w('还没有人捐款。', 'Nobody has given yet.'),
    campaign: w('募捐活动', 'Campaign'), noCampaign: w('这个基金还没有开始过募捐。', 'No campaign of the fund has begun yet.'), name: w('捐款人', 'Given by'), unnamed: w('不留名', 'Not named'), way: w('怎么捐的', 'How'), amount: w('金额', 'Sum'), gone: w('已退、在退', 'Gone back'),
    paidAt: w('付款时间', 'Paid'), manage: w('退款', 'Refunds'), refundList: w('退款记录', 'Refunds of it'), noRefunds: w('没有退过款。', 'Nothing of it went back.'), said: w('{name}提出：{reason}', '{name} proposed: {reason}'), decided: w('{name}：{decision}', '{name}: {decision}'),
    propose: w('提出退款', 'Propose a refund'), proposeLead: w('提出后由另一个人批准，批准前不动钱。', 'Another person approves it; no money moves before.'), yuan: w('退多少（元）', 'How much, yuan'), ground: w('依据', 'Ground'), reason: w('说明', 'Why'),
    proposed: w('已提出，等第二个人批准。', 'Proposed; it waits for a second person.'), decision: w('批准或不批准的理由', 'Why'), approve: w('批准，原路退回', 'Approve it'), refuse: w('不批准', 'Do not approve'),
    notOfficer: w('提出退款由基金经办人办理，您没有这个角色。', 'An officer of the fund proposes refunds; you do not hold that role.'), notApprover: w('批准退款由基金审批人办理，您没有这个角色。', 'An approver of the fund decides; you do not hold that role.'),
    ways, grounds, states,
  },
}
