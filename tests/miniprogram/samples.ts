import type { MyShift } from '../../miniprogram/src/pages/home/model.ts'

export const at = (text: string): number => Date.parse(`${text}:00+08:00`)
const moment = (text: string): string => new Date(at(text)).toISOString()

/** A shift on a day in Wuhan, with what a test wants different. */
export const shift = (id: string, from: string, to: string, more: Partial<MyShift['shift']> = {}): MyShift['shift'] => ({
  id, activityId: 'act_1', title: '老年食堂送餐', kind: 'timeBank', community: '420106012003', communityName: '楚河社区居委会',
  place: '党群服务中心一楼', startsAt: moment(from), endsAt: moment(to), capacity: 10, taken: 4, leaderName: '李*华',
  state: 'open', opensAt: moment('2026-11-01T08:00'), riskLevel: 1, roles: [{ id: 'r1', name: '志愿者', capacity: 10, taken: 4, waiting: 0 }], ...more,
})

export const signUp = (status: MyShift['signUp']['status'], more: Partial<MyShift['signUp']> = {}): MyShift['signUp'] =>
  ({ status, signedUpAt: moment('2026-11-20T08:00'), ...more })
