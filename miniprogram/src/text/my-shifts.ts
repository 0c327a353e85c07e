import type { Words } from './words.ts'

export const myShiftsWords = {
  title: ['我的班次', 'My shifts'],
  note: ['报了名的、做过的，都在这里。', 'What you signed up for and what you did.'],
  current: ['要去的', 'To come'],
  waiting: ['等确认的', 'Waiting for confirmation'],
  past: ['以前的', 'Earlier'],
  none: ['还没有班次。报名一个活动，它就会出现在这里。', 'No shifts yet. Sign up for an activity and it appears here.'],
  find: ['去看活动', 'See activities'],
} as const satisfies Record<string, Words>
