import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const noteWords = words({
  title: ['时间券', 'Paper notes'],
  why: ['把时间币写在纸上，交给来帮忙的人。每张只能用一次，一年内有效。', 'Credit on paper for whoever helps you. Each is good once, for a year.'],
  none: ['还没有开过时间券。', 'No notes yet.'],
  issue: ['开时间券', 'Make notes'],
  redeem: ['我收到了时间券', 'I was given a note'],
  issued: ['还没用', 'Not used'],
  used: ['已用', 'Used'],
  returned: ['已退回', 'Returned'],
  serial: ['编号', 'Number'],
  usedBy: ['谁用的', 'Used by'],
  ends: ['有效到', 'Good until'],
  giveBack: ['退回这一张', 'Take it back'],
  giveBackAsk: ['退回后，纸上这一张就作废，时间币回到您这里。丢了也可以退回。',
    'The paper is void then, and the credit comes back to you. Do this also where it was lost.'],
  giveBackYes: ['确认退回', 'Yes, take it back'],
})

export const issueWords = words({
  title: ['开时间券', 'Make notes'],
  minutes: ['每张多长时间？', 'How long is each?'],
  count: ['开几张？', 'How many?'],
  check: ['请核对', 'Please check'],
  each: ['每张', 'Each'],
  sheets: ['张数', 'Notes'],
  takes: ['一共用掉', 'Takes in all'],
  submit: ['确认开券', 'Make them'],
  made: ['开好了。密码只在这里显示一次，请抄在纸上，或请社区服务台打印。',
    'Here they are. The code is shown only here: write it down, or have the desk print it.'],
  code: ['密码', 'Code'],
  picture: ['时间券的二维码', 'The note as a QR code'],
  done: ['抄好了', 'Written down'],
})

export const redeemWords = words({
  title: ['兑现时间券', 'Redeem a note'],
  which: ['券上的编号和密码？', 'Number and code on the note?'],
  scan: ['扫券上的二维码', 'Scan the QR code on it'],
  serial: ['编号（10位）', 'Number (10 characters)'],
  code: ['密码（8位）', 'Code (8 characters)'],
  notANote: ['这不是时间券的二维码。', 'This is no code of a note.'],
  service: ['您帮了什么忙？', 'What did you help with?'],
  submit: ['兑现', 'Redeem it'],
  done: ['兑现好了，时间币已存入。', 'Done; the credit is yours.'],
  toCredit: ['看我的时间币', 'See my credit'],
})

/** `3张`. */
export const sheets = (count: number): Words => [`${count}张`, `${count}`]
export const stored = (minutes: Words): Words => [`已存入${minutes[0]}`, `${minutes[1]} are yours`]
