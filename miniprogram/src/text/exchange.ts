import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const exchangeWords = words({
  title: ['多人互助', 'Group exchange'],
  why: ['一位老师教大家，或几个人帮一个人：写下各自的时长，人人同意才算，少一个都不动。',
    'One teaches many, or many help one: write down everybody’s minutes. It counts when all agree; else nothing moves.'],
  none: ['还没有多人互助。', 'No group exchanges yet.'],
  propose: ['发起一次', 'Propose one'],
  open: ['等大家同意', 'Waiting for all to agree'],
  done: ['已结清', 'Done'],
  refused: ['有人不同意，没有动', 'Refused; nothing moved'],
  expired: ['过期，没有动', 'Lapsed; nothing moved'],
  by: ['发起人', 'Proposed by'],
  service: ['服务', 'Service'],
  day: ['哪一天', 'On'],
  until: ['同意期限', 'Agree by'],
  who: ['各自的时长', 'Everybody’s minutes'],
  gave: ['帮了别人', 'Gave help'],
  got: ['得到帮助', 'Got help'],
  agreed: ['已同意', 'Agreed'],
  waiting: ['还没同意', 'Not yet'],
  agree: ['我同意', 'I agree'],
  refuse: ['我不同意', 'I do not agree'],
  reason: ['为什么不同意', 'Why not'],
  reasonTime: ['时长不对', 'The minutes are wrong'],
  reasonAbsent: ['我没有参加', 'I was not there'],
  reasonOther: ['我不认识发起人', 'I do not know who proposed it'],
  sendRefusal: ['确认不同意', 'Yes, refuse it'],
  refusedBy: ['不同意的人', 'Refused by'],
  why2: ['原因', 'Reason'],
})

export const proposeWords = words({
  title: ['发起多人互助', 'Propose a group exchange'],
  what: ['是什么互助？', 'What was it?'],
  whatLabel: ['比如：太极课、帮张奶奶大扫除', 'Such as: a Tai Chi lesson, a big cleaning'],
  service: ['最接近哪一项服务？', 'Which service comes closest?'],
  when: ['哪一天？', 'On which day?'],
  mine: ['您是哪一边？', 'Which side were you on?'],
  gave: ['我帮了别人', 'I helped'],
  got: ['别人帮了我', 'I was helped'],
  myMinutes: ['您的时长？', 'Your minutes?'],
  others: ['还有谁？', 'Who else?'],
  othersHint: ['请对方打开“我的家人”里的“我的码”，念给您听。', 'Ask them to open “My code” on their phone and read it out.'],
  code: ['对方的8位码', 'Their 8 digits'],
  find: ['加上这个人', 'Add them'],
  theirs: ['他（她）的时长？', 'Their minutes?'],
  remove: ['去掉', 'Remove'],
  enough: ['人齐了，下一步', 'That is everybody'],
  check: ['请核对', 'Please check'],
  me: ['我', 'Me'],
  submit: ['发给大家同意', 'Send it to all'],
  uneven: ['帮人的时长和得到的时长要一样多，请回上一步改。', 'What was given must be as much as what was got; please go back and change it.'],
  twice: ['这个人已经在里面了。', 'They are in it already.'],
})

/** How the two sides stand. */
export const sidesSum = (gave: Words, got: Words): Words =>
  [`帮人共${gave[0]}，得到共${got[0]}`, `Given ${gave[1]}, got ${got[1]}`]
