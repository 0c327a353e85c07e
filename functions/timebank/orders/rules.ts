import { chinaDayEnd } from '../../../shared/units.ts'
import type { Promised } from '../../platform/overdue.ts'
import { must } from '../../platform/refusal.ts'
import type { Claim, Held, Order, OrderStatus } from './items.ts'

/** Pure: the life of an order (DOMAIN 1.4). Moments are ISO texts, times of the clock are milliseconds. */

export type Act =
  | 'publish' | 'arrange' | 'approve' | 'refuse' | 'claim' | 'withdraw' | 'decline' | 'accept' | 'checkIn' | 'checkOut'
  | 'missCode' | 'warn' | 'confirm' | 'settle' | 'rate' | 'cancel' | 'expire' | 'escalate' | 'callBack' | 'noShow'
  | 'dispute' | 'state' | 'rule' | 'appeal' | 'award' | 'void' | 'buy'

/** From each state, what may be done and where it leads. What is not here is refused with `order.state`. */
export const life: Record<OrderStatus, Partial<Record<Act, readonly OrderStatus[]>>> = {
  // A visit of a standing arrangement is accepted as it begins; one for two is open for the second.
  draft: { publish: ['pendingReview', 'open'], arrange: ['open', 'accepted'], cancel: ['cancelled'] },
  pendingReview: { approve: ['open'], refuse: ['cancelled'], cancel: ['cancelled'], expire: ['expired'] },
  open: {
    claim: ['open', 'claimed'], withdraw: ['open'], escalate: ['open'], cancel: ['cancelled'], expire: ['expired'],
    void: ['voided'], buy: ['fallbackMarket'],
  },
  claimed: {
    accept: ['accepted'], decline: ['open'], withdraw: ['open'], escalate: ['claimed'], cancel: ['cancelled'],
    expire: ['expired'], void: ['voided'],
  },
  accepted: {
    checkIn: ['accepted', 'checkedIn'], missCode: ['accepted'], withdraw: ['open'], cancel: ['cancelled'],
    noShow: ['noShow'], callBack: ['accepted'], void: ['voided'],
  },
  checkedIn: {
    checkOut: ['checkedIn', 'checkedOut'], missCode: ['checkedIn'], callBack: ['checkedIn'], dispute: ['disputed'],
    void: ['voided'],
  },
  checkedOut: {
    warn: ['checkedOut'], confirm: ['confirmed'], callBack: ['checkedOut'], dispute: ['disputed'], void: ['voided'],
  },
  confirmed: { settle: ['settled'] },
  settled: { rate: ['settled', 'rated'], dispute: ['disputed'] },
  rated: { dispute: ['disputed'] },
  disputed: { state: ['disputed'], rule: ['disputed'], appeal: ['disputed'], award: ['settled', 'voided'] },
  cancelled: {}, expired: {}, noShow: {}, voided: {}, fallbackMarket: {},
}

/** Refuses with `order.state` where the order's state does not allow the act. */
export const mustAllow = ({ status }: Pick<Order, 'status'>, act: Act): void => {
  must(life[status][act], 'order.state')
}

/** The order after an act; a state that the table does not name is a fault of ours, not of whoever asks. */
export const step = (before: Order, act: Act, status: OrderStatus, fields: Partial<Order> = {}): Order => {
  mustAllow(before, act)
  const leads = life[before.status][act]?.includes(status)
  if (!leads) throw new Error(`${before.status} ${act} does not lead to ${status}.`)
  return { ...before, ...fields, status }
}

const minuteMs = 60_000
const dayMs = 86_400_000

/** An order begins within 60 days and at least half an hour from now, so that somebody can take it. */
export const startFits = (startsAt: string, nowMs: number): boolean => {
  const start = Date.parse(startsAt)
  return start >= nowMs + 30 * minuteMs && start <= nowMs + 60 * dayMs
}

export const endOf = (startsAt: string, minutes: number): string =>
  new Date(Date.parse(startsAt) + minutes * minuteMs).toISOString()

/** Checks are open from half an hour before the start to four hours after the planned end. */
export const checkOpen = ({ startsAt, endsAt }: Pick<Order, 'startsAt' | 'endsAt'>, nowMs: number): boolean =>
  nowMs >= Date.parse(startsAt) - 30 * minuteMs && nowMs <= Date.parse(endsAt) + 240 * minuteMs

/** Minutes between both checks by the server's clock, at most the order's (TB-02); no travel counts, so none early. */
export const measuredMinutes = (order: Pick<Order, 'minutes'>, inAt: string, outMs: number): number =>
  Math.min(order.minutes, Math.max(0, Math.floor((outMs - Date.parse(inAt)) / minuteMs)))

/** Both checks are there of everybody who came: only then is silence a yes (DOMAIN 1.4). */
export const fullyChecked = ({ claims }: Pick<Order, 'claims'>): boolean =>
  claims.length > 0 && claims.every(({ checkedInAt, checkedOutAt }) => checkedInAt && checkedOutAt)

export const claimOf = ({ claims }: Pick<Order, 'claims'>, personId: string): Claim | undefined =>
  claims.find((one) => one.personId === personId)

export const withClaim = (order: Order, personId: string, fields: Partial<Claim>): Claim[] =>
  order.claims.map((one) => (one.personId === personId ? { ...one, ...fields } : one))

export const minutesIn = ({ granted, gifted, earned, pool }: Held): number => granted + gifted + earned + pool

export const heldMinutes = ({ held }: Pick<Order, 'held'>): number => minutesIn(held)

/** The answer that is promised while an order waits for workers: its review, or a ruling (DOMAIN 1.4). */
export const promisedOf = (order: Order): Promised | undefined => {
  const { orderId: reference, community, title, status, reviewBy, dispute } = order
  const base = { reference, community, title }
  if (status === 'pendingReview' && reviewBy) return { ...base, kind: 'review', dueAt: chinaDayEnd(reviewBy) }
  if (status !== 'disputed' || !dispute || (dispute.ruling && !dispute.appeal)) return undefined
  return { ...base, kind: 'ruling', dueAt: dispute.ruleBy }
}

/** The place in a worker's list: what is promised by when it is due, so that the overdue is first; else by start. */
export const placeOf = (order: Order): string => promisedOf(order)?.dueAt
  ?? (order.status === 'disputed' ? `~${order.startsAt}` : order.startsAt)

/** Where the order stands in the workers' lists. */
export const queueOf = (order: Order): string => {
  if (order.status === 'pendingReview') return 'review'
  if (order.escalatedAt && ['open', 'claimed'].includes(order.status)) return 'unclaimed'
  if (order.status === 'open') return 'open'
  if (order.status === 'disputed') return 'disputed'
  if (order.callBack && ['accepted', 'checkedIn', 'checkedOut'].includes(order.status)) return 'callBack'
  return ['claimed', 'accepted', 'checkedIn', 'checkedOut'].includes(order.status) ? 'active' : 'done'
}
