import Taro from '@tarojs/taro'

const places = {
  activity: '/packages/volunteering/activity/index',
  shift: '/packages/volunteering/shift/index',
  report: '/packages/volunteering/report/index',
  queue: '/packages/volunteering/queue/index',
  reports: '/packages/volunteering/reports/index',
  records: '/packages/volunteering/records/index',
  passport: '/packages/standing/passport/index',
  certificates: '/packages/standing/certificates/index',
  certificate: '/packages/standing/certificate/index',
  askCertificate: '/packages/standing/ask/index',
  pledges: '/packages/standing/pledges/index',
  publicNotices: '/packages/standing/notices/index',
  ledShifts: '/packages/leader/shifts/index',
  code: '/packages/leader/code/index',
  confirm: '/packages/leader/confirm/index',
  publish: '/packages/leader/publish/index',
  help: '/packages/timebank/mine/index',
  near: '/packages/timebank/near/index',
  ask: '/packages/timebank/ask/index',
  order: '/packages/timebank/order/index',
  orderCode: '/packages/timebank/code/index',
  offer: '/packages/timebank/offer/index',
  arrangements: '/packages/timebank/arrangements/index',
  arrangement: '/packages/timebank/arrangement/index',
  arrange: '/packages/timebank/arrange/index',
  myActivities: '/packages/leader/activities/index',
  manage: '/packages/leader/manage/index',
  results: '/packages/leader/results/index',
  activityText: '/packages/leader/text/index',
  regulars: '/packages/volunteering/regulars/index',
  qualifications: '/packages/volunteering/qualifications/index',
  marks: '/packages/places/marks/index',
  calendar: '/packages/places/calendar/index',
  door: '/packages/places/door/index',
  guest: '/packages/places/guest/index',
  claim: '/packages/places/claim/index',
  roll: '/packages/places/roll/index',
  household: '/packages/household/home/index',
  points: '/packages/points/home/index',
  pointRules: '/packages/points/rules/index',
  inbox: '/packages/people/inbox/index',
  facts: '/packages/people/facts/index',
  myPeople: '/packages/people/kin/index',
  mandate: '/packages/people/mandate/index',
  myCode: '/packages/people/code/index',
  bind: '/packages/people/bind/index',
  credit: '/packages/credit/home/index',
  giveCredit: '/packages/credit/give/index',
  exchanges: '/packages/credit/exchanges/index',
  exchange: '/packages/credit/exchange/index',
  proposeExchange: '/packages/credit/propose/index',
  notes: '/packages/credit/notes/index',
  issueNotes: '/packages/credit/issue/index',
  redeemNote: '/packages/credit/redeem/index',
  honour: '/packages/credit/honour/index',
  teams: '/packages/credit/teams/index',
  team: '/packages/credit/team/index',
  foundTeam: '/packages/credit/found/index',
  rewards: '/packages/rewards/catalogue/index',
  reward: '/packages/rewards/reward/index',
  voucher: '/packages/rewards/voucher/index',
  vouchers: '/packages/rewards/vouchers/index',
  markets: '/packages/rewards/markets/index',
  verify: '/packages/rewards/verify/index',
  deliveries: '/packages/rewards/deliveries/index',
  applyForPoints: '/packages/points/apply/index',
  pointApplications: '/packages/points/applications/index',
  pointNotices: '/packages/points/notice/index',
  pointDeductions: '/packages/points/deduction/index',
  ratePoints: '/packages/points/rate/index',
  honours: '/packages/honours/home/index',
  honourRound: '/packages/honours/round/index',
  nominate: '/packages/honours/nominate/index',
  nomination: '/packages/honours/nomination/index',
  honourBoard: '/packages/honours/board/index',
  snapReport: '/packages/civic/report/index',
  snapMine: '/packages/civic/mine/index',
  snap: '/packages/civic/snap/index',
  meetings: '/packages/civic/meetings/index',
  meeting: '/packages/civic/meeting/index',
  resolutions: '/packages/civic/resolutions/index',
  statement: '/packages/ledger/statement/index',
  receipt: '/packages/ledger/receipt/index',
  months: '/packages/ledger/months/index',
  month: '/packages/ledger/month/index',
  why: '/packages/ledger/why/index',
  register: '/packages/identity/register/index',
  console: '/packages/identity/console/index',
} as const
const tabs = {
  home: '/pages/home/index',
  activities: '/pages/activities/index',
  shifts: '/pages/shifts/index',
  me: '/pages/me/index',
}

const address = (place: keyof typeof places, parameters: Record<string, string>) => {
  const query = Object.entries(parameters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')
  return query === '' ? places[place] : `${places[place]}?${query}`
}

export const go = (place: keyof typeof places, parameters: Record<string, string> = {}): void =>
  void Taro.navigateTo({ url: address(place, parameters) })
/** Like `go`, but the page that is left does not stay behind to come back to. */
export const replaceWith = (place: keyof typeof places, parameters: Record<string, string> = {}): void =>
  void Taro.redirectTo({ url: address(place, parameters) })
export const goToTab = (tab: keyof typeof tabs): void => void Taro.switchTab({ url: tabs[tab] })
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goToTab('home')
}
