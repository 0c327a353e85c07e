import type { Words } from './words.ts'

export const receiptWords = {
  title: ['上链凭证', 'Receipt'],
  open: ['看凭证', 'Receipt'],
  waiting: ['正在上链，大约一分钟。请稍后再看。', 'On its way into the chain: about a minute.'],
  provisional: [
    '这条记录已在链上。今天的封签明天凌晨公布，之后凭证就完整了。',
    'This record is in the chain. The head of today is published after midnight; then the receipt is complete.',
  ],
  sealed: [
    '这条记录在公开的链上。谁也改不了，改了就能查出来。',
    'This record is in the public chain. Nobody can change it without being found out.',
  ],
  what: ['记的是什么', 'What was recorded'],
  when: ['发生时间', 'Happened'],
  link: ['链节', 'Link'],
  day: ['封签日期', 'Day of the head'],
  head: ['当日封签', 'Head of the day'],
  published: ['公布在', 'Published'],
  how: [
    '想核对时，把二维码给别人扫，或复制凭证。用“核对凭证”网页就能查，不用联网，也不用相信我们。',
    'To verify, let somebody scan the code, or copy the receipt. The verify page works offline, without trusting us.',
  ],
  code: ['凭证二维码', 'Code of the receipt'],
  copy: ['复制凭证', 'Copy the receipt'],
  copied: ['已复制', 'Copied'],
} as const satisfies Record<string, Words>

/** Where a head was published; a file of the operator's own is not claimed to be more. */
const places: Record<string, Words> = {
  robot: ['居民微信群', "The residents' group"],
  store: ['锁定的存储，十年不能改', 'A locked store, for ten years'],
  file: ['本系统的文件', 'A file of this system'],
}
export const placeWords = (place: string): Words => places[place] ?? [place, place]
