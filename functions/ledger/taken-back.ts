import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import { recordsTable } from '../platform/dynamo.ts'
import { ReversalMark } from './items.ts'

// DynamoDB gives a hundred items a batch.
const batchSize = 100

/** Which of these movements have been taken back, many at once. */
export const areTakenBack = async (movementIds: string[]): Promise<Set<string>> => {
  const gone = new Set<string>()
  const ids = [...new Set(movementIds)]
  for (let start = 0; start < ids.length; start += batchSize) {
    const requests = ids.slice(start, start + batchSize)
      .map((movementId) => ReversalMark.build(BatchGetRequest).key({ movementId }))
    const { Responses: [found] } = await execute({ maxAttempts: 10 },
      recordsTable.build(BatchGetCommand).requests(...requests).options({ consistent: true }))
    for (const mark of found) if (mark) gone.add(mark.movementId)
  }
  return gone
}
