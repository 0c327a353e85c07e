import { w } from './words.ts'

/** The columns of files about gifts past WeChat Pay. */
export const giftEntriesColumns = {
  way: w('方式', 'way'), amountFen: w('金额（分）', 'sum in fen'), receivedOn: w('收到日期', 'came on'), reference: w('单号', 'number'),
  enteredBy: w('登记人', 'entered by'), purpose: w('捐给', 'for'),
}
