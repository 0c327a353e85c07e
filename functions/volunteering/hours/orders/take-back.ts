import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { post } from '../../../ledger/post.ts'
import { undoing } from '../../../ledger/undo.ts'
import { type Write, write } from '../../../platform/commit.ts'
import type { EventRow } from '../../../platform/event.ts'
import { withParts } from '../../../platform/parts.ts'
import { type Reaction, madeBy, mustFindEvent } from '../../../platform/reaction.ts'
import type { ServiceRecord } from '../items.ts'
import { markReversed, readRecord } from '../recording.ts'
import { OrderHours } from './items.ts'
import { recordOrder } from './record.ts'

/** What a record of an order leaves behind when it is reversed; nothing for any other record. */
export const orderHoursGone = ({ personId, startsAt, recordId, orderId }: ServiceRecord): Write[] => (orderId
  ? [write(OrderHours.build(DeleteTransaction).key({ personId, startsAt, recordId }), 'stale')] : [])

interface Reopened { settlementId: string; answer: string }
interface Row { personId: string; recordId: string }

/** Those of an event's records that nobody has reversed, each with the part of the event that made it. */
const standingOf = async (made: EventRow) => {
  const parts = withParts(made).slice(1)
  const found = await Promise.all(parts.map(async (part) => {
    const { personId, recordId } = part.data as Row
    return { part, record: await readRecord(personId, recordId) }
  }))
  return found.flatMap(({ part, record }) => (record && !record.reversedAt ? [{ part, record }] : []))
}

/**
 * An objection was upheld and the payment went back into escrow: the hours go back too, by linked reversals, and the
 * ruling records anew what it finds.
 */
export const takeBackOrder: Reaction = {
  name: 'volunteering.takeBackOrder',
  run: async (request, event) => {
    const { settlementId, answer: reason } = event.data as Reopened
    const settled = await mustFindEvent(settlementId)
    const made = await madeBy(recordOrder, settled)
    const standing = made ? await standingOf(made) : []
    if (standing.length === 0) return undefined
    const { wanted, writes } = await undoing(request, standing.map(({ part }) => part), reason, false)
    const rows = standing.map(({ record: { personId, recordId, title, minutes } }) =>
      ({ personId, recordId, title, minutes }))
    const { orderId } = settled.data as { orderId: string }
    const { community } = settled
    const posting = { type: 'hours.orderReversed', community, data: { orderId, reason, rows }, answer: {}, ...wanted }
    return post(request, posting, ...writes,
      ...standing.flatMap(({ record }) => [markReversed(request, record, { reason }), ...orderHoursGone(record)]))
  },
}
