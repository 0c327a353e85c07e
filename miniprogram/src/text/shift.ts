import type { Words } from './words.ts'

const words = <const T extends Record<string, Words | ((value: number) => Words)>>(all: T): T => all

export const shiftWords = words({
  timeBank: ['时间银行', 'Time bank'],
  community: ['社区志愿', 'Community'],
  full: ['名额已满', 'Full'],
  needed: ['急需人手', 'People needed'],
  placesLeft: (left): Words => [`还有${left}个名额`, `${left} ${left === 1 ? 'place' : 'places'} left`],
  signedUp: ['已报名', 'Signed up'],
  checkedIn: ['服务中', 'Checked in'],
  checkedOut: ['等领队确认', 'Waits for the leader'],
  confirmed: ['时长已确认', 'Confirmed'],
  cancelled: ['已取消', 'Cancelled'],
  waiting: ['候补中', 'On the waiting list'],
  offered: ['有名额，等您确认', 'A place is kept for you'],
  noShow: ['未到', 'Did not come'],
  over: ['已结束', 'Over'],
  measured: ['扫码实测', 'Measured by code'],
  leaderEntered: ['领队填写', 'Entered by the leader'],
  selfReported: ['本人填报', 'Reported by myself'],
})
