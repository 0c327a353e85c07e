import { parseArgs } from 'node:util'
import { startGround } from './database.ts'
import { hammer } from './hammering.ts'

// `npm run hammer -- --seconds 180`: 64 clients in 4 processes on 4 members and their orders; ends with 1 if anything
// was lost, doubled, below its floor or refused otherwise than by name.
const { values } = parseArgs({ options: {
  seconds: { type: 'string', default: '180' }, clients: { type: 'string', default: '64' },
  processes: { type: 'string', default: '4' }, people: { type: 'string', default: '4' },
} })
const stop = await startGround()
const { outcomes, before, after, lowest } = await hammer({
  seconds: Number(values.seconds), clients: Number(values.clients), processes: Number(values.processes),
  people: Number(values.people),
})
const { reconcile } = await import('../functions/audit/reconcile.ts')
const { faults } = await reconcile()
// Nothing delivers the stream here, so what it derives is not there.
const derived = new Set(['total.differs', 'asset.unbalanced', 'stream.unsettled'])
const wrong = faults.filter(({ code }) => !derived.has(code))
const unnamed = Object.keys(outcomes).filter((outcome) => !['done', 'balance.short', 'busy'].includes(outcome))
process.stdout.write(`${JSON.stringify({ outcomes, before, after, lowest, faults: wrong })}\n`)
await stop()
process.exit(before === after && lowest >= 0 && wrong.length === 0 && unnamed.length === 0 ? 0 : 1)
