import type { DisclosureKind, DisclosureState, GiftFindingRule, GiftFindingState } from '../../../shared/oversight.ts'
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

export const fundWatchText = {
  fundWatch: {
    title: w('基金监督', 'Watch over funds'),
    lead: w('该公布的按时公布，成本不超比例，改用途要同意，大额和异常的捐款有人看。', 'What is due is published in time, costs stay within the law’s lines, other uses take consent, large and odd gifts are looked at.'),
    fund: w('基金', 'Fund'), noFund: w('本社区还没有公益基金。', 'This community has no fund yet.'),
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
    sums: w('公布时：收到 {in} 元，拨出 {out} 元，余 {left} 元', 'As of then: {in} yuan in, {out} set apart, {left} left'),
  },
}
