import { w } from './words.ts'

export const statementsText = {
  statements: {
    title: w('银行和平台对账', 'Statements of bank and platform'),
    lead: w('导入银行对账单和指定平台的捐款名单，和登记的捐款、拨付一行一行对上。系统只提建议，对不对由人来定；同一个单号不会导入两次。',
      'Bank statements and lists of designated platforms, matched line by line with what was entered and paid. The system only proposes; a person decides. No number is taken twice.'),
    none: w('还没有导入对账单。', 'No statement yet.'),
    import: w('导入对账单（CSV）', 'Import a statement (CSV)'), source: w('谁的单子', 'Whose list'), bank: w('银行对账单', 'The bank’s'),
    platform: w('指定平台的捐款名单', 'A designated platform’s'), campaign: w('哪个募捐', 'Which campaign'), noPlatform: w('这个基金没有在指定平台上的募捐，导不了平台名单。', 'No campaign of this fund is on a designated platform: there is no list to import.'), choose: w('请选择', 'Please choose'),
    file: w('选文件', 'Choose a file'), columns: w('核对每一栏是什么', 'Check which column is which'), noColumn: w('没有这一栏', 'No such column'),
    send: w('导入 {n} 行', 'Import {n} lines'), unread: w('第 {rows} 行没有日期、单号或金额，不导入。', 'Rows {rows} say no day, number or sum and are left out.'),
    imported: w('新导入 {added} 行，已有 {known} 行。', '{added} lines are new, {known} were known.'),
    differing: w('这些单号以前导入过，金额不一样，请核对：{numbers}', 'These numbers were known with another sum; please check: {numbers}'),
    fields: {
      day: w('日期', 'Day'), reference: w('单号', 'Number'), amount: w('金额（一栏，支出为负）', 'Sum (one column, out is negative)'), income: w('收入', 'In'),
      expense: w('支出', 'Out'), fee: w('手续费', 'Fee'), party: w('对方', 'Other party'), note: w('摘要', 'Note'),
    },
    day: w('日期', 'Day'), number: w('单号', 'Number'), amount: w('金额（元）', 'Sum, yuan'), party: w('对方', 'Other party'), state: w('状态', 'State'),
    states: {
      open: w('没有对上', 'Not matched'), matched: w('已对上', 'Matched'), booked: w('已入账', 'Booked'), dismissed: w('不用对', 'Set aside'),
    },
    proposals: w('可能是', 'It may be'), noProposal: w('账上没有相同金额的。', 'Nothing in the books has this sum.'), same: w('就是这笔', 'It is this one'),
    signs: { reference: w('单号相同', 'same number'), day: w('日期相同', 'same day'), name: w('姓名相同', 'same name') },
    reason: w('为什么不用对', 'Why not'), dismiss: w('不用对', 'Set aside'), manage: w('办理', 'Deal with'),
    book: w('复核平台捐款，入账 {n} 笔', 'Confirm and book {n} gifts of a platform'),
    booked: w('已入账 {n} 笔，共 {yuan} 元。', '{n} gifts booked, {yuan} yuan together.'),
    unmatched: w('账上有、对账单上没有', 'In the books and on no statement'), allMatched: w('都对上了。', 'Everything is matched.'),
    gift: w('捐款', 'Gift'), payment: w('拨付', 'Payment'), refund: w('退款', 'Refund'),
  },
}
