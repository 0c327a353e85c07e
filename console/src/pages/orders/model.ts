import type { Output } from '../../../../shared/contract/index.ts'

export type Order = Output<'GET /time-bank/work'>['items'][number]
export const queues = ['review', 'unclaimed', 'callBack', 'disputed', 'open', 'active', 'done'] as const
export type Queue = (typeof queues)[number]

export type Deed = 'review' | 'buy' | 'void' | 'check' | 'confirm' | 'noShow' | 'rule'

const deeds: Partial<Record<Order['status'], Deed[]>> = {
  pendingReview: ['review'], open: ['buy', 'void'], claimed: ['void'], accepted: ['check', 'noShow', 'void'],
  checkedIn: ['check', 'void'], checkedOut: ['confirm', 'void'], disputed: ['rule'],
}

/** What a worker may do with an order now; `rule` waits while a ruling can be appealed. */
export const deedsOf = ({ status, dispute, callBack }: Order): Deed[] => (deeds[status] ?? [])
  .filter((deed) => deed !== 'rule' || !dispute?.ruling || dispute.appeal !== undefined)
  .filter((deed) => deed !== 'check' || status === 'checkedIn' || callBack !== undefined || status === 'accepted')

/** `14:30` on the day of the visit in China, as a moment; undefined where it is no time. */
export const momentOf = (startsAt: string, clock: string): string | undefined => {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(clock.trim()) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined
  const day = new Date(Date.parse(startsAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00+08:00`).toISOString()
}

/** Minutes of a ruling, as typed; undefined where they do not fit what the escrow holds. */
export const paysOf = (order: Order, typed: Record<string, string>): { personId: string; minutes: number }[] | undefined => {
  const pays = order.claims.map(({ personId }) => ({ personId, minutes: Number(typed[personId] ?? '') }))
  const whole = pays.every(({ minutes }) => Number.isInteger(minutes) && minutes >= 0 && minutes <= order.minutes)
  return whole && pays.reduce((sum, { minutes }) => sum + minutes, 0) <= order.heldMinutes ? pays : undefined
}
