import type { Words } from './words.ts'

export const tallyWords = {
  title: ['我的帮忙小账', 'Given and received'],
  none: ['还没有。帮过人、请人帮过忙之后，每个月多少时间都记在这里。', 'Nothing yet. Help that you give or get is summed up here, month by month.'],
  given: ['我帮别人', 'I gave'],
  received: ['别人帮我', 'I got'],
  earlier: ['看更早的月份', 'Earlier months'],
} as const satisfies Record<string, Words>

export const timesOf = (times: number): Words => [`${times}次`, times === 1 ? 'once' : `${times} times`]
