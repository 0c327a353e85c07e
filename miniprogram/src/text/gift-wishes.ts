import type { WishState } from '../../../shared/giving.ts'
import { yuanText } from '../../../shared/units.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

/** A child's gift, with a guardian's yes (CF-16). */
export const wishWords = words({
  title: ['家长同意的捐款', 'Gifts with a guardian’s yes'],
  none: ['没有等人同意的捐款。', 'No gift waits for a yes.'],
  tooYoung: ['不满 8 岁不能捐款。想帮忙，请爸爸妈妈来捐。', 'Under eight nobody gives money; a parent can.'],
  asksFirst: ['您不满 18 岁，要先请家长同意。家长会在自己的手机上看到，同意了您再付款。家长没有手机的，三天内到社区服务台签字也可以。',
    'You are under eighteen, so a guardian agrees first, on their own phone. Without a phone they sign a paper at the desk within three days. You pay after their yes.'],
  atDesk: ['家长没有手机的，请在这之前到社区服务台签字。', 'A guardian without a phone signs a paper at the desk before then.'],
  onPaper: ['在社区签了字', 'by a signed paper'],
  large: ['这个数额较大，请家长用自己的微信来捐。', 'This is a large sum; please let a guardian give it from their own WeChat.'],
  check: ['核对一下，再请家长同意', 'Please check, then ask your guardian'],
  ask: ['请家长同意', 'Ask my guardian'],
  mine: ['我想捐的', 'What I wish to give'],
  wards: ['孩子想捐的', 'What a child wishes to give'],
  child: ['孩子', 'Child'],
  words: ['留言', 'Words'],
  shown: ['公示时', 'In public'],
  masked: ['名字打码', 'Name masked'],
  hidden: ['不写名字', 'No name'],
  answeredBy: ['家长', 'Guardian'],
  yes: ['同意', 'Agree'],
  yesSure: ['是的，我同意', 'Yes, I agree'],
  no: ['这次不同意', 'Not this time'],
  noAsk: ['孩子会收到消息，这次就不捐了。确定吗？', 'The child is told, and nothing is given this time. Are you sure?'],
  noSure: ['这次不同意', 'Not this time'],
  back: ['改成不同意', 'Take my yes back'],
  backAsk: ['孩子还没有去付款，您可以收回同意。确定吗？', 'The child has not gone to pay, so you can take your yes back. Are you sure?'],
  backSure: ['收回同意', 'Take it back'],
  notNow: ['先不回答', 'Not now'],
  stay: ['还是同意', 'Keep my yes'],
  keep: ['还是想捐', 'I still wish to give'],
  pay: ['去微信付款', 'Pay with WeChat'],
  withdraw: ['不捐了', 'Take it back'],
  withdrawAsk: ['这个心愿会收回，家长不用再回答，不会扣钱。确定吗？', 'Your wish is taken back, nobody has to answer, and nothing is charged. Are you sure?'],
  withdrawSure: ['是的，收回', 'Yes, take it back'],
  see: ['看这笔捐款', 'See the gift'],
  tryAgain: ['没付成的，可以再付一次', 'If it was not paid, pay again'],
  waitsHere: ['孩子想捐款，等您同意。', 'A child in your care wishes to give, and waits for your yes.'],
  agreedHere: ['家长同意了您的捐款，可以付款了。', 'Your guardian agrees to your gift; you can pay now.'],
  look: ['去看看', 'Have a look'],
  until: ['等到', 'Until'],
})

export const wishStateWords: Record<WishState, Words> = {
  asked: ['等家长同意', 'Waits for a yes'], agreed: ['家长同意了，等付款', 'Agreed to; to be paid'], refused: ['这次没有同意', 'Not agreed to this time'],
  lapsed: ['已经结束，没有捐', 'It is over; nothing was given'], begun: ['已去付款', 'Taken to WeChat'],
}

export const yesAsk = (child: string, title: string, fen: number): Words =>
  [`同意后，${child}一天之内、募捐结束之前可以付款，给“${title}”捐 ${yuanText(fen)} 元。确定吗？`,
    `After your yes ${child} can pay within a day, before the campaign ends: ${yuanText(fen)} yuan to “${title}”. Are you sure?`]
