// In a browser a page that is left and come back to within the sliding's third of a second stays blank: no sliding.
const still = process.env.TARO_ENV === 'h5' ? { animation: false } : {}

export default defineAppConfig({
  ...still,
  pages: ['pages/home/index', 'pages/activities/index', 'pages/shifts/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/identity', pages: ['register/index', 'console/index', 'joining/index', 'realname/index'] },
    {
      root: 'packages/timebank',
      pages: ['mine/index', 'near/index', 'ask/index', 'order/index', 'code/index', 'offer/index', 'arrangements/index',
        'arrangement/index', 'arrange/index'],
    },
    { root: 'packages/volunteering',
      pages: ['activity/index', 'shift/index', 'report/index', 'records/index', 'queue/index', 'reports/index', 'regulars/index',
        'qualifications/index'] },
    { root: 'packages/places',
      pages: ['marks/index', 'calendar/index', 'door/index', 'guest/index', 'claim/index', 'roll/index'] },
    {
      root: 'packages/standing',
      pages: ['passport/index', 'certificates/index', 'certificate/index', 'ask/index', 'pledges/index', 'notices/index'],
    },
    { root: 'packages/leader',
      pages: ['shifts/index', 'code/index', 'confirm/index', 'publish/index', 'activities/index', 'manage/index', 'text/index',
        'sanctions/index', 'results/index'] },
    { root: 'packages/household', pages: ['home/index', 'member/index', 'move/index', 'moves/index'] },
    {
      root: 'packages/people',
      pages: [
        'inbox/index', 'facts/index', 'kin/index', 'mandate/index', 'code/index', 'bind/index', 'leave/index', 'terms/index',
        'privacy/index',
      ],
    },
    {
      root: 'packages/credit',
      pages: [
        'home/index', 'give/index', 'exchanges/index', 'exchange/index', 'propose/index', 'notes/index', 'issue/index',
        'redeem/index', 'honour/index', 'teams/index', 'team/index', 'found/index',
      ],
    },
    { root: 'packages/rewards',
      pages: ['catalogue/index', 'reward/index', 'voucher/index', 'vouchers/index', 'markets/index', 'verify/index', 'deliveries/index'] },
    { root: 'packages/points',
      pages: ['home/index', 'rules/index', 'apply/index', 'applications/index', 'notice/index', 'deduction/index', 'rate/index'] },
    { root: 'packages/honours', pages: ['home/index', 'round/index', 'nominate/index', 'nomination/index', 'board/index'] },
    { root: 'packages/funds',
      pages: ['home/index', 'campaign/index', 'countersign/index', 'give/index', 'gifts/index', 'gift/index', 'certificate/index',
        'wall/index', 'consents/index', 'spendings/index', 'committee/index', 'decide/index',
        'papers/index', 'year/index', 'vote/index', 'reminders/index', 'wishes/index', 'past/index',
        'ventures/index', 'venture/index', 'venture-apply/index', 'judge/index'] },
    { root: 'packages/civic',
      pages: ['report/index', 'mine/index', 'snap/index', 'meetings/index', 'meeting/index', 'resolutions/index'] },
    { root: 'packages/ledger', pages: ['statement/index', 'why/index', 'receipt/index', 'months/index', 'month/index'] },
  ],
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '签到时您可以选择附上位置，不附也一样签到' } },
  window: {
    navigationBarTitleText: '邻里',
    navigationBarBackgroundColor: '#FBF6EE',
    navigationBarTextStyle: 'black',
    backgroundColor: '#FBF6EE',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    custom: true,
    color: '#5E554B',
    selectedColor: '#B3341F',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/activities/index', text: '活动' },
      { pagePath: 'pages/shifts/index', text: '我的班次' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
})
