import type { Output } from '../../../shared/contract/index.ts'
import { clock, day, lasting } from './dates.ts'
import type { Words } from './words.ts'

export type OrderStatus = Output<'GET /me/time-bank/orders'>['items'][number]['order']['status']

export const timebankWords = {
  title: ['邻里互助', 'Neighbours help'],
  note: ['今天我帮人，明天人帮我。', 'I help today, you help tomorrow.'],
  ask: ['我要请人帮忙', 'Ask for help'],
  near: ['看看谁需要帮忙', 'See who needs help'],
  offer: ['我能帮什么', 'What I can do'],
  offerNote: ['登记后，有合适的会告诉您', 'Then you are told when something fits'],
  mine: ['我的互助单', 'My orders'],
  none: ['还没有互助单。需要帮忙，或者想帮忙，都从上面开始。', 'No orders yet. Ask or help, both begin above.'],
  homeNote: ['请邻居帮忙，或去帮邻居', 'Ask a neighbour, or help one'],
  nearTitle: ['谁需要帮忙', 'Who needs help'],
  nearNone: ['附近现在没有人需要帮忙。登记“我能帮什么”，有合适的就告诉您。', 'Nobody near needs help now. Say what you can do and be told.'],
  fits: ['适合您', 'Fits you'],
  all: ['全部', 'All'],
  who: ['给谁请人帮忙？', 'Whom is it for?'],
  myself: ['我自己', 'Myself'],
  kind: ['需要哪一类帮助？', 'What kind of help?'],
  service: ['具体做什么？', 'What exactly?'],
  off: ['本社区暂未开放', 'Not offered here yet'],
  day: ['哪一天？', 'Which day?'],
  time: ['几点开始？', 'When does it begin?'],
  length: ['大概多久？', 'About how long?'],
  place: ['到哪里？', 'Where to?'],
  placeLabel: ['地点（只告诉来帮忙的人）', 'Place (told only to who comes)'],
  more: ['还有什么要交代？', 'Anything else to say?'],
  moreLabel: ['说明', 'Note'],
  moreHint: ['比如“老人听力不好，请大声一点”。', 'For example “please speak up”.'],
  check: ['请核对', 'Please check'],
  publish: ['发布', 'Publish'],
  whoName: ['给谁', 'For'],
  what: ['做什么', 'What'],
  when: ['时间', 'When'],
  where: ['地点', 'Where'],
  askedBy: ['需要帮忙的人', 'Asked by'],
  phoneOf: ['电话', 'Phone'],
  operator: ['代办', 'Published by'],
  confirmedBy: ['确认', 'Confirmed by'],
  helpers: ['来帮忙的人', 'Who comes'],
  held: ['已预扣', 'Held'],
  paidName: ['结算', 'Paid'],
  peopleName: ['人数', 'People'],
  holdNote: ['发布时先预扣这么多时间币，没用完的会退回。', 'This much credit is held now; what is not used comes back.'],
  reviewNote: ['社工看过后就会发布，一般一个工作日内。', 'A worker looks at it first, within a working day.'],
  claim: ['我来帮忙', 'I will help'],
  withdraw: ['我去不了了', 'I cannot go'],
  accept: ['同意', 'Say yes'],
  decline: ['换一位', 'Somebody else'],
  cancel: ['取消这个单子', 'Call it off'],
  noShow: ['没有人来', 'Nobody came'],
  reason: ['原因', 'Reason'],
  send: ['确定', 'Confirm'],
  keep: ['不，返回', 'No, go back'],
  showCode: ['出示签到码', 'Show the code'],
  showOutCode: ['出示签退码', 'Show the code for leaving'],
  arrive: ['我到了', 'I am here'],
  leave: ['我做完了', 'I am done'],
  typeCode: ['输入老人手机上的码，或电话里问到的四位数', 'The digits on the elder’s phone, or the four told by phone'],
  scan: ['扫老人手机上的码', 'Scan the code on the elder’s phone'],
  wrongCode: ['码不对或过期了，请看最新的。', 'The code is wrong or old; please look again.'],
  codeTitle: ['签到码', 'Check code'],
  codeIn: ['请来帮忙的人扫这个码，表示到了。', 'Whoever comes scans this to say they are here.'],
  codeOut: ['做完后，请来帮忙的人扫这个码。', 'When done, whoever came scans this.'],
  byPhone: ['不方便扫码，就把这四位数念给对方：', 'Or read out these four digits:'],
  confirmAll: ['时间没错，确认', 'The time is right'],
  confirmPart: ['时间不对，改一下', 'Correct the time'],
  realMinutes: ['实际做了多少分钟', 'Minutes really done'],
  whyLess: ['为什么少一些', 'Why less'],
  dispute: ['我有异议，请社区裁决', 'I disagree: ask for a ruling'],
  disputeText: ['请说说是怎么回事', 'Please say what happened'],
  photos: ['照片（可以不加）', 'Photos (if you like)'],
  statements: ['双方的说明', 'What both sides say'],
  mineSaid: ['我', 'Me'],
  requesterSaid: ['需要帮忙的一方', 'Who asked'],
  volunteerSaid: ['帮忙的一方', 'Who helped'],
  workerSaid: ['社工', 'Worker'],
  addStatement: ['补充说明', 'Add more'],
  ruling: ['裁决', 'Ruling'],
  appeal: ['不服，申诉一次', 'Appeal once'],
  object: ['对结算有异议', 'Object to the settlement'],
  objected: ['已收到，社工会在三个工作日内答复。', 'Received; you have an answer within three working days.'],
  rate: ['评一评', 'Rate it'],
  rateText: ['想对社工说的话（对方看不到）', 'For the worker alone'],
  rateSend: ['提交评价', 'Send'],
  rated: ['您已评价，谢谢。', 'Rated. Thank you.'],
  whoFits: ['合适的志愿者', 'Volunteers who fit'],
  nobodyFits: ['暂时没有登记了这项服务的邻居，单子会继续挂着。', 'Nobody has offered this yet; the request stays open.'],
  offerServices: ['能帮哪些忙？可以多选。', 'What can you do? Choose several.'],
  offerTimes: ['什么时候有空？可以多选。', 'When are you free? Choose several.'],
  offerMonthly: ['一个月大概能帮多久？', 'About how much time a month?'],
  offerMonthlyWhy: ['只加进全社区的总数，别人看不到您的。', 'It goes into the sum of the community; nobody sees yours.'],
  offerUnsure: ['说不准', 'I cannot say'],
  offerText: ['想说的话', 'In your words'],
  saveOffer: ['登记', 'Save'],
  savedOffer: ['已登记，有合适的需求会告诉您。', 'Saved; you are told when something fits.'],
  withdrawOffer: ['撤下', 'Take it down'],
  morning: ['上午', 'Morning'],
  afternoon: ['下午', 'Afternoon'],
  evening: ['晚上', 'Evening'],
  weekdays: ['周一到周五', 'Monday to Friday'],
  weekend: ['周末', 'Weekend'],
} as const satisfies Record<string, Words>

const statusWords: Record<OrderStatus, Words> = {
  draft: ['草稿', 'Draft'],
  pendingReview: ['等社工审核', 'Being reviewed'],
  open: ['正在找人', 'Looking for somebody'],
  claimed: ['有人愿意来', 'Somebody would come'],
  accepted: ['约好了', 'Agreed'],
  checkedIn: ['正在服务', 'Under way'],
  checkedOut: ['等确认时长', 'To be confirmed'],
  confirmed: ['已确认', 'Confirmed'],
  settled: ['已结算', 'Settled'],
  rated: ['已评价', 'Rated'],
  cancelled: ['已取消', 'Called off'],
  expired: ['没找到人', 'Nobody was found'],
  noShow: ['没有人来', 'Nobody came'],
  disputed: ['有争议，等裁决', 'In dispute'],
  voided: ['已作废', 'Void'],
  fallbackMarket: ['社区请了专业服务', 'A market service comes'],
}
export const statusText = (status: OrderStatus): Words => statusWords[status]

export const starWords: Words[] = [
  ['1 分，很不好', '1, very bad'], ['2 分，不太好', '2, poor'], ['3 分，还可以', '3, fair'], ['4 分，不错', '4, good'],
  ['5 分，很好', '5, very good'],
]
export const paidWords = (minutes: number): Words =>
  [lasting(minutes)[0], lasting(minutes)[1]]
export const measuredWords = (name: string, minutes: number): Words =>
  [`${name}：实测 ${lasting(minutes)[0]}`, `${name}: ${lasting(minutes)[1]} measured`]
export const neededWords = (taken: number, people: number): Words =>
  [`要 ${people} 人，已有 ${taken} 人`, `${taken} of ${people} people`]
export const triesWords = (left: number): Words => [`还可以试 ${left} 次。`, `${left} tries left.`]

/** Until when silence waits, for who should look and for who waits. */
export const confirmsWords = (moment: string, helped: boolean): Words => {
  const ms = Date.parse(moment)
  const [zh, en] = [`${day(ms)[0]} ${clock(ms)}`, `${day(ms)[1]} ${clock(ms)}`]
  return helped
    ? [`等对方确认。${zh} 前没有人提出异议，就自动结算。`, `Waits for a yes. Without objection before ${en} it is settled by itself.`]
    : [`请看看时间对不对。${zh} 前没有确认，就按下面的时间自动结算。`, `Please check the time. Without an answer before ${en} it is settled as below.`]
}
