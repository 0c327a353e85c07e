import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * In a process of its own: reconcile in slices and, between them, scan the same tables bare, so that a busy machine is
 * busy for both; tells the rows and the time of each, and the memory. `peak` is the most that the process ever had
 * resident; `held` is the most that was left on the heap and outside it (buffers) by a full collection, every so many
 * pages: what the run really holds.
 */
const pageSize = 500
const pagesBetweenLooks = 30
const sliceMs = 2000
const pagesScanned = 20

const client = new DynamoDBClient({
  endpoint: process.env.LINLI_DYNAMODB_ENDPOINT ?? '', region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})

/** Pages of the three tables, one table behind the other, for ever. */
async function* barePages(): AsyncGenerator<number> {
  for (;;) {
    for (const table of ['RECORDS', 'EVENTS', 'ENTRIES']) {
      let start: Record<string, AttributeValue> | undefined
      do {
        const page = await client.send(new ScanCommand({
          TableName: process.env[`LINLI_TABLE_${table}`] ?? '', Limit: pageSize, ConsistentRead: true, ExclusiveStartKey: start,
        }))
        start = page.LastEvaluatedKey
        yield page.Items?.length ?? 0
      } while (start)
    }
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
let held = 0
const look = (): void => {
  collect()
  const { heapUsed, external } = process.memoryUsage()
  held = Math.max(held, heapUsed + external)
}

/** Of this program alone: what `resourceUsage` tells begins with the memory of the process that started this one. */
const peakOf = (): number => {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    if (kilobytes) return Number(kilobytes) * 1024
  } catch { /* no such file but on Linux */ }
  return process.resourceUsage().maxRSS * 1024
}

const { goOnReconciling, reconcile } = await import('../functions/audit/reconcile.ts')
const bare = barePages()
const scanned = { rows: 0, milliseconds: 0 }
const scanSome = async (): Promise<void> => {
  const start = performance.now()
  for (let page = 0; page < pagesScanned; page++) scanned.rows += (await bare.next()).value as number
  scanned.milliseconds += performance.now() - start
}

let pages = 0
const options = { withinMs: sliceMs, beforePage: () => { if (++pages % pagesBetweenLooks === 0) look() } }
const reconciled = { rows: 0, milliseconds: 0 }
await scanSome()
Object.assign(scanned, { rows: 0, milliseconds: 0 })
for (let work: () => ReturnType<typeof goOnReconciling> = () => reconcile(options); ; work = () => goOnReconciling(options)) {
  const start = performance.now()
  const report = await work()
  reconciled.milliseconds += performance.now() - start
  await scanSome()
  if (!report || report.state === 'running') continue
  if (!report.balanced) throw new Error(JSON.stringify(report.faults.slice(0, 3)))
  reconciled.rows = report.movements * 3
  break
}
process.stdout.write(`${JSON.stringify({ reconciled, scanned, peak: peakOf(), held })}\n`)
process.exit(0)
