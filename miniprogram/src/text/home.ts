import type { Words } from './words.ts'

export const homeWords = {
  title: ['邻里', 'Linli'],
  welcome: ['欢迎来到邻里', 'Welcome to Linli'],
  welcomeNote: ['做过的好事，一件一件记清楚。', 'Every good deed, written down and kept.'],
  bind: ['社区服务台已帮我登记过', 'The desk has registered me already'],
  registerWhy: [
    '登记姓名和所在社区后，就可以报名活动、记录时长、攒家庭积分。大约一分钟。',
    'Register your name and community to join activities and have your hours recorded. It takes a minute.',
  ],
  register: ['现在登记', 'Register now'],
  nextShift: ['下一个班次', 'My next shift'],
  noNext: ['您还没有报名的班次。', 'You have not signed up for anything yet.'],
  findOne: ['去看看附近的活动', 'See what is on nearby'],
  checkIn: ['去签到', 'Check in'],
  checkOut: ['去签退', 'Check out'],
  seeShift: ['查看班次', 'See my shift'],
  balances: ['我和我家', 'My family and I'],
  nearby: ['附近的活动', 'Nearby'],
  all: ['全部', 'All'],
  nothingNearby: ['最近没有新的活动。社区一发布，这里就会出现。', 'Nothing new nearby. It will appear here.'],
  elder: ['长辈版', 'Large letters'],
  elderOn: ['长辈版 已开', 'Large letters: on'],
  elderNote: ['字更大，按钮更大', 'Larger letters and buttons'],
  on: ['已开', 'On'],
  off: ['未开', 'Off'],
} as const satisfies Record<string, Words>

export const greetings = {
  morning: ['早上好', 'Good morning'],
  noon: ['中午好', 'Good day'],
  afternoon: ['下午好', 'Good afternoon'],
  evening: ['晚上好', 'Good evening'],
} as const satisfies Record<string, Words>
