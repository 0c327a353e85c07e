import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { eventsTable } from '../../platform/dynamo.ts'
import { EventRow } from '../../platform/event.ts'

// DynamoDB gives a hundred items a batch.
const batchSize = 100

/** Many events at once, by id; `known` are not read again. */
export const readEvents = async (
  ids: string[], known: Map<string, EventRow> = new Map(),
): Promise<Map<string, EventRow>> => {
  const missing = [...new Set(ids)].filter((id) => !known.has(id))
  for (let start = 0; start < missing.length; start += batchSize) {
    const requests = missing.slice(start, start + batchSize).map((id) => EventRow.build(BatchGetRequest).key({ id }))
    const { Responses: [found] } = await execute({ maxAttempts: 10 },
      eventsTable.build(BatchGetCommand).requests(...requests).options({ consistent: true }))
    for (const event of found) if (event) known.set(event.id, event)
  }
  return known
}
