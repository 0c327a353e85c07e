import type { Words } from './words.ts'

export const regularsWords = {
  title: ['我固定参加的活动', 'What I take every time'],
  none: ['您还没有固定参加的活动。在固定活动的页面点“每期都参加”就行。', 'Nothing yet. On the page of a series tap “Come every time”.'],
  pausedUntil: ['暂停到', 'Paused until'],
  pause: ['暂停一段时间', 'Pause for a while'],
  resume: ['现在恢复', 'Come back now'],
  howLong: ['暂停多久？期间的名额会让给别人。', 'For how long? Your places go to others meanwhile.'],
  end: ['不再固定参加', 'Come no more'],
  endSure: ['真的不再固定参加吗？以后已报的名额会退回。', 'Really? The places taken for you are given back.'],
  endYes: ['是的，不再固定参加', 'Yes, end it'],
  back: ['返回', 'Back'],
} as const satisfies Record<string, Words>

export const weeksOf = (weeks: number): Words => {
  if (weeks === 4) return ['一个月', 'A month']
  return weeks === 12 ? ['三个月', 'Three months'] : [`${weeks}周`, `${weeks} week(s)`]
}
