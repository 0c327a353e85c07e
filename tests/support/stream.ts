import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { deliver } from '../../infra/local/deliver.ts'
import type { Image } from '../../infra/local/tail.ts'
import { handler } from '../../functions/entry/stream.ts'
import { database } from '../../functions/platform/dynamo.ts'
import { tables } from './environment.ts'

const delivered = new Set<string>()

/** All event rows of this file's tables, oldest first, as the database holds them. */
export const eventImages = async (): Promise<Image[]> => {
  const images: Image[] = []
  let start: Image | undefined
  do {
    const page = await database.send(new ScanCommand({ TableName: tables.events, ExclusiveStartKey: start, Limit: 1000 }))
    images.push(...page.Items ?? [])
    start = page.LastEvaluatedKey
  } while (start)
  return images.sort((one, other) => ((one.at?.S ?? '') < (other.at?.S ?? '') ? -1 : 1))
}

/** Deliver what the stream has not delivered yet, until nothing new comes of it. */
export const drain = async (): Promise<void> => {
  for (;;) {
    const fresh = (await eventImages()).filter(({ id }) => !delivered.has(id?.S ?? ''))
    if (fresh.length === 0) return
    const { done, failed } = await deliver(handler, fresh)
    done.forEach((id) => delivered.add(id))
    if (failed !== undefined && done.length === 0) throw new Error(`the stream gave ${failed} back`)
  }
}

// As in serverless.yml.
const batchSize = 90

/** The stream beside what goes on: hands over what is committed, in batches, until told that no more comes. */
export const startStream = () => {
  let ended = false
  const run = async (): Promise<void> => {
    for (let last = false; !last;) {
      last = ended
      const fresh = (await eventImages()).filter(({ id }) => !delivered.has(id?.S ?? ''))
      for (let start = 0; start < fresh.length; start += batchSize) {
        const { done } = await deliver(handler, fresh.slice(start, start + batchSize))
        done.forEach((id) => delivered.add(id))
      }
      if (fresh.length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const running = run()
  return { end: () => { ended = true; return running } }
}
