import type { Words } from './words.ts'

export const consoleWords = {
  title: ['登录管理台', 'Console sign-in'],
  scan: ['扫电脑上的二维码', 'Scan the code on the computer'],
  type: ['二维码下面的文字', 'The text below the code'],
  typeHint: ['以 linli:console: 开头，可以复制后粘贴。', 'Begins with linli:console: and can be pasted.'],
  look: ['查看', 'Look'],
  notATicket: ['这不是管理台的登录码。', 'This is not a sign-in code of the console.'],
  question: ['是您本人在电脑上登录吗？', 'Is it you who signs in at the computer?'],
  asked: ['请求时间', 'Asked at'],
  expires: ['有效到', 'Valid until'],
  warn: [
    '确认后，那台电脑就能用您的身份办事。不是您本人，请不要点。',
    'That computer will then act in your name. If it is not you, do not confirm.',
  ],
  confirm: ['是我，确认登录', 'Yes, sign me in'],
  notMe: ['不是我', 'Not me'],
  done: ['已确认，请看电脑。', 'Confirmed. Please look at the computer.'],
  gone: ['这个二维码已经用过，请在电脑上刷新。', 'This code was used already; refresh it on the computer.'],
} as const satisfies Record<string, Words>
