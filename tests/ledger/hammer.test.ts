import { expect, test } from 'vitest'
import { hammer } from '../../bench/hammering.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { drain } from '../support/stream.ts'

test('64 clients in three processes on six accounts: nothing is lost, no floor breaks, no refusal but the named', async () => {
  const { outcomes, before, after, lowest } = await hammer({ processes: 3, clients: 64, seconds: 3, people: 3 })
  expect(outcomes.done).toBeGreaterThan(50)
  // `busy` asks the phone to come again: three processes on six accounts may outlast a request's own tries.
  expect(Object.keys(outcomes).filter((outcome) => !['done', 'balance.short', 'busy'].includes(outcome))).toEqual([])
  expect([after, lowest >= 0]).toEqual([before, true])
  await drain()
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})
