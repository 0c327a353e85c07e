import type { Output } from '../../../../../shared/contract/index.ts'

export type Meetings = Output<'GET /meetings'>['items']

/** Those to come, soonest first, and those that are over, newest first. */
export const parted = (meetings: Meetings, nowMs: number): { coming: Meetings; past: Meetings } => {
  const isComing = ({ state, endsAt }: Meetings[number]) => state === 'announced' && Date.parse(endsAt) > nowMs
  return { coming: meetings.filter(isComing).reverse(), past: meetings.filter((one) => !isComing(one)) }
}
