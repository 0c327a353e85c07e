import type { PayerKind } from '../../../shared/donors.ts'
import type { GiftWay } from '../../../shared/giving.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const paperWords = words({
  title: ['票据和协议', 'Receipt and agreement'],
  receipt: ['捐赠票据', 'Receipt'],
  noReceipts: ['邻里互助的捐款不开捐赠票据。', 'Gifts among neighbours have no receipts.'],
  askFirst: ['要不要捐赠票据？票据由慈善组织开，可以用来抵税。', 'Would you like a receipt? The charity issues it; it counts for taxes.'],
  want: ['要票据', 'I want a receipt'],
  wantAfterAll: ['还是要票据', 'I want one after all'],
  change: ['改抬头', 'Change the name on it'],
  waive: ['不要票据', 'No receipt'],
  waiveAsk: ['不要票据会登记下来，以后还可以再要。', 'That is put on record; you can still ask for one later.'],
  waiveYes: ['确定不要', 'Yes, none'],
  waived: ['您说不要票据。', 'You said that you want none.'],
  payer: ['抬头', 'Name on it'],
  creditCode: ['统一社会信用代码', 'Credit code'],
  notACode: ['代码是 18 位数字和字母，请再核对。', 'The code has 18 digits and letters; please check it.'],
  send: ['交给慈善组织', 'Ask the charity'],
  wanted: ['已告诉慈善组织，开好了会通知您。', 'The charity knows; you are told when it is issued.'],
  issued: ['票据已开。', 'The receipt is issued.'],
  voided: ['原来的票据已作废。慈善组织会为还没退的部分重新开。', 'The receipt was voided. The charity issues another for what is left.'],
  number: ['票据号码', 'Number'],
  code: ['票据代码', 'Code'],
  checkCode: ['校验码', 'Check code'],
  issuedOn: ['开票日期', 'Issued on'],
  amount: ['金额', 'Sum'],
  copyUrl: ['复制查验网址', 'Copy its address'],
  copied: ['已复制', 'Copied'],
  agreement: ['捐赠协议', 'Agreement'],
  noAgreement: ['这笔捐款没有书面协议。您想要，慈善组织会拟一份。', 'There is no written agreement. If you want one, the charity drafts it.'],
  askAgreement: ['要签协议', 'I want an agreement'],
  drafting: ['慈善组织正在拟协议，拟好了会通知您。', 'The charity is drafting it; you are told when it is there.'],
  drafted: ['协议拟好了，请看一看。', 'It is drafted. Please read it.'],
  agreed: ['您已同意这份协议。', 'You have agreed to it.'],
  parties: ['受赠方', 'Received by'],
  donor: ['捐赠人', 'Given by'],
  kindOf: ['捐的是', 'What is given'],
  money: ['人民币', 'Money, in yuan'],
  quality: ['质量', 'Quality'],
  use: ['用途', 'Use'],
  delivery: ['交付时间', 'Handed over'],
  terms: ['其他约定', 'Further terms'],
  edition: ['第几版', 'Edition'],
  agree: ['同意这份协议', 'I agree'],
  agreeAsk: ['同意后协议就定下来，不再改。', 'Once you agree it stands and is not changed.'],
  agreeYes: ['我同意', 'Yes, I agree'],
})
export const payerWords: Record<PayerKind, Words> = { person: ['个人', 'A person'], firm: ['单位', 'A firm'] }
export const wayWords: Record<GiftWay, Words> = {
  wechat: ['微信支付', 'WeChat Pay'], cash: ['现金', 'Cash'], bank: ['银行', 'Bank'], platform: ['募捐平台', 'Platform'],
}

export const yearWords = words({
  title: ['一年的捐款', 'A year of giving'],
  note: ['合计、票据号、表格', 'Sums, receipts, a table'],
  given: ['一共捐了', 'Given'],
  gone: ['其中退回', 'Of it gone back'],
  none: ['这一年没有捐款。', 'Nothing was given in this year.'],
  export: ['导出这一年（表格）', 'Export the year as a table'],
  noReceipt: ['没有票据', 'no receipt'],
})
export const yearName = (year: number): Words => [`${year} 年`, String(year)]
export const receiptText = (number: string): Words => [`票据 ${number}`, `receipt ${number}`]
