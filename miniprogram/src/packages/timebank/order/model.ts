import type { Output } from '../../../../../shared/contract/index.ts'
import { emergencyOpen } from '../../../../../shared/emergency.ts'

export type View = Output<'GET /time-bank/orders/:orderId'>
export type Order = View['order']
export type Dispute = NonNullable<Order['dispute']>

/** What the one large button on the page is for; nothing where one waits for others. */
export type Main = 'publish' | 'claim' | 'accept' | 'showCode' | 'checkIn' | 'checkOut' | 'confirm' | 'rate' | 'state'

const asking: Partial<Record<Order['status'], Main>> = {
  draft: 'publish', claimed: 'accept', accepted: 'showCode', checkedIn: 'showCode', checkedOut: 'confirm',
  settled: 'rate', disputed: 'state',
}
const helping: Partial<Record<Order['status'], Main>> = {
  accepted: 'checkIn', checkedIn: 'checkOut', settled: 'rate', disputed: 'state',
}

export const mainOf = ({ order, side }: View, myId: string | undefined): Main | undefined => {
  if (side === undefined) return order.status === 'open' ? 'claim' : undefined
  if (side === 'worker') return order.status === 'disputed' ? 'state' : asking[order.status]
  const main = (side === 'volunteer' ? helping : asking)[order.status]
  const mine = order.claims?.find(({ personId }) => personId === myId)
  if (main === 'checkIn' && mine?.checkedInAt) return undefined
  if (main === 'checkOut' && mine?.checkedOutAt) return undefined
  if (main === 'rate' && ratable({ order, side }).length === 0) return undefined
  return main === 'state' && order.dispute?.ruling ? undefined : main
}

/** Whom I may still rate. */
export const ratable = ({ order, side }: Pick<View, 'order' | 'side'>): string[] => {
  const others = side === 'volunteer' ? [order.requesterId ?? ''] : (order.claims ?? []).map(({ personId }) => personId)
  return others.filter((one) => one !== '' && !order.rated?.includes(one))
}

/** To ask a volunteer for every week what is asked for once, for oneself or in somebody's name. */
export const proposalTo = (order: Order, side: View['side'], { personId, name }: { personId: string; name: string }) => ({
  side: 'requester', with: personId, name, service: order.service, place: order.place ?? '',
  ...(side === 'requester' ? {} : { forPerson: order.requesterId ?? '' }),
})

/** What a proposal begins with: the other side of an order that was done and paid; of two who came, the first. */
export const arrangeableFrom = ({ order, side }: View): Record<string, string> | undefined => {
  const [first] = order.claims ?? []
  if (!['settled', 'rated'].includes(order.status) || order.requesterId === undefined || !first) return undefined
  const same = { service: order.service, place: order.place ?? '' }
  if (side === 'volunteer') return { side, with: order.requesterId, name: order.requesterName, ...same }
  return side === 'requester' || side === 'kin' ? proposalTo(order, side, first) : undefined
}

const agreed = ['accepted', 'checkedIn', 'checkedOut', 'confirmed', 'settled', 'rated', 'disputed']

/** Whom to ring can be seen by who helps, from the day before until the day after (PEERS 1.10). */
export const maySeeEmergency = ({ order, side }: View, nowMs: number): boolean =>
  side === 'volunteer' && agreed.includes(order.status) && emergencyOpen(order, nowMs)

export type Aside = 'cancel' | 'decline' | 'withdraw' | 'noShow' | 'dispute' | 'appeal' | 'object'

const halfHourMs = 30 * 60_000
const beforeVisit = ['draft', 'pendingReview', 'open', 'claimed', 'accepted']

/** What else may be done, each with a reason, below the one large button. */
export const asidesOf = ({ order, side }: View, nowMs: number): Aside[] => {
  const { status, dispute, startsAt, settledAt } = order
  const asides: Aside[] = []
  if (side === 'volunteer') {
    if (['open', 'claimed', 'accepted'].includes(status)) asides.push('withdraw')
  } else if (side !== undefined) {
    const late = Date.parse(startsAt) + halfHourMs <= nowMs
    if (status === 'claimed') asides.push('decline')
    if (status === 'accepted' && late) asides.push('noShow')
    if (beforeVisit.includes(status)) asides.push('cancel')
  }
  if (side !== undefined && ['checkedIn', 'checkedOut'].includes(status)) asides.push('dispute')
  if (side !== undefined && side !== 'worker' && dispute?.ruling && !dispute.appeal && status === 'disputed'
    && Date.parse(dispute.appealUntil ?? '') > nowMs) asides.push('appeal')
  if (side !== undefined && settledAt && ['settled', 'rated'].includes(status)
    && Date.parse(settledAt) + 7 * 86_400_000 > nowMs) asides.push('object')
  return asides
}

/** The digits of a code that was scanned or typed; nothing where it is of another order. */
export const codeIn = (text: string, orderId: string): string | undefined => {
  const [, order, code] = /^linli:order:(ord_\w+):(\d{6})$/.exec(text) ?? []
  return order === orderId ? code : undefined
}

export const isCode = (digits: string): boolean => /^(\d{4}|\d{6})$/.test(digits)
