import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Expectation, MovementDraft } from '../../ledger/plan.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { type MovementName, partsOf } from '../../ledger/chart.ts'
import { readRow } from '../../platform/row.ts'
import { chinaMonth } from '../../../shared/units.ts'
import { holdCredit } from '../credit/hold.ts'
import { type Sourced, sources, splitReturn } from '../credit/rules.ts'
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

const fromPool = ({ orderId, community }: Order, base: Base, minutes: number): Omit<Money, 'writes'> => ({
  movements: [{ movement: 'credit.holdFromPool', from: community, to: orderId, amount: minutes, ...base }],
  expect: [], held: [{ source: 'pool', minutes }],
})

const fromMember = async (
  { orderId, requesterId }: Order, base: Base, minutes: number,
): Promise<Omit<Money, 'writes'>> => {
  const { held, ...rest } = await holdCredit(requesterId, orderId, minutes, base)
  const parts = sources.map((source) => ({ source, minutes: held[source] }))
  return { ...rest, held: parts.filter((part) => part.minutes > 0) }
}

/**
 * Hold what the order may come to: of the requester's credit, granted first (TB-07), or of the pool for who is served
 * without (TB-10). Refuses with `balance.short`.
 */
export const holdFor = async (request: Request, order: Order): Promise<Money> => {
  const minutes = order.minutes * order.people
  const take = order.pays === 'credit' ? fromMember : fromPool
  const row = write(HeldOrder.build(PutTransaction).item({ orderId: order.orderId, amount: minutes })
    .options({ condition: { attr: 'orderId', exists: false } }), 'stale')
  return { ...await take(order, baseOf(request, order), minutes), writes: [row] }
}

const toPool = ({ orderId, community }: Order, base: Base, amount: number): MovementDraft =>
  ({ movement: 'credit.returnToPool', from: orderId, to: community, amount, ...base })

/** What may not be held goes to the pool, or to the honour account, as the volunteer chose (TB-03). */
const payTo = (order: Order, base: Base, { personId, granted, credited, overflow }: Earning): MovementDraft[] => [
  { movement: 'credit.pay' as const, from: order.orderId, to: personId, amount: credited, ...base },
  overflow === 'honour'
    ? { movement: 'credit.honourPay' as const, from: order.orderId, to: personId, amount: granted - credited, ...base }
    : toPool(order, base, granted - credited),
]

const heldBySource = ({ held }: Order): Sourced => Object.fromEntries(sources.map((source) =>
  [source, held.find((part) => part.source === source)?.minutes ?? 0])) as Sourced

/** Granted credit ends with its month (TB-06): what comes back later is the pool's. */
const grantEnded = (order: Order, base: Base): boolean =>
  chinaMonth(Date.parse(order.createdAt)) !== chinaMonth(Date.parse(base.happenedAt))

const goBack = async (order: Order, base: Base, paid: number) => {
  if (order.pays === 'pool') return { movements: [toPool(order, base, heldMinutes(order) - paid)], expect: [] }
  const { orderId, requesterId } = order
  const { granted, gifted, earned } = splitReturn(heldBySource(order), paid)
  const { room, expect } = await roomOf(requesterId)
  const [back, ended] = [Math.min(earned, room), grantEnded(order, base) ? granted : 0]
  const giveBack = (movement: MovementName, amount: number): MovementDraft =>
    ({ movement, from: orderId, to: requesterId, amount, ...base })
  return {
    movements: [
      giveBack('credit.giveBackGranted', granted - ended), giveBack('credit.giveBackGifted', gifted),
      giveBack('credit.giveBack', back), toPool(order, base, earned - back + ended),
    ],
    expect: earned > 0 ? [expect] : [],
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
  const back = await goBack(order, base, paid)
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
