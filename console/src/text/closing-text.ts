import type { ClosingStep } from '../../../shared/closing.ts'
import { type Words, w } from './words.ts'

const steps: Record<ClosingStep, Words> = {
  leading: w('带队的班次', 'Shifts they lead'), teams: w('当队长的队伍', 'Teams they lead'), running: w('正在进行的互助', 'Help going on'),
  credit: w('时间币', 'Time credit'), shifts: w('已报名的班次', 'Shifts ahead'), orders: w('还没开始的互助', 'Requests not begun'),
  arrangements: w('固定互助', 'Weekly help'), offer: w('能帮的忙', 'What they offer'), gifts: w('路上的转赠', 'Gifts on their way'),
  ventures: w('公益创投项目', 'Projects they applied with'), notes: w('没用的时间券', 'Paper notes not used'), household: w('家庭和积分', 'Household and points'), vouchers: w('没领的兑换券', 'Vouchers open'),
  mandates: w('委托', 'Mandates'), roles: w('职务', 'Roles'),
}

export const closing = {
  title: w('离开或去世：逐项办理', 'Leaving or death, step by step'),
  lead: w('标“先办”的要先办完；标“自动”的在登记离开后自动了结。点名称去办理。',
    'What reads “first” is settled before; “by itself” ends once the leaving is recorded. A name leads to where it is done.'),
  open: w('查看还有什么没办完', 'See what is open'),
  steps, first: w('先办', 'first'), itself: w('自动', 'by itself'), done: w('没有', 'nothing open'),
  erase: w('删除个人资料', 'Erase personal data'),
  eraseLead: w('凭本人或亲属的书面申请，由同事复核；等待期内可以撤回。服务时长、账目按法律留存，不再能看出是谁。',
    'For a signed request of theirs or their kin’s; a colleague seconds it, and it can be taken back while it waits. Hours and books are kept by law, without a name.'),
  eraseAsk: w('提交', 'Submit'), waits: w('{until} 之后删除个人资料。', 'Personal data is erased after {until}.'),
  keep: w('撤回删除申请', 'Take the erasure back'), kept: w('已撤回，资料保留。', 'Taken back; the data stays.'),
  takeOut: w('取出全部资料', 'Take all data out'),
  takeOutLead: w('凭书面申请，把关于这位居民的一切存成一个文件交给本人。', 'For a signed request: everything that is kept of them, in one file, for them.'),
  takeOutButton: w('存成文件', 'Save as a file'), takenOut: w('已存，请交给本人。', 'Saved; please hand it over.'),
}
