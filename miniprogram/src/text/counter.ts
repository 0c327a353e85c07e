import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

/** What who hands over reads. */
export const counterWords = words({
  section: ['驿站', 'At the station'],
  title: ['核销兑换券', 'Check a voucher'],
  note: ['扫码或输入兑换码，发放东西', 'Scan or type the code, hand things over'],
  which: ['居民的兑换码是？', 'Which code?'],
  scan: ['扫二维码', 'Scan'],
  notAVoucher: ['这不是兑换券的码，请对准居民手机上的二维码。', 'This is no voucher; please scan the code on the resident’s phone.'],
  code: ['居民手机上的12位兑换码', 'The 12 characters on the resident’s phone'],
  codeHint: ['不分大小写。字母 O 和数字 0 一样，I、L 和 1 一样。', 'Capitals do not matter; O is 0, and I and L are 1.'],
  mistyped: ['有一位输错了，请对照居民的手机再看一遍。', 'A character is wrong; please compare it with the resident’s phone.'],
  look: ['查这张券', 'Look it up'],
  what: ['换的是', 'What'],
  household: ['哪一家', 'Household'],
  left: ['还没领', 'Not yet picked up'],
  until: ['有效到', 'Until'],
  place: ['在哪里领', 'Where'],
  howMany: ['这次发几份？', 'How many now?'],
  another: ['换一张', 'Another one'],
  handedOver: ['这张券的东西已经全部领走了，不能再发。', 'All of this voucher has been picked up; do not hand over.'],
  expired: ['这张券过期了，积分已退回那家，不能再发。', 'This voucher has ended and its points are back; do not hand over.'],
  cancelled: ['那家已经把这张券退回了，不能再发。', 'The household has given this voucher back; do not hand over.'],
  done: ['发好了。', 'Done.'],
  nextOne: ['核销下一张', 'The next one'],
  noNetwork: ['没有网络，不能核销。请先不要发东西，等网络好了再试。', 'No connection: nothing was checked. Please hand nothing over until it is back.'],
  deliveries: ['待送上门', 'To be brought'],
  deliveriesNote: ['家里没人能来领的', 'For who cannot come'],
  noDeliveries: ['现在没有要送的。', 'Nothing to bring now.'],
  person: ['送给', 'For'],
  ready: ['备好了', 'It is packed'],
  send: ['出发去送', 'I am on my way'],
  notThere: ['没人在家，带回来了', 'Nobody there; it is back'],
  receivedBy: ['谁收的？', 'Who took it?'],
  receivedHint: ['比如“本人”或“女儿小芳”', 'For example “herself” or “the daughter”'],
  delivered: ['已交到手上', 'Handed over'],
})

export const handWords = (count: number): Words => [`发 ${count} 份`, `Hand over ${count}`]
export const allWords = (count: number): Words => [`全部 ${count} 份`, `All ${count}`]
export const restWords = (left: number): Words => (left > 0
  ? [`这张券还有 ${left} 份，下次再领，券照样能用。`, `${left} are left on it for another time.`]
  : ['这张券全部领完了。', 'All of it has been picked up.'])
