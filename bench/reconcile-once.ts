import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * In a process of its own: reconcile, or scan the same tables bare, so many pages of each; tells the time that it took
 * and the memory. `peak` is the most that the process ever had resident; `held` is the most that was left on the heap
 * and outside it (buffers) by a full collection, every so many pages: what the run really holds.
 */
const [what = '', mostPages = 'Infinity'] = process.argv.slice(2)
const pageSize = 500
const pagesBetweenLooks = 30

const bareScan = async (): Promise<number> => {
  const client = new DynamoDBClient({
    endpoint: process.env.LINLI_DYNAMODB_ENDPOINT ?? '', region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  let count = 0
  for (const table of ['RECORDS', 'EVENTS', 'ENTRIES']) {
    let start: Record<string, AttributeValue> | undefined
    let pages = 0
    do {
      const page = await client.send(new ScanCommand({
        TableName: process.env[`LINLI_TABLE_${table}`] ?? '', Limit: pageSize, ConsistentRead: true, ExclusiveStartKey: start,
      }))
      count += page.Items?.length ?? 0
      start = page.LastEvaluatedKey
    } while (start && ++pages < Number(mostPages))
  }
  client.destroy()
  return count
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
let held = 0
const look = (): void => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  held = Math.max(held, heapUsed + external)
}

const reconcileAll = async (): Promise<number> => {
  const { reconcile } = await import('../functions/audit/reconcile.ts')
  let pages = 0
  const report = await reconcile({ beforePage: () => { if (++pages % pagesBetweenLooks === 0) look() } })
  if (!report.balanced) throw new Error(JSON.stringify(report.faults.slice(0, 3)))
  return report.movements * 3
}

// What is loaded once is not the work.
if (what === 'reconcile') await import('../functions/audit/reconcile.ts')
const start = performance.now()
const rows = what === 'scan' ? await bareScan() : await reconcileAll()
const milliseconds = performance.now() - start
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(`${JSON.stringify({ rows, milliseconds, peak, held })}\n`)
process.exit(0)
