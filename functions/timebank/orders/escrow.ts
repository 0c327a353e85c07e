import { type Expectation, type MovementDraft, asRead } from '../../ledger/plan.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { giveBackUse } from '../../platform/mandate.ts'
import { chinaMonth } from '../../../shared/units.ts'
import { giveBackCredit, holdCredit } from '../credit/hold.ts'
import { splitReturn } from '../credit/rules.ts'
import { withPassing } from '../closing/pass-on.ts'
import { type Earning, roomOf } from '../earn.ts'
import { heldOrders } from '../held.ts'
import { type Held, type Order, nothingHeld } from './items.ts'
import { heldMinutes } from './rules.ts'

/**
 * The minutes of an order in escrow: in at publishing, out once, each time in the commit that changes the order. That
 * an order holds something is a row of its own, which reconciliation compares with the account.
 */
export interface Money {
  movements: MovementDraft[]
  expect: Expectation[]
  writes: Write[]
  held: Held
  spent?: Held
}

type Base = Pick<MovementDraft, 'happenedAt' | 'memo' | 'reference' | 'category'>

const baseOf = (request: Request, order: Order): Base =>
  ({ happenedAt: momentText(request.at), memo: order.title, reference: order.orderId, category: order.service })

/** Hold what the order may come to: of the requester's credit, or of the pool for who is served without (TB-10). */
export const holdFor = async (request: Request, order: Order): Promise<Money> => {
  const minutes = order.minutes * order.people
  const base = baseOf(request, order)
  const writes = [heldOrders.fill(order.orderId, minutes)]
  if (order.pays === 'credit') {
    const { held, ...money } = await holdCredit(order.requesterId, order.orderId, minutes, base)
    return { ...money, writes, held: { ...held, pool: 0 } }
  }
  const movement: MovementDraft =
    { movement: 'credit.holdFromPool', from: order.community, to: order.orderId, amount: minutes, ...base }
  return { movements: [movement], expect: [], writes, held: { ...nothingHeld, pool: minutes } }
}

/** To the volunteer, and what they may not hold to where they chose (TB-03). */
const payTo = (order: Order, base: Base, { personId, granted, credited, overflow }: Earning): MovementDraft[] => [
  { movement: 'credit.pay' as const, from: order.orderId, to: personId, amount: credited, ...base },
  {
    ...(overflow === 'honour' ? { movement: 'credit.honourPay' as const, to: personId }
      : { movement: 'credit.returnToPool' as const, to: order.community }),
    from: order.orderId, amount: granted - credited, ...base,
  },
]

interface Return { movements: MovementDraft[]; expect: Expectation[]; spent: Held }

/** Granted credit ends with its month (TB-06): what comes back later is the pool's. */
const grantEnded = (order: Order, base: Base): boolean =>
  chinaMonth(Date.parse(order.createdAt)) !== chinaMonth(Date.parse(base.happenedAt))

/** What was not paid goes back where it came from; earned credit that has no room any more goes to the pool (TB-03). */
const goBack = async (order: Order, base: Base, paid: number): Promise<Return> => {
  const toPool = (amount: number): MovementDraft =>
    ({ movement: 'credit.returnToPool', from: order.orderId, to: order.community, amount, ...base })
  const { pool, ...own } = order.held
  if (pool > 0) return { movements: [toPool(pool - paid)], expect: [], spent: { ...nothingHeld, pool: paid } }
  const left = splitReturn(own, paid)
  const spent = {
    granted: own.granted - left.granted, gifted: own.gifted - left.gifted, earned: own.earned - left.earned, pool: 0,
  }
  const back = giveBackCredit(order.requesterId, order.orderId, own, paid, base)
    .map((one) => (one.movement === 'credit.giveBackGranted' && grantEnded(order, base) ? toPool(left.granted) : one))
  if (left.earned === 0) return { movements: back, expect: [], spent }
  const { room, expect } = await roomOf(order.requesterId)
  const fitting = back.map((one) => (one.movement === 'credit.giveBack'
    ? { ...one, amount: Math.min(left.earned, room) } : one))
  return { movements: [...fitting, toPool(Math.max(0, left.earned - room))], expect: [expect], spent }
}

/** What a proxy's order did not cost does not count against the mandate's month either (TB-05). */
const mandateWrites = async ({ requesterId, mandate }: Order, minutes: number): Promise<Write[]> =>
  (mandate ? giveBackUse(requesterId, mandate, minutes) : [])

/** Empty the escrow, once: pay what was earned, give the rest back. Nothing where nothing is held. */
export const release = async (request: Request, order: Order, earnings: Earning[] = []): Promise<Money> => {
  const there = heldMinutes(order)
  if (there === 0) return { movements: [], expect: [], writes: [], held: nothingHeld }
  const base = baseOf(request, order)
  const paid = earnings.reduce((sum, { granted }) => sum + granted, 0)
  const back = await goBack(order, base, paid)
  const movements = [...earnings.flatMap((one) => payTo(order, base, one)), ...back.movements]
  const row = heldOrders.empty(order.orderId, there)
  return {
    movements: await withPassing(movements.filter(({ amount }) => amount !== 0)),
    expect: [
      asRead(`timeCredit:order:${order.orderId}`, there), ...earnings.map(({ expect }) => expect), ...back.expect,
    ],
    writes: [row, ...earnings.flatMap(({ writes }) => writes), ...await mandateWrites(order, there - paid)],
    held: nothingHeld, spent: back.spent,
  }
}
