import type { Words } from './words.ts'

export const activitiesWords = {
  title: ['活动', 'Activities'],
  note: ['选一个时间合适的，搭把手。', 'Pick a time that suits you and lend a hand.'],
  all: ['全部', 'All'],
  takeable: ['我现在能报的', 'I can take now'],
  community: ['社区志愿', 'Community'],
  timeBank: ['时间银行', 'Time bank'],
  none: ['这里暂时没有活动。换一个类别看看？', 'Nothing here at the moment. Try another kind?'],
  notRegistered: ['登记所在社区后，就能看到附近的活动。', 'Register your community to see what is on nearby.'],
} as const satisfies Record<string, Words>
