import { w } from './words.ts'

/** The texts of the seal: heads of days, checks, receipts. */
export const seal = {
  title: w('封签', 'Seal'),
  lead: w('每一件事都在一分钟内上链，每天一个封签发布到外面。改动、删除、调换、补插都会对不上。',
    'Every event is in the chain within a minute, and each day\'s head is published outside. Any change shows.'),
  run: w('立即核对', 'Check now'), running: w('正在核对…', 'Checking…'),
  sound: w('链完整，与事件和已发布的封签一致。', 'The chain is whole and fits the events and the published heads.'),
  broken: w('发现 {n} 处不符，请保持现状并通知审计员。', '{n} faults found. Keep everything as it is and call the auditor.'),
  checkedAt: w('最近一次核对：{moment}，事件 {events} 件，链节 {links} 个。', 'Last checked {moment}: {events} events, {links} links.'),
  neverChecked: w('还没有核对过。', 'Never checked.'),
  day: w('日期', 'Day'), events: w('事件', 'Events'), links: w('链节', 'Links'), hash: w('日封签', 'Head'),
  published: w('发布到', 'Published to'), nowhere: w('还没有发布', 'Not published yet'),
  code: w('不符', 'Fault'), subject: w('对象', 'Subject'), expected: w('应为', 'Expected'), found: w('实为', 'Found'),
  places: {
    file: w('文件', 'File'), robot: w('微信群', 'Group'), store: w('锁定存储', 'Locked store'),
  } as Record<string, ReturnType<typeof w>>,
  faults: {
    'seal.eventChanged': w('事件被改动', 'Event changed'), 'seal.eventDropped': w('事件被删除', 'Event dropped'),
    'seal.eventInserted': w('事件不在链上', 'Event not in the chain'), 'seal.eventResealed': w('事件改后又上链', 'Event sealed twice'),
    'seal.reordered': w('次序被调换', 'Order changed'), 'seal.leavesGone': w('链节内容缺失', 'Leaves gone'),
    'seal.leavesCount': w('链节件数不符', 'Leaves do not add up'), 'seal.leavesDiffer': w('链节内容被改', 'Leaves changed'),
    'seal.linkGone': w('链节缺失', 'Link gone'), 'seal.linkBroken': w('链节断开', 'Link broken'),
    'seal.linkChanged': w('链节被改', 'Link changed'), 'seal.linkReordered': w('链节时间倒置', 'Link out of order'),
    'seal.headDiffers': w('日封签不符', 'Head differs'), 'seal.headGap': w('日封签缺失', 'Head missing'),
    'seal.headDay': w('日期不符', 'Wrong day'), 'seal.rebuilt': w('与已发布的不同：链被重建', 'Differs from what was published'),
    'seal.publishedGone': w('发布处已没有', 'No longer published'), 'seal.headGone': w('发布过的封签不见了', 'A published head is gone'),
    'seal.many': w('不符太多，只列出一部分', 'Too many to list'),
  } as Record<string, ReturnType<typeof w>>,
  receipt: w('上链凭证', 'Receipt'),
  receiptWaiting: w('还没有上链，一般在一分钟内完成。', 'Not in the chain yet; that takes about a minute.'),
  receiptProvisional: w('已在链节 {link}。当日封签还没有发布，凭证是临时的。', 'In link {link}. Provisional until the head of the day.'),
  receiptSealed: w('已在链节 {link}，当日封签 {hash}。', 'In link {link}; head of the day {hash}.'),
  download: w('下载凭证（JSON）', 'Download the receipt (JSON)'),
}
