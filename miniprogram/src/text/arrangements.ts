import type { Output } from '../../../shared/contract/index.ts'
import type { Words } from './words.ts'

type View = Output<'GET /time-bank/arrangements/:arrangementId'>
type Status = View['arrangement']['status']
type VisitState = View['visits'][number]['state']
type EndedAs = NonNullable<View['arrangement']['endedAs']>

export const arrangementsWords = {
  title: ['固定互助', 'Standing help'],
  listNote: ['每周固定来，不用每次再约', 'The same every week, arranged once'],
  none: ['还没有固定互助。做完一次互助，在那张单子里点“约成固定互助”就行。', 'None yet. On an order that went well, tap “Make it every week”.'],
  arrange: ['约成固定互助', 'Make it every week'],
  askThem: ['请他固定来', 'Ask them for every week'],
  days: ['每周哪几天？可以多选。', 'Which days of the week? Choose several.'],
  weeks: ['隔多久一次？', 'How often?'],
  everyWeek: ['每周', 'Every week'],
  everySecond: ['隔一周', 'Every second week'],
  everyFourth: ['每四周', 'Every fourth week'],
  time: ['几点开始？', 'When does it begin?'],
  length: ['每次多久？', 'How long each time?'],
  until: ['约到什么时候？', 'Until when?'],
  holidays: ['法定节假日来不来？', 'On public holidays too?'],
  holidaysSkip: ['节假日不来', 'Not on holidays'],
  holidaysCome: ['节假日照常', 'On holidays too'],
  place: ['到哪里？', 'Where to?'],
  more: ['还有什么要交代？', 'Anything else to say?'],
  check: ['请核对', 'Please check'],
  propose: ['发给对方', 'Send it'],
  proposeNote: ['对方同意后才算数。每次提前几天预扣时间币；不够时那一次不约，以后照常。',
    'It counts once they agree. Each visit’s credit is held some days ahead; without enough, that one is left out.'],
  who: ['谁来帮忙', 'Who comes'],
  forWhom: ['帮谁', 'Who is helped'],
  what: ['做什么', 'What'],
  when: ['时间', 'When'],
  lasts: ['每次', 'Each time'],
  where: ['地点', 'Where'],
  period: ['起止', 'Period'],
  onHolidays: ['节假日', 'Holidays'],
  operator: ['代办', 'Arranged by'],
  note: ['说明', 'Note'],
  reason: ['原因', 'Reason'],
  pausedUntil: ['暂停到', 'Paused until'],
  visits: ['接下来', 'What comes next'],
  noVisits: ['没有安排好的日子。', 'No days are planned.'],
  agree: ['同意', 'Agree'],
  decline: ['不方便，谢绝', 'Decline'],
  declineSure: ['谢绝后对方会收到通知。', 'They are told that you declined.'],
  skip: ['跳过这一次', 'Leave this one out'],
  skipSure: ['这一次跳过，预扣的时间币退回，对方会收到通知。', 'This one is left out, what is held comes back, and they are told.'],
  skipYes: ['是的，跳过', 'Yes, leave it out'],
  seeOrder: ['看这一单', 'See the order'],
  pause: ['暂停一段时间', 'Pause for a while'],
  howLong: ['暂停多久？期间约好的会取消。', 'For how long? What is booked meanwhile is called off.'],
  resume: ['现在恢复', 'Go on now'],
  end: ['结束固定互助', 'End it'],
  withdraw: ['收回提议', 'Take it back'],
  waiting: ['等对方答复。两周内没有答复就失效。', 'They have two weeks to answer.'],
  reviewing: ['双方都同意了，社工看过后开始。', 'Both agree; it begins once a worker has looked at it.'],
  leave: ['不，返回', 'No, go back'],
  nextAt: ['下一次', 'Next'],
  open: ['看这项固定互助', 'See the standing help'],
} as const satisfies Record<string, Words>

const statuses: Record<Status, Words> = {
  proposed: ['等答复', 'Waiting for an answer'], review: ['等社工看', 'Being reviewed'], active: ['进行中', 'Going on'],
  refused: ['没谈成', 'Declined'], lapsed: ['已失效', 'Lapsed'], ended: ['已结束', 'Ended'],
}
export const arrangementStatus = (status: Status): Words => statuses[status]

const states: Record<VisitState, Words> = {
  planned: ['到时会约', 'Will be booked'], booked: ['约好了', 'Booked'], off: ['已取消或已完成', 'Called off or done'],
  skipped: ['跳过', 'Left out'], paused: ['暂停中', 'Paused'], holiday: ['节假日不来', 'A holiday'], missed: ['没约上', 'Not booked'],
}
export const visitState = (state: VisitState): Words => states[state]

const endings: Record<EndedAs, Words> = {
  requester: ['被帮助的一方结束', 'Ended by who is helped'], volunteer: ['帮忙的一方结束', 'Ended by who helps'],
  worker: ['社工结束', 'Ended by a worker'], left: ['有一方已不在本社区', 'One side has left'],
  suspended: ['志愿者暂停接单', 'The volunteer is suspended'], over: ['到期', 'Its time was over'],
}
export const endedWords = (endedAs: EndedAs): Words => endings[endedAs]

export const weekdayWords: readonly Words[] = [
  ['周一', 'Monday'], ['周二', 'Tuesday'], ['周三', 'Wednesday'], ['周四', 'Thursday'], ['周五', 'Friday'], ['周六', 'Saturday'],
  ['周日', 'Sunday'],
]

export const monthsWords = (months: number): Words => {
  if (months === 12) return ['一年', 'A year']
  return months === 6 ? ['半年', 'Half a year'] : [`${months}个月`, months === 1 ? 'A month' : `${months} months`]
}
