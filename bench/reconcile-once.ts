import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb'

/** In a process of its own: reconcile, or scan the same tables bare, and tell the time it took and the memory. */
const what = process.argv[2]
const pageSize = 500

const bareScan = async (): Promise<number> => {
  const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb')
  const client = new DynamoDBClient({
    endpoint: process.env.LINLI_DYNAMODB_ENDPOINT ?? '', region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  let count = 0
  for (const table of ['RECORDS', 'EVENTS', 'ENTRIES']) {
    let start: Record<string, AttributeValue> | undefined
    do {
      const page = await client.send(new ScanCommand({
        TableName: process.env[`LINLI_TABLE_${table}`] ?? '', Limit: pageSize, ConsistentRead: true, ExclusiveStartKey: start,
      }))
      count += page.Items?.length ?? 0
      start = page.LastEvaluatedKey
    } while (start)
  }
  client.destroy()
  return count
}

const reconcileOnce = async (): Promise<number> => {
  const { reconcile } = await import('../functions/audit/reconcile.ts')
  const report = await reconcile()
  if (!report.balanced) throw new Error(JSON.stringify(report.faults.slice(0, 3)))
  return report.movements
}

if (what === 'reconcile') await import('../functions/audit/reconcile.ts')
const before = process.memoryUsage().rss
const start = performance.now()
const count = what === 'scan' ? await bareScan() : await reconcileOnce()
const milliseconds = performance.now() - start
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(`${JSON.stringify({ count, milliseconds, before, peak })}\n`)
process.exit(0)
