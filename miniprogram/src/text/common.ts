import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const common = words({
  appName: ['邻里', 'Linli'],
  back: ['返回', 'Back'],
  tabHome: ['首页', 'Home'],
  tabActivities: ['活动', 'Activities'],
  tabShifts: ['我的班次', 'My shifts'],
  tabMe: ['我的', 'Me'],
  noNetwork: ['网络没有连上，请稍后再试。', 'There is no connection; please try again shortly.'],
  tryAgain: ['再试一次', 'Try again'],
  sending: ['正在提交…', 'Sending…'],
  loading: ['正在打开…', 'Opening…'],
  more: ['看更多', 'Show more'],
  next: ['下一步', 'Next'],
  previous: ['上一步', 'Previous'],
  done: ['完成', 'Done'],
  skip: ['不填，跳过', 'Leave out'],
  savedUnsent: ['已保存，未发送。网络恢复后请点“重新发送”。', 'Saved, not sent. When the network is back, tap “Send again”.'],
  leaveIt: ['不了', 'Leave it'],
  sendAgain: ['重新发送', 'Send again'],
})
