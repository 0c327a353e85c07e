import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const creditWords = words({
  title: ['我的时间币', 'My time credit'],
  all: ['一共能用', 'In all'],
  order: ['先用哪些', 'What is spent first'],
  orderWhy: ['请人帮忙时，从上往下用。', 'When you ask for help, it goes from the top down.'],
  granted: ['社区发的', 'Granted by the community'],
  gifted: ['家人送的', 'Given by family'],
  earned: ['自己攒的', 'Earned'],
  giftedNote: ['不能再转送', 'Not to be given on'],
  earnedNote: ['一直有效，可以送家人', 'Does not end; may be given to family'],
  honour: ['荣誉时间', 'Honour'],
  honourNote: ['超出1500小时的部分，记为荣誉，不能花', 'Beyond 1,500 hours: kept as an honour, not spent'],
  gifts: ['送出去的', 'Given away'],
  toPool: ['捐给公共时间池', 'To the community’s pool'],
  cooling: ['还没到账，可以撤回', 'On its way; you may take it back'],
  arrived: ['已到账', 'Arrived'],
  withdrawn: ['已撤回', 'Taken back'],
  returned: ['已退回', 'Returned'],
  arrives: ['到账时间', 'Arrives'],
  withdraw: ['撤回', 'Take it back'],
  withdrawAsk: ['撤回后，这些时间币马上回到您这里。', 'The minutes come back to you at once.'],
  withdrawYes: ['确认撤回', 'Yes, take it back'],
  overflow: ['攒满1500小时以后', 'Beyond 1,500 hours'],
  overflowWhy: ['一个人最多存1500小时。再多出来的去哪里，由您定。', 'One person holds at most 1,500 hours. Where more goes is your choice.'],
  pool: ['捐给公共时间池', 'To the community’s pool'],
  poolNote: ['帮助有困难的老人', 'For elders in hardship'],
  asHonour: ['记为荣誉时间', 'Kept as an honour'],
  asHonourNote: ['留作纪念，不能花', 'A memory, not to be spent'],
  more: ['还能做什么', 'What else'],
  give: ['送给家人或捐出', 'Give it away'],
  giveNote: ['24小时内可以撤回', 'You may take it back within 24 hours'],
  exchanges: ['多人互助', 'Group exchange'],
  exchangesNote: ['一起上课、一起帮忙，大家同意才算', 'Lessons and many hands; it counts when all agree'],
  notes: ['时间券', 'Paper notes'],
  honourView: ['兑现情况', 'Whether credit is honoured'],
  honourViewNote: ['本社区的时间币能不能换到服务', 'Whether credit here finds its service'],
  notesNote: ['写在纸上的时间币，没有手机也能用', 'Credit on paper, for those without a phone'],
})

export const giveWords = words({
  title: ['送出时间币', 'Give credit away'],
  who: ['送给谁？', 'To whom?'],
  whoHint: ['只能送给社区核实过的配偶、父母、子女等亲人，自己的志愿团队，或捐给公共时间池。',
    'Only a spouse or a relative in the direct line whom the desk has verified, a team of yours, or the pool.'],
  howMuch: ['送多少？', 'How much?'],
  own: ['自己填（分钟）', 'Or type the minutes'],
  check: ['请核对', 'Please check'],
  to: ['送给', 'To'],
  minutes: ['时长', 'Minutes'],
  safe: ['24小时内可以在“我的时间币”里撤回；过了就不能再改。', 'You may take it back within 24 hours; after that it is final.'],
  submit: ['确认送出', 'Give it'],
})

/** How much may be given at most. */
export const mayGive = (most: Words): Words => [`自己攒的${most[0]}可以送。`, `${most[1]} that you earned may be given.`]

/** Until when granted credit is good. */
export const goodUntil = (day: Words): Words => [`${day[0]}前用完，月底收回`, `Until ${day[1]}; then it goes back`]
