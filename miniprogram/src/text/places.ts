import { clock, day, lasting } from './dates.ts'
import type { Words } from './words.ts'

export const placesWords = {
  join: ['加入候补', 'Join the waiting list'],
  joinNote: ['名额已满。加入候补，有人退出时按先后顺序通知您。', 'All places are taken. On the waiting list you are told in turn when one is free.'],
  waiting: ['您在候补名单上', 'You are on the waiting list'],
  waitingNote: ['有名额时会通知您，并为您保留一段时间。', 'You are told when a place is free, and it is kept for you for a while.'],
  leaveQueue: ['不等了，退出候补', 'Leave the waiting list'],
  firstCome: ['空出名额了，候补的人先到先得。', 'A place is free; the first of those waiting gets it.'],
  takeNow: ['我要参加', 'I will come'],
  offered: ['有名额了，为您保留着', 'A place is kept for you'],
  accept: ['确认参加', 'Yes, I will come'],
  decline: ['不参加，让给下一位', 'No, give it to the next'],
  offerOver: ['保留的时间已过，名额给了下一位。', 'The time is over; the place went to the next person.'],
  lapsed: ['上次的名额到期没有确认，已给下一位。', 'You did not answer the last offer in time; it went to the next person.'],
  noShow: ['这次记为未到。如有误会，可以申诉。', 'This was kept as a no-show. If that is wrong you may appeal.'],
  seeMarks: ['查看与申诉', 'See it and appeal'],
  cancelLate: ['离开始很近了，现在取消会记一次迟取消。真的不去了吗？', 'It begins soon: cancelling now is kept as late. Really not going?'],
  bring: ['带人来了：登记来宾或团队', 'I brought somebody: register a guest or a group'],

  on: ['是', 'Yes'],
  off: ['否', 'No'],
  search: ['找人顶替我', 'Somebody may come instead of me'],
  searchNote: ['有人愿意来时，名额直接转给他，不记缺席。', 'Whoever says yes gets my place; nothing is kept against me.'],
  standIn: ['我来顶替', 'I will come instead'],
  spare: ['我也可以来帮忙', 'I could come too'],
  spareNote: ['需要人手时，领队可以请您。', 'The leader may ask you when hands are missing.'],
  spareRole: ['需要时，您做哪个岗位？', 'Which role, if you are needed?'],
  spareYes: ['就这个岗位，我愿意', 'This role, yes'],
  spares: ['机动人员', 'Spare list'],
  noSpares: ['没有机动人员。', 'Nobody on the spare list.'],
  askSpare: ['请来帮忙', 'Ask to come'],

  marksTitle: ['我的缺席记录', 'Missed shifts'],
  none: ['没有缺席记录。谢谢您守时！', 'Nothing here. Thank you for being on time!'],
  ofShift: ['志愿活动', 'Volunteering'],
  ofOrder: ['邻里互助', 'Helping a neighbour'],
  late: ['迟取消', 'Cancelled late'],
  absent: ['未到', 'Did not come'],
  standing: ['计数中', 'Counts'],
  appealed: ['申诉待裁定', 'Appeal under way'],
  upheld: ['申诉未获同意', 'Appeal not granted'],
  forgiven: ['已撤销，不计数', 'Taken back, does not count'],
  appeal: ['我要申诉', 'Appeal'],
  appealWhy: ['请说明原因', 'Please say why'],
  appealHint: ['会由记录人以外的工作人员裁定。', 'Somebody other than who made it decides.'],
  sendAppeal: ['提交申诉', 'Send'],
  decision: ['说明', 'Reason given'],
  byMinutes: ['时长已确认，自动撤销', 'Minutes were confirmed'],

  calendarTitle: ['日历订阅', 'Calendar'],
  calendarAbout: [
    '把链接加到手机日历的“订阅”里，报名的活动会自动出现，取消的会自动划掉。',
    'Add the link to your phone’s calendar as a subscription: your shifts appear by themselves.',
  ],
  calendarSecret: ['谁拿到链接谁就能看到您的安排，请不要发给别人。', 'Whoever has the link sees your shifts. Do not pass it on.'],
  makeLink: ['生成链接', 'Make the link'],
  copyLink: ['复制链接', 'Copy the link'],
  copied: ['已复制', 'Copied'],
  renewLink: ['换一个新链接（旧的停用）', 'Make a new one (the old one ends)'],
  removeLink: ['停用链接', 'Take the link back'],

  doorTitle: ['现场来宾码', 'Door code'],
  doorNote: [
    '没有报名的来宾和团队：请带队的人在活动页点“登记来宾或团队”，扫这个码或输入数字。',
    'Guests and groups without a sign-up: whoever brings them scans this on the activity’s page, or types the digits.',
  ],
  doorLabel: ['来宾码', 'Door code'],

  guestTitle: ['登记来宾', 'Register guests'],
  scanDoor: ['扫现场来宾码', 'Scan the code at the door'],
  doorCode: ['来宾码（6位数字）', 'Door code (6 digits)'],
  who: ['登记谁？', 'Who is it?'],
  guest: ['一位来宾', 'One guest'],
  group: ['一个团队', 'A group'],
  guestName: ['来宾姓名', 'Name of the guest'],
  groupName: ['团队名称', 'Name of the group'],
  people: ['人数', 'How many people'],
  lastDigits: ['手机号后四位', 'Last four digits of the phone'],
  lastDigitsHint: ['以后注册了，凭认领码和这四位数字认领时长。', 'With the code and these digits the hours can be taken over later.'],
  register: ['登记', 'Register'],
  registered: ['登记好了', 'Registered'],
  claimCode: ['认领码', 'Code'],
  keepCode: ['请来宾记下认领码。注册“邻里”后，用它认领这次服务。', 'Please let the guest keep the code, to take the hours over after registering.'],
  wrongCode: ['这不是这个班次的来宾码。', 'This is not the door code of this shift.'],
  another: ['再登记一个', 'Register another'],

  claimTitle: ['认领来宾服务', 'Take over guest hours'],
  claimAbout: ['做来宾时参加过服务？输入认领码，时长由领队确认后写入。', 'Were you a guest? With your code the hours become yours once the leader confirms.'],
  claimDo: ['认领', 'Take over'],
  claimed: ['已认领，等领队确认时长。', 'Taken over. The leader confirms the minutes.'],

  rollTitle: ['名单与来宾', 'Lists and guests'],
  queue: ['候补名单', 'Waiting list'],
  nobodyWaits: ['没有人候补。', 'Nobody waits.'],
  guests: ['来宾与团队', 'Guests and groups'],
  noGuests: ['没有来宾。', 'No guests.'],
  missing: ['没有签到的人', 'Not checked in'],
  allCame: ['都有签到记录。', 'Everybody has checked in.'],
  missingLater: ['班次结束后，可以在这里记未到。', 'Once the shift is over, no-shows are marked here.'],
  markAbsent: ['记未到', 'Mark as not come'],
  minutes: ['分钟数', 'Minutes'],
  saveMinutes: ['记下时长', 'Keep the minutes'],
  taken: ['已撤销', 'Taken back'],
  takeBack: ['登错了，撤销', 'A mistake: take it back'],
  takeBackWhy: ['为什么撤销？', 'Why?'],
  takeBackNote: ['撤销后名额空出来，认领码不能再用。', 'The place becomes free, and the code opens nothing any more.'],
  takeBackYes: ['撤销', 'Take it back'],
  guestRole: ['做哪个岗位？', 'Which role?'],
  toRoll: ['名单、来宾与未到', 'Lists, guests, no-shows'],
  showDoor: ['出示来宾码', 'Show the door code'],
} as const satisfies Record<string, Words>

export const positionWords = (position: number, waiting: number): Words =>
  [`您排第 ${position} 位，共 ${waiting} 人候补`, `You are number ${position} of ${waiting}`]
export const waitingWords = (waiting: number): Words => [`已有 ${waiting} 人候补`, `${waiting} waiting`]

const moment = (text: string): Words => {
  const ms = Date.parse(text)
  return [`${day(ms)[0]} ${clock(ms)}`, `${day(ms)[1]} ${clock(ms)}`]
}

/** What is left of an offer: until when, and how long that is. */
export const offerWords = (until: string, nowMs: number): Words => {
  const left = lasting(Math.max(0, Math.ceil((Date.parse(until) - nowMs) / 60_000)))
  return [`请在 ${moment(until)[0]} 前确认，还有${left[0]}。`, `Please say yes by ${moment(until)[1]}: ${left[1]} left.`]
}

export const suspendedWords = (until: string): Words =>
  [`近期多次缺席，${moment(until)[0]} 之前不能报名活动，也不能接互助单。已有的时长和时间币不受影响。`,
    `After missing several times you cannot sign up or take orders before ${moment(until)[1]}. What you earned stays.`]

export const ruleWords = (
  { limit, withinDays, suspensionDays, freeMinutes }: Record<'limit' | 'withinDays' | 'suspensionDays' | 'freeMinutes', number>,
): Words => [
  `开始前${lasting(freeMinutes)[0]}以上取消不计。${withinDays}天内满${limit}次，暂停报名和接单${suspensionDays}天。活动和互助单一起算。`,
  `Cancelling is free until ${lasting(freeMinutes)[1]} before. ${limit} within ${withinDays} days, shifts and orders together, `
    + `stop sign-up and taking orders for ${suspensionDays} days.`,
]

export const tightWords = (title: string): Words =>
  [`提醒：与“${title}”相隔不到半小时，请留意路上时间。`, `Mind the way: less than half an hour from “${title}”.`]
export const groupOf = (name: string, people: number): Words => [`${name}（${people}人）`, `${name} (${people})`]
export const claimedOf = (claimed: number): Words => [`已认领${claimed}人`, `${claimed} taken over`]
export const standInFor = (nameMasked: string): Words =>
  [`${nameMasked} 有事来不了，想找人顶替。`, `${nameMasked} cannot come and looks for somebody to come instead.`]
/** Of a shift that was short of people. */
export const askedOf = (asked: number, came: number): Words => [
  `人不够时，系统问了${asked}位合适的人愿不愿意来，其中${came}位已报名。`,
  `As people were missing, ${asked} who fit were asked whether they would like to come; ${came} signed up.`,
]
