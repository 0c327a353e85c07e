import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { documentClient, eventsTable } from '../../platform/dynamo.ts'
import { digestOf } from '../../platform/ids.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { Waiting } from './items.ts'
import { inOrder, leafOf, packed } from './leaves.ts'

type Row = Record<string, unknown>

/**
 * Hand in what a batch of the stream brought, as it is stored, to be sealed. One item, whose id derives from its
 * content: the same batch again changes nothing. An event that comes in two batches is sealed once all the same,
 * because the sealer looks for each before it takes it in (seal.ts).
 */
export const handIn = async (events: Row[]): Promise<void> => {
  if (events.length === 0) return
  const leaves = inOrder(events.map(leafOf))
  const batchId = digestOf(leaves.map(({ id, hash }) => `${id} ${hash}`).join('\n'))
  const [oldestAt = ''] = events.map(({ at }) => String(at)).sort()
  await Waiting.build(PutItemCommand).item({ batchId, oldestAt, ...packed(leaves) }).send()
}

/** For an event that was parked: read again as it is stored. */
export const handingIn: Reaction = {
  name: 'seal.handIn',
  run: async (_request, { id }) => {
    const { Item } = await documentClient.send(new GetCommand({
      TableName: eventsTable.getName(), Key: { id }, ConsistentRead: true,
    }))
    if (Item) await handIn([Item])
  },
}
