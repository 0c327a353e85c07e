import type { DisclosureKind, DisclosureState, GiftFindingRule, GiftFindingState, UseChangeState } from '../../../shared/oversight.ts'
import { type Words, w } from './words.ts'

const kinds: Record<DisclosureKind, Words> = {
  emergency: w('应急募捐，每 5 天公布一次', 'Emergency: every five days'), periodic: w('每 3 个月公布一次', 'Every three months'),
  full: w('结束后 3 个月内全面公布', 'All of it within three months of the end'), project: w('余款使用，每 3 个月公布一次', 'How the rest is used, every three months'),
}
const disclosureStates: Record<DisclosureState, Words> = {
  waiting: w('等第二个人批准', 'Waits for a second person'), published: w('已公布', 'Published'), refused: w('退回', 'Sent back'),
}

const rules: Record<GiftFindingRule, Words> = {
  large: w('大额捐款', 'A large gift'), burst: w('一天内多次捐款', 'Many gifts within a day'), split: w('几笔小额加起来超过大额标准', 'Small gifts that together are large'),
  roundTrip: w('捐了又退', 'Given and taken back'), payee: w('收款方或其家人是捐赠方', 'Who is paid, or kin of theirs, has given'),
}
const findingStates: Record<GiftFindingState, Words> = {
  open: w('待核查', 'Nobody has looked yet'), cleared: w('没有问题', 'Nothing to it'), reported: w('已报慈善组织', 'The charity was told'),
}

const moveStates: Record<UseChangeState, Words> = {
  consent: w('等捐赠人同意', 'Waits for the donor'), vote: w('等管委会表决', 'Waits for the committee'), moved: w('已转', 'Moved'),
  refused: w('没有通过', 'Refused'), withdrawn: w('已撤回', 'Withdrawn'),
}

export const fundWatchText = {
  fundWatch: {
    title: w('基金监督', 'Watch over funds'),
    lead: w('该公布的按时公布，成本不超比例，改用途要同意，大额和异常的捐款有人看。', 'What is due is published in time, costs stay within the law’s lines, other uses take consent, large and odd gifts are looked at.'),
    disclosures: w('进展公布', 'Public updates'), disclosuresLead: w('逾期没有公布的，公开页会标明，这个基金也不能开新的募捐（CF-09）。',
      'What is late is marked so in public, and no new campaign of the fund begins before it is published (CF-09).'),
    noCampaigns: w('还没有开始过的募捐。', 'No campaign has begun yet.'), campaign: w('募捐活动', 'Campaign'), lastOn: w('最近公布', 'Last told'),
    never: w('还没有', 'Not yet'), dueOn: w('最迟公布日', 'Due by'), nothingDue: w('现在没有要公布的', 'Nothing is due'), late: w('逾期', 'Late'), kinds, disclosureStates,
    manage: w('公布进展', 'Tell'), updates: w('进展', 'Updates'), noUpdates: w('还没有写过进展。', 'No update yet.'),
    write: w('写一份进展', 'Write an update'), writeLead: w('写清做了什么、钱怎么用。收支余额由账本自动附上。',
      'Say what was done and how the money is used. The sums come from the ledger by themselves.'),
    updateTitle: w('标题', 'Title'), text: w('内容', 'Text'), inFull: w('这是结束后的全面公布', 'This tells all of it, after the end'), photos: w('照片（大家都能看到）', 'Photos (seen by everybody)'),
    send: w('提交，等第二个人批准', 'Send to a second person'), sent: w('已提交。', 'It waits for a second person.'),
    publish: w('批准公布', 'Publish'), sendBack: w('退回', 'Send back'), why: w('退回的原因', 'Why it goes back'), by: w('经办', 'By'),
    gifts: w('大额和异常捐款', 'Large and odd gifts'), giftsLead: w('系统自动列出，由经办人逐条核查并写明结论。不能核查自己和家人的捐款（CF-18）。',
      'Listed by themselves; an officer looks at each and says what it is. Nobody looks at their own gifts or those of kin (CF-18).'),
    noFindings: w('没有要核查的捐款。', 'There is nothing to look at.'), finding: w('线索', 'Finding'), rules, giver: w('捐赠人', 'Giver'), unnamed: w('不公开姓名', 'No name shown'),
    count: w('笔数', 'Gifts'), sum: w('合计（元）', 'Together, yuan'), findingState: w('结论', 'Outcome'), findingStates, look: w('核查', 'Look'), paidTo: w('收款方：', 'Paid to:'),
    goneBack: w('已退', 'gone back'), word: w('核查结论', 'What it is'), clear: w('没有问题', 'Nothing to it'), report: w('报慈善组织', 'Tell the charity'),
    origin: w('身份和款项来源', 'Who gave and where it came from'), originLead: w('查看会留下记录。', 'The view is on record.'), seeOrigin: w('查看', 'Show'),
    originSeen: w('已记录这次查看。', 'The view is on record.'), originWhy: w('为什么要看', 'Why you look'), gift: w('哪一笔', 'Which gift'), originShown: w('登记的内容', 'On record'),
    originIs: w('身份证尾号 {ending}；来源：{source}', 'Identity number ending {ending}; source: {source}'),
    moves: w('改变用途', 'Other uses'), movesLead: w('备过案的先重新备案，指定给谁的先征得捐赠人同意，再由管委会过半数通过；通过的当时就转，去向公开（CF-11）。',
      'A filed plan is filed anew, a gift’s donor agrees first, then the majority of the committee votes; the deciding vote moves the money, in the open (CF-11).'),
    noUses: w('没有待办的改变用途申请。', 'No other use is asked for.'), from: w('原用途', 'From'), to: w('改用于', 'To'), choose: w('请选择', 'Choose'), fundItself: w('不指定项目的钱', 'What came without a campaign'),
    moveStates, askUse: w('申请改变用途', 'Ask for another use'), askUseLead: w('只转还没用出去的钱。填一笔捐款的编号，就只转那一笔。',
      'Only what is unspent moves. With the number of a gift, only that gift does.'),
    askUseButton: w('提交', 'Send'), askedUse: w('已提交。', 'It was sent.'), whyMoved: w('原因', 'Why'), resolution: w('决议编号', 'Resolution'), newFiling: w('新的备案编号（备过案的要填）', 'New filing number (of a filed plan)'),
    oneGift: w('只转一笔捐款：捐款编号（可不填）', 'One gift only: its number (may be left out)'), consentPaper: w('书面同意编号（可不填）', 'Consent on paper (may be left out)'),
    consentedAt: w('捐赠人同意', 'The donor agreed'), ended: w('结果说明', 'What came of it'), yes: w('同意', 'Yes'), no: w('不同意', 'No'), committeeVotes: w('由基金管委会的主任和成员表决，在手机的“管委会审议”里办。', 'The director and the members of the fund’s committee vote, on the phone under “For the committee”.'),
    voteWhy: w('表决理由', 'Why'),
    voteYes: w('同意', 'Vote yes'), voteNo: w('不同意', 'Vote no'), withdrawWhy: w('撤回的原因', 'Why it is taken back'), withdraw: w('撤回', 'Take back'),
    movedUses: w('已经转的（公开）', 'What has moved (in public)'), noMoved: w('还没有改变过用途。', 'Nothing has moved yet.'),
    closing: w('关闭基金', 'Closing'), notClosing: w('基金正常。要关闭，先在“社区公益基金”里凭决议开始。', 'The fund is open. To close it, begin by resolution under “Community funds”.'),
    closingLead: w('募捐和用款都办完后，写明余款去向，公示 7 天，再由第二个人转出并关闭。',
      'When all campaigns and spendings are done, say where the rest goes; after seven days in public a second person moves it and closes the fund.'),
    planClosing: w('余款去向', 'Where the rest goes'), planClosingLead: w('转到同一家慈善组织用途相近的另一个基金。', 'To a similar purpose of another fund of the same charity.'),
    planClosingButton: w('开始公示', 'Put it in public'), closingPlanned: w('已公示。', 'It stands in public.'), closingTo: w('余款转入', 'The rest goes to'),
    noticeEndsOn: w('公示到', 'In public until'), movedYuan: w('已转出（元）', 'Moved, yuan'), endClosing: w('转出余款并关闭', 'Move the rest and close'), moveLater: w('转出后来到账的钱', 'Move what came later'),
    yearTab: w('成本和年度汇总', 'Costs and the year'), year: w('年份', 'Year'), ratios: w('本基金的成本比例', 'Cost ratios of this fund'),
    charityRatios: w('{name}：各基金合计的成本比例', '{name}: cost ratios of all its funds'),
    charityRatiosLead: w('法律按整个慈善组织计算。这里只合计它在本系统里的 {funds} 个社区公益基金，不包括它的其他账目。',
      'The law measures the charity as a whole. Here its {funds} community funds in this system are added up; its other books are not in it.'),
    notBinding: w('该慈善组织没有公开募捐资格，法定比例仅供参考。', 'The charity may not raise funds in public: the lines are for comparison only.'),
    lastYear: w('上一年收入（元）', 'Income of last year, yuan'), average: w('前三年平均收入（元）', 'Average of three years, yuan'), paidThisYear: w('本年已支付（元）', 'Paid this year, yuan'), fees: w('支付手续费（元）', 'Fees of payments, yuan'),
    spendingLine: w('公益活动支出占上一年收入，不低于 {line}%', 'Spent on activities, of last year’s income, at least {line}%'), management: w('其中管理费用（元）', 'Of it management, yuan'),
    managementLine: w('管理费用占支出，不高于 {line}%', 'Management of what was spent, at most {line}%'), kept: w('符合', 'Kept'), notKept: w('不符合', 'Not kept'),
    exempt: w('低于 {sum} 元，不受限', 'Free below {sum} yuan'), packOf: w('{year} 年汇总', 'The year {year}'),
    packLead: w('给慈善组织写年度报告用（5 月 31 日前公布），没有任何个人信息。', 'For the charity’s yearly report, due by 31 May; no personal data.'),
    start: w('年初余额（元）', 'At its beginning, yuan'), income: w('收入（元）', 'Income, yuan'), movedSum: w('用途之间调整（元）', 'Moved, yuan'), spent: w('支出（含手续费，元）', 'Spent, with fees, yuan'), end: w('年末余额（元）', 'At its end, yuan'),
    campaignsCount: w('募捐活动', 'Campaigns'), goodsCount: w('捐赠物资（批）', 'Batches of goods'), movedCount: w('改变用途（次）', 'Moved to another use'),
    sums: w('公布时：收到 {in} 元，拨出 {out} 元，余 {left} 元', 'As of then: {in} yuan in, {out} set apart, {left} left'),
  },
}
