import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Expectation, MovementDraft } from '../../ledger/plan.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { partsOf } from '../../ledger/chart.ts'
import { readRow } from '../../platform/row.ts'
import { type Earning, roomOf } from '../earn.ts'
import { HeldOrder, type Held, type Order } from './items.ts'
import { heldMinutes } from './rules.ts'

/**
 * The minutes of an order in escrow: in at publishing, out once, each time in the commit that changes the order. That
 * an order holds something is a row of its own, which reconciliation compares with the account.
 */
export interface Money { movements: MovementDraft[]; expect: Expectation[]; writes: Write[]; held: Held[] }

const accountOf = (orderId: string): string => `timeCredit:order:${orderId}`

type Base = Pick<MovementDraft, 'happenedAt' | 'memo' | 'reference'>

const baseOf = (request: Request, order: Order): Base =>
  ({ happenedAt: momentText(request.at), memo: order.title, reference: order.orderId })

/** Hold what the order may come to: of the requester's credit, or of the pool for who is served without (TB-10). */
export const holdFor = (request: Request, order: Order): Money => {
  const minutes = order.minutes * order.people
  const base = baseOf(request, order)
  const fromMember = order.pays === 'credit'
  const movement: MovementDraft = fromMember
    ? { movement: 'credit.hold', from: order.requesterId, to: order.orderId, amount: minutes, ...base }
    : { movement: 'credit.holdFromPool', from: order.community, to: order.orderId, amount: minutes, ...base }
  const row = write(HeldOrder.build(PutTransaction).item({ orderId: order.orderId, amount: minutes })
    .options({ condition: { attr: 'orderId', exists: false } }), 'stale')
  return {
    movements: [movement], expect: [], writes: [row], held: [{ source: fromMember ? 'member' : 'pool', minutes }],
  }
}

const payTo = (order: Order, base: Base, { personId, granted, credited }: Earning): MovementDraft[] => [
  { movement: 'credit.pay' as const, from: order.orderId, to: personId, amount: credited, ...base },
  {
    movement: 'credit.returnToPool' as const, from: order.orderId, to: order.community, amount: granted - credited,
    ...base,
  },
]

const goBack = async (order: Order, base: Base, minutes: number) => {
  const toPool = (amount: number): MovementDraft =>
    ({ movement: 'credit.returnToPool', from: order.orderId, to: order.community, amount, ...base })
  if (order.pays === 'pool' || minutes === 0) return { movements: [toPool(minutes)], expect: [] }
  const { room, expect } = await roomOf(order.requesterId)
  const back = Math.min(minutes, room)
  return {
    movements: [
      { movement: 'credit.giveBack' as const, from: order.orderId, to: order.requesterId, amount: back, ...base },
      toPool(minutes - back),
    ],
    expect: [expect],
  }
}

/**
 * Empty the escrow, once: pay what was earned, give the rest back to where it came from. What somebody may not hold any
 * more (TB-03) goes to the pool. Nothing where nothing is held.
 */
export const release = async (request: Request, order: Order, earnings: Earning[] = []): Promise<Money> => {
  const there = heldMinutes(order)
  if (there === 0) return { movements: [], expect: [], writes: [], held: [] }
  const base = baseOf(request, order)
  const paid = earnings.reduce((sum, { granted }) => sum + granted, 0)
  if (paid > there) throw new Error(`Order ${order.orderId} would pay ${paid} of ${there} minutes.`)
  const back = await goBack(order, base, there - paid)
  const movements = [...earnings.flatMap((one) => payTo(order, base, one)), ...back.movements]
  const row = write(HeldOrder.build(DeleteTransaction).key({ orderId: order.orderId })
    .options({ condition: { attr: 'amount', eq: there } }), 'stale')
  return {
    movements: movements.filter(({ amount }) => amount !== 0),
    expect: [...earnings.map(({ expect }) => expect), ...back.expect],
    writes: [row, ...earnings.flatMap(({ writes }) => writes)], held: [],
  }
}

interface HeldRow { orderId: string; amount: number }

/** What reconciliation holds the accounts of orders against. */
export const orderEscrows = {
  amountOf: async (account: string): Promise<number | undefined> =>
    (await readRow<HeldRow>({ pk: 'heldOrders', sk: partsOf(account).owner }))?.amount,
  openPage: async (cursor: string | undefined) => {
    const page = await listPage(HeldOrder, { partition: 'heldOrders', cursor, limit: 100 })
    return { ...page, items: page.items.map(({ orderId, amount }) => ({ account: accountOf(orderId), amount })) }
  },
}
