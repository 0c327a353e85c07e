import type { DifferenceKind } from '../../../shared/giving.ts'
import { type Words, w } from './words.ts'

const kinds: Record<DifferenceKind, Words> = {
  unknownOrder: w('微信有，账上没有这个订单', 'WeChat has an order that nobody made here'), otherSum: w('金额不一样', 'Another sum'),
  paidTwice: w('同一订单付了两次', 'An order was paid twice'), unknownRefund: w('微信有，账上没有这笔退款', 'A refund that nobody made here'),
  otherRefund: w('退款金额不一样', 'A refund of another sum'), refundStuck: w('退款退不出去，要到微信商户平台处理', 'A refund is stuck and waits at WeChat'),
  unbooked: w('账单上已付，账上没入账', 'Paid by the bill, not booked'), notOnBill: w('账上有，账单上没有', 'Booked, and not on the bill'),
  refundUnbooked: w('账单上已退，账上没记', 'Given back by the bill, not booked'), refundNotOnBill: w('账上已退，账单上没有', 'Given back in the books, not on the bill'),
}

export const payDifferencesText = {
  payDifferences: {
    title: w('微信账单核对', 'WeChat’s bills'),
    lead: w('每天上午十点后，自动用微信支付前一天的账单和账上的捐款、退款两边对，精确到分。对不上的列在这里，处理后写明怎么处理的。',
      'Every morning after ten, WeChat’s bill of the day before is held against gifts and refunds, both ways and to the fen. What differs is listed here until somebody says how it was dealt with.'),
    charity: w('慈善组织', 'Charity'), number: w('商户号', 'Merchant number'), presentNumber: w('{number}（现在用的）', '{number} (in use)'),
    formerNumber: w('{number}（用到 {until}）', '{number} (until {until})'), noCharity: w('还没有开通微信收款的慈善组织。', 'No charity takes gifts by WeChat Pay yet.'),
    checks: w('核对过的日子', 'Days that were checked'), noChecks: w('还没有核对过。', 'No day was checked yet.'), day: w('日期', 'Day'),
    bill: w('账单：收 / 退（元）', 'The bill: in / back, yuan'), books: w('账上：收 / 退（元）', 'The books: in / back, yuan'), differences: w('对不上', 'Differences'),
    agrees: w('全部对上', 'All agree'), some: w('{n} 条对不上', '{n} differ'), check: w('核对这一天', 'Check this day'), checked: w('核对完了。', 'Checked.'),
    kind: w('哪里对不上', 'What differs'), found: w('发现', 'Found'), order: w('订单号', 'Order'), said: w('微信说（元）', 'WeChat says, yuan'),
    booked: w('账上（元）', 'The books, yuan'), none: w('没有对不上的。', 'Nothing differs.'), resolved: w('怎么处理的', 'How it was dealt with'),
    resolve: w('处理好了', 'Dealt with'), kinds,
  },
}
