import type { EnteredWay, EntryState } from '../../../shared/incoming.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const countersignWords = words({
  title: ['请您确认', 'Please confirm'],
  lead: ['社区替您登记的现金和转账捐款。对的点一下就入账；不对的告诉我们，不会入账。',
    'Gifts in cash or by bank that the community entered for you. One tap if it is right, and it is booked; tell us if it is not, and it is not booked.'],
  none: ['没有要您确认的捐款', 'Nothing waits for you'],
  waitingHere: ['有一笔捐款等您确认对不对。', 'A gift waits for you to say whether it is right.'],
  look: ['去看看', 'Have a look'],
  way: ['怎么给的', 'How'], receivedOn: ['收到日期', 'Came on'], number: ['单号', 'Number'], shown: ['公示时', 'In public'],
  yes: ['对，是我捐的', 'Yes, that was me'], no: ['不对', 'That is wrong'], word: ['哪里不对？写一句就好', 'What is wrong? A word is enough'],
  tell: ['告诉社区', 'Tell the community'], leave: ['先不说', 'Not now'], mine: ['您说的', 'You said'],
  hidden: ['不写名字', 'Without your name'], masked: ['名字打码', 'Your name, masked'], full: ['写您的全名', 'Your full name'],
  sumShown: ['，显示金额', ', with the sum'], sumHidden: ['，不显示金额', ', without the sum'],
})
export const entryWayWords: Record<EnteredWay, Words> = { cash: ['现金', 'In cash'], bank: ['银行转账', 'By bank'] }
export const entryStateWords: Record<EntryState, Words> = {
  waiting: ['等您确认', 'Waits for you'], agreed: ['已入账，谢谢您', 'Booked, thank you'], disputed: ['您说不对，没有入账', 'You said it is wrong: not booked'],
  withdrawn: ['已撤回，没有入账', 'Withdrawn: not booked'],
}
