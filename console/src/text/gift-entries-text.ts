import type { DonorKind, EnteredWay, EntryState } from '../../../shared/incoming.ts'
import type { ShownName } from '../../../shared/giving.ts'
import { type Words, w } from './words.ts'

const ways: Record<EnteredWay, Words> = { cash: w('现金', 'Cash'), bank: w('银行转账', 'Bank') }
const states: Record<EntryState, Words> = {
  disputed: w('捐赠人说不对', 'Disputed by the donor'), waiting: w('等确认，还没入账', 'Waits, not booked'), agreed: w('已确认入账', 'Agreed and booked'),
  withdrawn: w('已撤回', 'Withdrawn'),
}
const donors: Record<DonorKind, Words> = {
  resident: w('小程序用户（本人在手机上确认）', 'Known here: agrees on the phone'), named: w('没有账号，留了姓名', 'A name, no account'),
  anonymous: w('不留名', 'Nobody’s name'),
}
const shown: Record<ShownName, Words> = { none: w('不写名字', 'No name'), masked: w('名字打码', 'Name masked'), full: w('写全名', 'Full name') }

export const giftEntriesText = {
  giftEntries: {
    title: w('登记捐款', 'Gifts entered'),
    lead: w('现金和转账捐款由经办人登记；捐赠人在手机上点一下，或者第二个人凭签字单复核，才入账。捐赠人说不对的排在最前，不会入账。',
      'Gifts in cash and by bank are entered by an officer, and booked when the donor agrees on the phone or a second person confirms from the signed paper. What a donor disputes stands first and is not booked.'),
    none: w('还没有登记捐款。', 'No gifts entered yet.'),
    enter: w('登记一笔捐款', 'Enter a gift'), saved: w('已登记，等捐赠人或第二个人确认。', 'Entered: it waits for the donor or a second person.'),
    purpose: w('捐给', 'For'), toFund: w('基金，不指定项目', 'The fund, no campaign'), way: w('方式', 'How'), amount: w('金额（元）', 'Sum, yuan'),
    receivedOn: w('收到日期', 'Came on'), reference: w('银行流水号或收据号', 'Number at the bank or on the slip'), donor: w('捐赠人', 'Donor'),
    name: w('姓名', 'Name'), phone: w('电话（可不填）', 'Phone (may be left out)'), shownName: w('公示姓名', 'Name in public'),
    showsSum: w('公示金额', 'Sum in public'), yes: w('显示', 'Shown'), no: w('不显示', 'Hidden'),
    idNumber: w('大额：身份证号', 'Large sum: identity number'), source: w('大额：款项来源', 'Large sum: where it comes from'),
    slip: w('收据或清点单照片（现金必须有）', 'Photos of the slip (needed for cash)'), state: w('状态', 'State'), word: w('捐赠人说', 'The donor says'),
    enteredBy: w('登记人', 'Entered by'), confirmedBy: w('谁答复或复核', 'Answered or confirmed by'), byDonor: w('捐赠人本人', 'The donor'), manage: w('查看、办理', 'See, act'),
    second: w('第二个人复核', 'A second person confirms'), secondLead: w('看过捐赠人签字的单子（不留名的现金：一起清点过），确认入账。登记的人自己不能复核。',
      'You have seen the paper that the donor signed (of nobody’s money: you counted it too). Who entered it does not confirm it.'),
    papers: w('签字单照片', 'Photos of the signed paper'), confirm: w('确认入账', 'Confirm and book'), confirmed: w('已入账。', 'Booked.'),
    withdraw: w('撤回', 'Withdraw'), reason: w('原因', 'Reason'), withdrawn: w('已撤回，可以重新登记。', 'Withdrawn; it may be entered anew.'), hidden: w('（不公开）', '(hidden)'),
    ways, states, donors, shown,
  },
}
