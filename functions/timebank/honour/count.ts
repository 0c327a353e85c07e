import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { chinaMonth } from '../../../shared/units.ts'
import { type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import type { EventRow } from '../../platform/event.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { monthAfter } from '../credit/rules.ts'
import { findOrder } from '../orders/save.ts'
import { HonourCount, HonourWait } from './items.ts'
import { waitStep } from './rules.ts'

export const honourTask = 'credit.honourMonth'

interface Counted { requested?: number; redeemed?: number; market?: number; services?: number }

const countWrite = (community: string, month: string, counted: Counted): Write => {
  const { requested = 0, redeemed = 0, market = 0, services = 0 } = counted
  return write(HonourCount.build(UpdateTransaction).item({
    community, month, requested: $add(requested), redeemed: $add(redeemed), market: $add(market),
    services: $add(services),
  }), 'stale')
}

const waitWrite = (community: string, month: string, hours: number): Write =>
  write(HonourWait.build(UpdateTransaction).item({ community, month, hours, orders: $add(1) }), 'stale')

const sumOf = (pays: { granted: number }[] = []): number => pays.reduce((sum, { granted }) => sum + granted, 0)

/** What an event adds to its month: minutes asked for, given, bought; how long an order waited until it was taken. */
const partsOf = async ({ type, community, data, at }: EventRow, month: string): Promise<Write[]> => {
  if (type === 'offer.made') return [countWrite(community, month, {})]
  const { orderId, pays } = data as { orderId: string; pays?: { granted: number }[] }
  if (type === 'order.settled' || type === 'order.awarded') {
    return [countWrite(community, month, { redeemed: sumOf(pays), services: 1 })]
  }
  const order = await findOrder(orderId)
  if (type === 'order.published') return [countWrite(community, month, { requested: order.minutes * order.people })]
  if (type === 'order.fellBack') {
    return [countWrite(community, month, { market: order.market?.minutes ?? 0, services: 1 })]
  }
  return [
    countWrite(community, month, {}),
    waitWrite(community, month, waitStep(Date.parse(order.createdAt), Date.parse(at))),
  ]
}

/** Count what is asked for and given, once for each event; a month in which anything stood is published (TB-12). */
export const countHonour: Reaction = {
  name: 'timebank.countHonour',
  run: async (request, event) => {
    const { community } = event
    const month = chinaMonth(Date.parse(event.at))
    const writes = await partsOf(event, month)
    return commit(request, { type: 'honour.counted', community, data: { month, of: event.id }, answer: {} }, ...writes,
      due({ task: honourTask, key: `${community}.${month}`, at: monthAfter(month) }))
  },
}
