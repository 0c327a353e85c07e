import { type AttributeValue, BatchGetItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb'
import { chinaDay } from '../../shared/units.ts'

export type Image = Record<string, AttributeValue>
/** An event as the tail lists it. */
export interface Mark { id: string; at: string }

/** Read access to the event rows of a database, oldest first. */
export interface Tail {
  marks: (sinceMs: number, untilMs: number) => Promise<Mark[]>
  images: (ids: string[]) => Promise<Image[]>
}

const dayMs = 86_400_000

const days = (fromMs: number, toMs: number): string[] => {
  const found: string[] = []
  for (let at = fromMs; chinaDay(at) < chinaDay(toMs); at += dayMs) found.push(chinaDay(at))
  return [...found, chinaDay(toMs)]
}

const localClient = (endpoint: string): DynamoDBClient => new DynamoDBClient({
  endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})

/** The tail of the events table, through the index that only the local system has (infra/local/tables.ts). */
export const eventTail = (endpoint: string, table: string): Tail => {
  const client = localClient(endpoint)
  const dayMarks = async (day: string, since: string, until: string): Promise<Mark[]> => {
    const marks: Mark[] = []
    let from: Image | undefined
    do {
      const page = await client.send(new QueryCommand({
        TableName: table, IndexName: 'tail', Limit: 1000, ExclusiveStartKey: from,
        KeyConditionExpression: '#day = :day AND #at BETWEEN :since AND :until',
        ExpressionAttributeNames: { '#day': 'day', '#at': 'at' },
        ExpressionAttributeValues: { ':day': { S: day }, ':since': { S: since }, ':until': { S: until } },
      }))
      marks.push(...(page.Items ?? []).map(({ id, at }) => ({ id: id?.S ?? '', at: at?.S ?? '' })))
      from = page.LastEvaluatedKey
    } while (from)
    return marks
  }
  return {
    marks: async (sinceMs, untilMs) => {
      const [since = '', until = ''] = [sinceMs, untilMs].map((ms) => new Date(ms).toISOString())
      const found: Mark[] = []
      for (const day of days(sinceMs, untilMs)) found.push(...await dayMarks(day, since, until))
      return found
    },
    images: async (ids) => {
      const keys = { Keys: ids.map((id) => ({ id: { S: id } })), ConsistentRead: true }
      const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems: { [table]: keys } }))
      return (Responses?.[table] ?? []).sort((one, other) => ((one.at?.S ?? '') < (other.at?.S ?? '') ? -1 : 1))
    },
  }
}
