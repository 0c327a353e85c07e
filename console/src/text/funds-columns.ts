import { w } from './words.ts'

/** The columns of files about community funds. */
export const fundsColumns = {
  unit: w('单位', 'unit'), batch: w('批号', 'batch'), expiresOn: w('保质期到', 'expires on'), received: w('收到', 'received'),
  handedOut: w('已发放', 'handed out'), fell: w('报损变卖', 'written off or sold'), leftOver: w('剩余', 'left'),
  matchedFen: w('配捐（分）', 'matched, in fen'),
  spentFrom: w('从哪笔钱出', 'out of'), paidFen: w('已拨付（分）', 'paid in fen'), appliedAtChina: w('申请时间（北京）', 'asked at (China)'), goneFen: w('已退（分）', 'gone back in fen'),
  paidOn: w('付款日期', 'paid on'), payer: w('抬头', 'name on it'), edition: w('版', 'edition'),
  receiptCode: w('票据代码', 'receipt code'), receiptNumber: w('票据号码', 'receipt number'), issuedOn: w('开票日期', 'issued on'),
  fairValueFen: w('公允价值（分）', 'fair value in fen'), giver: w('捐赠方', 'given by'), storage: w('存放地点', 'kept at'),
}
