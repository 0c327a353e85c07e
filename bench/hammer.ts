import type { Table } from 'dynamodb-toolbox/table'
import { parseArgs } from 'node:util'
import type { EventRow } from '../functions/platform/event.ts'
import { startGround } from './database.ts'
import { hammer } from './hammering.ts'

// `npm run hammer -- --seconds 180`: 64 clients in 4 processes on 4 members and their orders; ends with 1 if anything
// was lost, doubled, below its floor or refused otherwise than by name.
const { values } = parseArgs({ options: {
  seconds: { type: 'string', default: '180' }, clients: { type: 'string', default: '64' },
  processes: { type: 'string', default: '4' }, people: { type: 'string', default: '4' },
} })
const { stop } = await startGround()
const { outcomes, before, after, lowest } = await hammer({
  seconds: Number(values.seconds), clients: Number(values.clients), processes: Number(values.processes),
  people: Number(values.people),
})
// What the stream brings follows when the hammering is over, in batches as in serverless.yml; then all must balance.
const { scan } = await import('../functions/audit/scan.ts')
const { settle } = await import('../functions/ledger/settle.ts')
const { eventsTable } = await import('../functions/platform/dynamo.ts')
const batchSize = 90
const batch: EventRow[] = []
for await (const event of scan<EventRow>(eventsTable as unknown as Table)) {
  batch.push(event)
  if (batch.length === batchSize) await settle(batch.splice(0))
}
await settle(batch)
const { reconcile } = await import('../functions/audit/reconcile.ts')
const { balanced, faults, movements } = await reconcile()
const unnamed = Object.keys(outcomes).filter((outcome) => !['done', 'balance.short', 'busy'].includes(outcome))
process.stdout.write(`${JSON.stringify({ outcomes, before, after, lowest, movements, balanced, faults })}\n`)
await stop()
process.exit(before === after && lowest >= 0 && balanced && unnamed.length === 0 ? 0 : 1)
