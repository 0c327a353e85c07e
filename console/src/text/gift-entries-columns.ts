import { w } from './words.ts'

/** The columns of files about gifts past WeChat Pay. */
export const giftEntriesColumns = {
  way: w('方式', 'way'), amountFen: w('金额（分）', 'sum in fen'), receivedOn: w('收到日期', 'came on'), reference: w('单号', 'number'),
  party: w('对方', 'other party'), note: w('摘要', 'note'), paidFen: w('账单收（分）', 'in by the bill, fen'),
  refundFen: w('账单退（分）', 'back by the bill, fen'), bookedFen: w('账上收（分）', 'in by the books, fen'),
  backFen: w('账上退（分）', 'back by the books, fen'), differences: w('对不上', 'differences'), saidFen: w('微信说（分）', 'WeChat says, fen'),
  enteredBy: w('登记人', 'entered by'), purpose: w('捐给', 'for'),
}
