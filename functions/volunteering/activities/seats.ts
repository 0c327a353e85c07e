import type { Write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { shiftKey } from './items.ts'

/** The role of shifts where nobody named any. */
export const onlyRole = 'r1'

interface Seats { shiftId: string; roleId: string; count?: number }

interface Condition { text: string; names?: Record<string, string>; values?: Record<string, unknown> }

const change = (
  { shiftId, roleId }: Seats, by: number, condition: Condition, otherwise: Write['otherwise'],
): Write => ({
  item: { Update: {
    TableName: recordsTable.getName(), Key: shiftKey({ shiftId }),
    UpdateExpression: 'SET taken = taken + :by, leftBy.#role = leftBy.#role - :by',
    ConditionExpression: condition.text,
    ExpressionAttributeNames: { '#role': roleId, ...condition.names },
    ExpressionAttributeValues: { ':by': by, ...condition.values },
  } },
  otherwise,
})

/**
 * Take places in a role, one unless said otherwise: never more than are wanted, however many people come at once, and
 * none where sign-up was closed or the shift cancelled meanwhile. `otherwise` is most often `shift.full`.
 */
export const takeSeats = ({ count = 1, ...seats }: Seats, otherwise: Write['otherwise']): Write =>
  change(seats, count, {
    text: '#state = :open AND leftBy.#role >= :by', names: { '#state': 'state' }, values: { ':open': 'open' },
  }, otherwise)

/** Give places back. */
export const giveSeats = ({ count = 1, ...seats }: Seats): Write =>
  change(seats, -count, { text: 'taken >= :count', values: { ':count': count } }, 'stale')
