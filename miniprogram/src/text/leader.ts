import type { Words } from './words.ts'

export const leaderWords = {
  ledTitle: ['我带队的班次', 'The shifts I lead'],
  current: ['现在和以后', 'Now and to come'],
  past: ['以前的', 'Earlier'],
  none: ['您还没有带队的班次。发布一个活动，它的班次就在这里。', 'You lead no shifts yet. Publish an activity and they appear here.'],
  publish: ['发布活动', 'Publish an activity'],
  showCode: ['出示签到码', 'Show the code'],
  confirm: ['确认时长', 'Confirm minutes'],
  markSite: ['我在现场：标记这里的位置', 'I am on site: mark this place'],
  siteMarked: ['已标记。志愿者附上的位置会写明在不在这里。', 'Marked. Places that volunteers add will say whether they were here.'],
  siteNotMarked: ['没有取到位置，没有标记。不标记也能照常签到。', 'The phone does not know where it is; nothing was marked. Check-in works all the same.'],
  codeTitle: ['现场签到码', 'Check-in code'],
  codeNote: [
    '请志愿者用“邻里”扫码，或者输入数字。签到、签退是同一个码。',
    'Let volunteers scan it or type the digits, to check in and to check out.',
  ],
  codeLabel: ['签到码', 'Check-in code'],
  bigger: ['放大给大家看', 'Show it big'],
  smaller: ['缩小', 'Smaller'],
  refreshNow: ['现在换一个', 'Refresh now'],
  confirmTitle: ['确认时长', 'Confirm minutes'],
  nobody: ['还没有人报名。', 'Nobody has signed up yet.'],
  confirmOne: ['确认', 'Confirm'],
  changeMinutes: ['改时长', 'Other minutes'],
  minutes: ['分钟数', 'Minutes'],
  reason: ['原因（与实测不同时要写明）', 'Reason (needed where it differs)'],
  keep: ['不改了', 'Leave it'],
  measured: ['实测', 'Measured'],
  reported: ['自报', 'Reported'],
  notMeasured: ['没有实测', 'Not measured'],
  notCome: ['没有签到', 'Did not check in'],
  here: ['还没签退', 'Still here'],
  confirmedAs: ['已确认', 'Confirmed'],
  planned: ['计划时长', 'Planned'],
  waits: ['等志愿者签退，或班次结束后再确认。', 'Wait for the check-out or the end of the shift.'],
} as const satisfies Record<string, Words>

export const newCodeIn = (seconds: number): Words => [`${seconds}秒后换新码`, `A new code in ${seconds} s`]
export const allMeasuredWords = (count: number): Words =>
  [`全部按实测确认（${count}人）`, `Confirm all ${count} as measured`]
/** How many are there, of how many, and how many have left. */
export const countWords = (signedUp: number, present: number, left: number): Words => [
  `报名 ${signedUp} 人 · 在场 ${present} 人 · 已签退 ${left} 人`, `${signedUp} signed up · ${present} here · ${left} left`,
]
