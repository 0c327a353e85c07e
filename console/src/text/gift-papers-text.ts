import type { AgreementState, ReceiptState } from '../../../shared/donors.ts'
import { type Words, w } from './words.ts'

const receiptStates: Record<ReceiptState, Words> = {
  wanted: w('待开', 'Wanted'), waived: w('捐赠人不要', 'Not wanted'), issued: w('已开', 'Issued'), voided: w('已作废', 'Voided'),
}
const agreementStates: Record<AgreementState, Words> = {
  wanted: w('待拟', 'To be drafted'), drafted: w('等捐赠人同意', 'Waits for the donor'), agreed: w('已签', 'Agreed'),
}

export const giftPapersText = {
  giftPapers: {
    title: w('票据和协议', 'Receipts and agreements'),
    lead: w('票据由慈善组织在票据系统里开，这里登记号码。退款前要先作废（CF-13、CF-16）。一万元以上或捐赠人要求的，签书面协议（CF-14）。',
      'The charity issues receipts in its own system; their numbers stand here. Before a gift goes back its receipt is voided (CF-13, CF-16). Ten thousand yuan '
      + 'and more, or whenever the donor asks, has a written agreement (CF-14).'),
    receipts: w('票据', 'Receipts'), agreements: w('协议', 'Agreements'),
    noReceipts: w('没有要票据的。', 'Nobody wants a receipt.'), noAgreements: w('没有要签的协议。', 'No agreement is wanted.'),
    gift: w('捐给', 'Given to'), amount: w('金额', 'Sum'), paidOn: w('付款日期', 'Paid on'), payer: w('抬头', 'Name on it'), state: w('状态', 'State'),
    receiptStates, agreementStates, manage: w('办理', 'Open'),
    number: w('票据号码', 'Number'), code: w('票据代码', 'Code'), checkCode: w('校验码', 'Check code'), url: w('查验网址（可不填）', 'Address (may be left out)'),
    issuedOn: w('开票日期', 'Issued on'), issue: w('登记已开的票据', 'Put an issued receipt on record'), issued: w('已登记。', 'It is on record.'),
    voidIt: w('登记作废', 'Put on record that it is voided'), reason: w('原因', 'Why'), voided: w('已作废：', 'Voided: '), isVoid: w('已登记作废。', 'It is voided.'),
    donor: w('捐赠人', 'Given by'), edition: w('第几版', 'Edition'), quality: w('质量', 'Quality'), use: w('用途', 'Use'), delivery: w('交付时间', 'Handed over'),
    terms: w('其他约定（可不填）', 'Further terms (may be left out)'), draft: w('拟协议', 'Draft the agreement'),
    draftAnew: w('重拟一版', 'Draft another edition'), drafted: w('已发给捐赠人。', 'The donor can read it now.'),
  },
}
