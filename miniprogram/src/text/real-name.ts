import type { Words } from './words.ts'

export const realNameWords = {
  title: ['实名核对', 'My real name'],
  note: ['让社区看一眼身份证', 'Show the community your identity card'],
  lead: [
    '社区看一眼身份证，知道姓名是真的。两种办法：带身份证到社区服务台，当面看一眼就好；或者在这里拍一张照片。',
    'A look at your identity card tells the community that the name is real. Show it at the desk, or send a photo here.',
  ],
  voluntary: ['不办也可以用。有的社区要求上门服务的志愿者先核对。', 'Nobody has to. Some communities ask it of volunteers who go into homes.'],
  photo: ['身份证有照片的一面', 'The side of the card with your picture'],
  send: ['同意，交给社区核对', 'Agree and send'],
  waiting: ['照片已交，正在等社区核对。核对完照片马上删除。', 'The photo is there and waits for a look; it is deleted right afterwards.'],
  refused: ['这次没有核对成功，照片已删除。', 'That could not be checked; the photo is deleted.'],
  seen: ['社区已核对您的身份证，姓名是真实的。', 'The community has seen your card; the name is the real one.'],
  afterwards: ['照片已删除，没有留下身份证号。改了姓名，要重新核对。', 'The photo is deleted and no number is kept. Another name needs another look.'],
  askedAt: ['交的时间', 'Sent'],
  seenAt: ['核对时间', 'Seen'],
  reason: ['社区的说明', 'Reason given'],
  takeBack: ['撤回照片', 'Take the photo back'],
  takeBackSure: ['照片会删除，社区看不到了。确定撤回？', 'The photo is deleted and nobody sees it. Take it back?'],
} as const satisfies Record<string, Words>
